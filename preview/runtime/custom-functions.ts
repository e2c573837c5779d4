/** A custom function as the bundle declares it. */
export interface CustomFunctionInfo {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

const DECLARATION = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/g;

/** The top-level functions of a bundle whose JSDoc has @customfunction. */
export function customFunctionsOf(code: string): CustomFunctionInfo[] {
  return [...code.matchAll(DECLARATION)]
    .filter(([, doc = '']) => /@customfunction\b/.test(doc))
    .map(([, doc = '', name = '', parameters = '']) => ({
      name,
      description: textOf(doc)
        .split(/\n\s*@/)[0]!
        .trim(),
      parameters: parameters
        .split(',')
        .map((parameter) => parameter.replace(/=.*/, '').trim())
        .filter((parameter) => parameter !== '')
        .map((parameter) => ({ name: parameter, description: parameterText(doc, parameter) })),
    }));
}

/** The comment without its stars. */
function textOf(doc: string): string {
  return doc.replace(/^\s*\*? ?/gm, '').trim();
}

function parameterText(doc: string, name: string): string {
  const pattern = new RegExp(
    `@param\\s+(?:\\{(?:[^{}]|\\{[^}]*\\})*\\}\\s+)?\\[?${name}\\b[^\\s]*\\s*-?\\s*([^@]*)`,
  );
  return pattern.exec(textOf(doc))?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
}
