/** The menu, its messages, and the names of a build's steps. */
export const serverWords = {
  menu: {
    open: 'Open',
    refreshAll: 'Refresh all',
    undo: 'Undo last build',
    help: 'Help',
  },
  sidebarTitle: 'Voronka',
  buildSteps: {
    read: 'Read the deals',
    write: 'Write the sheet',
    charts: 'Draw the charts',
    place: 'Put it in place of the old one',
  },
  nothingBuilt: 'Nothing has been built yet. Open Voronka and choose a question.',
  refreshed: (names: string) => `Refreshed: ${names}.`,
  undone: (name: string) => `"${name}" is as it was before the last build.`,
  helpTitle: 'Voronka: help',
  helpLines: [
    'Open: choose a question, and its sheet is built from your deals.',
    'Refresh all: renews the grey values; formulas follow the deals by themselves.',
    'Undo last build: brings the previous sheet back.',
    'Functions for cells: CONVERSION, NPS, LTV, ABCXYZ. Examples are in the sidebar.',
    'Your export is never changed. The data stays in your spreadsheet.',
    'Signed in to several Google accounts? Use the add-on in a window with one of them.',
  ],
};
