import type { Language } from './business';
import { companyDeals, dealTable } from './company';

/** Enough for every table of a funnel to say something, small enough for a bundle that each cell function loads. */
const NEWEST = 320;
/** What an import does not read. */
const DROPPED = /контакт|Кем создана|Теги|utm|Примечание|редактирования|Contact|Description|Last Modified/;

/** The newest deals of the sample company as the add-on itself offers them: text parted by tabs. */
export function productSample(language: Language): string {
  const [header = [], ...rows] = dealTable(companyDeals(language), language);
  const kept = header.flatMap((name, column) => (DROPPED.test(name) ? [] : [column]));
  const lines = [header, ...rows.slice(-NEWEST)];
  return `${lines.map((row) => kept.map((column) => row[column]).join('\t')).join('\n')}\n`;
}
