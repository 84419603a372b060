/**
 * A hint that needs ids of the framework, from a stage that sees only one file. It is plain data and is completed once
 * all files are known, so that readers can copy the ids in it.
 */
export interface OpenHint {
  /** The hint; each `{}` is replaced by the value of one of `wants`. */
  readonly text: string;
  readonly wants: readonly Want[];
  /** The hint if the framework has no such value. */
  readonly otherwise: string;
}

/** The value that replaces a `{}`. */
export type Want =
  /** An existing id of one of these kinds, in the form that authors write. */
  | { readonly idOf: readonly string[] }
  /** The next free id of a kind within an entity; `wished` if that id is free. */
  | { readonly nextOf: string; readonly within: string; readonly wished?: string }
  /** A file in the package: its path there, shown with the folder of the package. */
  | { readonly file: string };

/** What to do: finished hints, or one that needs the framework. */
export type Advice = readonly string[] | OpenHint;

/** Returns an advice as the properties of a diagnostic. */
export function adviceParts(advice: Advice): { readonly hints: readonly string[] } | { readonly open: OpenHint } {
  return 'text' in advice ? { open: advice } : { hints: advice };
}
