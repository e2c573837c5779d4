import type { Univer } from '@univerjs/core';
import { LexerTreeBuilder, sequenceNodeType } from '@univerjs/engine-formula';

type Nodes = ReturnType<LexerTreeBuilder['sequenceNodesBuilder']>;

/**
 * Univer takes a formula apart when a sheet is renamed or rows move, and joins it again; on the way a quote within
 * a text, "say ""yes""", loses its double, and the formula breaks. Here each text gets its doubles back.
 */
export function keepQuotedTexts(univer: Univer): void {
  const lexer = univer.__getInjector().get(LexerTreeBuilder);
  const build = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => withDoubles(build(formula));
}

function withDoubles(nodes: Nodes): Nodes {
  return nodes?.map((node) => {
    if (typeof node === 'string' || node.nodeType !== sequenceNodeType.STRING) return node;
    const inside = node.token.replace(/^"|"$/g, '');
    return { ...node, token: `"${inside.replace(/"/g, '""')}"` };
  });
}
