import type { Confidence, FoundColumn, Mapping } from '../../src/calls';
import type { SourceField } from '../../src/tables/import-fields';
import { usePage, useWords } from '../context';
import { Select } from '../parts/select';
import { columnsOf, fieldsOf, meanings, nameOf } from './mapping';

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
  /** The mapping as it was proposed. */
  readonly found: Mapping;
  /** The owner has chosen its meaning. */
  readonly touched: boolean;
  onChoose(fields: readonly SourceField[]): void;
  onFocus(): void;
}

/** What else there is to know of a column: it stands in for another, or another took its meaning. */
function useAside({ column, columns, mapping, touched }: ColumnRowProps): string {
  const { words } = usePage();
  const letter = (number: number | undefined) =>
    columns.find((other) => other.column === number)?.letter ?? '';
  const [field] = fieldsOf(mapping, column.column);
  if (field) {
    const [first] = columnsOf(mapping, field);
    return first === column.column ? '' : words.sidebar.import.standIn(letter(first));
  }
  if (touched || !column.field) return '';
  const [taker] = columnsOf(mapping, column.field);
  return taker === undefined
    ? ''
    : words.sidebar.import.moved(nameOf(column.field, mapping.kind ?? 'deals', words.import), letter(taker));
}

/** A column of the export: letter, heading and sample on the left, its meaning on the right. */
export function ColumnRow(props: ColumnRowProps) {
  const { words } = usePage();
  const { column, mapping, touched, onChoose, onFocus } = props;
  const text = words.sidebar.import;
  const fields = fieldsOf(mapping, column.column);
  const proposed = fieldsOf(props.found, column.column);
  const aside = useAside(props);
  const level = touched ? 'confirmed' : column.confidence;
  const id = `sureness-${column.column}`;
  const name = (field: SourceField) => nameOf(field, mapping.kind ?? 'deals', words.import);
  const single = meanings(mapping, words.import).map(({ field }) => [field]);
  const options = [[], ...single, ...(proposed.length > 1 ? [proposed] : [])].map((meaning) => ({
    value: meaning.join(),
    label: meaning.length === 0 ? text.notImported : words.sidebar.list(meaning.map(name)),
  }));
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
          describedBy={fields.length > 0 && level ? id : undefined}
          value={fields.join()}
          options={options}
          onChoose={(value) => onChoose(value === '' ? [] : (value.split(',') as SourceField[]))}
          onFocus={onFocus}
        />
        {fields.length > 0 && level ? <Sureness level={level} id={id} /> : null}
      </span>
    </li>
  );
}
