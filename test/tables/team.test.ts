import { mergeTeam } from '../../src/tables/merge-tables';
import { readTeam } from '../../src/tables/team';
import { memberOf } from '../helpers/tables-sheet';
import { csvTable, day, inspected } from './export';

function read(rows: readonly string[]) {
  const table = csvTable(rows.join('\n'), ';');
  const { mapping } = inspected(table);
  const answer = readTeam(table, { ...mapping, kind: 'team' });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

test('people are read with pay in minor units and the days they came and left', () => {
  const { records, unread, unreadCells, notes } = read([
    'Сотрудник;Должность;Оклад, тыс. ₽;Доход на рынке, ₽;Дата приема;Дата увольнения',
    'Ким Е.;Менеджер;120;140 000;01.03.2020;',
    'Власов И.;Менеджер;договорной;;31.02.2021;15.04.2026',
    'ким е.;Стажёр;1;;;',
    ';Менеджер;1;;;',
    'Всего: 3;;;;;',
  ]);
  expect(records).toEqual([
    memberOf('Ким Е.', {
      role: 'Менеджер',
      currentPay: 12_000_000,
      marketPay: 14_000_000,
      started: day('2020-03-01'),
    }),
    memberOf('Власов И.', { role: 'Менеджер', left: day('2026-04-15') }),
  ]);
  expect(unread.map(({ reason }) => reason)).toEqual(['noName', 'totals']);
  expect(unreadCells.map(({ reason, sample }) => [reason, sample])).toEqual([
    ['amountText', 'договорной'],
    ['dayImpossible', '31.02.2021'],
  ]);
  expect(notes).toContainEqual({ code: 'sameNames', details: { count: 1, rows: '4' } });
});

test('what the owner wrote about people stays unless the file says otherwise, and nobody is lost', () => {
  const table = [
    memberOf('Ким Е.', { role: 'Ведущий менеджер', grade: 'A', currentPay: 100 }),
    memberOf('Новый Н.', { role: 'Стажёр' }),
  ];
  const file = [memberOf('КИМ Е.', { role: '', currentPay: 200 }), memberOf('Власов И.')];
  const { records, counts } = mergeTeam(table, file);
  expect(records).toEqual([
    memberOf('Ким Е.', { role: 'Ведущий менеджер', grade: 'A', currentPay: 200 }),
    memberOf('Новый Н.', { role: 'Стажёр' }),
    memberOf('Власов И.'),
  ]);
  expect(counts).toEqual({ added: 1, changed: 1, same: 0, missing: 1 });
});
