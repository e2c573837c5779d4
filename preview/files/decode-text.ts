export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

const SAMPLE = 65_536;

/**
 * The text of a file without its byte-order mark. UTF-8 unless a mark, the zero bytes of UTF-16 or bytes
 * impossible in UTF-8 say otherwise; then Cyrillic (1251) or Western (1252) by how the letters stand.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  const encoding = textEncoding(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function textEncoding(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = unmarkedUtf16(bytes);
  if (wide) return wide;
  return isUtf8(bytes) ? 'utf-8' : singleByteEncoding(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === 'TypeError') return false;
    throw error;
  }
}

/** UTF-16 of separators, digits and line ends has a zero in nearly every pair of bytes, always at the same place. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const end = Math.min(bytes.length, SAMPLE);
  const zeros = [0, 0];
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  if (zeros[1]! > end / 10 && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > end / 10 && zeros[1] === 0) return 'utf-16be';
  return null;
}

/** In Cyrillic words nearly every letter is above 127; in Western ones such letters stand between plain ones. */
function singleByteEncoding(bytes: Uint8Array): TextEncoding {
  let high = 0;
  let besideHigh = 0;
  for (let at = 0; at < Math.min(bytes.length, SAMPLE * 16); at += 1) {
    if (!isHighLetter(bytes[at])) continue;
    high += 1;
    if (isHighLetter(bytes[at - 1]) || isHighLetter(bytes[at + 1])) besideHigh += 1;
  }
  return besideHigh * 2 >= high ? 'windows-1251' : 'windows-1252';
}

function isHighLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8);
}
