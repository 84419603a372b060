import {
  type Bump,
  type ChangeWord,
  type Effect,
  type Finding,
  isData,
  type Json,
  type PublishedEntity,
} from '../../model/index.js';

/** A name as it is spoken: `notice_period` is "notice period". */
export function spoken(name: string): string {
  return name.replaceAll(/[_-]+/g, ' ');
}

/** A value in words: a list with commas, nothing as "none". */
export function inWords(value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((item) => inWords(item)).join(', ');
  if (isData(value)) return Object.values(value).map(inWords).join(' ');
  return String(value);
}

/** The value of a property as a list; empty when there is none. */
export function listOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map((item) => inWords(item)) : value === undefined ? [] : [inWords(value)];
}

/** Equal as JSON; keys are in order already. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/**
 * A text without what makes a difference editorial: case, and punctuation that does not stand between digits
 * (1.5 is not 15).
 */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<!\d)\p{P}|\p{P}(?!\d)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Two versions of one entity, and how binding it is. */
export interface Pair {
  readonly before: PublishedEntity;
  readonly after: PublishedEntity;
  /** The words that give a statement its level, of both sides. */
  readonly keywords: { readonly [level: string]: readonly string[] };
}

type FindingDetails = readonly [aspect: string, before: Json, after: Json, reason: string];

const NONE: Effect = { conformance: false, citation: false };

function finding(
  [aspect, before, after, reason]: FindingDetails,
  change: ChangeWord,
  bump: Bump,
  effect: Partial<Effect> = {},
  needsNote = false,
): Finding {
  return { change, bump, effect: { ...NONE, ...effect }, aspect, before, after, reason, needsNote };
}

/** Whether breaking it, or losing it, decides who conforms: a duty, a prohibition, a permission; not a recommendation. */
export function decides(level: unknown): boolean {
  return level === 'shall' || level === 'shall not' || level === 'may';
}

/** It asks for more: who conformed may no longer conform, if it is a duty. */
export function stricter(pair: Pair, ...told: FindingDetails): Finding {
  const counts = decides(pair.after.data.level);
  return finding(told, 'strengthened', counts ? 'major' : 'minor', { conformance: counts });
}

/** It asks for less. */
export function looser(...told: FindingDetails): Finding {
  return finding(told, 'weakened', 'minor');
}

/** A duty that applies to more asks for more; a permission that applies to more asks for less. */
export function wider(pair: Pair, ...told: FindingDetails): Finding {
  return pair.after.data.level === 'may' ? looser(...told) : stricter(pair, ...told);
}

export function narrower(pair: Pair, ...told: FindingDetails): Finding {
  return pair.after.data.level === 'may' ? stricter(pair, ...told) : looser(...told);
}

/** Other words, and no machine can tell whether they mean the same. */
export function unclear(...told: FindingDetails): Finding {
  return finding(told, 'reworded', 'patch', {}, true);
}

/** Other words in what informs and does not bind. */
export function reworded(bump: 'patch' | 'minor', ...told: FindingDetails): Finding {
  return finding(told, 'reworded', bump);
}

/** Another value that neither asks for more nor for less. */
export function altered(bump: 'patch' | 'minor', ...told: FindingDetails): Finding {
  return finding(told, 'changed', bump);
}

/** The same words in other case or with other punctuation. */
export function editorial(...told: FindingDetails): Finding {
  return finding(told, 'editorial', 'patch');
}

/** The opposite of what it said: whoever cites the id would cite something else. */
export function reversed(...told: FindingDetails): Finding {
  return finding(told, 'reversed', 'major', { conformance: true, citation: true });
}

/** Another stage in the life of a standard. */
export function status(...told: FindingDetails): Finding {
  return finding(told, 'status', 'minor');
}
