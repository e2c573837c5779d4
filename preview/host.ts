import type { Host, HostOptions } from './host-api';
import { createHostOn } from './host-core';
import { createNodeRealm } from './runtime/node-realm';
import { createHeadlessUniver } from './univer/headless';

export type * from './files/workbook-file';
export { readXlsx, writeXlsx } from './files/xlsx';
export type * from './host-api';

/** The host in Node: Univer without a screen, a bare V8 context for each call. */
export async function createHost(options: HostOptions): Promise<Host> {
  const ground = { univer: createHeadlessUniver(), newRealm: createNodeRealm };
  return (await createHostOn(ground, options)).host;
}
