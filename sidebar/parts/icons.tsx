const PATHS = {
  back: 'M10 3 5 8l5 5',
  forward: 'm6 3 5 5-5 5',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  up: 'm3.5 10 4.5-4.5 4.5 4.5',
  tick: 'm2.5 8.5 3.5 3.5 7.5-8',
} as const;

/** A line drawing of 16 px in the colour of the text; it never says anything alone. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The triangle of a warning. */
export function WarningSign() {
  return (
    <svg class="icon sign-warning" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 2 1.5 13.5h13zM8 6.5v3.2M8 11.4v.6" />
    </svg>
  );
}

/** The disc of a problem. */
export function ProblemSign() {
  return (
    <svg class="icon sign-problem" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 4.8v4M8 10.6v.7" />
    </svg>
  );
}
