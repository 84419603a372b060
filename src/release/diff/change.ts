import {
  type Bump,
  type Change,
  type ChangeNote,
  type ChangeWord,
  documentOf,
  type Finding,
  largerBump,
  type PublishedEntity,
  type State,
  smallerBump,
} from '../../model/index.js';
import { classed, classOf } from './notes.js';

/** The order of findings with the same bump, the most important first. */
const WEIGHT: readonly ChangeWord[] = [
  'reversed',
  'removed',
  'moved',
  'split',
  'merged',
  'added',
  'strengthened',
  'weakened',
  'status',
  'reworded',
  'changed',
  'editorial',
];
/** Findings on an id as a whole, which take precedence over changes in its content. */
const WHOLE: readonly ChangeWord[] = ['removed', 'moved', 'split', 'merged', 'added'];
const BUMPS: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** The facts about a change besides its findings. */
interface ChangeContext {
  readonly entity: PublishedEntity;
  readonly before: State;
  readonly after: State;
  readonly notes: readonly ChangeNote[];
  readonly affects: readonly string[];
  /** Whether it is in a standard that is not yet a candidate, so that nobody has to conform. */
  readonly isEarly: boolean;
}

/** Combines the findings on one id into a change: the most important one names it, and all are its reason. */
export function changeOf(raw: readonly Finding[], setting: ChangeContext): Change {
  const { entity, before, after, isEarly } = setting;
  const notes = setting.notes.filter((note) => note.changes.includes(entity.id));
  const name = classOf(notes);
  const level = (after.entities[entity.id] ?? entity).data.level;
  const isRecommendation = entity.kind === 'requirement' && (level === 'should' || level === 'should not');
  const findings = raw.map((one) => classed(one, name, isRecommendation)).sort(compareFindings);
  const bump = findings.map((one) => one.bump).reduce(largerBump, 'none' as Bump);
  const [main] = findings;
  const now = after.entities[entity.id] ?? entity;
  return {
    kind: findings.every((one) => one.aspect.startsWith('parameter ')) ? 'parameter' : entity.kind,
    id: entity.id,
    title: now.title,
    owner: documentOf(entity.id, after, before)?.id ?? entity.id,
    change: main?.change ?? 'changed',
    effect: {
      conformance: findings.some((one) => one.effect.conformance),
      citation: findings.some((one) => one.effect.citation),
    },
    before: main?.before ?? null,
    after: main?.after ?? null,
    reason: [...new Set(findings.map((one) => one.reason))].join('; '),
    bump: isEarly ? smallerBump(bump, 'minor') : bump,
    findings,
    affects: setting.affects,
    actors: Array.isArray(now.data.actor) ? (now.data.actor as string[]) : [],
    effective: typeof now.data.effective === 'string' ? now.data.effective : '',
    sunset: typeof now.data.sunset === 'string' ? now.data.sunset : '',
    notes,
    class: name,
    needsNote: findings.some((one) => one.needsNote),
  };
}

function compareFindings(a: Finding, b: Finding): number {
  const whole = Number(WHOLE.includes(b.change)) - Number(WHOLE.includes(a.change));
  return whole || BUMPS.indexOf(b.bump) - BUMPS.indexOf(a.bump) || WEIGHT.indexOf(a.change) - WEIGHT.indexOf(b.change);
}
