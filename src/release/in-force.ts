import {
  type Binding,
  bindingOn,
  type Lock,
  type PublishedEntity,
  type Records,
  type Retirement,
  type State,
  type Term,
  termOf,
} from '../model/index.js';
import { highest } from './versions.js';

/** What an id said on a day. */
export interface InForce {
  readonly id: string;
  readonly day: string;
  /** The release that was in force; null if there was none, so that the draft is shown. */
  readonly release: string | null;
  readonly released: string | null;
  /** The text of the id; null if the id did not exist. */
  readonly entity: {
    readonly title: string;
    readonly kind: string;
    readonly level: string;
    readonly texts: readonly { readonly id: string; readonly text: string }[];
  } | null;
  /** Whether it was binding; `draft` if it was not released or was part of a draft. Null if it is not a requirement. */
  readonly binding: Binding | null;
  readonly effective: string;
  readonly sunset: string;
  /** The requirements in it, with the same facts. */
  readonly holds: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: string;
    readonly binding: Binding;
    readonly effective: string;
    readonly sunset: string;
  }[];
  /** Set if the id was retired. */
  readonly retired: { readonly date: string; readonly reason: string; readonly successors: readonly string[] } | null;
}

/** Returns what an id said on a day in the newest final release of that day, and whether it was binding. Drafts never are. */
export function inForce(records: Records, draft: State, id: string, day: string): InForce {
  const lock = releaseOn(records, day);
  const state: State = lock ?? draft;
  const entity = state.entities[id];
  const term = entity ? termIn(state, entity) : { effective: '', sunset: '' };
  return {
    id,
    day,
    release: lock?.version ?? null,
    released: lock?.date ?? null,
    entity: entity ? described(entity) : null,
    binding: entity?.kind === 'requirement' ? bindingIn(lock, entity, day) : null,
    ...term,
    holds: requirementsIn(state, id).map((one) => {
      return {
        id: one.id,
        title: one.title,
        level: String(one.data.level ?? ''),
        binding: bindingIn(lock, one, day),
        ...termIn(state, one),
      };
    }),
    retired: retiredOn(state.retired, id, day),
  };
}

/** Returns the newest final release on a day that had not been withdrawn by then. */
function releaseOn({ locks, withdrawn }: Records, day: string): Lock | undefined {
  const standing = locks.filter(
    (lock) =>
      !lock.version.includes('-') &&
      lock.date <= day &&
      !withdrawn.some((one) => one.version === lock.version && one.date <= day),
  );
  const version = highest(standing.map((lock) => lock.version));
  return standing.find((lock) => lock.version === version);
}

/** Whether a requirement was binding on a day; without a release it is a draft. */
function bindingIn(lock: Lock | undefined, entity: PublishedEntity, day: string): Binding {
  return lock ? bindingOn(termIn(lock, entity), day, holderIn(lock, entity)?.data.status) : 'draft';
}

function termIn(state: State, entity: PublishedEntity): Term {
  return termOf(entity.data, holderIn(state, entity)?.data);
}

function holderIn(state: State, { within }: PublishedEntity): PublishedEntity | undefined {
  return within === undefined ? undefined : state.entities[within];
}

function requirementsIn(state: State, id: string): PublishedEntity[] {
  return Object.values(state.entities).filter((one) => one.within === id && one.kind === 'requirement');
}

function described(entity: PublishedEntity): InForce['entity'] {
  const texts = Object.entries(entity.text).map(([unit, text]) => ({ id: unit, text }));
  return { title: entity.title, kind: entity.kind, level: String(entity.data.level ?? ''), texts };
}

function retiredOn(retired: readonly Retirement[], id: string, day: string): InForce['retired'] {
  const one = retired.find((each) => each.id === id && each.date <= day);
  return one ? { date: one.date, reason: one.reason, successors: one.successors } : null;
}
