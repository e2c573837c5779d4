import type { PageLanguage } from './words';

export interface SampleFile {
  /** The sheet's name in the workbook. */
  readonly sheet: string;
  /** The file's bytes, base64. */
  readonly bytes: string;
}

/** What the build puts beside the page's code: the add-on as Google gets it, and the sample company. */
export interface Parts {
  readonly code: string;
  readonly html: Readonly<Record<string, string>>;
  /** google.script for the sidebar's frame, built from sidebar/in-frame.ts. */
  readonly frameScript: string;
  readonly samples: Readonly<Record<PageLanguage, readonly SampleFile[]>>;
}

declare global {
  var voronkaParts: Parts;
}

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
