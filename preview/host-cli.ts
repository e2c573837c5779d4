import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { WorkbookFile } from './files/workbook-file';
import { readXlsx, writeXlsx } from './files/xlsx';
import { createHost } from './host';

const USAGE = `Runs a plain Apps Script file in the local host and prints its log.

  npm run host -- SCRIPT.js [FUNCTION] [--workbook IN.xlsx] [--out OUT.xlsx]
                  [--locale ru_RU] [--time-zone Europe/Moscow]

FUNCTION is the first function of the file unless named.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      workbook: { type: 'string' },
      out: { type: 'string' },
      locale: { type: 'string' },
      'time-zone': { type: 'string' },
    },
  });
  const [script, name] = positionals;
  if (!script) throw new Error(USAGE);
  const code = await readFile(script, 'utf8');
  const functionName = name ?? /^function\s+([\w$]+)/m.exec(code)?.[1];
  if (!functionName) throw new Error(`${script} has no function to run`);
  const host = await createHost({
    code,
    html: {},
    workbook: values.workbook ? await openWorkbook(values.workbook, values.locale ?? 'en_US') : undefined,
    locale: values.locale,
    timeZone: values['time-zone'],
  });
  try {
    host.menu(functionName);
    await host.settle();
  } finally {
    for (const line of host.log()) console.log(line);
  }
  if (values.out) {
    await writeFile(values.out, await writeXlsx(host.toFile(), { asValues: host.customFunctions() }));
  }
  host.dispose();
}

async function openWorkbook(path: string, locale: string): Promise<WorkbookFile> {
  return readXlsx(new Uint8Array(await readFile(path)), basename(path), locale);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
