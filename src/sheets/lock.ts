import { ProblemError } from '../problem';
import { forgetSeen } from './seen';

const WAIT_MS = 10_000;

/**
 * Runs a change of the spreadsheet while no other change of ours runs in it.
 * @throws ProblemError busy where another one holds the lock for ten seconds
 */
export function locked<T>(change: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT_MS)) throw new ProblemError('busy');
  forgetSeen();
  try {
    const result = change();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
