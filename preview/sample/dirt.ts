/** Cells of some rows as people leave them, by header and the number of the deal's row among the deals, from 0. */
export interface Spoiled {
  readonly row: number;
  readonly header: string;
  readonly text: string;
}

/** The table with these cells changed; of a header that occurs twice, the first. */
export function spoil(table: readonly (readonly string[])[], cells: readonly Spoiled[]): string[][] {
  const spoiled = table.map((row) => [...row]);
  for (const { row, header, text } of cells) {
    const column = table[0]!.indexOf(header);
    if (column < 0 || !spoiled[row + 1]) throw new Error(`No cell to spoil: ${header}, deal ${row}`);
    spoiled[row + 1]![column] = text;
  }
  return spoiled;
}

/** The first deals at or after these places that are of this kind, so that the dirt is where it can be told. */
export function rowsWhere<T>(
  items: readonly T[],
  fits: (item: T) => boolean,
  from: readonly number[],
): number[] {
  const taken = new Set<number>();
  return from.map((start) => {
    const row = items.findIndex((item, index) => index >= start && fits(item) && !taken.has(index));
    if (row < 0) throw new Error(`No such deal from row ${start} on`);
    taken.add(row);
    return row;
  });
}
