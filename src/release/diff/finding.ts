import {
  type Bump,
  type ChangeWord,
  type Effect,
  type Finding,
  isData,
  type Json,
  type PublishedEntity,
} from '../../model/index.js';

/** Returns a name in words: `notice_period` is "notice period". */
export function spoken(name: string): string {
  return name.replaceAll(/[_-]+/g, ' ');
}

/** Returns a value in words: a list with commas, an empty value as "none". */
export function inWords(value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((item) => inWords(item)).join(', ');
  if (isData(value)) return Object.values(value).map(inWords).join(' ');
  return String(value);
}

/** Returns the value of a property as a list; empty if there is none. */
export function listOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map((item) => inWords(item)) : value === undefined ? [] : [inWords(value)];
}

/** Whether two values are equal as JSON; their keys are sorted already. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/**
 * Removes the differences that are editorial: case, and punctuation that is not between digits (1.5 is not 15).
 */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<!\d)\p{P}|\p{P}(?!\d)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Two versions of an entity. */
export interface Pair {
  readonly before: PublishedEntity;
  readonly after: PublishedEntity;
  /** The keywords of both sides that give a statement its level. */
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

/** Whether a level decides who conforms: a duty, a prohibition or a permission, but not a recommendation. */
function decides(level: unknown): boolean {
  return level === 'shall' || level === 'shall not' || level === 'may';
}

/** A stricter version: of a duty, those who conformed may no longer conform. */
export function stricter(pair: Pair, ...details: FindingDetails): Finding {
  const counts = decides(pair.after.data.level);
  return finding(details, 'strengthened', counts ? 'major' : 'minor', { conformance: counts });
}

/** A less strict version. */
export function looser(...details: FindingDetails): Finding {
  return finding(details, 'weakened', 'minor');
}

/** A wider scope: a duty becomes stricter, a permission less strict. */
export function wider(pair: Pair, ...details: FindingDetails): Finding {
  return pair.after.data.level === 'may' ? looser(...details) : stricter(pair, ...details);
}

export function narrower(pair: Pair, ...details: FindingDetails): Finding {
  return pair.after.data.level === 'may' ? stricter(pair, ...details) : looser(...details);
}

/** A rewording that only a note can classify. */
export function unclear(...details: FindingDetails): Finding {
  return finding(details, 'reworded', 'patch', {}, true);
}

/** A rewording of an informative text. */
export function reworded(bump: 'patch' | 'minor', ...details: FindingDetails): Finding {
  return finding(details, 'reworded', bump);
}

/** A different value that is neither stricter nor less strict. */
export function altered(bump: 'patch' | 'minor', ...details: FindingDetails): Finding {
  return finding(details, 'changed', bump);
}

/** A difference in case or punctuation. */
export function editorial(...details: FindingDetails): Finding {
  return finding(details, 'editorial', 'patch');
}

/** A reversal: citations of the id now cite the opposite. */
export function reversed(...details: FindingDetails): Finding {
  return finding(details, 'reversed', 'major', { conformance: true, citation: true });
}

/** A new status. */
export function status(...details: FindingDetails): Finding {
  return finding(details, 'status', 'minor');
}
