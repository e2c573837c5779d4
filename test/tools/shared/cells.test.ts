import { ROWS_SUFFIX } from '../../../src/blueprint/blueprint';
import { cellsOf } from '../../../src/sheets/room';
import { heightOf, widthOf } from '../../../src/sheets/write-blueprint';
import { DEAL_COLUMNS } from '../../../src/tables/deal';
import { ACTIVITIES, ORDERS } from '../../../src/tables/shapes';
import { tools } from '../../../src/tools/registry';
import { allSheets, companyOf } from '../../helpers/many-rows';

const LIMIT = 10_000_000;
const ROWS = 20_000;

/** What is in the tables is little, so that the test is short; their grids are long. */
const company = companyOf(400);
const sheetsOver = (rows: number) => [...allSheets(company, rows + 1).values()].flat();
const [short, long] = [sheetsOver(2000), sheetsOver(ROWS)];

test('every tool builds the sheets that it says it has', () => {
  expect(long.map(({ id }) => id)).toEqual(tools.flatMap(({ sheets }) => sheets));
});

test("all twelve tools over 20,000 deals, payments and activities fit in Google's ten million cells, with the exports, the imported tables and what is kept for Undo", () => {
  const built = long.reduce((sum, sheet) => sum + cellsOf(sheet), 0);
  const columns = DEAL_COLUMNS.length + ORDERS.columns.length + ACTIVITIES.columns.length;
  expect(built).toBeLessThan(4_200_000);
  expect(2 * built + 2 * columns * ROWS).toBeLessThan(LIMIT);
});

test('only the sheets of rows grow with the tables, and they are as narrow as what fills them', () => {
  long.forEach((sheet, index) => {
    const grown = heightOf(sheet) - heightOf(short[index]!);
    const isRows = sheet.id.endsWith(ROWS_SUFFIX);
    expect({ id: sheet.id, grown }).toEqual({ id: sheet.id, grown: isRows ? ROWS - 2000 : 0 });
    const filled = sheet.rows[1]?.filter((cell) => cell !== undefined).length;
    if (isRows) expect({ id: sheet.id, width: widthOf(sheet) }).toEqual({ id: sheet.id, width: filled });
  });
});
