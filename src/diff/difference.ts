import {
  type Bump,
  type Change,
  type ChangeNote,
  type Difference,
  type Finding,
  largerBump,
  type Published,
  type State,
} from '../model/index.js';
import { added, gone } from './arrivals.js';
import { changeOf } from './change.js';
import { compareEntities } from './entity.js';
import { compareIds } from './order.js';

/** Statuses at which nobody is asked to conform yet. */
const EARLY = new Set(['nominated', 'planned', 'drafting', 'consultation']);

/** What lies between two states, in the language of norms. Moves, splits and merges are those that the later one tells of. */
export function difference(before: State, after: State, notes: readonly ChangeNote[]): Difference {
  const ids = [...new Set([...Object.keys(before.entities), ...Object.keys(after.entities)])].sort(compareIds);
  const heirs = heirsOf(before, after);
  const changes = ids.flatMap((id): Change[] => {
    const entity = after.entities[id] ?? before.entities[id];
    if (!entity) return [];
    const findings = findingsOn(id, before, after, heirs.get(id) ?? []);
    if (findings.length === 0) return [];
    const affects = findings.some((one) => one.aspect === 'definition') ? usersOf(id, after) : [];
    return [changeOf(findings, { entity, before, after, notes, affects, isEarly: isEarly(entity, before, after) })];
  });
  const bump = changes.map((one) => one.bump).reduce(largerBump, 'none' as Bump);
  return { from: before.name, to: after.name, bump, changes };
}

function findingsOn(id: string, before: State, after: State, predecessors: readonly string[]): Finding[] {
  const [old, now] = [before.entities[id], after.entities[id]];
  if (old && now)
    return compareEntities({ before: old, after: now, keywords: { ...before.keywords, ...after.keywords } });
  if (now) return added(now, predecessors);
  return old
    ? gone(
        old,
        after.retired.find((one) => one.id === id),
        before,
        after,
      )
    : [];
}

/** The ids that each new id takes the place of. */
function heirsOf(before: State, after: State): ReadonlyMap<string, readonly string[]> {
  const heirs = new Map<string, string[]>();
  for (const one of after.retired) {
    if (before.entities[one.id] === undefined || after.entities[one.id] !== undefined) continue;
    for (const heir of one.successors) heirs.set(heir, [...(heirs.get(heir) ?? []), one.id]);
  }
  return heirs;
}

/** The requirements whose text, or the text of whose tests, uses a term. */
function usersOf(term: string, state: State): string[] {
  const users = Object.values(state.entities).filter((one) => one.uses.includes(term));
  const requirements = users.flatMap((one) => {
    if (one.kind === 'requirement') return [one.id];
    const holder = one.within === undefined ? undefined : state.entities[one.within];
    return holder?.kind === 'requirement' ? [holder.id] : [];
  });
  return [...new Set(requirements)].sort(compareIds);
}

/** Judged by the stage that the standard had when it was last published: what was a draft then, nobody had to follow. */
function isEarly(entity: Published, before: State, after: State): boolean {
  let at: Published | undefined = entity;
  for (let depth = 0; at && depth < 8; depth += 1) {
    if (at.kind === 'standard') {
      const known: Published = before.entities[at.id] ?? at;
      return EARLY.has(String(known.data.status ?? ''));
    }
    const holder: string | undefined = at.within;
    at = holder === undefined ? undefined : (after.entities[holder] ?? before.entities[holder]);
  }
  return false;
}
