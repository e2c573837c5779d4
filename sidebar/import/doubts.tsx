import type { DateOrder, Doubt, Inspection, Mapping } from '../../src/calls';
import { usePage, useWords } from '../context';
import { momentOf } from '../days';
import { Warning } from '../parts/notice';
import { Select } from '../parts/select';
import { columnsOf, fieldsOf, nameOf, orderings, readFrom, setDateOrder } from './mapping';

interface DoubtsProps {
  /** As the sheet was first read. */
  readonly inspection: Inspection;
  /** Of the mapping as it is now. */
  readonly checked: Inspection;
  readonly mapping: Mapping;
  onChange(mapping: Mapping): void;
  /** A column is asked about: it is shown on the sheet. */
  onLook(letter: string): void;
}

type Of<K extends Doubt['kind']> = Extract<Doubt, { kind: K }>;

function Repeated({ doubt, props }: { readonly doubt: Of<'repeatedHeader'>; readonly props: DoubtsProps }) {
  const { words } = usePage();
  const text = words.sidebar.import;
  const { mapping, inspection, onChange, onLook } = props;
  const letter = (column: number) =>
    inspection.columns.find((found) => found.column === column)?.letter ?? '';
  const letters = words.sidebar.list(doubt.columns.map(letter));
  const { field } = doubt;
  if (!field) return <p>{text.repeatedUnused(doubt.header, letters)}</p>;
  const name = nameOf(field, mapping.kind ?? 'deals', words.import);
  const columns = columnsOf(mapping, field);
  if (columns.length === 0) return <p>{text.repeatedUnused(doubt.header, letters)}</p>;
  const only = columns.length === 1 ? columns[0] : undefined;
  const current = columns.join();
  const ways = orderings(doubt.columns);
  const known = ways.some((way) => way.join() === current);
  const options = [...ways, ...(known ? [] : [columns])].map((way) => ({
    value: way.join(),
    label: text.orderOption(way.map(letter)),
  }));
  return (
    <>
      <p>
        {only === undefined
          ? text.repeated(doubt.header, letters)
          : text.repeatedOne(doubt.header, letters, letter(only))}
      </p>
      <div class="inline">
        <span class="quiet" aria-hidden="true">
          {name}
        </span>
        <Select
          label={name}
          value={current}
          options={options}
          onFocus={() => onLook(letter(columns[0] ?? 1))}
          onChoose={(way) => onChange(readFrom(mapping, field, way.split(',').map(Number)))}
        />
      </div>
    </>
  );
}

function Ambiguous({ doubt, props }: { readonly doubt: Of<'ambiguousDates'>; readonly props: DoubtsProps }) {
  const { home } = usePage();
  const words = useWords().import;
  const { mapping, inspection, onChange, onLook } = props;
  const letter = (column: number) =>
    inspection.columns.find((found) => found.column === column)?.letter ?? '';
  const chosen = mapping.dateOrders[doubt.column] ?? doubt.order;
  const day = (order: DateOrder) => words.day(momentOf(doubt[order], home.now));
  return (
    <>
      <p id={`dates-${doubt.column}`}>
        {words.ambiguous(
          doubt.header,
          letter(doubt.column),
          doubt.sample,
          day('dayFirst'),
          day('monthFirst'),
        )}{' '}
        {words.ambiguousCount(doubt.count)}
      </p>
      <div class="radios" role="radiogroup" aria-labelledby={`dates-${doubt.column}`}>
        {(['dayFirst', 'monthFirst'] as const).map((order) => (
          <label key={order}>
            <input
              type="radio"
              name={`dates-${doubt.column}`}
              checked={chosen === order}
              onFocus={() => onLook(letter(doubt.column))}
              onChange={() => onChange(setDateOrder(mapping, doubt.column, order))}
            />
            {day(order)}
          </label>
        ))}
      </div>
      {doubt.settledBy === null ? null : (
        <p class="quiet">{words.settledBy(letter(doubt.settledBy), words.settled[doubt.order])}</p>
      )}
    </>
  );
}

/** Date cells that the spreadsheet read in another order than the file's: put back, or left as they are. */
function Exchanged({ doubt, props }: { readonly doubt: Of<'exchangedDates'>; readonly props: DoubtsProps }) {
  const { home } = usePage();
  const words = useWords().import;
  const { mapping, inspection, onChange, onLook } = props;
  const letter = inspection.columns.find(({ column }) => column === doubt.column)?.letter ?? '';
  const chosen = mapping.dateOrders[doubt.column] ?? doubt.order;
  const day = (order: DateOrder) => words.day(momentOf(doubt[order], home.now));
  const asSheet: DateOrder = doubt.told === 'dayFirst' ? 'monthFirst' : 'dayFirst';
  const id = `exchanged-${doubt.column}`;
  return (
    <>
      <p>{words.exchanged(doubt.header, letter, doubt.sample, day(asSheet), doubt.proof)}</p>
      <p id={id}>{words.exchangedQuestion(doubt.count)}</p>
      <div class="radios" role="radiogroup" aria-labelledby={id}>
        {[doubt.told, asSheet].map((order) => (
          <label key={order}>
            <input
              type="radio"
              name={id}
              checked={chosen === order}
              onFocus={() => onLook(letter)}
              onChange={() => onChange(setDateOrder(mapping, doubt.column, order))}
            />
            {order === doubt.told ? words.exchangedBack(day(order)) : words.exchangedKept(day(order))}
          </label>
        ))}
      </div>
    </>
  );
}

function DoubtText({ doubt, props }: { readonly doubt: Doubt; readonly props: DoubtsProps }) {
  const words = useWords();
  const { otherSheets } = usePage().words.import;
  const text = words.import;
  switch (doubt.kind) {
    case 'repeatedHeader':
      return <Repeated doubt={doubt} props={props} />;
    case 'ambiguousDates':
      return <Ambiguous doubt={doubt} props={props} />;
    case 'exchangedDates':
      return <Exchanged doubt={doubt} props={props} />;
    case 'oneCloseDate': {
      const found = props.inspection.columns.find(({ column }) => column === doubt.column);
      return <p>{text.oneCloseDate(doubt.header, found?.letter ?? '')}</p>;
    }
    case 'repeatedDeals':
      return <p>{text.repeatedDeals(doubt.count)}</p>;
    case 'otherSheet':
      return <p>{otherSheets[doubt.holds]}</p>;
    case 'severalCurrencies':
      return <p>{text.severalCurrencies(words.list(doubt.currencies))}</p>;
  }
}

/** A question the owner has answered stays in view, although the answered mapping raises it no more. */
function asked({ inspection, checked, mapping }: DoubtsProps): readonly Doubt[] {
  const answered = inspection.doubts.filter(
    (doubt) =>
      doubt.kind === 'ambiguousDates' &&
      fieldsOf(mapping, doubt.column).length > 0 &&
      !checked.doubts.some((now) => now.kind === doubt.kind && now.column === doubt.column),
  );
  return [...checked.doubts, ...answered];
}

function keyOf(doubt: Doubt): string {
  return doubt.kind + ('header' in doubt ? doubt.header : '') + ('column' in doubt ? doubt.column : '');
}

/** What is lacking, then what is doubtful, each with its choice. A sheet that no import takes lacks nothing. */
export function Doubts(props: DoubtsProps) {
  const words = useWords().import;
  const other = props.checked.doubts.some(({ kind }) => kind === 'otherSheet');
  const lacking = other ? [] : props.checked.lacking;
  return (
    <>
      {lacking.length > 0 ? (
        <section class="notice problem" role="alert">
          <div>
            {lacking.map((field) => (
              <p key={field} class="strong">
                {words.lacking[field]}
              </p>
            ))}
            <p>{words.lackingRemedy}</p>
          </div>
        </section>
      ) : null}
      {asked(props).map((doubt) => (
        <Warning key={keyOf(doubt)}>
          <DoubtText doubt={doubt} props={props} />
        </Warning>
      ))}
    </>
  );
}
