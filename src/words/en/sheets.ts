/** Names of the sheets the add-on makes, by the id in their metadata. */
const names: Readonly<Record<string, string>> = {
  deals: 'Deals',
  history: 'Deal history',
  stages: 'Stages',
  orders: 'Orders',
  activities: 'Activities',
  team: 'Team',
  holidays: 'Holidays',
  instalments: 'Instalments',
  'import-report': 'Import report',
  help: 'Help',
  funnel: 'Funnel',
  'funnel-keys': 'Funnel (calculation)',
  'status-history': 'Status history',
  'pipeline-control': 'Deal control',
  'pipeline-control-keys': 'Deal control (calculation)',
  'payment-calendar': 'Payment calendar',
  'payment-calendar-keys': 'Payment calendar (calculation)',
  motivation: 'Motivation',
  'motivation-replay': 'Motivation trial',
  'motivation-keys': 'Motivation (calculation)',
  plan: 'Plan',
  'plan-keys': 'Plan (calculation)',
  'stand-up': 'Stand-up',
  'stand-up-keys': 'Stand-up (calculation)',
};

export const sheetWords = {
  nameOf: (id: string) => names[id] ?? id,
  building: (name: string) => `${name} (in progress)`,
  previous: (name: string) => `${name} (previous)`,
  sample: 'Sample export',
};
