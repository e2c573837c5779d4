import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly kind?: 'primary' | 'text' | 'outline' | 'icon';
  /** Said instead of the text, where the text alone would be ambiguous. */
  readonly label?: string;
  /** Keeps its place and the focus, but does nothing. */
  readonly off?: boolean;
  onPress(): void;
  readonly children: ComponentChildren;
}

/**
 * A button. The second click of a double one does nothing: by then another button may stand in its
 * place. Only small ones, that move a thing by one, take every click.
 */
export function Button({ kind = 'text', label, off = false, onPress, children }: ButtonProps) {
  const steps = kind !== 'icon';
  return (
    <button
      type="button"
      class={`button ${kind}`}
      aria-label={label}
      aria-disabled={off}
      onClick={({ detail }) => {
        if (!off && !(steps && detail > 1)) onPress();
      }}
    >
      {children}
    </button>
  );
}
