import type { Entity } from './framework.js';

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
