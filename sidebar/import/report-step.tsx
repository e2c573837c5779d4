import type { ComponentChildren } from 'preact';
import type { ImportReport, TableReport, UnreadRows } from '../../src/calls';
import { usePage } from '../context';
import { momentOf } from '../days';
import { Button } from '../parts/button';
import { Icon } from '../parts/icons';
import type { ImportFlow } from './use-import';

const ROWS_NAMED = 3;
/** More reasons than these are folded away. */
const REASONS_SHOWN = 6;

function Figure({
  label,
  value,
  total,
}: {
  readonly label: string;
  readonly value: number;
  readonly total?: boolean;
}) {
  const { words } = usePage();
  return (
    <tr class={total ? 'total' : ''}>
      <th scope="row">{label}</th>
      <td>{words.sidebar.number(value)}</td>
    </tr>
  );
}

function Table({ children }: { readonly children: ComponentChildren }) {
  return (
    <table class="figures">
      <tbody>{children}</tbody>
    </table>
  );
}

function Figures({ report }: { readonly report: ImportReport }) {
  const { words } = usePage();
  const text = words.sidebar.import.report;
  return (
    <>
      <Table>
        <Figure label={text.added} value={report.added} />
        <Figure label={text.changed} value={report.changed} />
        <Figure label={text.same} value={report.same} />
        <Figure label={text.total} value={report.deals} total />
      </Table>
      <Table>
        <Figure label={text.open} value={report.open} />
        <Figure label={text.won} value={report.won} />
        <Figure label={text.lost} value={report.lost} />
        {report.missing > 0 ? <Figure label={text.missing} value={report.missing} /> : null}
      </Table>
    </>
  );
}

/** What came of orders, activities or people, and the days they are of. */
function TableFigures({ report }: { readonly report: TableReport }) {
  const { words, home } = usePage();
  const text = words.sidebar.import.report;
  const table = words.import.kinds[report.kind];
  const { days } = report;
  return (
    <>
      <Table>
        <Figure label={table.added} value={report.added} />
        <Figure label={text.changed} value={report.changed} />
        <Figure label={text.same} value={report.same} />
        <Figure label={text.total} value={report.records} total />
        {report.missing > 0 ? <Figure label={table.missing} value={report.missing} /> : null}
      </Table>
      {days === null ? null : (
        <p class="quiet">{text.period(momentOf(days.first, home.now), momentOf(days.last, home.now))}</p>
      )}
    </>
  );
}

function Unread({ unread, sheetId }: { readonly unread: UnreadRows; readonly sheetId: number | null }) {
  const { words, show } = usePage();
  const text = words.sidebar.import;
  const [first] = unread.rows;
  const named = unread.rows.slice(0, ROWS_NAMED);
  return (
    <li>
      <span class="count">{words.sidebar.number(unread.count)}</span>
      <span>
        <span>{words.import.reason(unread.reason, unread.sample, unread.header)}</span>
        <span class="quiet">
          {text.unreadWhere(unread.letter, named.map(words.sidebar.number), unread.count - named.length)}
        </span>
      </span>
      {first !== undefined && sheetId !== null ? (
        <Button label={text.showRow(first)} onPress={() => show(sheetId, `${unread.letter || 'A'}${first}`)}>
          {text.show}
        </Button>
      ) : null}
    </li>
  );
}

interface UnreadListProps {
  readonly title: string;
  readonly hint?: string;
  readonly unread: readonly UnreadRows[];
  readonly sheetId: number | null;
}

/** Rows or cells that were not read, by reason; none: no list. */
function UnreadList({ title, hint, unread, sheetId }: UnreadListProps) {
  const text = usePage().words.sidebar.import;
  if (unread.length === 0) return null;
  const line = (rows: UnreadRows) => (
    <Unread key={`${rows.reason} ${rows.letter} ${rows.sample}`} unread={rows} sheetId={sheetId} />
  );
  return (
    <section>
      <h2>{title}</h2>
      {hint ? <p class="quiet">{hint}</p> : null}
      <ul class="unread">{unread.slice(0, REASONS_SHOWN).map(line)}</ul>
      {unread.length > REASONS_SHOWN ? (
        <details class="fold">
          <summary>{text.moreReasons(unread.length - REASONS_SHOWN)}</summary>
          <ul class="unread">{unread.slice(REASONS_SHOWN).map(line)}</ul>
        </details>
      ) : null}
    </section>
  );
}

/** What was read and what was not, with the place and the reason of each, and how doubts were decided. */
export function ReportStep({ flow }: { readonly flow: ImportFlow }) {
  const { words } = usePage();
  const { report, sheetId } = flow;
  if (!report) return null;
  const text = words.sidebar.import;
  const deals = report.kind === 'deals';
  const unread = report.rows - report.rowsRead;
  const cells = report.unreadCells.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <div class="headline" role="status">
        <Icon name="tick" />
        <div>
          <p class="strong">{text.read(report.rowsRead)}</p>
          <p class="quiet">{text.readOf(report.rows, unread)}</p>
        </div>
      </div>
      {report.kind === 'deals' ? <Figures report={report} /> : <TableFigures report={report} />}
      <UnreadList title={text.unread(unread)} unread={report.unread} sheetId={sheetId} />
      <UnreadList
        title={text.unreadCells(cells)}
        hint={text.unreadCellsHint}
        unread={report.unreadCells}
        sheetId={sheetId}
      />
      {deals || report.notes.length > 0 ? (
        <section>
          <h2>{text.how}</h2>
          {report.notes.map(({ code, details }) => (
            <p key={code + JSON.stringify(details)}>
              {words.import.note(code, (name) => String(details[name] ?? ''))}
            </p>
          ))}
          {deals ? <p class="quiet">{text.report.historyNote}</p> : null}
        </section>
      ) : null}
    </>
  );
}
