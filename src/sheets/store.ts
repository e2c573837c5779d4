/** What the add-on remembers in the document, as JSON in its properties (9 KB a value, 500 KB in all). */
const PREFIX = 'voronka.';
/** Bytes of one value. */
const LARGEST_VALUE = 9_000;

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

/** The stored value, or null where there is none or it is not JSON. */
export function remembered(key: string): unknown {
  const text = properties().getProperty(PREFIX + key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Stores a value; one too large for a property is dropped, so that the next visit starts afresh. */
export function remember(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  if (bytesOf(text) > LARGEST_VALUE) forget(key);
  else properties().setProperty(PREFIX + key, text);
}

export function forget(key: string): void {
  properties().deleteProperty(PREFIX + key);
}

/** Bytes of a text in UTF-8; half of a pair of surrogates counts as three, which is never too few. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}
