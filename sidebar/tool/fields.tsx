import { useState } from 'preact/hooks';
import type { FormField, SettingValue } from '../../src/calls';
import { usePage, useWords } from '../context';
import { dayOfIso, isoDay } from '../days';
import { ProblemSign } from '../parts/icons';
import { Select } from '../parts/select';
import { parseShare } from './share';

/** Up to this many choices are shown at once. */
const MOST_RADIOS = 4;

type Of<K extends FormField['kind']> = Extract<FormField, { kind: K }>;

interface FieldProps<K extends FormField['kind']> {
  readonly field: Of<K>;
  readonly value: SettingValue;
  /** `valid` is false while what is typed cannot be read; the setting then stays. */
  onChange(value: SettingValue, valid: boolean): void;
}

function Hint({ id, text }: { readonly id: string; readonly text: string }) {
  return text ? (
    <span class="quiet hint" id={id}>
      {text}
    </span>
  ) : null;
}

function Choice({ field, value, onChange }: FieldProps<'choice'>) {
  const hint = `${field.key}-hint`;
  if (field.options.length > MOST_RADIOS) {
    return (
      <div class="field">
        <span class="label">{field.label}</span>
        <Select
          label={field.label}
          describedBy={field.hint ? hint : undefined}
          value={String(value ?? '')}
          options={field.options}
          onChoose={(chosen) => onChange(chosen, true)}
        />
        <Hint id={hint} text={field.hint} />
      </div>
    );
  }
  return (
    <fieldset class="field" aria-describedby={field.hint ? hint : undefined}>
      <legend class="label">{field.label}</legend>
      {field.options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={field.key}
            checked={option.value === value}
            onChange={() => onChange(option.value, true)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      <Hint id={hint} text={field.hint} />
    </fieldset>
  );
}

interface TypedProps {
  readonly field: FormField;
  readonly type: 'date' | 'text';
  readonly shown: string;
  read(text: string): number | null;
  /** Why what is typed cannot be read. */
  explain(text: string): string;
  readonly mayBeEmpty?: boolean;
  onChange(value: SettingValue, valid: boolean): void;
}

/** A field one types into; while it cannot be read it says so and the setting stays as it was. */
function Typed({ field, type, shown, read, explain, mayBeEmpty = false, onChange }: TypedProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? shown;
  const empty = mayBeEmpty && text.trim() === '';
  const wrong = typed !== null && !empty && read(typed) === null;
  const id = `${field.key}-hint`;
  return (
    <label class="field">
      <span class="label">{field.label}</span>
      <input
        {...(type === 'date'
          ? { type: 'date' as const }
          : { type: 'text' as const, inputMode: 'decimal' as const })}
        value={text}
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

function DayField({ field, value, onChange }: FieldProps<'day'>) {
  const words = useWords();
  const day = typeof value === 'number' ? value : field.value;
  return (
    <Typed
      field={field}
      type="date"
      shown={isoDay(day)}
      read={dayOfIso}
      explain={() => words.tool.dayUnclear}
      onChange={onChange}
    />
  );
}

function ShareField({ field, value, onChange }: FieldProps<'share'>) {
  const words = useWords();
  const { home } = usePage();
  const percent = typeof value === 'number' ? String(Math.round(value * 1000) / 10) : '';
  return (
    <Typed
      field={field}
      type="text"
      shown={percent && words.tool.share(percent.replace('.', home.separators.decimal))}
      read={parseShare}
      explain={words.tool.shareUnclear}
      mayBeEmpty
      onChange={onChange}
    />
  );
}

function Checks({ field, value, onChange }: FieldProps<'checks'>) {
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const hint = `${field.key}-hint`;
  return (
    <fieldset class="field" aria-describedby={field.hint ? hint : undefined}>
      <legend class="label">{field.label}</legend>
      {field.options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => {
              const wanted = new Set(chosen);
              if (event.currentTarget.checked) wanted.add(option.value);
              else wanted.delete(option.value);
              onChange(
                field.options.map((other) => other.value).filter((other) => wanted.has(other)),
                true,
              );
            }}
          />
          <span>
            {option.label}
            {option.detail ? <span class="quiet">{option.detail}</span> : null}
          </span>
        </label>
      ))}
      <Hint id={hint} text={field.hint} />
    </fieldset>
  );
}

/** A field of a tool's form, by its kind. */
export function Field({ field, value, onChange }: FieldProps<FormField['kind']>) {
  switch (field.kind) {
    case 'choice':
      return <Choice field={field} value={value} onChange={onChange} />;
    case 'day':
      return <DayField field={field} value={value} onChange={onChange} />;
    case 'share':
      return <ShareField field={field} value={value} onChange={onChange} />;
    case 'checks':
      return <Checks field={field} value={value} onChange={onChange} />;
  }
}
