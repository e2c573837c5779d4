import { calendarDay, type Day } from '../../analysis/day';
import type { paymentCalendarFormWords as shape } from '../en/payment-calendar-form';
import { countRu, NBSP, numberRu, shareRu } from '../grammar';
import { MONTHS, monthYear } from './dates';

const payments = (count: number) => countRu(count, 'платёж', 'платежа', 'платежей');

export const paymentCalendarFormWords: typeof shape = {
  form: {
    steps: { month: 'Месяц', dates: 'Даты', probability: 'Шансы', instalments: 'Части' },
    month: 'Месяц',
    monthHint: 'План, выходные и заметки вписывают на листе.',
    months: {
      previous: (today) => monthOfToday(today, -1),
      current: (today) => monthOfToday(today, 0),
      next: (today) => monthOfToday(today, 1),
    },
    manager: 'Менеджер',
    managerHint: 'Его можно менять на листе в любой момент.',
    everybody: 'Все',
    date: 'Ожидаемая дата оплаты',
    dateHint: 'Дата, вписанная на листе, всегда главнее.',
    dates: {
      expected: (filled, all) => `Дата из сделки: есть у ${numberRu(filled)} из ${numberRu(all)}`,
      nextTask: (filled, all) => `Ближайшая задача: есть у ${numberRu(filled)} из ${numberRu(all)}`,
      typed: () => 'Только то, что впишу на листе',
    },
    probability: 'Вероятность',
    probabilityHint: 'Вероятность, вписанная на листе, всегда главнее.',
    probabilities: {
      stage: () => 'По этапу, из ваших завершённых сделок',
      age: () => 'По\u00a0этапу и\u00a0возрасту сделки',
      deal: (filled, all) => `Из CRM, где она есть: у ${numberRu(filled)} из ${numberRu(all)}`,
    },
    paid: 'Сделку оплачивают',
    paidHint: 'Лист «Этапы оплаты» создадим сами: сделка, сумма, дата.',
    instalments: { once: 'Сразу целиком', rule: 'Аванс и\u00a0остаток', table: 'По листу «Этапы оплаты»' },
    advance: 'Аванс',
    advanceHint: 'Только для аванса: доля, которую платят в ожидаемый день.',
    rest: 'Остальное через',
    restHint: 'Платёж, выпавший на выходной, переходит на следующий рабочий день.',
    rests: {
      '14days': `14${NBSP}дней`,
      '30days': `30${NBSP}дней`,
      '1month': 'месяц',
      '2months': 'два месяца',
      '3months': 'три месяца',
    },
  },
  effect: {
    paid: 'Оплачено',
    ahead: 'Ещё ждём, взвешенно',
    outside: 'Без даты или просрочены',
    number: (value) => numberRu(value),
    money: (value) => numberRu(value),
    share: (value) => shareRu(value),
    sentence: (count, month) =>
      count === 0
        ? `На ${monthYear(month)} платежей не ждём: поставьте даты на листе.`
        : `Ждём на ${monthYear(month)}: ${payments(count)}.`,
  },
  ready: (month, count, forecast, all) =>
    `Платёжный календарь на ${monthYear(month)} готов: ждём ${payments(count)}, прогноз ${numberRu(forecast)}; всего открытых ${numberRu(all)}.`,
};

function monthOfToday(today: Day, shift: number): string {
  const { year, month } = calendarDay(today);
  const index = year * 12 + month - 1 + shift;
  return `${MONTHS[index % 12]} ${Math.floor(index / 12)}`;
}
