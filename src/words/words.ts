/** The one dictionary: every text a person reads. A key missing in Russian does not compile. */
import type { en } from './en';

export type Words = typeof en;
