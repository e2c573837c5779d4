import { problemWords } from './ru/problems';
import { sheetWords } from './ru/sheets';
import { sidebarWords } from './ru/sidebar';
import type { Words } from './words';

export const ru: Words = {
  sidebar: sidebarWords,
  problems: problemWords,
  sheets: sheetWords,
};
