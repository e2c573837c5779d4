import { disposeHosts, openHost } from './open';

afterEach(disposeHosts);

const MENU = `SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'openIt').addSeparator()
  .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Help', 'help')).addToUi();`;

describe('Authorisation modes', () => {
  it('let onOpen make its menu under NONE and tell it the mode', async () => {
    const host = await openHost({
      code: `function onOpen(e) { Logger.log(e.authMode === ScriptApp.AuthMode.NONE); ${MENU} }`,
    });
    expect(host.open('NONE')).toEqual([
      { kind: 'item', label: 'Open', functionName: 'openIt' },
      { kind: 'separator' },
      { kind: 'menu', label: 'More', items: [{ kind: 'item', label: 'Help', functionName: 'help' }] },
    ]);
    expect(host.log()).toEqual(['true']);
  });

  it('lose the menu under NONE when the bundle touches the document at load', async () => {
    const host = await openHost({
      code: `const ss = SpreadsheetApp.getActive(); function onOpen() { ${MENU} }`,
    });
    expect(() => host.open('NONE')).toThrow('You do not have permission to call SpreadsheetApp.getActive');
    expect(host.open('LIMITED')).toHaveLength(3);
  });

  it('keep properties from NONE and give them to LIMITED', async () => {
    const code = `function onOpen() { PropertiesService.getDocumentProperties().setProperty('a', 'b'); }`;
    const host = await openHost({ code });
    expect(() => host.open('NONE')).toThrow('permission');
    expect(() => host.open('LIMITED')).not.toThrow();
  });

  it('keep sidebars and alerts from LIMITED and give them to menu clicks', async () => {
    const code = `function onOpen() { show(); }
      function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Page').setTitle('T')); }`;
    const host = await openHost({ code, html: { Page: '<p>hello</p>' } });
    expect(() => host.open('LIMITED')).toThrow('permission');
    host.menu('show');
    expect(host.sidebar()).toEqual({ title: 'T', html: '<p>hello</p>' });
    host.closeSidebar();
    expect(host.sidebar()).toBeNull();
  });

  it('let a custom function read the file and the stores but not write the file or open a page', async () => {
    const code = `function READ() { return SpreadsheetApp.getActive().getSheets()[0].getName(); }
      function STORE() { CacheService.getDocumentCache().put('a', 'b'); return CacheService.getDocumentCache().get('a'); }
      function WRITE() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1); }
      function UI() { SpreadsheetApp.getUi(); }`;
    const host = await openHost({ code });
    expect(host.evaluate('READ')).toBe('Sheet1');
    expect(host.evaluate('STORE')).toBe('b');
    expect(() => host.evaluate('WRITE')).toThrow('You do not have permission to call Range.setValue');
    expect(() => host.evaluate('UI')).toThrow('permission');
  });
});

describe('Limits', () => {
  it('end a call after six minutes, asleep or not', async () => {
    const code = 'function nap(n) { for (let i = 0; i < n; i++) Utilities.sleep(60000); return i; }';
    const host = await openHost({ code: code.replace('return i', 'return n') });
    expect(host.run('nap', 5)).toBe(5);
    expect(() => host.run('nap', 8)).toThrow('Exceeded maximum execution time');
    expect(host.lastRun().limit).toBe(360_000);
  });

  it('end a custom function after thirty seconds', async () => {
    const host = await openHost({ code: 'function NAP(n) { Utilities.sleep(n); return 1; }' });
    expect(host.evaluate('NAP', 29_000)).toBe(1);
    expect(() => host.evaluate('NAP', 31_000)).toThrow('Exceeded maximum execution time');
  });

  it('let a cached text go when its time is over by the clock of the host', async () => {
    let now = Date.UTC(2026, 0, 1);
    const code = `function put() { CacheService.getUserCache().put('a', 'b', 60); }
      function get() { return CacheService.getUserCache().get('a'); }`;
    const host = await openHost({ code, now: () => now });
    host.run('put');
    expect(host.run('get')).toBe('b');
    now += 61_000;
    expect(host.run('get')).toBeNull();
  });

  it('free the lock of a call that ended without releasing it', async () => {
    const code = 'function take() { return LockService.getDocumentLock().tryLock(10); }';
    const host = await openHost({ code });
    expect([host.run('take'), host.run('take')]).toEqual([true, true]);
  });

  it('refuse rows that would make a file of more than ten million cells', async () => {
    const code = 'function grow() { SpreadsheetApp.getActiveSheet().insertRowsAfter(1, 400000); }';
    const host = await openHost({ code });
    expect(() => host.run('grow')).toThrow('10000000 cells');
  });
});
