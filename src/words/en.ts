import { problemWords } from './en/problems';
import { sheetWords } from './en/sheets';
import { sidebarWords } from './en/sidebar';

export const en = {
  sidebar: sidebarWords,
  problems: problemWords,
  sheets: sheetWords,
};
