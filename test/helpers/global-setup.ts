import { unpackBrowser } from './browser';

/** Unpacks the browser once, before test files run side by side. */
export default function setup(): void {
  unpackBrowser();
}
