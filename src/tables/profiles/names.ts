/** Names divided by commas: a line each would hide them in their number. */
export function names(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim());
}
