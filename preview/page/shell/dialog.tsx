import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface DialogButton {
  readonly label: string;
  readonly primary?: boolean;
  readonly run: () => void;
}

interface Props {
  readonly title: string;
  readonly buttons: readonly DialogButton[];
  /** Escape and a click beside the dialog. */
  readonly dismiss: () => void;
  readonly children?: ComponentChildren;
}

/** A question over the page. The browser's own dialog keeps the focus inside. */
export function Dialog({ title, buttons, dismiss, children }: Props) {
  const own = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = own.current!;
    dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={own}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        dismiss();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          buttons.find((button) => button.primary)?.run();
        }}
      >
        <h2 class="dialog-title">{title}</h2>
        {children}
        <div class="dialog-buttons">
          {buttons.map((button) => (
            <button
              key={button.label}
              type={button.primary ? 'submit' : 'button'}
              class={button.primary ? 'dialog-button primary' : 'dialog-button'}
              onClick={button.primary ? undefined : button.run}
            >
              {button.label}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}
