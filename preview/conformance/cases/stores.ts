import { type Case, equal, holds, throws } from '../case';

export const storeCases: readonly Case[] = [
  {
    name: 'Document properties keep texts, and a value over 9 KB is refused',
    source: 'Google quotas; larger ones were accepted once (tanaikech 2023/05/22)',
    grade: 'documented',
    run() {
      const properties = PropertiesService.getDocumentProperties()!;
      properties.setProperty('check', '9'.repeat(9 * 1024));
      equal(properties.getProperty('check')!.length, 9 * 1024);
      properties.deleteProperty('check');
      equal(properties.getProperty('check'), null);
      equal(properties.getKeys().indexOf('check'), -1);
    },
  },
  {
    name: 'The cache keeps texts up to 100 KB under keys up to 250 characters',
    source: 'Google reference, Cache',
    grade: 'documented',
    run() {
      const cache = CacheService.getDocumentCache()!;
      cache.put('check', 'value', 60);
      equal(cache.get('check'), 'value');
      cache.remove('check');
      equal(cache.get('check'), null);
      throws(() => cache.put('k'.repeat(251), 'v'), 'a long key');
      throws(() => cache.put('check', 'v'.repeat(100 * 1024 + 1)), 'a large value');
    },
  },
  {
    name: 'The document lock is held until released',
    source: 'Google reference, Lock',
    grade: 'documented',
    run() {
      const lock = LockService.getDocumentLock()!;
      equal(lock.hasLock(), false);
      equal(lock.tryLock(100), true);
      equal(lock.hasLock(), true);
      lock.releaseLock();
      equal(lock.hasLock(), false);
    },
  },
  {
    name: 'The session and the file tell their language and zone',
    source: 'Google reference, Session and Spreadsheet',
    grade: 'documented',
    run({ spreadsheet }) {
      holds(/^[a-z]{2}/.test(Session.getActiveUserLocale()), 'a language');
      holds(/^[a-z]{2}(_[A-Z]{2})?$/.test(spreadsheet.getSpreadsheetLocale()), 'a locale');
      holds(spreadsheet.getSpreadsheetTimeZone().length > 2, 'a zone');
    },
  },
  {
    name: 'Timers, fetch, URL, TextEncoder and crypto are absent',
    source: 'Google guide, V8 runtime',
    grade: 'documented',
    run() {
      const names = [
        'setTimeout',
        'fetch',
        'URL',
        'TextEncoder',
        'Blob',
        'atob',
        'crypto',
        'window',
        'process',
        'performance',
      ];
      equal(
        names.filter((name) => name in globalThis),
        [],
        'what is present',
      );
    },
  },
  {
    name: 'Arrays, Dates and errors from services belong to the script’s own realm',
    source: 'Google guide, V8 runtime: one realm per script',
    grade: 'inferred',
    run({ sheet }) {
      sheet.getRange('A1').setValue(new Date(0));
      const values = sheet.getRange('A1').getValues();
      holds(values.constructor === Array && values[0]!.constructor === Array, 'being arrays');
      holds(values[0]![0] instanceof Date, 'being a Date');
      try {
        sheet.getRange(0, 0);
      } catch (error) {
        holds(error instanceof Error, 'being an Error');
      }
    },
  },
];
