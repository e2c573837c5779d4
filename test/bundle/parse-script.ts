import { execFileSync } from 'node:child_process';

/** A statement at the top level of a script. */
export interface TopLevel {
  readonly kind: string;
  readonly name: string;
  readonly parameters: readonly string[];
  /** The comment right above, without its signs. */
  readonly comment: string;
  readonly text: string;
}

/** The parser is an ES module, which this test runner cannot load: it runs in a process of its own. */
const PARSE = `
import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
const code = readFileSync(process.argv[1], 'utf8');
const { program, comments, errors } = parseSync('script.js', code, { sourceType: 'script' });
if (errors.length > 0) throw new Error(errors[0].message);
const nameOf = (node) => node.id?.name ?? node.declarations?.map(({ id }) => id.name ?? id.type).join() ?? '';
console.log(JSON.stringify(program.body.map((node) => {
  const above = comments.findLast(({ end }) => end <= node.start);
  const adjoins = above && code.slice(above.end, node.start).trim() === '';
  return {
    kind: node.type,
    name: nameOf(node),
    parameters: (node.params ?? []).map((parameter) => parameter.name ?? parameter.type),
    comment: adjoins ? above.value : '',
    text: code.slice(node.start, Math.min(node.end, node.start + 40)),
  };
})));`;

/** The statements at the top level of a script file. */
export function parseScript(path: string): TopLevel[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', PARSE, path], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as TopLevel[];
}
