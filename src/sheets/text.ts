/**
 * Text as a cell must be given it to stay that text. A spreadsheet reads what is written like
 * something typed: "=1+1" would become a formula, "01234" a number, "May 5" a day. A leading
 * apostrophe says "this is text" and is not kept. Blank stays blank.
 */
export function asText(text: string): string {
  return text === '' ? '' : `'${text}`;
}
