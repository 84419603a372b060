import type { Entity } from './framework.js';
import type { Data } from './json.js';

/** Whether a requirement binds on a day, judging by its dates and the status of its standard. */
export type Binding = 'binding' | 'not-yet' | 'no-longer' | 'draft';

/** The first and last day on which a requirement binds. Empty if neither it nor its standard gives one. */
export interface Term {
  readonly effective: string;
  readonly sunset: string;
}

/** Returns the dates of a requirement. The dates of its standard apply if it gives none. */
export function termOf(data: Data, holder: Data = {}): Term {
  const day = (name: string): string => {
    const value = data[name] ?? holder[name];
    return typeof value === 'string' ? value : '';
  };
  return { effective: day('effective'), sunset: day('sunset') };
}

/**
 * Whether a released requirement binds on a day (ISO 8601). It binds from the start of `effective` to the end of
 * `sunset`. A release may contain standards that are still drafts; they do not bind.
 */
export function bindingOn({ effective, sunset }: Term, day: string, status: unknown): Binding {
  if (isEarly(status)) return 'draft';
  if (isOver(status)) return 'no-longer';
  if (effective !== '' && day < effective) return 'not-yet';
  return sunset !== '' && day > sunset ? 'no-longer' : 'binding';
}

/** The statuses of texts that are proposed or being written, and that no one has to conform to yet. */
const EARLY: readonly unknown[] = ['nominated', 'planned', 'drafting', 'consultation'];

/** Whether the status of a standard comes before candidate. */
export function isEarly(status: unknown): boolean {
  return EARLY.includes(status);
}

/** Whether a standard with this status is superseded or withdrawn. */
export function isOver(status: unknown): boolean {
  return status === 'superseded' || status === 'withdrawn';
}

/** Whether an edition is a final release: neither the working draft nor a release for comment. */
export function isFinal(version: string): boolean {
  return version !== 'draft' && !version.includes('-');
}

/**
 * Returns the status that every citation of a reference has to show, because readers would assume that it is in force:
 * adopted but not in force, draft, superseded, repealed, withdrawn. Undefined for references in force, for those to be
 * confirmed, which their page marks, and for other entities.
 */
export function standingOf({ kind, data }: Entity): string | undefined {
  const { status } = data;
  if (kind !== 'reference' || typeof status !== 'string') return undefined;
  return status === 'in-force' || status === 'to-be-confirmed' ? undefined : status;
}
