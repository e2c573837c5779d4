import { type Job, loadJob, saveJob } from '../../src/sheets/job';

/** A cache that keeps bytes of UTF-8, as one outside the script does. */
function keepInBytes(): void {
  const kept = new Map<string, Buffer>();
  const cache = {
    get: (key: string) => kept.get(key)?.toString('utf8') ?? null,
    getAll: (keys: readonly string[]) =>
      Object.fromEntries(keys.map((key) => [key, kept.get(key)?.toString('utf8')])),
    putAll: (values: Readonly<Record<string, string>>) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, Buffer.from(value, 'utf8'));
    },
  };
  Object.assign(globalThis, { CacheService: { getDocumentCache: () => cache } });
}

test('a build keeps its texts whole between calls, wherever the pieces end', () => {
  keepInBytes();
  for (const start of ['', 'x']) {
    const sentence = start + '🚀'.repeat(40_000);
    const job: Job = {
      id: 'j',
      tool: 'funnel',
      settings: {},
      language: 'ru',
      builtAt: 1,
      done: 1,
      sentence,
      blueprints: [],
    };
    saveJob(job);
    expect(loadJob('j')).toEqual(job);
  }
});
