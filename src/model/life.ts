/** Statuses at which a text is put forward or written, so that nobody is asked to conform to it yet. */
const EARLY: readonly unknown[] = ['nominated', 'planned', 'drafting', 'consultation'];

/** Whether a standard with a status is not yet a candidate. */
export function isEarly(status: unknown): boolean {
  return EARLY.includes(status);
}
