import { sheetWords } from './en/sheets';

export const en = {
  sheets: sheetWords,
};
