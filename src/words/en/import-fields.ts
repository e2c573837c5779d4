import type { ActivityField, ActivityKind } from '../../tables/activity';
import type { ClientKind, DealField, Outcome } from '../../tables/deal';
import type { ActivitySource, OrderSource } from '../../tables/import-fields';
import type { OrderField } from '../../tables/order';
import type { TeamField } from '../../tables/team-member';

/** Names of the fields of each imported table: choices of the wizard and headings of its sheet. */
export const fields: Readonly<Record<DealField, string>> = {
  id: 'Deal ID',
  title: 'Title',
  client: 'Client',
  amount: 'Amount',
  currency: 'Currency',
  stage: 'Stage',
  outcome: 'Outcome',
  pipeline: 'Pipeline',
  owner: 'Manager',
  created: 'Created',
  closed: 'Closed',
  expected: 'Payment expected',
  probability: 'Probability',
  product: 'Product',
  channel: 'Channel',
  region: 'Region',
  audience: 'Target audience',
  clientKind: 'New or current client',
  lostReason: 'Lost reason',
  lostFrom: 'Lost from stage',
  nextTask: 'Next task',
  changed: 'Last change',
  reached: 'Furthest step',
  missingSince: 'Not in the export since',
  key: 'Key',
};

export const outcomes: Readonly<Record<Outcome, string>> = { open: 'open', won: 'won', lost: 'lost' };
export const clientKinds: Readonly<Record<Exclude<ClientKind, ''>, string>> = {
  new: 'new',
  current: 'current',
};

export const orders: Readonly<Record<OrderField | OrderSource, string>> = {
  id: 'Order ID',
  day: 'Date',
  client: 'Client',
  amount: 'Amount',
  currency: 'Currency',
  cost: 'Cost',
  margin: 'Gross profit',
  product: 'Product',
  owner: 'Manager',
  channel: 'Channel',
  region: 'Region',
  deal: 'Deal ID',
  key: 'Key',
  clientKind: 'New or current client',
  operation: 'Kind of operation: sale or return',
  returned: 'Of it given back',
};

export const activities: Readonly<Record<ActivityField | ActivitySource, string>> = {
  day: 'Date',
  owner: 'Manager',
  kind: 'Kind',
  count: 'How many',
  minutes: 'Minutes',
  kindText: 'Kind in the file',
  result: 'Result',
  key: 'Key',
  id: 'Activity ID',
  calls: 'Number of calls',
  meetings: 'Number of meetings',
  proposals: 'Number of proposals',
  leads: 'Number of leads',
};

export const team: Readonly<Record<TeamField, string>> = {
  name: 'Name',
  role: 'Role',
  team: 'Team',
  grade: 'Grade',
  currentPay: 'Pay now, a month',
  marketPay: 'Market pay, a month',
  started: 'Works since',
  left: 'Last day at work',
};

export const activityKinds: Readonly<Record<ActivityKind, string>> = {
  call: 'call',
  meeting: 'meeting',
  proposal: 'proposal',
  lead: 'lead',
  other: 'other',
};
