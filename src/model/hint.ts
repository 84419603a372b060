/**
 * A hint that names ids of the framework, written by a stage that sees one file. It is plain data, and becomes a hint
 * where all files are known, so that what it says is valid when it is copied.
 */
export interface OpenHint {
  /** The hint; each `{}` stands for what is wanted there. */
  readonly text: string;
  readonly wants: readonly Want[];
  /** What to say where the framework has nothing of the kind. */
  readonly otherwise: string;
}

/** What stands for a `{}`. */
export type Want =
  /** An id of one of these kinds, as authors write it. */
  | { readonly idOf: readonly string[] }
  /** The next free id of a kind, within what holds it; `wished` where that one is free. */
  | { readonly nextOf: string; readonly within: string; readonly wished?: string }
  /** A file that Charter brings: its path in the package, which is told with the folder of the package. */
  | { readonly file: string };

/** What to do, as hints that are ready or as one that waits for the framework. */
export type Advice = readonly string[] | OpenHint;

export function adviceParts(advice: Advice): { readonly hints: readonly string[] } | { readonly open: OpenHint } {
  return 'text' in advice ? { open: advice } : { hints: advice };
}
