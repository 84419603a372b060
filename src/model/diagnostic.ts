import type { Fix } from './fix.js';
import type { OpenHint } from './hint.js';
import type { Place } from './place.js';

export type Severity = 'error' | 'warning' | 'info';

/** Something that is wrong in a source, told to its author. */
export interface Diagnostic {
  /** Kebab-case, permanent; states the property that must hold. Listed in the catalogue. */
  readonly code: string;
  readonly severity: Severity;
  /** One clause, lower case, no full stop: what is wrong. */
  readonly message: string;
  /** The smallest thing that is wrong. */
  readonly place: Place;
  /** What to do, in the imperative. */
  readonly hints: readonly string[];
  /** A hint that names what only the whole framework knows. `check` makes a hint of it, so that no reader meets one. */
  readonly open?: OpenHint;
  /** Other places that belong to the matter, each with what it has to do with it. */
  readonly related: readonly Related[];
  /** Edits of its file that put it right without anyone's judgement; left out where somebody has to judge. */
  readonly fixes?: readonly Fix[];
}

export interface Related {
  readonly message: string;
  readonly place: Place;
}

/** What a stage could make, and what it noticed on the way. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A diagnostic as a stage writes it down: an error without hints unless it says more. */
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

/** By path, line, column and code: the order of every channel. Compares code units, so that no locale has a say. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.path, b.place.path) ||
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Orders texts by code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

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

/** Thrown for wrong usage, which no source file is to blame for: the message is a sentence for the user without a full stop. */
export class UsageError extends Error {}

/** Why something was not done: a sentence for the user without a full stop. */
export interface Refusal {
  readonly refused: string;
  /** Set where the output may be used, and the sources give other bytes than those that were released. */
  readonly altered?: true;
}
