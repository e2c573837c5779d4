import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEAL_COLUMNS, type DealField } from '../../src/tables/deal';
import { closeHosts, csvSheet, openSheets } from '../helpers/host';

const FILE = 'test/fixtures/salesforce-stages/opportunity.csv';

/** Id, created and close day of every deal as serial day numbers, from the file's dd/mm/yyyy. */
function writtenDays(): (string | number)[][] {
  const lines = readFileSync(join(__dirname, '../..', FILE), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return lines.map((line) => {
    const [id = '', , , , ...dates] = line.split(',');
    const serials = dates.slice(0, 2).map((text) => {
      const [day, month, year] = text.split('/').map(Number);
      return Date.UTC(year!, month! - 1, day) / 86_400_000 + 25_569;
    });
    return [id, ...serials];
  });
}

function place(field: DealField): number {
  return DEAL_COLUMNS.findIndex((column) => column.field === field);
}

afterAll(closeHosts);

test.each(['America/New_York', 'Pacific/Auckland'])(
  'a day-first file opened in an American spreadsheet of %s fills the Deals sheet with the days of the file',
  async (timeZone) => {
    const addon = await openSheets([csvSheet(FILE, 'en_US')], {
      locale: 'en_US',
      timeZone,
      scriptTimeZone: 'Europe/Moscow',
      now: () => Date.UTC(2022, 11, 31, 12),
    });
    const report = addon.import();
    expect(report.notes).toContainEqual({
      code: 'exchangedDates',
      details: { header: 'CreatedDate', count: 100 },
    });
    const filled = addon.rows('Deals', 'Y').filter((row) => String(row[place('id')]).startsWith('006'));
    const days = filled.map((row) => [
      row[place('id')],
      row[place('created')],
      row[place('closed')] || row[place('expected')],
    ]);
    expect(days).toEqual(writtenDays());
  },
);
