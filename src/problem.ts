import type { CellPlace, Problem } from './calls';

/** A problem on its way to the edge, where words/problems makes a sentence of it. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: string, details: Problem['details'] = {}, cell?: CellPlace) {
    super(code);
    this.problem = cell ? { code, details, cell } : { code, details };
  }
}
