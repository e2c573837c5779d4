import type { sheetWords as shape } from '../en/sheets';

export const sheetWords: typeof shape = {
  names: {
    deals: 'Сделки',
    history: 'История',
    stages: 'Этапы',
    'import-report': 'Отчёт импорта',
    help: 'Справка',
    funnel: 'Воронка',
    'funnel-keys': 'Воронка (расчёт)',
  },
  building: (name) => `${name} (строится)`,
  previous: (name) => `${name} (до последнего построения)`,
  sample: 'Пример выгрузки',
};
