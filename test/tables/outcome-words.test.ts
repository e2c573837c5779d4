import { outcomeOf } from '../../src/tables/outcome-words';

const NAMES = {
  won: [
    'Closed Won',
    'closed  won',
    ' CLOSED\u00a0WON ',
    'ClosedWon',
    'CLOSED_WON',
    'closedwon',
    'Closed - won',
    'Closed won - renewal',
    'Closed won (Sales Pipeline)',
    'Closed–Won',
    'Won',
    'Deal won',
    'WON',
    'C5:WON',
    'DT1032_5:SUCCESS',
    'Успешно реализовано',
    'успешно  реализовано',
    'Сделка успешна',
    'Успешная сделка',
    'Сделка выиграна',
    'Выиграна',
    'Выиграно',
    'Закрыто и выиграно',
    'Закрыто - успешно',
    'Закрыта (выиграна)',
    'Закрыта и выиграна',
    'Выигранный',
    'Успешно — оплачено',
    'Сделка успешно завершена',
    'Сделка закрыта успешно',
    'Оплачено',
    'Счёт оплачен',
    'Реализовано',
  ],
  lost: [
    'Closed Lost',
    'Closed - lost',
    'Closed-Lost to Competition',
    'closedlost',
    'Closed lost: price',
    'Lost',
    'Lost - no budget',
    'LOSE',
    'C2:LOSE',
    'C2:APOLOGY',
    'Deal lost',
    'Not won',
    'Закрыто и не реализовано',
    'закрыто и  не  реализовано',
    'Не реализовано',
    'Нереализовано',
    'Сделка провалена',
    'Анализ причины провала',
    'Проиграна',
    'Закрыта и проиграна',
    'Проигранный',
    'Отказ от сделки',
    'Сделка проиграна',
    'Закрытые (проиграны конкурентам)',
    'Потеряна',
    'Отказ',
    'Отказ — дорого',
    'Клиент отказался',
    'Неуспешно',
    'Сделка не успешна',
    'Закрыто неуспешно',
    'Сделка закрыта неуспешно',
    'Not-won',
    'Завершено без успеха',
    'Отменён',
  ],
  open: ['Open', 'In progress', 'В работе', 'в  работе', 'Открыта', 'Новая'],
  nothing: [
    '',
    '—',
    'Переговоры',
    'Неразобранное',
    'Принимают решение',
    'Contract sent',
    'Decision Maker Bought-In',
    "Won't buy now",
    'Won/Lost',
    'Closed Won/Lost',
    'Предоплата получена',
    'Оплачено 50%',
    'Успешный звонок',
    'Не оплачено',
    'Частично оплачен',
    'Ожидает оплаты',
    'Unpaid',
    'Работа с отказом',
    'Lost contact',
    'Закрыто',
    'Wonderful',
    'Реализация',
    'Set Made 10%',
  ],
};

it.each(NAMES.won)('reads «%s» as won', (name) => {
  expect(outcomeOf(name)).toBe('won');
});

it.each(NAMES.lost)('reads «%s» as lost', (name) => {
  expect(outcomeOf(name)).toBe('lost');
});

it.each(NAMES.open)('reads «%s» as open', (name) => {
  expect(outcomeOf(name)).toBe('open');
});

it.each(NAMES.nothing)('reads no outcome into «%s»', (name) => {
  expect(outcomeOf(name)).toBeNull();
});
