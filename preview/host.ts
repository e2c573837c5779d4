import type { Host, HostOptions } from './host-api';

export type * from './host-api';

/** The host in Node: Univer without a screen, a bare vm realm for each call. */
export async function createHost(options: HostOptions): Promise<Host> {
  throw new Error(`The host is being built (${options.code.length} characters of code)`);
}
