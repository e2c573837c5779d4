import { type Language, MANAGERS, PRODUCTS, SERVICE, textIn } from './business';
import { americanDay, dottedDay, onWorkingDay } from './calendar';
import { companyName, type SampleClient } from './clients';
import { dollarAmount, russianAmount } from './csv-text';
import { dealNumber, type SampleDeal, TODAY } from './deals';
import { type Random, randomFrom } from './random';

/** A payment. Those without a deal are for maintenance by contract, invoiced monthly or quarterly. */
export interface SampleOrder {
  readonly number: number;
  readonly day: number;
  readonly client: SampleClient;
  /** Minor units, and so is `cost`. */
  readonly amount: number;
  readonly cost: number;
  readonly product: number;
  readonly manager: number;
  readonly deal: number | null;
}

/** Payments of the won deals, exactly their amounts, and of maintenance contracts; by day. */
export function sampleOrders(deals: readonly SampleDeal[], seed: number): SampleOrder[] {
  const random = randomFrom(seed);
  const won = deals.filter((deal) => deal.outcome === 'won');
  const paid = won.flatMap((deal) => paymentsOf(deal, random));
  const orders = [...paid, ...maintenance(won, random)].sort((a, b) => a.day - b.day);
  return orders.map((order, index) => ({ ...order, number: index + 1 }));
}

type Unnumbered = Omit<SampleOrder, 'number'>;

/** Large deals are paid in two parts, the first when the invoice is out. */
function paymentsOf(deal: SampleDeal, random: Random): Unnumbered[] {
  const { client, product, manager, amount } = deal;
  const last = Math.floor(deal.closed!);
  const common = { client, product, manager, deal: deal.id };
  const cost = costOf(amount, product, random);
  const invoiced = Math.floor(deal.stays[deal.stays.length - 1]!.entered);
  const inParts = last > invoiced && random.chance(0.45);
  if (!inParts) return [{ ...common, day: last, amount, cost }];
  const share = random.pick([0.3, 0.5, 0.7]);
  const first = Math.round((amount * share) / 100) * 100;
  const firstCost = Math.round(cost * share);
  return [
    { ...common, day: invoiced, amount: first, cost: firstCost },
    { ...common, day: last, amount: amount - first, cost: cost - firstCost },
  ];
}

function costOf(amount: number, product: number, random: Random): number {
  const margin = Math.min(0.7, Math.max(0.05, PRODUCTS[product]!.margin + random.normal() * 0.05));
  return Math.round(amount * (1 - margin));
}

/** Every eighth buyer takes a maintenance contract; some end it, and those are clients lost. */
function maintenance(won: readonly SampleDeal[], random: Random): Unnumbered[] {
  const seen = new Set<SampleClient>();
  return won.flatMap((deal) => {
    if (seen.has(deal.client)) return [];
    seen.add(deal.client);
    if (!random.chance(0.13)) return [];
    const months = random.chance(0.45) ? 1 : 3;
    const fee = Math.round((deal.amount * 0.012 * months * random.around(1, 0.3)) / 10_000) * 10_000;
    const end = random.chance(0.3) ? deal.closed! + random.whole(120, 420) : TODAY;
    return invoices(deal, { months, fee: Math.max(fee, 10_000), end: Math.min(end, TODAY) }, random);
  });
}

interface Contract {
  readonly months: number;
  readonly fee: number;
  readonly end: number;
}

function invoices(
  { client, manager, closed }: SampleDeal,
  { months, fee, end }: Contract,
  random: Random,
): Unnumbered[] {
  const orders: Unnumbered[] = [];
  let due = Math.floor(closed!) + 30 * months;
  while (due < end) {
    const day = onWorkingDay(due + random.whole(0, 6));
    if (day < end)
      orders.push({
        client,
        manager,
        day,
        amount: fee,
        cost: costOf(fee, SERVICE, random),
        product: SERVICE,
        deal: null,
      });
    due += Math.round(30.4 * months);
  }
  return orders;
}

const HEADER = {
  ru: ['Номер', 'Дата', 'Контрагент', 'Сумма', 'Себестоимость', 'Номенклатура', 'Менеджер', 'ID сделки'],
  en: ['Order ID', 'Order Date', 'Client', 'Amount', 'Cost', 'Product', 'Manager', 'Deal ID'],
} as const;

/** The orders as an accounting program gives them out: its number, day and money forms. */
export function orderTable(orders: readonly SampleOrder[], language: Language): string[][] {
  const money = language === 'ru' ? russianAmount : dollarAmount;
  const rows = orders.map((order) => [
    language === 'ru' ? `ЛК-${String(order.number).padStart(6, '0')}` : `LC-${10_000 + order.number}`,
    language === 'ru' ? dottedDay(order.day) : americanDay(order.day),
    companyName(order.client, language),
    money(order.amount),
    money(order.cost),
    textIn(language, PRODUCTS[order.product]!.name),
    textIn(language, MANAGERS[order.manager]!.name),
    order.deal === null ? '' : dealNumber(order.deal, language),
  ]);
  return [[...HEADER[language]], ...rows];
}
