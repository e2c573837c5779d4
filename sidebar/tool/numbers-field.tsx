import { useState } from 'preact/hooks';
import type { NumbersRow, SettingValue } from '../../src/calls';
import { usePage, useWords } from '../context';
import { ProblemSign } from '../parts/icons';
import { type GivenOut, givenOut } from './given-out';
import { numberOrNull, useExplain } from './number-field';
import { numberText, proposalText, readNumber } from './number-text';
import { type FieldOf, type FieldProps, Hint } from './typed';

type Numbers = Readonly<Record<string, number>>;

/** What stands in the fields and cannot be read, by row. */
type Unreadable = Readonly<Record<string, string>>;

/** A number for each of several things: what is typed, else what is proposed; their sum and what is left of the total. */
export function NumbersField({ field, value, onChange }: FieldProps<'numbers'>) {
  const [unreadable, setUnreadable] = useState<Unreadable>({});
  const typed = recordOf(value);
  const given = givenOut(field, typed);
  const hint = `${field.key}-hint`;
  function change(key: string, number: number | null, text: string | null) {
    const { [key]: _, ...others } = unreadable;
    const wrong = text === null ? others : { ...others, [key]: text };
    setUnreadable(wrong);
    const { [key]: __, ...rest } = typed;
    const clear = Object.keys(wrong).length === 0;
    onChange(number === null ? (text === null ? rest : typed) : { ...rest, [key]: number }, clear);
  }
  return (
    <fieldset class="field numbers" aria-describedby={field.hint ? hint : undefined}>
      <legend class="label">{field.unit ? `${field.label}, ${field.unit}` : field.label}</legend>
      <Hint id={hint} text={field.hint} />
      {field.rows.map((row, index) => (
        <NumberRow
          key={row.key}
          field={field}
          row={row}
          id={`${field.key}-${index}`}
          typed={typed[row.key] ?? null}
          taken={given.numbers.get(row.key) ?? null}
          unreadable={unreadable[row.key] ?? null}
          onChange={(number, text) => change(row.key, number, text)}
        />
      ))}
      <Sum field={field} given={given} />
    </fieldset>
  );
}

function recordOf(value: SettingValue): Numbers {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Numbers) : {};
}

interface RowProps {
  readonly field: FieldOf<'numbers'>;
  readonly row: NumbersRow;
  /** Of its input: names of people have spaces, which ids may not. */
  readonly id: string;
  readonly typed: number | null;
  readonly taken: number | null;
  readonly unreadable: string | null;
  onChange(number: number | null, unreadable: string | null): void;
}

function NumberRow({ field, row, id, typed, taken, unreadable, onChange }: RowProps) {
  const { home } = usePage();
  const words = useWords().tool;
  const explain = useExplain(field);
  const [text, setText] = useState<string | null>(null);
  const { decimal } = home.separators;
  const shown = (value: number | null) => (value === null ? '' : numberText(value, field.format, decimal));
  const offered = (value: number | null) =>
    value === null ? '' : proposalText(value, field.format, decimal);
  const wrong = unreadable !== null;
  return (
    <div class={wrong ? 'number-row unreadable' : 'number-row'}>
      <label for={id}>
        <span class="name">{row.label}</span>
        {row.detail ? <span class="quiet">{row.detail}</span> : null}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text ?? shown(typed)}
        placeholder={offered(typed === null ? taken : row.proposed)}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={({ currentTarget }) => {
          const next = currentTarget.value;
          setText(next);
          const number = numberOrNull(readNumber(next, field, decimal));
          onChange(number, number === null && next.trim() !== '' ? next : null);
        }}
        // What was understood is shown as it is understood; what was not stays to be mended.
        onBlur={() => {
          if (!wrong) setText(null);
        }}
      />
      {typed !== null && !wrong ? (
        <button
          type="button"
          class="button icon reset"
          aria-label={words.takeProposal(row.label, offered(row.proposed))}
          title={words.takeProposal(row.label, offered(row.proposed))}
          onClick={() => {
            setText(null);
            onChange(null, null);
          }}
        >
          <span aria-hidden="true">↺</span>
        </button>
      ) : (
        <span class="reset" />
      )}
      {wrong ? (
        <span class="wrong" id={`${id}-wrong`} role="alert">
          <ProblemSign /> {explain(unreadable)}
        </span>
      ) : null}
    </div>
  );
}

/** The running sum, and what is left to give out or was given out over the total. */
function Sum({ field, given }: { readonly field: FieldOf<'numbers'>; readonly given: GivenOut }) {
  const { home } = usePage();
  const words = useWords().tool;
  const { total, format } = field;
  const { sum, left } = given;
  if (total === null || left === null) return null;
  const shown = (value: number) => numberText(value, format, home.separators.decimal);
  return (
    <p class={left === 0 ? 'given-out' : 'given-out uneven'} role="status">
      <span>{words.givenOut(shown(sum), shown(total))}</span>
      <span class="strong">
        {left === 0
          ? words.nothingLeft
          : left > 0
            ? words.leftToGive(shown(left))
            : words.givenOver(shown(-left))}
      </span>
    </p>
  );
}
