export type FileProblemCode =
  /** No bytes, or no cell with anything in it. */
  | 'empty'
  /** A picture, a PDF, a text document, a web page without a table. */
  | 'notASpreadsheet'
  /** Excel 97–2003's own binary format: to be saved as .xlsx or .csv first. */
  | 'oldXls'
  /** A workbook under a password. */
  | 'passwordProtected'
  /** Starts as a workbook and cannot be read as one: cut off on the way, for instance. */
  | 'damaged'
  /** More than 10 million cells, which no spreadsheet at Google holds. */
  | 'tooLarge';

/** Why a file was not opened, as data; the words are at the edge. Readers throw it. */
export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    /** What the sentence needs: `fileName`, and for tooLarge `rows` and `columns`. */
    readonly details: Readonly<Record<string, string | number>>,
  ) {
    super(code);
    this.name = 'FileProblem';
  }
}
