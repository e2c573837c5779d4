import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { parseSync } from 'oxc-parser';

const CUSTOM_FUNCTIONS = {
  CONVERSION: ['outcomes', 'won', 'lost'],
  NPS: ['scores', 'detail'],
  LTV: ['average_deal', 'purchases_per_month', 'margin', 'lifetime_months'],
  ABCXYZ: ['clients', 'amounts', 'dates', 'by', 'abc_limits', 'xyz_limits'],
} as const;
const MENU = ['onInstall', 'onOpen', 'openVoronka', 'refreshAll', 'undoFromMenu', 'openHelp'];
const SIDEBAR_CALLS = [
  'getHome',
  'inspectSheet',
  'proposeStages',
  'importDeals',
  'getForm',
  'getEffect',
  'startBuild',
  'continueBuild',
  'stopBuild',
  'undoLastBuild',
  'showPlace',
  'saveDraft',
  'insertFormula',
  'insertSample',
];

const code = readFileSync('dist/Code.js', 'utf8');
const { program, comments, errors } = parseSync('Code.js', code, { sourceType: 'script' });
const functions = program.body.filter((node) => node.type === 'FunctionDeclaration');

function commentAbove(name: string): string {
  const start = functions.find((node) => node.id?.name === name)?.start ?? -1;
  const comment = comments.filter(({ end }) => end <= start).at(-1);
  return comment && code.slice(comment.end, start).trim() === '' ? comment.value : '';
}

describe('dist/Code.js', () => {
  it('is a script that parses', () => {
    expect(errors).toEqual([]);
  });

  it('has nothing at its top level but menu actions, sidebar calls, custom functions and the private bundle', () => {
    const names = functions.map((node) => node.id?.name);
    expect(new Set(names)).toEqual(new Set([...MENU, ...SIDEBAR_CALLS, ...Object.keys(CUSTOM_FUNCTIONS)]));
    const others = program.body.filter((node) => node.type !== 'FunctionDeclaration');
    const kinds = others.map((node) =>
      node.type === 'VariableDeclaration'
        ? node.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : id.type)).join()
        : node.type,
    );
    expect(kinds.filter((kind) => kind !== 'ExpressionStatement')).toEqual(['Voronka_']);
    const statements = others.filter((node) => node.type === 'ExpressionStatement');
    expect(statements.map((node) => code.slice(node.start, node.end))).toEqual(['"use strict";']);
  });

  it.each(Object.entries(CUSTOM_FUNCTIONS))('keeps the parameter names of %s', (name, parameters) => {
    const declared = functions.find((node) => node.id?.name === name)?.params;
    expect(declared?.map((node) => (node.type === 'Identifier' ? node.name : node.type))).toEqual(parameters);
  });

  it.each(Object.entries(CUSTOM_FUNCTIONS))(
    'documents %s in both languages for autocomplete',
    (name, parameters) => {
      const comment = commentAbove(name);
      expect(comment).toMatch(/@customfunction/);
      expect(comment).toMatch(/[А-я]{3}/);
      for (const parameter of parameters) {
        expect(comment).toMatch(new RegExp(`@param \\{\\S+\\} ${parameter} [A-Z].* / [А-Я]`));
      }
    },
  );

  it('runs in a realm that has nothing but the language, and calls no service while it loads', () => {
    const realm = createContext(Object.create(null) as object);
    expect(() => runInContext(code, realm)).not.toThrow();
    expect(runInContext('typeof CONVERSION', realm)).toBe('function');
  });

  it('needs no syntax newer than ES2019', () => {
    expect(code).not.toMatch(/\?\?=|\|\|=|&&=|\bstatic \{|\?\.\[|\w\?\.\w/);
    expect(code).not.toMatch(/^\s*#\w+/m);
  });
});
