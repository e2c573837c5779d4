import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingValue, StepRow } from '../../src/calls';
import { usePage, useWords } from '../context';
import { Button } from '../parts/button';
import { ProblemSign } from '../parts/icons';
import { numberOrNull, useExplain } from './number-field';
import { numberText, readNumber } from './number-text';
import { type FieldOf, type FieldProps, Hint } from './typed';

const LARGEST = 10;
/** A step that is added begins so much of the plan above the last one. */
const HIGHER = 0.1;

/** A row as it stands in the fields: a text only while it is typed, so that what cannot be read stays to be mended. */
interface Row extends StepRow {
  readonly id: number;
  readonly fromText: string | null;
  readonly rateText: string | null;
}

type Column = 'from' | 'rate';

let lastId = 0;

function rowOf({ from, rate }: StepRow): Row {
  lastId += 1;
  return { id: lastId, from, rate, fromText: null, rateText: null };
}

function stepsOf(value: SettingValue): readonly StepRow[] | null {
  return Array.isArray(value) ? value.filter((row) => typeof row === 'object') : null;
}

const bare = (rows: readonly Row[]): StepRow[] => rows.map(({ from, rate }) => ({ from, rate }));

/** Steps as rows of a table: from, to and rate; rows are added at the end and removed one by one. */
export function StepsField({ field, value, onChange }: FieldProps<'steps'>) {
  const words = useWords().tool;
  const { home } = usePage();
  const { decimal } = home.separators;
  const told = stepsOf(value) ?? field.proposed;
  const [rows, setRows] = useState<readonly Row[]>(() => told.map(rowOf));
  const focusOn = useRef<string | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  const unreadable = rows.some(
    (row) => isUnread(row, 'from', field, decimal) || isUnread(row, 'rate', field, decimal),
  );
  // What came from outside (a mend, another proposal) takes the place of what stood here
  useEffect(() => {
    const mayTake = value !== null || !unreadable;
    if (mayTake && JSON.stringify(told) !== JSON.stringify(bare(rows))) setRows(told.map(rowOf));
  }, [JSON.stringify(told)]);
  useEffect(() => {
    if (focusOn.current) box.current?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = null;
  }, [rows]);

  function change(next: readonly Row[]) {
    setRows(next);
    const unread = next.some(
      (row) => isUnread(row, 'from', field, decimal) || isUnread(row, 'rate', field, decimal),
    );
    onChange(bare(next), !unread);
  }
  function type(index: number, column: Column, text: string) {
    const bounds = boundsOf(field, column);
    const number = numberOrNull(readNumber(text, bounds, decimal));
    const own = column === 'from' ? { fromText: text } : { rateText: text };
    change(rows.map((row, at) => (at === index ? { ...row, ...own, [column]: number } : row)));
  }
  function settle(index: number, column: Column) {
    const row = rows[index]!;
    if (isUnread(row, column, field, decimal)) return;
    const text = column === 'from' ? { fromText: null } : { rateText: null };
    setRows(rows.map((one, at) => (at === index ? { ...one, ...text } : one)));
  }
  function add() {
    const last = rows[rows.length - 1];
    const from = Number(((last?.from ?? 0) + HIGHER).toFixed(6));
    const added = rowOf({ from, rate: last?.rate ?? null });
    focusOn.current = `#${field.key}-${rows.length}-from`;
    change([...rows, added]);
  }
  function remove(index: number) {
    focusOn.current = index < rows.length - 1 ? `[data-remove="${index}"]` : '.add';
    change(rows.filter((_, at) => at !== index));
  }
  function takeProposed() {
    setRows(field.proposed.map(rowOf));
    onChange(null, true);
  }
  const hint = `${field.key}-hint`;
  const shown = (from: number | null) => (from === null ? '' : numberText(from, 'share', decimal));
  return (
    <fieldset class="field ladder" aria-describedby={field.hint ? hint : undefined} ref={box}>
      <legend class="label">{field.label}</legend>
      <div class="ladder-row ladder-head" aria-hidden="true">
        <span class="bound">{words.stepFrom}</span>
        <span class="bound to">{words.stepTo}</span>
        <span class="bound">{field.rate}</span>
      </div>
      {rows.map((row, index) => (
        <div class="ladder-row" key={row.id} data-row={index}>
          {index === 0 ? (
            <span class="bound">{shown(0)}</span>
          ) : (
            <Cell
              id={`${field.key}-${index}-from`}
              label={words.fromOf(index + 1)}
              field={field}
              row={row}
              column="from"
              onType={(text) => type(index, 'from', text)}
              onLeave={() => settle(index, 'from')}
            />
          )}
          <span class="bound to">
            {index < rows.length - 1 ? shown(rows[index + 1]!.from) : words.stepOpen}
          </span>
          <Cell
            id={`${field.key}-${index}-rate`}
            label={words.rateOf(index + 1, field.rate)}
            field={field}
            row={row}
            column="rate"
            onType={(text) => type(index, 'rate', text)}
            onLeave={() => settle(index, 'rate')}
          />
          {index === 0 ? null : (
            <button
              type="button"
              class="button icon remove"
              data-remove={index}
              aria-label={words.removeStep(index + 1)}
              title={words.removeStep(index + 1)}
              onClick={() => remove(index)}
            >
              <span aria-hidden="true">×</span>
            </button>
          )}
          <Wrong row={row} index={index} field={field} />
        </div>
      ))}
      <div class="inline">
        {rows.length < field.most ? (
          <button type="button" class="button text add" onClick={add}>
            <span aria-hidden="true">+&nbsp;</span>
            {words.addStep}
          </button>
        ) : null}
        {value === null ? null : <Button onPress={takeProposed}>{words.takeSteps}</Button>}
      </div>
      <Hint id={hint} text={field.hint} />
    </fieldset>
  );
}

function boundsOf(field: FieldOf<'steps'>, column: Column) {
  return { format: column === 'from' ? ('share' as const) : field.rateFormat, min: 0, max: LARGEST };
}

const textOf = (row: Row, column: Column) => (column === 'from' ? row.fromText : row.rateText);

function isUnread(row: Row, column: Column, field: FieldOf<'steps'>, decimal: ',' | '.'): boolean {
  const text = textOf(row, column);
  if (text === null || text.trim() === '') return false;
  return typeof readNumber(text, boundsOf(field, column), decimal) !== 'number';
}

interface CellProps {
  readonly id: string;
  readonly label: string;
  readonly field: FieldOf<'steps'>;
  readonly row: Row;
  readonly column: Column;
  onType(text: string): void;
  onLeave(): void;
}

function Cell({ id, label, field, row, column, onType, onLeave }: CellProps) {
  const { home } = usePage();
  const { decimal } = home.separators;
  const wrong = isUnread(row, column, field, decimal);
  const number = row[column];
  const { format } = boundsOf(field, column);
  return (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby={wrong ? `${id}-wrong` : undefined}
      value={textOf(row, column) ?? (number === null ? '' : numberText(number, format, decimal))}
      onInput={({ currentTarget }) => onType(currentTarget.value)}
      onBlur={onLeave}
    />
  );
}

/** What is wrong with the cells of a row, under it. */
function Wrong({
  row,
  index,
  field,
}: {
  readonly row: Row;
  readonly index: number;
  readonly field: FieldOf<'steps'>;
}) {
  const { home } = usePage();
  const explain = { from: useExplain(boundsOf(field, 'from')), rate: useExplain(boundsOf(field, 'rate')) };
  const wrong = (['from', 'rate'] as const).filter((column) =>
    isUnread(row, column, field, home.separators.decimal),
  );
  return (
    <>
      {wrong.map((column) => (
        <span class="wrong" id={`${field.key}-${index}-${column}-wrong`} role="alert" key={column}>
          <ProblemSign /> {explain[column](textOf(row, column) ?? '')}
        </span>
      ))}
    </>
  );
}
