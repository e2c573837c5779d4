/** The Help sheet: what the menu does, what the colours of cells mean, which functions there are. */
export const helpWords = {
  title: 'Help',
  subtitle: 'Voronka answers questions about sales from the deals in this spreadsheet',
  startHeading: 'How to start',
  start: [
    'Paste a CRM export into any sheet. We read it and never change it.',
    'Extensions → Voronka → Open, then Import: check the columns and the stages.',
    'Choose a question. Its sheet is built here and follows the deals by itself.',
  ],
  menuHeading: 'The menu',
  menu: [
    ['Open', 'The sidebar: import, questions, functions.'],
    ['Refresh all', 'Renews the grey values of every built sheet. Formulas need no refreshing.'],
    [
      'Save statuses',
      'Notes the statuses of the payment calendar or the deal control down in the Status history, one a deal and half-day. Refresh on another day empties their cells.',
    ],
    [
      'Undo last build',
      'Brings the previous sheet back. What was built last stays hidden until the next build.',
    ],
    ['Help', 'This sheet.'],
  ] as readonly (readonly [string, string])[],
  cellsHeading: 'What a cell is for',
  cells: {
    input: ['yours', 'You type here. A rebuild keeps what you typed.'],
    formula: ['1,204', 'A formula. It follows the deals and your inputs.'],
    dated: ['35', 'A value as of the date in its heading. Refresh renews it.'],
    note: ['note', 'Explanation, or room for your own notes.'],
  } as Readonly<Record<'input' | 'formula' | 'dated' | 'note', readonly [string, string]>>,
  functionsHeading: 'Functions for cells',
  functionsNote: 'They can be typed into any cell; the ranges here are examples.',
  dataHeading: 'Your data',
  data: [
    'The data stays in this spreadsheet: the add-on sends nothing anywhere and can open no other file.',
    'Signed in to several Google accounts? Open the spreadsheet in a window with one of them: add-ons know only one.',
  ],
};
