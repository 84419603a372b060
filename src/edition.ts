import { redlinesOf } from './diff/index.js';
import type { Past } from './history.js';
import type { Difference, Edition } from './model/index.js';
import { historyOf, type LockFacts, lockOf, type Unsealed } from './release/index.js';

/** What is being made, with what is known of the releases before it; and its lock, which a release keeps. */
export function editionOf(
  past: Past,
  facts: Omit<LockFacts, 'notes' | 'date'> & { readonly date: string | undefined },
  formats: readonly string[],
): { readonly edition: Edition; readonly lock: Unsealed } {
  const { base, changes, records } = past;
  const { version, date, sourceDigest, toolVersion } = facts;
  const notes = past.notes.map((one) => one.value.id);
  const nothing: Difference = { from: '', to: version, bump: 'none', changes: [] };
  const lock = lockOf(past.state, { ...facts, date: date ?? '', notes }, base, changes ?? nothing);
  const redlines = base && changes ? redlinesOf(base, past.state, changes) : [];
  const history = historyOf(lock, base, records, past.retired, redlines);
  const edition = { version, date, sourceDigest, toolVersion, formats, history, ...(changes && { changes }) };
  return { edition, lock };
}
