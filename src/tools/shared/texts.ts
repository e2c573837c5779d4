/** The form in which two texts are equal where a spreadsheet's "=" finds them equal. */
export function fold(text: string): string {
  return text.toLowerCase();
}

/** Different texts, the most usual first; of those that differ only by case, the first met. */
export function distinct(texts: readonly string[]): string[] {
  const counts = new Map<string, { text: string; count: number }>();
  for (const text of texts) {
    const known = counts.get(fold(text));
    if (known) known.count += 1;
    else counts.set(fold(text), { text, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ text }) => text);
}
