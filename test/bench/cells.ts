// Prints how many cells the sheets of all tools take over tables of as many rows as are asked for: Google allows ten
// million in a spreadsheet, empty ones too.

import { cellsOf } from '../../src/sheets/room';
import { heightOf, widthOf } from '../../src/sheets/write-blueprint';
import { DEAL_COLUMNS } from '../../src/tables/deal';
import { ACTIVITIES, ORDERS } from '../../src/tables/shapes';
import { allSheets, companyOf } from '../helpers/many-rows';

const LIMIT = 10_000_000;
const rows = Number(process.argv[2] ?? 20_000);
const show = (value: number, width: number) => value.toLocaleString('en-US').padStart(width);

console.log(
  `${rows.toLocaleString('en-US')} deals, payments and activities`.padEnd(44),
  '  rows  columns       cells',
);
let built = 0;
for (const sheets of allSheets(companyOf(rows)).values()) {
  for (const sheet of sheets) {
    const cells = cellsOf(sheet);
    built += cells;
    console.log(sheet.id.padEnd(42), show(heightOf(sheet), 8), show(widthOf(sheet), 8), show(cells, 11));
  }
}
const tables = rows * (DEAL_COLUMNS.length + ORDERS.columns.length + ACTIVITIES.columns.length);
for (const [name, cells] of [
  ['sheets of all tools', built],
  ['imported tables', tables],
  ['all, with the raw exports as wide as they', built + 2 * tables],
  ['and with what is kept for Undo of each tool', 2 * built + 2 * tables],
] as const)
  console.log(name.padEnd(60), show(cells, 11), cells > LIMIT ? '  over' : '');
if (built + 2 * tables > LIMIT) process.exitCode = 1;
