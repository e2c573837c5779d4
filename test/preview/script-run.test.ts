import { disposeHosts, openHost } from './open';

afterEach(disposeHosts);

const code = `
  function echo(value) { return value; }
  function kind(value) { return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value; }
  function date() { return { at: [new Date(0)] }; }
  function map() { return { map: new Map([[1, 2]]), set: new Set([1]), pattern: /x/ }; }
  function source() { return [function named() { return 1; }]; }
  function nothing() {}
  function notANumber() { return NaN; }
  function later() { return Promise.resolve(1); }
  function ownArray(value) { return value instanceof Array && value[0] instanceof Object; }
  function hidden_() { return 1; }
  const assigned = () => 1;
  let count = 0;
  function counted() { count += 1; return count; }
  function fails() { throw new Error('wrong'); }
`;

describe('A call from the page', () => {
  it('carries numbers, texts, booleans, null, plain objects and arrays both ways', async () => {
    const host = await openHost({ code });
    const value = { a: [1, 'two', true, null, { b: -0.5 }] };
    expect(host.run('echo', value)).toEqual(value);
  });

  it('gives the script values of its own realm', async () => {
    const host = await openHost({ code });
    expect(host.run('ownArray', [{}])).toBe(true);
  });

  it.each([
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a Set', new Set()],
    ['a pattern', /x/],
    ['a function', () => 1],
    ['a typed array', new Uint8Array(1)],
    ['NaN', Number.NaN],
    ['an object of a class', new (class Own {})()],
    ['a Date inside', { a: [new Date(0)] }],
    ['undefined inside', { a: undefined }],
  ])('fails when it is given %s', async (_name, value) => {
    const host = await openHost({ code });
    expect(() => host.run('echo', value)).toThrow('illegal value');
  });

  it('takes undefined for null', async () => {
    const host = await openHost({ code });
    expect(host.run('kind', undefined)).toBe('null');
    expect(host.run('nothing')).toBeNull();
  });

  it('loses the whole result when there is a Date anywhere in it', async () => {
    const host = await openHost({ code });
    expect(host.run('date')).toBeNull();
  });

  it('empties maps, sets and patterns and gives functions as their source', async () => {
    const host = await openHost({ code });
    expect(host.run('map')).toEqual({ map: {}, set: {}, pattern: {} });
    expect(host.run('source')).toEqual(['function named() { return 1; }']);
  });

  it('refuses results that are not known to arrive', async () => {
    const host = await openHost({ code });
    expect(() => host.run('notANumber')).toThrow('cannot carry');
    expect(() => host.run('later')).toThrow('cannot carry');
  });

  it('reaches only top-level functions whose name does not end with an underscore', async () => {
    const host = await openHost({ code });
    expect(() => host.run('hidden_')).toThrow('private');
    expect(() => host.run('assigned')).toThrow('not found');
    expect(() => host.run('absent')).toThrow('not found');
  });

  it('starts from a fresh bundle each time', async () => {
    const host = await openHost({ code });
    expect([host.run('counted'), host.run('counted')]).toEqual([1, 1]);
  });

  it('brings out what the function throws', async () => {
    const host = await openHost({ code });
    expect(() => host.run('fails')).toThrow('wrong');
  });
});
