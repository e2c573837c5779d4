import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { SIDEBAR_CALLS } from '../helpers/sidebar-calls';
import { parseScript, type TopLevel } from './parse-script';

const CUSTOM_FUNCTIONS = {
  CONVERSION: ['outcomes', 'won', 'lost'],
  NPS: ['scores', 'detail'],
  LTV: ['average_deal', 'purchases_per_month', 'margin', 'lifetime_months'],
  ABCXYZ: ['clients', 'amounts', 'dates', 'by', 'abc_limits', 'xyz_limits'],
  PLANSPLIT: ['total', 'weights'],
  RUNRATE: ['actual', 'today', 'month', 'holidays'],
  SEASONALITY: ['dates', 'amounts'],
  OUTLOOK: ['amounts', 'probabilities', 'plan'],
  PAYOUT: ['actual', 'plan', 'thresholds', 'rates', 'kind'],
  TIERS: ['amount', 'bounds', 'rates'],
} as const;
const MENU = [
  'onInstall',
  'onOpen',
  'openVoronka',
  'refreshAll',
  'saveStatusesFromMenu',
  'undoFromMenu',
  'openHelp',
];

const code = readFileSync('dist/Code.js', 'utf8');
const topLevel = parseScript('dist/Code.js');

function declared(name: string): TopLevel {
  const found = topLevel.find((node) => node.kind === 'FunctionDeclaration' && node.name === name);
  if (!found) throw new Error(`${name} is not a top-level function`);
  return found;
}

describe('dist/Code.js', () => {
  it('has nothing at its top level but menu actions, sidebar calls, custom functions and the private bundle', () => {
    const functions = topLevel.filter(({ kind }) => kind === 'FunctionDeclaration').map(({ name }) => name);
    expect(functions.sort()).toEqual([...MENU, ...SIDEBAR_CALLS, ...Object.keys(CUSTOM_FUNCTIONS)].sort());
    const others = topLevel.filter(({ kind }) => kind !== 'FunctionDeclaration');
    expect(others.map(({ kind, name, text }) => name || `${kind} ${text}`)).toEqual([
      'ExpressionStatement "use strict";',
      'Voronka_',
    ]);
  });

  it.each(Object.entries(CUSTOM_FUNCTIONS))('keeps the parameter names of %s', (name, parameters) => {
    expect(declared(name).parameters).toEqual(parameters);
  });

  it.each(Object.entries(CUSTOM_FUNCTIONS))(
    'documents %s in both languages for autocomplete',
    (name, parameters) => {
      const { comment } = declared(name);
      expect(comment).toMatch(/@customfunction/);
      expect(comment).toMatch(/[А-я]{3}/);
      for (const parameter of parameters) {
        expect(comment).toMatch(new RegExp(`@param \\{\\S+\\} ${parameter} .*[A-z]{3}.* / .*[А-я]{3}`));
      }
    },
  );

  it('runs in a realm that has nothing but the language, and calls no service while it loads', () => {
    const realm = createContext(Object.create(null) as object);
    expect(() => runInContext(code, realm)).not.toThrow();
    expect(runInContext('typeof CONVERSION', realm)).toBe('function');
  });

  it('needs no syntax newer than ES2019', () => {
    const [lowered, kept] = ['es2019', 'esnext'].map((target) => transformSync(code, { target }).code);
    expect(lowered === kept).toBe(true);
  });
});
