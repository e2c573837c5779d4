import { useState } from 'preact/hooks';
import type { FormField, SettingValue } from '../../src/calls';
import { ProblemSign } from '../parts/icons';

export type FieldOf<K extends FormField['kind']> = Extract<FormField, { kind: K }>;

export interface FieldProps<K extends FormField['kind']> {
  readonly field: FieldOf<K>;
  readonly value: SettingValue;
  /** `valid` is false while what is typed cannot be read; the setting then stays. */
  onChange(value: SettingValue, valid: boolean): void;
}

/** What a field is for, under it. */
export function Hint({ id, text }: { readonly id: string; readonly text: string }) {
  return text ? (
    <span class="quiet hint" id={id}>
      {text}
    </span>
  ) : null;
}

interface TypedProps {
  readonly field: FormField;
  readonly type: 'date' | 'text';
  readonly shown: string;
  readonly placeholder?: string;
  /** Behind the label: "₽". */
  readonly unit?: string;
  read(text: string): number | null;
  /** Why what is typed cannot be read. */
  explain(text: string): string;
  readonly mayBeEmpty?: boolean;
  onChange(value: SettingValue, valid: boolean): void;
}

/** A field one types into; while it cannot be read it says so and the setting stays as it was. */
export function Typed(props: TypedProps) {
  const { field, type, shown, placeholder, unit = '', read, explain, mayBeEmpty = false, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? shown;
  const empty = mayBeEmpty && text.trim() === '';
  const wrong = typed !== null && !empty && read(typed) === null;
  const id = `${field.key}-hint`;
  return (
    <label class="field">
      <span class="label">{unit ? `${field.label}, ${unit}` : field.label}</span>
      <input
        {...(type === 'date'
          ? { type: 'date' as const }
          : { type: 'text' as const, inputMode: 'decimal' as const })}
        value={text}
        placeholder={placeholder}
        aria-invalid={wrong}
        aria-describedby={id}
        onInput={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          const value = read(next);
          const blank = mayBeEmpty && next.trim() === '';
          onChange(value, blank || value !== null);
        }}
      />
      {wrong ? (
        <span class="wrong" id={id} role="alert">
          <ProblemSign /> {explain(text)}
        </span>
      ) : (
        <Hint id={id} text={field.hint} />
      )}
    </label>
  );
}
