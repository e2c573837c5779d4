import type { sheetWords as shape } from '../en/sheets';

const names: Readonly<Record<string, string>> = {
  deals: 'Сделки',
  history: 'История',
  stages: 'Этапы',
  orders: 'Заказы',
  activities: 'Действия',
  team: 'Команда',
  holidays: 'Праздники',
  instalments: 'Этапы оплаты',
  'import-report': 'Отчёт импорта',
  help: 'Справка',
  funnel: 'Воронка',
  'funnel-keys': 'Воронка (расчёт)',
  'status-history': 'История статусов',
  'pipeline-control': 'Контроль сделок',
  'pipeline-control-keys': 'Контроль сделок (расчёт)',
  'payment-calendar': 'Платёжный календарь',
  'payment-calendar-keys': 'Платёжный календарь (расчёт)',
  motivation: 'Мотивация',
  'motivation-replay': 'Проверка мотивации',
  'motivation-keys': 'Мотивация (расчёт)',
  plan: 'План',
  'plan-keys': 'План (расчёт)',
  'cascade-scheme': 'Каскадная система',
  'cascade-scheme-keys': 'Каскадная система (расчёт)',
  'stand-up': 'Планёрка',
  'stand-up-keys': 'Планёрка (расчёт)',
  dashboard: 'Дашборд',
  'dashboard-input': 'Данные дашборда',
  'dashboard-keys': 'Дашборд (расчёт)',
  'month-letter': 'Итоги месяца',
  'month-letter-keys': 'Итоги месяца (расчёт)',
  contest: 'Конкурс',
  effectiveness: 'Доска эффективности',
  'contest-keys': 'Конкурс (расчёт)',
  'pay-cards': 'Карточки зарплаты',
  payslips: 'Расчётные листы',
  'pay-cards-keys': 'Карточки зарплаты (расчёт)',
  ladder: 'Карьерная лестница',
  'ladder-keys': 'Карьерная лестница (расчёт)',
};

/** A tool's hidden sheet that stands beside the rows of the tables. */
function rowsOf(id: string): string {
  const tool = names[id.replace(/-rows$/, '')];
  return tool === undefined ? id : `${tool} (строки)`;
}

export const sheetWords: typeof shape = {
  nameOf: (id) => names[id] ?? rowsOf(id),
  building: (name) => `${name} (строится)`,
  previous: (name) => `${name} (прежний)`,
  sample: 'Пример выгрузки',
};
