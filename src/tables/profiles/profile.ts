import type { Outcome } from '../deal';
import type { SourceField } from '../import-fields';
import type { TableKind } from '../table-columns';

/**
 * What is known of one CRM's export, or of the files that another table comes from. A new CRM is one such file and its
 * line in the registry.
 * Headers and words are compared without case, punctuation, "_" and ё/е.
 */
export interface Profile {
  readonly id: string;
  /** The table that such files hold, where it is not the deals. */
  readonly table?: Exclude<TableKind, 'deals'>;
  /**
   * Headers by field, the best first. "~" before one: a custom or remembered header, likely but not sure.
   * The same header may serve one field only.
   */
  readonly headers: Readonly<Partial<Record<SourceField, readonly string[]>>>;
  /** Headers that tell this export from others; two of them are needed to recognise a CRM's. */
  readonly marks: readonly string[];
  /** Words some exports put before every header ("Deal - "). */
  readonly prefix?: string;
  /** Texts that stand for an empty cell. */
  readonly empty?: readonly string[];
  /** The CRM has one date for the planned and the actual close; a deal's outcome tells which it is. */
  readonly oneCloseDate?: boolean;
  /**
   * What a deal's repeated rows are: copies for each product, or lines whose amounts add up. Where it is not said, rows
   * of one id with one amount are copies, and with different products and amounts lines.
   */
  readonly repeats?: 'copies' | 'lines';
  /** Every row is of this stage where the export has none. */
  readonly withoutStage?: { readonly name: string; readonly outcome: Outcome };
  /** Its stages as delivered, in order; the last ones may be won or lost. */
  readonly stages?: readonly (readonly string[])[];
  /** Outcomes of stage names that words do not tell. */
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  /** Brings an id to the one form that all exports of this CRM share. */
  readonly id18?: boolean;
  /** "Acme (1234567); Foo (12)": names with record numbers, several split by ";". */
  readonly associations?: boolean;
}
