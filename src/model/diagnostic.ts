import type { Fix } from './fix.js';
import type { OpenHint } from './hint.js';
import type { Place } from './place.js';

export type Severity = 'error' | 'warning' | 'info';

/** A problem in a source, as reported to its author. */
export interface Diagnostic {
  /** Permanent, in kebab case; states the property that must hold. Listed in the catalogue. */
  readonly code: string;
  readonly severity: Severity;
  /** One clause, lower case, no full stop: what is wrong. */
  readonly message: string;
  /** The smallest thing that is wrong. */
  readonly place: Place;
  /** What to do, in the imperative. */
  readonly hints: readonly string[];
  /** A hint that needs the whole framework to be complete. `check` completes it, so readers never see an open one. */
  readonly open?: OpenHint;
  /** Related places, each with a message that explains the relation. */
  readonly related: readonly Related[];
  /** Edits that fix it without human judgement; left out if a person has to decide. */
  readonly fixes?: readonly Fix[];
}

export interface Related {
  readonly message: string;
  readonly place: Place;
}

/** The result of a stage, and the diagnostics that it produced. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Creates a diagnostic: an error without hints, unless `more` says otherwise. */
export function diagnostic(
  code: string,
  place: Place,
  message: string,
  more: Partial<Pick<Diagnostic, 'severity' | 'hints' | 'open' | 'related' | 'fixes'>> = {},
): Diagnostic {
  return {
    code,
    severity: more.severity ?? 'error',
    message,
    place,
    hints: more.hints ?? [],
    ...(more.open && { open: more.open }),
    related: more.related ?? [],
    ...(more.fixes && more.fixes.length > 0 && { fixes: more.fixes }),
  };
}

/** Orders diagnostics by path, line, column and code, for all reporters. Compares code units, independent of locale. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.path, b.place.path) ||
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Orders texts by code units, which gives the same result on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A diagnostic that standards/accepted.yaml accepts for a time. */
export interface Accepted {
  readonly diagnostic: Diagnostic;
  /** The last day on which it is accepted, as ISO 8601. */
  readonly until: string;
  readonly reason: string;
  /** Who accepted it; empty if the entry does not say. */
  readonly by: string;
}

/** The number of diagnostics that count, and of the files that were checked. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly files: number;
}

/** Diagnostics that do not count. */
export interface Apart {
  /** Diagnostics that existed before; undefined if no comparison was requested. */
  readonly old: readonly Diagnostic[] | undefined;
  readonly accepted: readonly Accepted[];
}

export const NOTHING_APART: Apart = { old: undefined, accepted: [] };

export function summaryOf(diagnostics: readonly Diagnostic[], files: number): Summary {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), files };
}

/** Thrown for wrong usage, as opposed to an error in a source: the message is a sentence for the user without a full stop. */
export class UsageError extends Error {}

/** Why something was not done: a sentence for the user without a full stop. */
export interface Refusal {
  readonly refused: string;
  /** Set if the output may be used although the sources no longer produce the bytes that were released. */
  readonly altered?: true;
}
