import { call, latest } from '../../sidebar/server';

type Handle = (value: unknown) => void;

/** A page's google.script.run with one call, which ends as `end` says. */
function installGoogle(end: (success: Handle, failure: Handle, text: string) => void) {
  let success: Handle = () => {};
  let failure: Handle = () => {};
  const run: Record<string, unknown> = {
    withSuccessHandler: (handler: Handle) => {
      success = handler;
      return run;
    },
    withFailureHandler: (handler: Handle) => {
      failure = handler;
      return run;
    },
    getHome: (text: string) => end(success, failure, text),
  };
  Reflect.set(globalThis, 'google', { script: { run } });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'google');
});

test('A question travels as one JSON text and its answer comes back as data', async () => {
  installGoogle((success, _, text) =>
    success(JSON.stringify({ ok: true, value: { got: JSON.parse(text) } })),
  );
  expect(await call('getHome', {})).toEqual({ ok: true, value: { got: {} } });
});

test('What Google refuses is a problem with its message, whatever its language', async () => {
  installGoogle((_, failure) => failure({ message: 'Доступ запрещён' }));
  expect(await call('getHome', {})).toEqual({
    ok: false,
    problem: { code: 'noAnswer', details: { message: 'Доступ запрещён' } },
  });
});

test.each([[null], ['not JSON'], ['{}'], ['7']])('The answer %p is a problem, not a crash', async (text) => {
  installGoogle((success) => success(text));
  expect(await call('getHome', {})).toMatchObject({ ok: false, problem: { code: 'noAnswer' } });
});

test('Outside a spreadsheet every question is a problem', async () => {
  expect(await call('getHome', {})).toMatchObject({ ok: false, problem: { code: 'noAnswer' } });
});

test('A call that the server does not have tells of different versions', async () => {
  installGoogle(() => {});
  expect(await call('undoLastBuild', {})).toMatchObject({ ok: false, problem: { code: 'badQuery' } });
});

test('While one question is under way only the newest of the later ones is asked, after it', async () => {
  const asked: number[] = [];
  const ends: (() => void)[] = [];
  const ask = latest(async (query: number) => {
    asked.push(query);
    await new Promise<void>((end) => ends.push(end));
  });
  for (const query of [1, 2, 3, 4]) ask(query);
  expect(asked).toEqual([1]);
  ends.shift()?.();
  await new Promise(setImmediate);
  expect(asked).toEqual([1, 4]);
  ends.shift()?.();
  await new Promise(setImmediate);
  ask(5);
  expect(asked).toEqual([1, 4, 5]);
});
