import { inflateRawSync } from 'node:zlib';

/** The text of one part of a zip file, read by its central directory. */
export function zipPart(bytes: Uint8Array, name: string): string {
  const file = Buffer.from(bytes);
  let at = file.readUInt32LE(file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    if (file.toString('utf8', at + 46, at + 46 + nameLength!) === name) return content(file, at);
    at += 46 + nameLength! + extra! + comment!;
  }
  throw new Error(`${name} is not in the file`);
}

function content(file: Buffer, entry: number): string {
  const local = file.readUInt32LE(entry + 42);
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(start, start + file.readUInt32LE(entry + 20));
  return (file.readUInt16LE(entry + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
}
