import {
  type Bump,
  type Change,
  type ChangeNote,
  compareIds,
  type Difference,
  documentOf,
  type Finding,
  isEarly,
  largerBump,
  type Published,
  type State,
} from '../model/index.js';
import { added, gone } from './arrivals.js';
import { changeOf } from './change.js';
import { compareEntities } from './entity.js';

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
    return [
      changeOf(findings, { entity, before, after, notes, affects, isEarly: standsInDraft(entity, before, after) }),
    ];
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
function standsInDraft(entity: Published, before: State, after: State): boolean {
  const document = documentOf(entity.id, after, before);
  return document?.kind === 'standard' && isEarly((before.entities[document.id] ?? document).data.status);
}
