import { wordsOf } from '../../src/words';
import { exportRows, TEN_DEALS } from '../helpers/export-rows';
import { FAILING_SERVICE } from '../helpers/failing';
import { FunnelSheet } from '../helpers/funnel-sheet';
import { type Addon, closeHosts, openSheets, sheetFile } from '../helpers/host';

afterAll(closeHosts);

const { nameOf, previous } = wordsOf('en').sheets;

async function imported(): Promise<Addon> {
  const addon = await openSheets([sheetFile('Export', exportRows(TEN_DEALS))], { more: FAILING_SERVICE });
  addon.import();
  return addon;
}

/** What the owner sees of the funnel, and whether it can be undone. */
function shown(addon: Addon) {
  const home = addon.call('getHome', {});
  return {
    sheets: home.sheets.map(({ name }) => name),
    manager: new FunnelSheet(addon, 'Funnel').input('manager'),
    built: home.built.map(({ sheetName, builtAt }) => [sheetName, builtAt]),
    formulas: addon.view.formulas('Funnel', 'A1:L60'),
    undo: home.undo,
  };
}

function unfinished(addon: Addon): string[] {
  return addon.view.sheetNames().filter((name) => name.includes('in progress'));
}

describe('over a funnel whose manager is Ann', () => {
  let addon: Addon;
  beforeAll(async () => {
    addon = await imported();
    await addon.build();
    new FunnelSheet(addon, 'Funnel').type('manager', 'Ann');
    await addon.host.settle();
  });

  test('a build stopped half-way leaves the old sheet as it was and nothing of its own', async () => {
    const before = shown(addon);
    const { job } = addon.call('startBuild', { tool: 'funnel' });
    addon.call('continueBuild', { job });
    expect(shown(addon)).toEqual(before);
    addon.call('stopBuild', { job });
    expect(shown(addon)).toEqual(before);
    expect(unfinished(addon)).toEqual([]);
    expect(addon.problem('continueBuild', { job }).code).toBe('jobGone');
    expect(addon.call('stopBuild', { job })).toEqual({});
  });

  test('where somebody deletes the sheet while it is built, the build is gone and the old sheet stays', async () => {
    const before = shown(addon);
    const { job } = addon.call('startBuild', { tool: 'funnel' });
    addon.view.deleteSheet(unfinished(addon)[0]!);
    expect(addon.problem('continueBuild', { job }).code).toBe('jobGone');
    expect(shown(addon)).toEqual(before);
  });

  test('wherever the service fails in the last step, the old sheet stays, and trying again succeeds', async () => {
    const { job } = addon.call('startBuild', { tool: 'funnel' });
    addon.call('continueBuild', { job });
    addon.call('continueBuild', { job });
    const before = shown(addon);
    for (let call = 1; ; call += 1) {
      addon.host.run('failAt', call);
      const answer = addon.answer('continueBuild', { job });
      addon.host.run('failAt', 0);
      if (answer.ok) {
        expect(call).toBeGreaterThan(10);
        break;
      }
      expect(answer.problem).toMatchObject({ code: 'unexpected' });
      expect({ call, ...shown(addon) }).toEqual({ call, ...before });
    }
    await addon.host.settle();
    expect(shown(addon)).toMatchObject({ sheets: before.sheets, manager: 'Ann' });
    expect(new FunnelSheet(addon, 'Funnel').figures()).toMatchObject({ deals: 5 });
    addon.call('undoLastBuild', {});
    expect(shown(addon)).toMatchObject({ sheets: before.sheets, manager: 'Ann', built: before.built });
  });

  test('undo brings nothing into disorder wherever the service fails in it, and succeeds when tried again', async () => {
    await addon.build(undefined, { settle: false });
    const before = shown(addon);
    for (let call = 1; ; call += 1) {
      addon.host.run('failAt', call);
      const answer = addon.answer('undoLastBuild', {});
      addon.host.run('failAt', 0);
      if (answer.ok) {
        expect(call).toBeGreaterThan(10);
        break;
      }
      expect({ call, ...shown(addon) }).toEqual({ call, ...before });
    }
    expect(shown(addon)).toMatchObject({ sheets: before.sheets, manager: 'Ann', undo: null });
  });

  test('undo takes nothing away where the sheet kept for it was deleted', async () => {
    await addon.build(undefined, { settle: false });
    for (const id of ['funnel', 'funnel-keys', 'funnel-rows']) addon.view.deleteSheet(previous(nameOf(id)));
    expect(addon.problem('undoLastBuild', {}).code).toBe('nothingToUndo');
    expect(addon.visibleSheets()).toContain('Funnel');
  });

  test('undo brings the old sheet back under its name where the new one was deleted', async () => {
    await addon.build(undefined, { settle: false });
    addon.view.deleteSheet('Funnel');
    addon.call('undoLastBuild', {});
    expect(addon.visibleSheets()).toContain('Funnel');
    expect(new FunnelSheet(addon, 'Funnel').input('manager')).toBe('Ann');
  });

  test('a funnel deleted by hand is built again from its defaults', async () => {
    addon.view.deleteSheet('Funnel');
    expect((await addon.build(undefined, { settle: false })).sheetName).toBe('Funnel');
    expect(new FunnelSheet(addon, 'Funnel').input('manager')).toBe('all');
  });
});

describe('before the first build', () => {
  let addon: Addon;
  beforeAll(async () => {
    addon = await imported();
  });

  test('settings that do not fit are refused before a sheet is added', async () => {
    const settings = { goal: 7 };
    expect(addon.problem('startBuild', { tool: 'funnel', settings }).code).toBe('badQuery');
    expect(addon.problem('getEffect', { tool: 'funnel', settings }).code).toBe('badQuery');
    expect(addon.problem('startBuild', { tool: 'tea' }).code).toBe('unknownTool');
    expect(unfinished(addon)).toEqual([]);
  });

  test('a job of another time or of nobody is gone', async () => {
    expect(addon.problem('continueBuild', { job: 'no such job' }).code).toBe('jobGone');
  });

  test('a second action while the first holds the document is told to wait and changes nothing', async () => {
    const sheetId = addon.sheetId();
    const mapping = addon.mapping(sheetId);
    const { stages } = addon.call('proposeStages', { sheetId, mapping });
    const codes: string[] = [];
    const stop = addon.host.onChange(() => {
      stop();
      codes.push(addon.problem('importDeals', { sheetId, mapping, stages }).code);
      codes.push(addon.problem('startBuild', { tool: 'funnel' }).code);
    });
    addon.call('startBuild', { tool: 'funnel' });
    expect(codes).toEqual(['busy', 'busy']);
    expect(unfinished(addon)).toHaveLength(3);
  });

  test('a step that failed while drawing is done again without drawing a chart twice', async () => {
    const { job } = addon.call('startBuild', { tool: 'funnel' });
    addon.call('continueBuild', { job });
    const [building] = unfinished(addon);
    let call = 1;
    do {
      addon.host.run('failAt', call);
      call += 1;
    } while (!addon.answer('continueBuild', { job }).ok);
    addon.host.run('failAt', 0);
    expect(call).toBeGreaterThan(2);
    expect(addon.view.charts(building!)).toHaveLength(2);
  });

  test('what an abandoned build left is removed by the next one, which the abandoned one cannot disturb', async () => {
    const first = addon.call('startBuild', { tool: 'funnel' }).job;
    addon.call('continueBuild', { job: first });
    const second = addon.call('startBuild', { tool: 'funnel' }).job;
    expect(unfinished(addon)).toHaveLength(3);
    expect(addon.problem('continueBuild', { job: first }).code).toBe('jobGone');
    addon.call('stopBuild', { job: first });
    expect(unfinished(addon)).toHaveLength(3);
    let progress = addon.call('continueBuild', { job: second });
    while (!progress.result) progress = addon.call('continueBuild', { job: second });
    expect(unfinished(addon)).toEqual([]);
    expect(addon.view.charts('Funnel')).toHaveLength(2);
  });
});
