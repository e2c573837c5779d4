import * as fc from 'fast-check';
import type { Stage } from '../../src/tables/deal';
import { proposeStages } from '../../src/tables/deals';
import { isClientsAction } from '../../src/tables/stages';
import { csvTable, inspected } from './export';

const table = (...stages: string[]) =>
  csvTable(
    ['Сделка;Этап;Сумма', ...stages.map((stage, index) => `Сделка ${index};${stage};100`)].join('\n'),
    ';',
  );

function proposed(rows: string[], remembered: readonly Stage[] = []) {
  const raw = table(...rows);
  const answer = proposeStages(raw, inspected(raw).mapping, remembered);
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value.stages;
}

const order = (stages: readonly { name: string; step: number }[]) =>
  stages.map(({ name, step }) => `${step} ${name}`);

test('stages that no CRM knows stand in the order of a sale, told by their words', () => {
  const rows = [
    'Счёт выставлен',
    'Отказ',
    'Договор',
    'КП отправлено',
    'Новая заявка',
    'Оплачено',
    'Встреча',
    'Изучает КП',
  ];
  expect(order(proposed(rows))).toEqual([
    '1 Новая заявка',
    '2 Встреча',
    '3 КП отправлено',
    '4 Изучает КП',
    '5 Договор',
    '6 Счёт выставлен',
    '7 Оплачено',
    '0 Отказ',
  ]);
});

test('English stages stand in the order of a sale as well', () => {
  const rows = ['Invoice sent', 'Contract', 'Won', 'Lost', 'Proposal', 'Demo', 'New lead', 'Negotiation'];
  expect(order(proposed(rows))).toEqual([
    '1 New lead',
    '2 Demo',
    '3 Proposal',
    '4 Negotiation',
    '5 Contract',
    '6 Invoice sent',
    '7 Won',
    '0 Lost',
  ]);
});

test('numbers before the names give the order', () => {
  expect(order(proposed(['3. Лид', '1. Договор', '2. КП']))).toEqual(['1 1. Договор', '2 2. КП', '3 3. Лид']);
});

test('the order that the owner confirmed stands, new stages find their place, and empty ones stay', () => {
  const remembered: Stage[] = [
    { pipeline: '', name: 'Договор', outcome: 'open', step: 1 },
    { pipeline: '', name: 'КП', outcome: 'open', step: 2 },
    { pipeline: '', name: 'Архив', outcome: 'lost', step: 0 },
    { pipeline: '', name: 'Ура', outcome: 'won', step: 3 },
  ];
  const stages = proposed(['КП', 'Договор ', 'Ура', 'архив'], remembered);
  expect(order(stages)).toEqual(['1 Договор', '2 КП', '3 Ура', '0 Архив']);
  expect(stages.every(({ because }) => because === 'remembered')).toBe(true);
  expect(order(proposed(['КП'], remembered))).toEqual(['1 Договор', '2 КП', '3 Ура', '0 Архив']);
});

test('two spellings of a stage are one stage, and its deals are counted together', () => {
  expect(proposed(['Счёт', 'счет ', 'СЧЁТ'])).toEqual([
    expect.objectContaining({ name: 'Счёт', deals: 3, outcome: 'open', step: 1 }),
  ]);
});

test('several won stages share the last step', () => {
  expect(order(proposed(['КП', 'Оплачено', 'Успешно реализовано']))).toEqual([
    '1 КП',
    '2 Оплачено',
    '2 Успешно реализовано',
  ]);
});

test('stages that say nothing stand by the age of their deals: older deals have come further', () => {
  const lines = ['a', 'b', 'c'].flatMap((stage, place) =>
    Array.from({ length: 6 }, (_, index) => `${stage}${index};Ступень ${stage};1;0${3 - place}.03.2026`),
  );
  const raw = csvTable(['Сделка;Этап;Сумма;Дата создания', ...lines].join('\n'), ';');
  const answer = proposeStages(raw, inspected(raw).mapping, []);
  expect(answer.ok && order(answer.value.stages)).toEqual(['1 Ступень a', '2 Ступень b', '3 Ступень c']);
});

test('probabilities give the order where every stage has one', () => {
  const raw = csvTable('Deal;Stage;Amount;Probability\na;Red;1;80%\nb;Blue;1;20%\nc;Green;1;50%', ';');
  const answer = proposeStages(raw, inspected(raw).mapping, []);
  expect(answer.ok && order(answer.value.stages)).toEqual(['1 Blue', '2 Green', '3 Red']);
});

test('the proposal says how many rows will be read and how many not', () => {
  const raw = csvTable('Сделка;Этап;Сумма\nДвери;КП;100\nОкна;;100\nИтого;;200', ';');
  expect(proposeStages(raw, inspected(raw).mapping, [])).toMatchObject({
    value: { readable: 1, unreadable: 2 },
  });
});

test('steps are numbered from 1 without a gap in each pipeline, for any stages in any order', () => {
  const names = ['КП', 'Договор', 'Счёт', 'Думает', 'Оплачено', 'Отказ', 'Этап 1', 'x', 'Лид'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 30 }), (rows) => {
      const stages = proposed(rows);
      const steps = new Set(stages.filter(({ outcome }) => outcome !== 'lost').map(({ step }) => step));
      expect([...steps].sort((a, b) => a - b)).toEqual([...steps].map((_, index) => index + 1));
      expect(stages.reduce((sum, { deals }) => sum + deals, 0)).toBe(rows.length);
      expect(stages.filter(({ outcome }) => outcome === 'lost').every(({ step }) => step === 0)).toBe(true);
    }),
  );
});

test.each([
  'Клиент думает',
  'Клиент изучает предложение',
  'Изучает КП',
  '3. Изучает КП',
  'Принимают решение',
  'Ждём ответа',
  'Ожидание решения клиента',
  'Не отвечает',
  'Заказчик согласовывает договор',
  'Client is thinking',
  'Studying the proposal',
  'Customer reviewing offer',
  'Awaiting client decision',
  'Decision Making',
  'Under review',
])('"%s" is what the client does', (name) => {
  expect(isClientsAction(name)).toBe(true);
});

test.each([
  'КП отправлено',
  'Переговоры',
  'Согласование договора',
  'Счёт на предоплату',
  'Презентация клиенту',
  'Работа с возражениями',
  'Ждём оплату',
  'Negotiation/Review',
  'Id. Decision Makers',
  'Proposal sent',
  'Client meeting',
  'Contract Sent',
])('"%s" is a step of the seller', (name) => {
  expect(isClientsAction(name)).toBe(false);
});
