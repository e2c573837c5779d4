import type { TestCell, TestRows } from './host';

const HEADER = ['Deal ID', 'Title', 'Client', 'Amount', 'Stage', 'Manager', 'Created', 'Closed', 'Product'];
type Column = 'id' | 'title' | 'client' | 'amount' | 'stage' | 'owner' | 'created' | 'closed' | 'product';
const COLUMNS: readonly Column[] = [
  'id',
  'title',
  'client',
  'amount',
  'stage',
  'owner',
  'created',
  'closed',
  'product',
];

export type ExportDeal = Readonly<Partial<Record<Column, TestCell>>>;

/** An export of one pipeline, New → Offer → Won or Lost; what a deal does not say is plain. */
export function exportRows(deals: readonly ExportDeal[]): TestRows {
  return [
    HEADER,
    ...deals.map((deal, index) => COLUMNS.map((column) => deal[column] ?? plain(column, index))),
  ];
}

function plain(column: Column, index: number): TestCell {
  if (column === 'id') return String(index + 1);
  if (column === 'title') return `Deal ${index + 1}`;
  if (column === 'client') return `Client ${index + 1}`;
  if (column === 'amount') return 1000;
  if (column === 'stage') return 'New';
  if (column === 'owner') return 'Ann';
  if (column === 'created') return '2026-03-05';
  return column === 'product' ? 'Chairs' : '';
}

/** Ten deals: four won of 1,000 each, three lost, three open; by Ann and Bob in turn. */
export const TEN_DEALS: readonly ExportDeal[] = Array.from({ length: 10 }, (_, index) => ({
  stage: index < 4 ? 'Won' : index < 7 ? 'Lost' : index < 9 ? 'Offer' : 'New',
  closed: index < 7 ? '2026-04-10' : '',
  owner: index % 2 === 0 ? 'Ann' : 'Bob',
}));

/** `count` deals with stages, managers, months and amounts that repeat in a fixed way. */
export function manyDeals(count: number): ExportDeal[] {
  const stages = ['New', 'Offer', 'Won', 'Lost'];
  return Array.from({ length: count }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    const stage = stages[index % 4]!;
    return {
      stage,
      amount: 100 + (index % 50),
      owner: ['Ann', 'Bob', 'Eve'][index % 3]!,
      created: `2025-${month}-0${(index % 9) + 1}`,
      closed: stage === 'Won' || stage === 'Lost' ? `2025-${month}-2${index % 9}` : '',
    };
  });
}
