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
  'cascade-scheme': 'Cascade scheme',
  'cascade-scheme-keys': 'Cascade scheme (calculation)',
  'stand-up': 'Stand-up',
  'stand-up-keys': 'Stand-up (calculation)',
  dashboard: 'Dashboard',
  'dashboard-input': 'Dashboard inputs',
  'dashboard-keys': 'Dashboard (calculation)',
  'month-letter': 'Month letter',
  'month-letter-keys': 'Month letter (calculation)',
  contest: 'Contest',
  effectiveness: 'Effectiveness board',
  'contest-keys': 'Contest (calculation)',
  'pay-cards': 'Pay cards',
  payslips: 'Payslips',
  'pay-cards-keys': 'Pay cards (calculation)',
  ladder: 'Career ladder',
  'ladder-keys': 'Career ladder (calculation)',
};

/** A tool's hidden sheet that stands beside the rows of the tables. */
function rowsOf(id: string): string {
  const tool = names[id.replace(/-rows$/, '')];
  return tool === undefined ? id : `${tool} (rows)`;
}

export const sheetWords = {
  nameOf: (id: string) => names[id] ?? rowsOf(id),
  building: (name: string) => `${name} (in progress)`,
  previous: (name: string) => `${name} (previous)`,
  sample: 'Sample export',
};
