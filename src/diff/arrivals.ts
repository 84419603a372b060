import type { Bump, ChangeWord, Effect, Finding, Published, Retirement, State } from '../model/index.js';
import { compareEntities } from './entity.js';
import type { Pair } from './finding.js';

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

/** What is new. A new duty asks for more of everyone; anything else asks nothing of those who conform. */
export function added(entity: Published, predecessors: readonly string[]): Finding[] {
  const text = mainText(entity);
  if (predecessors.length > 0)
    return [whole('added', 'minor', {}, null, text, `takes the place of ${predecessors.join(', ')}`)];
  const level = entity.kind === 'requirement' ? String(entity.data.level ?? '') : '';
  if (level === 'shall' || level === 'shall not')
    return [whole('added', 'major', { conformance: true }, null, text, `new ${level}`)];
  return [whole('added', 'minor', {}, null, text, level === '' ? `new ${entity.kind}` : `new ${level}`)];
}

/** What is gone, and what retired.yaml says became of it. */
export function gone(entity: Published, retirement: Retirement | undefined, before: State, after: State): Finding[] {
  const successors = retirement?.successors ?? [];
  const text = mainText(entity);
  if (successors.length === 0) {
    const isPermission = entity.kind === 'requirement' && entity.data.level === 'may';
    const reason = isPermission ? 'permission withdrawn' : 'no longer there';
    const why = retirement ? `: ${retirement.reason}` : ', and not in retired.yaml';
    return [whole('removed', 'major', { conformance: isPermission, citation: true }, text, null, `${reason}${why}`)];
  }
  const [first = ''] = successors;
  if (successors.length > 1) return [whole('split', 'minor', {}, text, null, `split into ${successors.join(', ')}`)];
  const siblings = after.retired.filter((one) => one.id !== entity.id && one.successors.includes(first));
  if (before.entities[first] !== undefined || siblings.some((one) => before.entities[one.id] !== undefined))
    return [whole('merged', 'minor', {}, text, null, `merged into ${first}`)];
  return [whole('moved', 'minor', {}, text, null, `now ${first}`), ...onTheWay(entity, first, before, after)];
}

/** What changed while it moved: the new id is compared with the old one. */
function onTheWay(entity: Published, successor: string, before: State, after: State): Finding[] {
  const now = after.entities[successor];
  if (now === undefined || now.kind !== entity.kind) return [];
  const pair: Pair = { before: entity, after: now, keywords: { ...before.keywords, ...after.keywords } };
  return compareEntities(pair);
}

/** The text that stands for an entity: what it says, else what it is called. */
export function mainText(entity: Published): string {
  const named = ['statement', 'definition', 'summary'].map((name) => entity.text[`${entity.id}#${name}`]);
  return named.find((text) => text !== undefined) ?? entity.title;
}
