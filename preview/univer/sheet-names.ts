import type { Univer } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';

/**
 * Does what makes Univer go through the formulas of all sheets for the name of one (it is renamed, or goes), but shows it
 * only those that have the name: taking thousands of others apart for nothing costs seconds.
 */
export function amongFormulasNaming(univer: Univer, sheet: string, change: () => void): void {
  const lexer = univer.__getInjector().get(LexerTreeBuilder);
  const spelled = sheet.replace(/'/g, "''");
  const build = lexer.sequenceNodesBuilder;
  lexer.sequenceNodesBuilder = (formula) => (formula.includes(spelled) ? build(formula) : undefined);
  try {
    change();
  } finally {
    lexer.sequenceNodesBuilder = build;
  }
}
