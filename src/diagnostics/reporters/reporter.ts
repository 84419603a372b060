import type { Apart, Diagnostic, Explanation, Place, Summary } from '../../model/index.js';

/** What a channel may need beside the diagnostics. Each takes what it has a use for. */
export interface ReporterOptions {
  /** The text of a source, for the lines that are quoted; undefined where there is none. */
  readonly textOf: (path: string) => string | undefined;
  readonly colour?: boolean;
  /** What was found and does not count. */
  readonly apart?: Apart;
  /** Whether a warning fails. */
  readonly strict?: boolean;
  /** Where the framework lies in its repository: empty, or a path that ends with a slash. Code hosts count from there. */
  readonly prefix?: string;
  /** Whether a change touched the lines of a place; undefined where nobody knows what changed. */
  readonly isChanged?: ((place: Place) => boolean) | undefined;
  readonly explanations?: readonly Explanation[];
  readonly toolVersion?: string;
}

/** Diagnostics in the order of `compareDiagnostics` as the text that one channel understands. */
export type Reporter = (diagnostics: readonly Diagnostic[], summary: Summary, setting: ReporterOptions) => string;
