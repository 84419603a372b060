import {
  type Difference,
  type Follows,
  type Lock,
  type Locked,
  type Paper,
  type Retirement,
  type State,
  tableOf,
} from '../model/index.js';
import { standardVersions } from './standard-versions.js';

/** What a lock says beside the state. */
export interface LockFacts {
  readonly version: string;
  readonly date: string;
  readonly toolVersion: string;
  readonly sourceDigest: string;
  readonly approvedBy: string;
  readonly decision: string;
  readonly paper?: Paper;
  readonly notes: readonly string[];
}

/** A lock that is whole but for the digest of its release, which is known when the release is made. */
export type Unsealed = Omit<Lock, 'digest'>;

/** The state of a release with its history: since when each id stands, when it last changed, what is retired. */
export function lockOf(state: State, facts: LockFacts, before: Lock | undefined, difference: Difference): Unsealed {
  const changed = new Set(difference.changes.map((change) => change.id));
  const versions = standardVersions(state, before, difference);
  const entities = Object.entries(state.entities).map(([id, entity]): [string, Locked] => {
    const known = before?.entities[id];
    return [
      id,
      {
        ...entity,
        since: known?.since ?? facts.version,
        changed: known && !changed.has(id) ? known.changed : facts.version,
        version: versions[id],
      },
    ];
  });
  const follows: Follows | undefined = before && { version: before.version, digest: before.digest };
  return { ...state, ...facts, name: facts.version, follows, entities: tableOf(entities) };
}

/**
 * Every id that is no longer used, with what it was, as far as any lock knows: those that are listed, and what stood in
 * them and went with them.
 */
export function describeRetired(
  listed: readonly Retirement[],
  locks: readonly Lock[],
  isPresent: (id: string) => boolean,
): Retirement[] {
  const known = tableOf(locks.flatMap((lock) => Object.entries(lock.entities)));
  const told = tableOf(locks.flatMap((lock) => lock.retired.map((one): [string, Retirement] => [one.id, one])));
  const all = new Map(listed.map((one) => [one.id, described(one, known, told)]));
  // What held the others comes first, since its id is the shorter one.
  for (const entity of Object.values(known).sort((a, b) => a.id.length - b.id.length)) {
    const holder = entity.within === undefined ? undefined : all.get(entity.within);
    if (!holder || all.has(entity.id) || isPresent(entity.id)) continue;
    all.set(entity.id, described({ ...holder, id: entity.id }, known, told));
  }
  return [...all.values()];
}

function described(
  one: Retirement,
  known: { readonly [id: string]: Locked },
  told: { readonly [id: string]: Retirement },
): Retirement {
  const { date, reason, successors, decision } = one;
  const plain: Retirement = { id: one.id, date, reason, successors, decision };
  const [id = '', section] = one.id.split('#');
  const last = known[id];
  if (!last) return { ...told[one.id], ...plain };
  if (section === undefined) {
    const { kind, title, within, page, anchor, sections } = last;
    return { ...plain, kind, title, within, page, anchor, ...(sections.length > 0 && { sections }) };
  }
  const title = `${last.title}: ${section}`;
  return { ...plain, kind: 'section', title, within: id, page: last.page, anchor: `${id}-${section}` };
}
