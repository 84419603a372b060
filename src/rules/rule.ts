import type { Diagnostic, Explanation, Framework, Severity } from '../model/index.js';

/** A property of a whole framework. */
export interface Rule extends Explanation {
  /** True for a rule that judges an absence: it waits until everything could be read, so that it tells no echo. */
  readonly waits: boolean;
  check(framework: Framework, severity: Severity): Iterable<Diagnostic>;
}
