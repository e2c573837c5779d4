/** The menu, its messages, and the names of a build's steps. */
export const serverWords = {
  menu: {
    open: 'Open',
    refreshAll: 'Refresh all',
    saveStatuses: 'Save statuses',
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
  notRefreshed: (name: string, why: string) => `Not refreshed: ${name}. ${why}`,
  leftToRefresh: (names: string) =>
    `Out of time, not refreshed yet: ${names}. These sheets are as they were. Choose "Refresh all" again: it begins with them.`,
  undone: (name: string) => `"${name}" is as it was before the last build.`,
  removed: (name: string) => `"${name}" is gone: there was none before the last build.`,
};
