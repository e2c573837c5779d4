import { countEn, numberEn } from '../grammar';
import type { ProblemText } from '../problem';

type Detail = (name: string) => string;

const on = (sheetName: string) => (sheetName ? ` on "${sheetName}"` : '');
const named = (sheetName: string) => (sheetName ? `The sheet "${sheetName}"` : 'This sheet');

const LACKING: Readonly<Record<string, string>> = {
  key: 'the deal number or title',
  stage: 'the stage',
  amount: 'the amount',
  day: 'the date',
  owner: 'the manager',
  activity: 'the kind of activity or a number of calls, meetings or proposals',
  name: 'the name',
};

/** What to look at where no row of a table could be read; of deals, where it is not said. */
const REREAD: Readonly<Record<string, string>> = {
  orders: 'Check which column is the date and which the amount.',
  activities: 'Check which columns are the manager, the date and the kind of activity.',
  team: 'Check which column is the name.',
};

/** What goes wrong, by code: each takes the details named in its sentence. */
export const problemWords = {
  noDeals: (): ProblemText => ({
    what: 'There are no deals yet.',
    remedy: 'Import your CRM export first: the figures are made of it.',
  }),
  noStatusSheet: (): ProblemText => ({
    what: 'There is no sheet with statuses yet.',
    remedy: 'Build the payment calendar or the deal control: statuses are typed there.',
  }),
  /** sheetName? */
  sheetGone: (detail: Detail): ProblemText => ({
    what: `${named(detail('sheetName'))} is no longer here.`,
    remedy: 'Choose another sheet, or bring it back with Edit → Undo.',
  }),
  /** sheetName? */
  notASheet: (detail: Detail): ProblemText => ({
    what: `${named(detail('sheetName'))} has no cells: it is a chart or a connected table.`,
    remedy: 'Choose a sheet with rows and columns.',
  }),
  /** sheetName? */
  ownSheet: (detail: Detail): ProblemText => ({
    what: `${named(detail('sheetName'))} was made by the add-on.`,
    remedy: 'Choose the sheet with the CRM export itself.',
  }),
  /** sheetName? */
  emptySheet: (detail: Detail): ProblemText => ({
    what: `${named(detail('sheetName'))} has no rows with data.`,
    remedy: 'Paste the CRM export there, with its row of headings, and try again.',
  }),
  /** sheetName? */
  headerNotFound: (detail: Detail): ProblemText => ({
    what: `No row of headings was found${on(detail('sheetName'))}.`,
    remedy: 'Put the names of the columns (Deal, Stage, Amount …) in a row above the data.',
  }),
  /** fields: key, stage, amount, day, owner, activity, name, separated by commas */
  lackingFields: (detail: Detail): ProblemText => ({
    what: `No column gives ${detail('fields')
      .split(',')
      .map((field) => LACKING[field.trim()] ?? field)
      .join(' or ')}.`,
    remedy: 'Choose that meaning for one of the columns.',
  }),
  /** rows, kind? */
  noReadableRows: (detail: Detail): ProblemText => ({
    what:
      Number(detail('rows')) === 0
        ? 'There is nothing under the headings.'
        : `None of the ${countEn(Number(detail('rows')), 'row', 'rows')} could be read.`,
    remedy:
      Number(detail('rows')) === 0
        ? 'Paste the rows of the export as well and try again.'
        : (REREAD[detail('kind')] ?? 'Check which column is the stage and which the amount.'),
  }),
  /** pipeline? */
  noWonStage: (detail: Detail): ProblemText => ({
    what: `${detail('pipeline') ? `The pipeline "${detail('pipeline')}"` : 'The pipeline'} has no won stage.`,
    remedy: 'Mark the stage in which a deal is paid as won.',
  }),
  busy: (): ProblemText => ({
    what: 'Another action of the add-on is still running in this spreadsheet.',
    remedy: 'Wait until it ends and try again. It may have been started by a colleague.',
  }),
  jobGone: (): ProblemText => ({
    what: 'This build was stopped or took too long.',
    remedy: 'The previous sheet is in its place. Start the build again.',
  }),
  /** a1, sheetName? */
  cellNotEmpty: (detail: Detail): ProblemText => ({
    what: `Cell ${detail('a1')}${on(detail('sheetName'))} is not empty.`,
    remedy: 'Select an empty cell: nothing of yours is overwritten.',
  }),
  /** sheetName */
  cellOfOwnSheet: (detail: Detail): ProblemText => ({
    what: `${named(detail('sheetName'))} is rebuilt by the add-on: a formula there would be lost.`,
    remedy: 'Select an empty cell on a sheet of your own.',
  }),
  nothingToUndo: (): ProblemText => ({
    what: 'There is no build to undo.',
    remedy: 'Only the last build can be undone, and only once.',
  }),
  /** needed, free: cells; those of the copies kept for Undo count as free */
  tooManyCells: (detail: Detail): ProblemText => ({
    what: `There is no room for this sheet with its calculations: it needs ${countEn(Number(detail('needed')), 'cell', 'cells')}, and of the 10 million that Google allows in a spreadsheet ${numberEn(Number(detail('free')))} can be had, even without the copies kept for Undo.`,
    remedy:
      'Nothing was changed. Delete sheets you do not need (empty cells count too), import fewer deals, say of the last two years, or import into a new spreadsheet.',
  }),
  /** sheetName? */
  protectedSheet: (detail: Detail): ProblemText => ({
    what: `${named(detail('sheetName'))} is protected from editing.`,
    remedy: 'Ask its owner for the right to edit, or choose another sheet.',
  }),
  /** sheetName? */
  tableMoved: (detail: Detail): ProblemText => ({
    what: `${named(detail('sheetName'))} cannot be read: its columns or headings were moved.`,
    remedy:
      'Take the inserted or deleted row or column back with Edit → Undo, or delete the sheet and import again. Columns of your own are safe to the right of ours.',
  }),
  /** tool */
  unknownTool: (detail: Detail): ProblemText => ({
    what: `This version of the add-on has no tool "${detail('tool')}".`,
    remedy: 'Close the sidebar and open it again: it may be an older version.',
  }),
  badQuery: (): ProblemText => ({
    what: 'The sidebar and the add-on are of different versions.',
    remedy: 'Close the sidebar and open it again from the Voronka menu.',
  }),
  /** message? */
  noAnswer: (detail: Detail): ProblemText => ({
    what: detail('message')
      ? `Google did not carry this out: ${detail('message')}`
      : 'Google gave no answer.',
    remedy:
      'Check the connection and try again. If you are signed in to several Google accounts, sign out of the others or open the spreadsheet in a private window: add-ons know only one account. The Voronka menu works all the same.',
  }),
  /** message */
  unexpected: (detail: Detail): ProblemText => ({
    what: `The add-on met a case it does not know: ${detail('message')}`,
    remedy:
      'Reload the spreadsheet and try again. If it repeats, send this text to the developers: it tells them the place.',
  }),
};
