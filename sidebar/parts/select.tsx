interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly describedBy?: string;
  onChoose(value: string): void;
  onFocus?(): void;
}

/** The browser's own list, so that keyboard, screen reader and high contrast work as people know them. */
export function Select({ label, value, options, describedBy, onChoose, onFocus }: SelectProps) {
  return (
    <select
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      onFocus={onFocus}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
