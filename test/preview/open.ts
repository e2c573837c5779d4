import { resolve } from 'node:path';
import type { Host, HostOptions } from '../../preview/host-api';
import { shared } from '../helpers/shared';

const { createHost } = shared<{ createHost(options: HostOptions): Promise<Host> }>(
  resolve(__dirname, '../../dist-preview/host.cjs'),
);

const opened: Host[] = [];

/** A host for one test; disposeHosts() closes it. */
export async function openHost(options: Partial<HostOptions> & { code: string }): Promise<Host> {
  const host = await createHost({ html: {}, ...options });
  opened.push(host);
  return host;
}

export function disposeHosts(): void {
  for (const host of opened.splice(0)) host.dispose();
}

/** Runs a body with `ss` (the file) and `sheet` (its first sheet) in scope; its return value comes back as JSON. */
export function script(body: string): string {
  return `function main(argument) {
    const ss = SpreadsheetApp.getActive();
    const sheet = ss.getSheets()[0];
    const result = (() => { ${body} })();
    return JSON.stringify(result === undefined ? null : result);
  }`;
}

export async function runScript(body: string, options: Partial<HostOptions> = {}): Promise<unknown> {
  const host = await openHost({ code: script(body), ...options });
  return JSON.parse(host.run('main') as string);
}
