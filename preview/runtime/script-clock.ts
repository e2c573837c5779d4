import type { Realm } from './realm';

export interface ScriptClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds that the script's time zone is ahead of UTC at an instant. */
  offset(instant: number): number;
}

/**
 * Runs inside the realm. `new Date()` reads the host's clock, and what Date calls local is the script's
 * time zone (the manifest's), as at Google, and not that of the machine. A local time that comes twice
 * is the earlier one.
 */
const PRELUDE = `(() => {
  const { now, offset } = hostClock;
  delete globalThis.hostClock;
  const Real = Date;
  const { UTC, parse, prototype } = Real;
  const { getTime, setTime, toISOString } = prototype;
  const define = (target, name, value) =>
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  const local = (date) => {
    const instant = getTime.call(date);
    return new Real(Number.isNaN(instant) ? NaN : instant + offset(instant));
  };
  const instantOf = (wall) => {
    if (Number.isNaN(wall)) return NaN;
    const guess = wall - offset(wall);
    return wall - offset(guess);
  };
  const LOCAL_TEXT = /^[+-]?\\d{4,6}-\\d\\d-\\d\\dT[\\d:.]+$/;
  const parsed = (text) => {
    const zoned = LOCAL_TEXT.test(text) || !/(?:Z|GMT|UTC|[+-]\\d\\d:?\\d\\d)\\s*(?:\\([^)]*\\))?$|^\\d{4}(?:-\\d\\d){0,2}$/i.test(text);
    return zoned ? instantOf(parse(LOCAL_TEXT.test(text) ? text + 'Z' : text + ' UTC')) : parse(text);
  };
  function HostDate(...parts) {
    if (!new.target) return new HostDate().toString();
    let value = now();
    if (parts.length === 1) {
      const only = parts[0];
      const primitive = only !== null && typeof only === 'object' && !(only instanceof Real) ? String(only) : only;
      value = typeof primitive === 'string' ? parsed(primitive) : only instanceof Real ? getTime.call(only) : Number(primitive);
    }
    if (parts.length > 1) value = instantOf(UTC(...parts));
    return Reflect.construct(Real, [value], new.target);
  }
  define(HostDate, 'name', 'Date');
  Object.defineProperty(HostDate, 'length', { value: 7, configurable: true });
  Object.defineProperty(HostDate, 'prototype', { value: prototype, writable: false });
  define(HostDate, 'UTC', UTC);
  define(HostDate, 'parse', (text) => parsed(String(text)));
  define(HostDate, 'now', () => now());
  define(prototype, 'constructor', HostDate);
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const getUtc = prototype['getUTC' + part];
    define(prototype, 'get' + part, function () { return getUtc.call(local(this)); });
    const setUtc = prototype['setUTC' + part];
    if (!setUtc) continue;
    define(prototype, 'set' + part, function (...values) {
      const moved = local(this);
      setUtc.apply(moved, values);
      return setTime.call(this, instantOf(getTime.call(moved)));
    });
  }
  define(prototype, 'getTimezoneOffset', function () { return -offset(getTime.call(this)) / 60000; });
  const zoneText = (date) => {
    const minutes = Math.round(Math.abs(offset(getTime.call(date))) / 60000);
    const two = (value) => String(value).padStart(2, '0');
    return 'GMT' + (offset(getTime.call(date)) < 0 ? '-' : '+') + two(Math.floor(minutes / 60)) + two(minutes % 60);
  };
  const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const dayText = (wall) => [DAYS[wall.getUTCDay()], MONTHS[wall.getUTCMonth()], String(wall.getUTCDate()).padStart(2, '0'), wall.getUTCFullYear()].join(' ');
  const timeText = (wall) => toISOString.call(wall).slice(-13, -5);
  define(prototype, 'toDateString', function () { return dayText(local(this)); });
  define(prototype, 'toTimeString', function () { return timeText(local(this)) + ' ' + zoneText(this); });
  define(prototype, 'toString', function () {
    return Number.isNaN(getTime.call(this)) ? 'Invalid Date' : dayText(local(this)) + ' ' + timeText(local(this)) + ' ' + zoneText(this);
  });
  define(globalThis, 'Date', HostDate);
})()`;

/** Makes a realm's Date run by the host's clock and the script's time zone. */
export function setClock(realm: Realm, clock: ScriptClock): void {
  realm.define('hostClock', clock);
  realm.evaluate(PRELUDE);
}
