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

export function Button({ kind = 'text', label, off = false, onPress, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${kind}`}
      aria-label={label}
      aria-disabled={off}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {children}
    </button>
  );
}
