import {
  type Bump,
  type Change,
  type ChangeNote,
  type ChangeWord,
  compareIds,
  type Difference,
  documentOf,
  type Effect,
  type Finding,
  isEarly,
  largerBump,
  type PublishedEntity,
  type Retirement,
  type State,
} from '../../model/index.js';
import { changeOf } from './change.js';
import type { Pair } from './finding.js';
import { compareRequirements } from './requirement.js';
import { compareOthers, compareStandards, compareTerms, compareTests } from './standard.js';

const NONE: Effect = { conformance: false, citation: false };

function whole(
  change: ChangeWord,
  bump: Bump,
  effect: Partial<Effect>,
  before: string | null,
  after: string | null,
  reason: string,
): Finding {
  return { change, bump, effect: { ...NONE, ...effect }, aspect: 'whole', before, after, reason, needsNote: false };
}

/** The finding on a new entity. A new duty affects everyone; nothing else affects those who conform. */
function added(entity: PublishedEntity, predecessors: readonly string[]): Finding[] {
  const text = mainText(entity);
  if (predecessors.length > 0) return [whole('added', 'minor', {}, null, text, `replaces ${predecessors.join(', ')}`)];
  const level = entity.kind === 'requirement' ? String(entity.data.level ?? '') : '';
  if (level === 'shall' || level === 'shall not')
    return [whole('added', 'major', { conformance: true }, null, text, `new ${level}`)];
  return [whole('added', 'minor', {}, null, text, level === '' ? `new ${entity.kind}` : `new ${level}`)];
}

/** The findings on a missing entity, with its successors in retired.yaml. */
function gone(entity: PublishedEntity, retirement: Retirement | undefined, before: State, after: State): Finding[] {
  const successors = retirement?.successors ?? [];
  const text = mainText(entity);
  if (successors.length === 0) {
    const isPermission = entity.kind === 'requirement' && entity.data.level === 'may';
    const reason = isPermission ? 'permission withdrawn' : 'removed';
    const why = retirement ? `: ${retirement.reason}` : ', but not listed in retired.yaml';
    return [whole('removed', 'major', { conformance: isPermission, citation: true }, text, null, `${reason}${why}`)];
  }
  const [first = ''] = successors;
  if (successors.length > 1) return [whole('split', 'minor', {}, text, null, `split into ${successors.join(', ')}`)];
  const siblings = after.retired.filter((one) => one.id !== entity.id && one.successors.includes(first));
  if (before.entities[first] !== undefined || siblings.some((one) => before.entities[one.id] !== undefined))
    return [whole('merged', 'minor', {}, text, null, `merged into ${first}`)];
  return [whole('moved', 'minor', {}, text, null, `now ${first}`), ...onTheWay(entity, first, before, after)];
}

/** The changes that came with a move: the new id is compared with the old one. */
function onTheWay(entity: PublishedEntity, successor: string, before: State, after: State): Finding[] {
  const now = after.entities[successor];
  if (now === undefined || now.kind !== entity.kind) return [];
  const pair: Pair = { before: entity, after: now, keywords: keywordsOfBoth(before, after) };
  return compareEntities(pair);
}

/** Returns the text that represents an entity: its statement, definition or summary, else its title. */
export function mainText(entity: PublishedEntity): string {
  const named = ['statement', 'definition', 'summary'].map((name) => entity.text[`${entity.id}#${name}`]);
  return named.find((text) => text !== undefined) ?? entity.title;
}

/** The comparison for each kind; other kinds are compared without judging the difference. */
const COMPARISONS: { readonly [kind: string]: (pair: Pair) => Finding[] } = {
  requirement: compareRequirements,
  standard: compareStandards,
  term: compareTerms,
  test: compareTests,
};

/** Returns all differences between two versions of an entity. */
function compareEntities(pair: Pair): Finding[] {
  return (Object.hasOwn(COMPARISONS, pair.after.kind) ? COMPARISONS[pair.after.kind] : compareOthers)?.(pair) ?? [];
}

/** Compares two states as norms. Moves, splits and merges come from the retired ids of the later state. */
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
  if (old && now) return compareEntities({ before: old, after: now, keywords: keywordsOfBoth(before, after) });
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

/** The keywords of both sides, so that new keywords in framework.yaml do not count as a rewording of every statement. */
function keywordsOfBoth(before: State, after: State): Pair['keywords'] {
  const levels = [...new Set([...Object.keys(before.keywords), ...Object.keys(after.keywords)])];
  return Object.fromEntries(
    levels.map((level) => [level, [...(before.keywords[level] ?? []), ...(after.keywords[level] ?? [])]]),
  );
}

/** The ids that each new id replaces. */
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

/** Whether the standard was a draft when it was last published, so that nobody had to follow it. */
function standsInDraft(entity: PublishedEntity, before: State, after: State): boolean {
  const document = documentOf(entity.id, after, before);
  return document?.kind === 'standard' && isEarly((before.entities[document.id] ?? document).data.status);
}
