import {
  type Difference,
  type Follows,
  type Lock,
  type Locked,
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

/** What the retired ids were, as far as any lock knows. */
export function describeRetired(retired: readonly Retirement[], locks: readonly Lock[]): Retirement[] {
  return retired.map((one) => {
    const [id = '', section] = one.id.split('#');
    const last = locks.findLast((lock) => lock.entities[id] !== undefined)?.entities[id];
    const told = locks.findLast((lock) => lock.retired.some((old) => old.id === one.id && old.kind !== undefined));
    const old = told?.retired.find((known) => known.id === one.id);
    if (last)
      return {
        ...one,
        kind: section === undefined ? last.kind : 'section',
        title: section === undefined ? last.title : `${last.title}: ${section}`,
        within: section === undefined ? last.within : id,
        page: last.page,
        anchor: section === undefined ? last.anchor : `${id}-${section}`,
      };
    return old ? { ...old, ...one } : one;
  });
}
