/** What the add-on remembers in the document, as JSON in its properties (9 KB a value, 500 KB in all). */
const PREFIX = 'voronka.';
const LARGEST_VALUE = 8_500;

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
  if (text.length > LARGEST_VALUE) forget(key);
  else properties().setProperty(PREFIX + key, text);
}

export function forget(key: string): void {
  properties().deleteProperty(PREFIX + key);
}
