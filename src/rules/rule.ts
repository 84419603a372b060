import type { Body, Covers, Diagnostic, Explanation, Framework, Passage, Severity } from '../model/index.js';

/** A property of a whole framework. */
export interface Rule extends Explanation {
  /** True for a rule that judges an absence: it waits until everything could be read, so that it tells no echo. */
  readonly waits: boolean;
  check(framework: Framework, severity: Severity, given: Given): Iterable<Diagnostic>;
}

/** What a rule may look at beside the framework. */
export interface Given {
  /** The linked text of every file, by path. */
  readonly bodies: { readonly [path: string]: Body };
  /** The stretches of writing of every file, by path: what rules about language read. */
  readonly passages: { readonly [path: string]: readonly Passage[] };
  /** Tells which characters the fonts of the PDF can show. */
  readonly covers: Covers;
  /** The day on which rules that depend on age judge, as in ISO 8601. Without it they say nothing. */
  readonly date: string | undefined;
  /** True where a release is made, and not only looked at. */
  readonly release: boolean;
  /** The status that each standard had in the release before, by id; empty where there is none. */
  readonly statusBefore: { readonly [id: string]: string };
}
