import { CHANNELS, LOST, MANAGERS, PRODUCTS, REASONS, STEPS, WON } from './business';
import { isoDay, isoTime } from './calendar';
import type { SampleClient } from './clients';
import { plainAmount } from './csv-text';
import { dealNumber, type SampleDeal, TODAY } from './deals';
import { type Random, randomFrom } from './random';

/**
 * The deals as an English HubSpot gives them out, with what real exports have: one "Close Date" for plan
 * and fact, companies as "Acme LLC (1234567)", sometimes two of them, long record ids, probabilities by stage.
 */
export function hubspotTable(deals: readonly SampleDeal[], seed: number): string[][] {
  const random = randomFrom(seed);
  return [
    COLUMNS.map(([header]) => header),
    ...deals.map((deal) => COLUMNS.map(([, field]) => field(deal, random))),
  ];
}

type Field = (deal: SampleDeal, random: Random) => string;

const COLUMNS: readonly (readonly [header: string, field: Field])[] = [
  ['Record ID', (deal) => dealNumber(deal.id, 'en')],
  ['Deal Name', (deal) => nameOf(deal)],
  ['Deal Stage', (deal) => stageOf(deal)],
  ['Pipeline', () => 'Sales Pipeline'],
  ['Amount', (deal, random) => (hasAmount(deal, random) ? plainAmount(deal.amount) : '')],
  ['Currency', () => 'USD'],
  ['Close Date', (deal, random) => closeDate(deal, random)],
  ['Deal probability', (deal) => probabilityOf(deal)],
  ['Deal owner', (deal) => MANAGERS[deal.manager]!.name[1]],
  ['Create Date', (deal) => isoTime(deal.created)],
  ['Deal Type', (deal) => (deal.current ? 'Existing Business' : 'New Business')],
  ['Original Source', (deal) => CHANNELS[deal.channel]!.name[1]],
  ['Products', (deal) => PRODUCTS[deal.product]!.name[1]],
  ['Target Audience', (deal) => deal.client.audience[1]],
  ['State/Region', (deal) => deal.client.region[1]],
  [
    'Lost From Stage',
    (deal, random) => (deal.outcome === 'lost' && !random.chance(0.03) ? lastStep(deal) : ''),
  ],
  [
    'Closed Lost Reason',
    (deal, random) => (deal.reason === null || random.chance(0.05) ? '' : REASONS[deal.reason]![1]),
  ],
  ['Next Activity Date', (deal) => (deal.nextTask === null ? '' : isoTime(deal.nextTask))],
  ['Last Modified Date', (deal) => isoTime(deal.closed ?? deal.stays[deal.stays.length - 1]!.entered)],
  ['Associated Company', (deal, random) => companyOf(deal, random)],
  ['Associated Contact', (deal) => `${deal.client.contact[1]} (${4_100_000 + deal.client.index * 37})`],
  [
    'Deal Description',
    (deal, random) => (random.chance(0.03) ? `Asked to call back, "urgent", floor ${deal.id % 9}` : ''),
  ],
];

function nameOf(deal: SampleDeal): string {
  const [, site] = deal.client.site;
  return deal.current ? `${site} - ${PRODUCTS[deal.product]!.name[1]}` : `${site} - New Deal`;
}

function lastStep(deal: SampleDeal): string {
  return STEPS[deal.stays[deal.stays.length - 1]!.step]!.name[1];
}

function stageOf(deal: SampleDeal): string {
  if (deal.outcome === 'won') return WON[1];
  return deal.outcome === 'lost' ? LOST[1] : lastStep(deal);
}

function hasAmount(deal: SampleDeal, random: Random): boolean {
  const step = deal.outcome === 'won' ? STEPS.length : deal.stays[deal.stays.length - 1]!.step;
  return step > 1 || random.chance(step === 0 ? 0.45 : 0.8);
}

const PROBABILITIES = ['0.2', '0.3', '0.4', '0.6', '0.8', '0.9'];

function probabilityOf(deal: SampleDeal): string {
  if (deal.outcome !== 'open') return deal.outcome === 'won' ? '1' : '0';
  return PROBABILITIES[deal.stays[deal.stays.length - 1]!.step]!;
}

/** HubSpot puts the end of the month where nobody says anything else. */
function closeDate(deal: SampleDeal, random: Random): string {
  if (deal.closed !== null) return isoTime(deal.closed);
  if (deal.expected !== null) return `${isoDay(deal.expected)} 12:00`;
  return random.chance(0.3) ? `${isoDay(TODAY + 13)} 23:59` : '';
}

function companyOf(deal: SampleDeal, random: Random): string {
  const named = ({ company, index }: SampleClient) => `${company[1]} (${9_200_000 + index * 53})`;
  const contractor = random.chance(0.02) ? ';Harlow General Contractors (9199990)' : '';
  return named(deal.client) + contractor;
}
