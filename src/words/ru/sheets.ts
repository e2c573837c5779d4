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
  'stand-up': 'Планёрка',
  'stand-up-keys': 'Планёрка (расчёт)',
  dashboard: 'Дашборд',
  'dashboard-input': 'Данные дашборда',
  'dashboard-keys': 'Дашборд (расчёт)',
};

export const sheetWords: typeof shape = {
  nameOf: (id) => names[id] ?? id,
  building: (name) => `${name} (строится)`,
  previous: (name) => `${name} (прежний)`,
  sample: 'Пример выгрузки',
};
