import type { Confidence, FoundColumn, Mapping } from '../../src/calls';
import type { DealField } from '../../src/tables/deal';
import { usePage, useWords } from '../context';
import { Select } from '../parts/select';
import { columnsOf, fieldOf, isImportable } from './mapping';

const BARS = { sure: 3, likely: 2, unsure: 1, confirmed: 3 };

/** Three bars and a word: how sure we are of a meaning. */
function Sureness({ level, id }: { readonly level: Confidence | 'confirmed'; readonly id: string }) {
  const words = useWords().import;
  return (
    <span class={`sureness ${level}`} id={id}>
      <svg viewBox="0 0 14 10" aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            class={bar < BARS[level] ? 'full' : 'faint'}
            x={bar * 5}
            y={6 - bar * 3}
            width="4"
            height={4 + bar * 3}
          />
        ))}
      </svg>
      {words.confidence[level]}
    </span>
  );
}

interface ColumnRowProps {
  readonly column: FoundColumn;
  readonly columns: readonly FoundColumn[];
  readonly mapping: Mapping;
  /** The owner has chosen its meaning. */
  readonly touched: boolean;
  onChoose(field: DealField | null): void;
  onFocus(): void;
}

/** What else there is to know of a column: it stands in for another, or another took its meaning. */
function useAside({ column, columns, mapping, touched }: ColumnRowProps): string {
  const { words } = usePage();
  const letter = (number: number | undefined) =>
    columns.find((other) => other.column === number)?.letter ?? '';
  const field = fieldOf(mapping, column.column);
  if (field) {
    const [first] = columnsOf(mapping, field);
    return first === column.column ? '' : words.sidebar.import.standIn(letter(first));
  }
  if (touched || !column.field) return '';
  const [taker] = columnsOf(mapping, column.field);
  return taker === undefined
    ? ''
    : words.sidebar.import.moved(words.import.fields[column.field], letter(taker));
}

/** A column of the export: letter, heading and sample on the left, its meaning on the right. */
export function ColumnRow(props: ColumnRowProps) {
  const { words } = usePage();
  const { column, mapping, touched, onChoose, onFocus } = props;
  const text = words.sidebar.import;
  const field = fieldOf(mapping, column.column);
  const aside = useAside(props);
  const level = touched ? 'confirmed' : column.confidence;
  const id = `sureness-${column.column}`;
  const meanings = Object.entries(words.import.fields)
    .filter(([name]) => isImportable(name))
    .map(([value, label]) => ({ value, label }));
  return (
    <li class="column">
      <span class="letter">{column.letter}</span>
      <span class="header">
        <span class="name">{column.header || text.noHeader}</span>
        <span class="sample">{column.sample}</span>
        {aside ? <span class="quiet">{aside}</span> : null}
      </span>
      <span class="meaning">
        <Select
          label={text.meaning(column.letter, column.header)}
          describedBy={field && level ? id : undefined}
          value={field ?? ''}
          options={[{ value: '', label: text.notImported }, ...meanings]}
          onChoose={(value) => onChoose(value === '' ? null : (value as DealField))}
          onFocus={onFocus}
        />
        {field && level ? <Sureness level={level} id={id} /> : null}
      </span>
    </li>
  );
}
