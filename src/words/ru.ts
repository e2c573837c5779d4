import { sheetWords } from './ru/sheets';
import type { Words } from './words';

export const ru: Words = {
  sheets: sheetWords,
};
