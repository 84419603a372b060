import type { Diagnostic } from './diagnostic.js';

/** A diagnostic that is accepted for a time, as standards/accepted.yaml says. */
export interface Accepted {
  readonly diagnostic: Diagnostic;
  /** The last day on which it is accepted, as ISO 8601. */
  readonly until: string;
  readonly reason: string;
  /** Who accepted it; empty where the entry does not say. */
  readonly by: string;
}

/** How many diagnostics count, and in how many files they were looked for. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly files: number;
}

/** What was found and does not count. */
export interface Apart {
  /** Faults that were there before; undefined where nobody asked what is new. */
  readonly old: readonly Diagnostic[] | undefined;
  readonly accepted: readonly Accepted[];
}

export const NOTHING_APART: Apart = { old: undefined, accepted: [] };

export function summaryOf(diagnostics: readonly Diagnostic[], files: number): Summary {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), files };
}
