export { readOldXls, readXlsx } from './xlsx-read';
export { type WriteXlsxOptions, writeXlsx } from './xlsx-write';
