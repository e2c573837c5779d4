import {
  CHANNELS,
  type Language,
  MANAGERS,
  PRODUCTS,
  type Product,
  REASON_WEIGHTS,
  SEASON,
  SERVICE,
  STEPS,
} from './business';
import { dayNumber, type Moment, onWorkingDay, partsOf, weekday } from './calendar';
import { clientMaker, type SampleClient } from './clients';
import { type Random, randomFrom } from './random';

/** The data end in the morning of this day. */
export const TODAY = dayNumber(2026, 5, 18);
export const FIRST_DAY = dayNumber(2024, 5, 20);
const NOW: Moment = TODAY + 9 / 24;
const ROUBLES_PER_DOLLAR = 30;
const STUCK = 0.006;

/** A deal's number in the CRM of that language. */
export function dealNumber(id: number, language: Language): string {
  return language === 'ru' ? String(id) : String(18_000_000_000 + id * 7);
}

/** A stay in a step: `step` is its place in STEPS; `left` is null while the deal is in it. */
export interface Stay {
  readonly step: number;
  readonly entered: Moment;
  readonly left: Moment | null;
}

/** A deal as it really went; the exports show it with their own gaps. Places point into the lists of business.ts. */
export interface SampleDeal {
  readonly id: number;
  readonly client: SampleClient;
  readonly current: boolean;
  readonly manager: number;
  readonly channel: number;
  readonly product: number;
  /** Kopecks or cents. */
  readonly amount: number;
  readonly created: Moment;
  readonly stays: readonly Stay[];
  readonly outcome: 'open' | 'won' | 'lost';
  readonly closed: Moment | null;
  /** Of a lost deal: a place in REASONS. */
  readonly reason: number | null;
  /** The day the manager expects the payment; of a won deal the day it was paid. */
  readonly expected: number | null;
  readonly nextTask: Moment | null;
}

export interface SampleOptions {
  readonly seed: number;
  readonly count: number;
  /** Decides the currency of the amounts: roubles or dollars. */
  readonly language: Language;
}

/**
 * Deals of two years that end on 18 May 2026, oldest first, the same for the same options. Also for load
 * tests: 100,000 of them stay coherent (clients, stays, amounts), there are only more a day.
 */
export function sampleDeals({ seed, count, language }: SampleOptions): SampleDeal[] {
  const random = randomFrom(seed);
  const starts = createdDays(count, random).map((day) => atWork(day, random));
  const newClient = clientMaker(random);
  const buyers = new Map<SampleClient, Moment>();
  const known: SampleClient[] = [];
  let id = 27_104_233;
  return starts
    .sort((a, b) => a - b)
    .map((created) => {
      id += random.whole(3, 40);
      const returning = returningClient(known, buyers, created, random);
      const deal = makeDeal(
        { id, created, client: returning ?? newClient(), current: returning !== null, language },
        random,
      );
      if (deal.outcome === 'won' && deal.closed !== null && !buyers.has(deal.client)) {
        buyers.set(deal.client, deal.closed);
        known.push(deal.client);
      }
      return deal;
    });
}

/** Working days by season, a little more every year; a few weekends. */
function createdDays(count: number, random: Random): number[] {
  const days: number[] = [];
  const weights: number[] = [];
  for (let day = FIRST_DAY; day < TODAY; day += 1) {
    const { month, day: date } = partsOf(day);
    const rest = weekday(day) === 0 || weekday(day) === 6 || (month === 1 && date < 9);
    const growth = 1 + 0.18 * ((day - FIRST_DAY) / 365);
    days.push(day);
    weights.push(SEASON[month - 1]! * growth * (rest ? 0.05 : 1));
  }
  const starts: number[] = [];
  let sum = 0;
  for (const weight of weights) {
    sum += weight;
    starts.push(sum);
  }
  const drawn = Array.from({ length: count }, () => days[firstAbove(starts, random.next() * sum)]!);
  return drawn.sort((a, b) => a - b);
}

function firstAbove(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** About every third deal is from a client that has bought before; those who did are not equally loyal. */
function returningClient(
  known: readonly SampleClient[],
  buyers: ReadonlyMap<SampleClient, Moment>,
  at: Moment,
  random: Random,
): SampleClient | null {
  if (known.length < 5 || !random.chance(0.34)) return null;
  const loyal = Math.floor(known.length * random.next() ** 1.6);
  const client = known[loyal]!;
  return buyers.get(client)! < at ? client : null;
}

interface DealStart {
  readonly id: number;
  readonly created: Moment;
  readonly client: SampleClient;
  readonly current: boolean;
  readonly language: Language;
}

function makeDeal({ id, created, client, current, language }: DealStart, random: Random): SampleDeal {
  const manager = random.weighted(MANAGERS.map(({ since }) => (created >= FIRST_DAY + since ? 1 : 0)));
  const channel = random.weighted(
    CHANNELS.map(({ share }, place) => (current && place === 5 ? share / 8 : share)),
  );
  const product = random.weighted(
    PRODUCTS.map(({ share }, place) => (current && place === SERVICE ? share * 3 : share)),
  );
  const kind = PRODUCTS[product]!;
  const odds = MANAGERS[manager]!.odds * CHANNELS[channel]!.odds * kind.odds * (current ? 0.78 : 1.06);
  const journey = travel(created, odds, MANAGERS[manager]!.pace * kind.pace, random);
  const { stays, outcome, closed } = journey;
  const last = stays[stays.length - 1]!;
  return {
    id,
    client,
    current,
    manager,
    channel,
    product,
    amount: amountOf(kind, client, language, random),
    created,
    ...journey,
    reason: outcome === 'lost' ? random.weighted(REASON_WEIGHTS[last.step]!) : null,
    expected: outcome === 'won' ? Math.floor(closed!) : expectedDay(last, outcome, random),
    nextTask: outcome === 'open' ? taskTime(random) : null,
  };
}

type Journey = Pick<SampleDeal, 'stays' | 'outcome' | 'closed'>;

/** Through the steps until a loss, the payment, or today; a few get stuck and nobody closes them. */
function travel(created: Moment, odds: number, pace: number, random: Random): Journey {
  const stays: Stay[] = [];
  let entered = created;
  for (const [step, { pass, days }] of STEPS.entries()) {
    const goesOn = random.chance(pass ** odds);
    const stay = random.around(days * pace * (goesOn ? 1 : 1.35), 0.7);
    const left = random.chance(STUCK)
      ? Number.POSITIVE_INFINITY
      : atWork(onWorkingDay(Math.floor(entered + stay)), random, entered);
    if (left > NOW)
      return { stays: [...stays, { step, entered, left: null }], outcome: 'open', closed: null };
    stays.push({ step, entered, left });
    if (!goesOn) return { stays, outcome: 'lost', closed: left };
    entered = left;
  }
  return { stays, outcome: 'won', closed: entered };
}

/** A minute of the working day, later than `after` where that is the same day. */
function atWork(day: number, random: Random, after: Moment = 0): Moment {
  const minute = random.whole(9 * 60, 18 * 60 - 1);
  const moment = day + minute / 1440;
  return moment > after ? moment : after + random.whole(1, 20) / 1440;
}

/** Large sums are round, small ones exact; dollars are the same prices at a fixed rate. */
function amountOf(
  { median, spread }: Product,
  { size }: SampleClient,
  language: Language,
  random: Random,
): number {
  const roubles = random.around(median * size ** 0.7, spread);
  const value = language === 'ru' ? roubles : roubles / ROUBLES_PER_DOLLAR;
  const unit = language === 'ru' ? (value > 500_000 ? 5000 : 500) : value > 15_000 ? 250 : 25;
  const round = Math.max(1, Math.round(value / unit)) * unit * 100;
  return random.chance(0.06) ? round - random.whole(1, 4999) : round;
}

/** From the proposal on a date is expected: often missing at first, sometimes already past. */
function expectedDay(last: Stay, outcome: 'open' | 'lost', random: Random): number | null {
  const known = [0.04, 0.1, 0.62, 0.7, 0.9, 0.95][last.step]!;
  if (!random.chance(known) || (outcome === 'lost' && last.step < 2)) return null;
  const rest = STEPS.slice(last.step).reduce((sum, step) => sum + step.days, 0);
  return onWorkingDay(Math.floor(last.entered + rest * random.around(1.15, 0.25)) + 1);
}

function taskTime(random: Random): Moment | null {
  if (!random.chance(0.84)) return null;
  const day = onWorkingDay(TODAY + (random.chance(0.22) ? -random.whole(1, 24) : random.whole(0, 12)));
  return day + random.whole(18, 35) / 48;
}
