import type { Apart, Diagnostic, Explanation, Place, Summary } from '../../model/index.js';

/** What reporters use besides the diagnostics. */
export interface ReporterOptions {
  /** Returns the text of a source, from which lines are quoted; undefined if there is none. */
  readonly textOf: (path: string) => string | undefined;
  readonly colour?: boolean;
  /** The diagnostics that do not count: old and accepted ones. */
  readonly apart?: Apart;
  /** Whether a warning fails the check. */
  readonly strict?: boolean;
  /** The path of the framework in its repository: empty, or ending with a slash. Code hosts expect paths from the root. */
  readonly prefix?: string;
  /** Whether a change touched the lines of a place; undefined if the change is not known. */
  readonly isChanged?: ((place: Place) => boolean) | undefined;
  readonly explanations?: readonly Explanation[];
  readonly toolVersion?: string;
}

/** Formats diagnostics, given in the order of `compareDiagnostics`, for one channel. */
export type Reporter = (diagnostics: readonly Diagnostic[], summary: Summary, setting: ReporterOptions) => string;
