import type { Diagnostic, Framework } from '../model/index.js';

/** What was found in a framework at one time, and the texts in which it was found. */
export interface Seen {
  readonly framework: Framework;
  /** Everything that was found, what is accepted too. */
  readonly diagnostics: readonly Diagnostic[];
  readonly textOf: (path: string) => string | undefined;
}
