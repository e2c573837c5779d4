import type { Answer, Mapping } from '../calls';
import { type CellReader, firstText } from './cell-reader';
import { foldText, type RawRow, type RawTable } from './raw';
import { rowList } from './repeats';
import { readingOf, readRows, type TableOptions, type TableReading, unknownOwners } from './table-reading';
import type { TeamMember } from './team-member';

type Draft = TeamMember & { readonly row: number };

function readMember(row: RawRow, number: number, cells: CellReader): readonly Draft[] | null {
  if (cells.isTotals(row, ['role', 'team', 'started']))
    return cells.refuse('totals', number, null, firstText(row));
  const name = cells.text(row, 'name');
  if (name === '') return cells.refuse('noName', number, cells.of('name')[0], '');
  return [
    {
      row: number,
      name,
      role: cells.text(row, 'role'),
      team: cells.text(row, 'team'),
      grade: cells.text(row, 'grade'),
      currentPay: cells.money(row, 'currentPay', number),
      marketPay: cells.money(row, 'marketPay', number),
      started: cells.day(row, 'started', number),
      left: cells.day(row, 'left', number),
    },
  ];
}

/**
 * Reads a raw table as the team, a person a name; of two rows with one name the first counts.
 * Problems: lackingFields, noReadableRows.
 */
export function readTeam(
  table: RawTable,
  mapping: Mapping,
  options: TableOptions = {},
): Answer<TableReading<TeamMember>> {
  const answer = readRows(table, mapping, options, readMember);
  if (!answer.ok) return answer;
  const byName = new Map<string, TeamMember>();
  const repeated: number[] = [];
  for (const { row, ...member } of answer.value.drafts) {
    const name = foldText(member.name);
    if (byName.has(name)) repeated.push(row);
    else byName.set(name, member);
  }
  const members = [...byName.values()];
  const twice =
    repeated.length === 0
      ? []
      : [{ code: 'sameNames', details: { count: repeated.length, rows: rowList(repeated) } }];
  const names = members.map(({ name }) => ({ owner: name }));
  return {
    ok: true,
    value: readingOf(members, answer.value, mapping, [...twice, ...unknownOwners(names, options.owners)]),
  };
}
