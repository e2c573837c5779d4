export type FileProblemCode =
  /** No bytes, or no cell with anything in it. */
  | 'empty'
  /** A picture, a PDF, a text document, a web page without a table. */
  | 'notASpreadsheet'
  /** A binary .xls that cannot be read (older than Excel 97, or damaged): to be saved as .xlsx or .csv first. */
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
    /** What the sentence needs: `fileName`; for tooLarge `rows` and `columns`; `reason` is for developers only. */
    readonly details: Readonly<Record<string, string | number>>,
  ) {
    super(code);
    this.name = 'FileProblem';
  }
}
