import type { Entity } from './framework.js';
import type { Data } from './json.js';

/** Whether a requirement binds on a day, as far as its dates and the status of its standard say. */
export type Binding = 'binding' | 'not-yet' | 'no-longer' | 'draft';

/** The days between which something binds: its own, else those of the standard that holds it. Empty where neither gives one. */
export interface Term {
  readonly effective: string;
  readonly sunset: string;
}

/** The dates of a requirement. One that its standard gives holds for all its requirements that give none. */
export function termOf(data: Data, holder: Data = {}): Term {
  const day = (name: string): string => {
    const value = data[name] ?? holder[name];
    return typeof value === 'string' ? value : '';
  };
  return { effective: day('effective'), sunset: day('sunset') };
}

/**
 * Whether a released requirement binds on a day. Both days count: from the first moment of `effective` to the last of
 * `sunset`. Days are ISO 8601. A release may hold standards that are still drafts, and nobody is bound by those.
 */
export function bindingOn({ effective, sunset }: Term, day: string, status: unknown): Binding {
  if (isEarly(status)) return 'draft';
  if (isOver(status)) return 'no-longer';
  if (effective !== '' && day < effective) return 'not-yet';
  return sunset !== '' && day > sunset ? 'no-longer' : 'binding';
}

/** Statuses at which a text is put forward or written, so that nobody is asked to conform to it yet. */
const EARLY: readonly unknown[] = ['nominated', 'planned', 'drafting', 'consultation'];

/** Whether a standard with a status is not yet a candidate. */
export function isEarly(status: unknown): boolean {
  return EARLY.includes(status);
}

/** Whether a standard with a status has given way to another text, or was taken back. */
export function isOver(status: unknown): boolean {
  return status === 'superseded' || status === 'withdrawn';
}

/** Whether an edition is a final release: neither the working draft nor a release for comment. */
export function isFinal(version: string): boolean {
  return version !== 'draft' && !version.includes('-');
}

/**
 * The status of a document that every citation of it has to tell, since a reader would take it for one that holds:
 * adopted and not in force, a draft, superseded, repealed, withdrawn. Undefined for what is in force, and for what is
 * no reference. What is still to be confirmed is told by its record.
 */
export function standingOf({ kind, data }: Entity): string | undefined {
  const { status } = data;
  if (kind !== 'reference' || typeof status !== 'string') return undefined;
  return status === 'in-force' || status === 'to-be-confirmed' ? undefined : status;
}
