import fc from 'fast-check';
import { formatDate } from '../../preview/services/format-date';
import { movedPointer } from '../../preview/services/pointers';
import { Zone } from '../../preview/services/zone';

describe('A time zone', () => {
  it('has the local mean time of 1899 with its seconds, as time-only cells show it', () => {
    const seconds = (name: string) => new Zone(name).offset(Date.UTC(1899, 11, 30, 12)) / 1000;
    expect(seconds('Europe/Moscow')).toBe(2 * 3600 + 30 * 60 + 17);
    expect(seconds('Asia/Kolkata')).toBe(5 * 3600 + 21 * 60 + 10);
  });

  it('turns every instant into a serial number and back to the millisecond', () => {
    const instant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });
    const zones = ['Europe/Moscow', 'Asia/Kolkata', 'Etc/UTC', 'Asia/Vladivostok'].map(
      (name) => new Zone(name),
    );
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, zone) => {
        const back = zone.instantOf(zone.serialOf(at));
        // Where a clock is set back the same wall clock comes twice.
        expect(zone.serialOf(back)).toBeCloseTo(zone.serialOf(at), 8);
      }),
    );
  });

  it('follows summer time on both sides of the change', () => {
    const zone = new Zone('America/New_York');
    expect(formatDate(zone.instantOf(46_089), zone, 'yyyy-MM-dd HH:mm XXX')).toBe('2026-03-08 00:00 -05:00');
    expect(formatDate(zone.instantOf(46_090), zone, 'yyyy-MM-dd HH:mm XXX')).toBe('2026-03-09 00:00 -04:00');
  });
});

describe('A pointer to a block', () => {
  it('is where it was after rows are inserted and the same rows deleted', () => {
    const size = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(size, size, size, size, (row, rows, at, count) => {
        const pointer = { sheet: 's', rect: { row, rows, column: 3, columns: 2 } };
        const moved = movedPointer(pointer, { kind: 'insertRows', sheet: 's', at, count })!;
        expect(movedPointer(moved, { kind: 'deleteRows', sheet: 's', at, count })).toEqual(pointer);
      }),
    );
  });

  it('is gone with all its rows and shorter by those of them that are deleted', () => {
    const pointer = { sheet: 's', rect: { row: 5, rows: 4, column: 1, columns: 1 } };
    expect(movedPointer(pointer, { kind: 'deleteRows', sheet: 's', at: 4, count: 6 })).toBeNull();
    expect(movedPointer(pointer, { kind: 'deleteRows', sheet: 's', at: 3, count: 3 })!.rect).toMatchObject({
      row: 3,
      rows: 3,
    });
    expect(movedPointer(pointer, { kind: 'deleteRows', sheet: 'other', at: 1, count: 9 })).toEqual(pointer);
  });
});
