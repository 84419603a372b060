import type { Finding, Json } from '../../model/index.js';
import {
  altered,
  editorial,
  folded,
  inWords,
  listOf,
  looser,
  narrower,
  type Pair,
  same,
  spoken,
  unclear,
  wider,
} from './finding.js';

/** Compares the properties that no other comparison covers, without judging the difference. */
export function compareFacts(pair: Pair, skipped: readonly string[], minor: readonly string[] = []): Finding[] {
  const names = [...new Set([...Object.keys(pair.before.data), ...Object.keys(pair.after.data)])].sort();
  return names
    .filter((name) => !skipped.includes(name))
    .flatMap((name) => {
      const [before, after] = [pair.before.data[name], pair.after.data[name]];
      if (same(before, after)) return [];
      const reason = `${spoken(name)} ${inWords(before)} to ${inWords(after)}`;
      return [
        altered(minor.includes(name) ? 'minor' : 'patch', name, before ?? null, after ?? null, shorten(reason, name)),
      ];
    });
}

/** Shortens a reason: nobody reads a long list. */
function shorten(reason: string, name: string): string {
  return reason.length <= 140 ? reason : `${spoken(name)} changed`;
}

/** Compares the first and the last binding day. An earlier start or a later end makes something bind for longer. */
export function compareDates(pair: Pair): Finding[] {
  return [
    ...compareDay(pair, 'effective', 'binds from', '0000-00-00', (before, after) => after < before),
    ...compareDay(pair, 'sunset', 'binds until', '9999-99-99', (before, after) => after > before),
  ];
}

function compareDay(
  pair: Pair,
  name: string,
  words: string,
  absent: string,
  isLonger: (before: string, after: string) => boolean,
): Finding[] {
  const [before, after] = [dayOf(pair.before.data[name]), dayOf(pair.after.data[name])];
  if (before === after) return [];
  const shown = (day: string | undefined) => day ?? 'no date';
  const details = [name, before ?? null, after ?? null, `${words} ${shown(after)}, was ${shown(before)}`] as const;
  if (isLonger(before ?? absent, after ?? absent)) return [wider(pair, ...details)];
  return [pair.after.data.level === 'may' ? narrower(pair, ...details) : looser(...details)];
}

function dayOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Lists of those to whom, and of the things to which, something applies; an optional list that is absent means "all". */
const LISTS: readonly { readonly name: string; readonly absentIsAll: boolean }[] = [
  { name: 'actor', absentIsAll: false },
  { name: 'technology', absentIsAll: true },
  { name: 'space', absentIsAll: true },
  { name: 'stage', absentIsAll: true },
];

export const SCOPE: readonly string[] = LISTS.map(({ name }) => name);

/** Compares who has to act, on which technologies, in which spaces and at which stages. */
export function compareScopes(pair: Pair): Finding[] {
  return LISTS.flatMap(({ name, absentIsAll }) => compareList(pair, name, absentIsAll));
}

/** Compares lists: one that applies to more, to less, or to something else, which counts as both. */
export function compareList(pair: Pair, name: string, absentIsAll: boolean): Finding[] {
  const [before, after] = [listOf(pair.before.data[name]), listOf(pair.after.data[name])];
  const fromAll = absentIsAll && before.length === 0;
  const toAll = absentIsAll && after.length === 0;
  const gained = fromAll ? [] : after.filter((one) => !before.includes(one));
  const lost = toAll ? [] : before.filter((one) => !after.includes(one));
  const says = (word: string, which: readonly string[]) => `${word} for ${spoken(name)} ${inWords([...which])}`;
  const details = (reason: string) => [name, [...before], [...after], reason] as const;
  if (fromAll && toAll) return [];
  if (fromAll) return [narrower(pair, ...details(says('now only', after)))];
  if (toAll) return [wider(pair, ...details(`no longer limited by ${spoken(name)}`))];
  return [
    ...(gained.length > 0 ? [wider(pair, ...details(says('now also', gained)))] : []),
    ...(lost.length > 0 ? [narrower(pair, ...details(says('no longer', lost)))] : []),
  ];
}

/** Compares conditions: without one, a requirement applies more often; with a new one, less often. */
export function compareConditions(pair: Pair): Finding[] {
  const [all, now] = [listOf(pair.before.data.condition), listOf(pair.after.data.condition)];
  const before = all.filter((one) => !now.includes(one));
  const after = now.filter((one) => !all.includes(one));
  const details = (reason: string) => ['condition', [...all], [...now], reason] as const;
  const changed = Math.min(before.length, after.length);
  // As many conditions were removed as added: most likely they were reworded.
  const rewritten = before
    .slice(0, changed)
    .map((one, index) =>
      folded(one) === folded(after[index] ?? '')
        ? editorial(...details('condition: case or punctuation'))
        : unclear(...details(`condition "${one}" reworded`)),
    );
  return [
    ...rewritten,
    ...before.slice(changed).map((one) => wider(pair, ...details(`condition dropped: "${one}"`))),
    ...after.slice(changed).map((one) => narrower(pair, ...details(`condition added: "${one}"`))),
  ];
}
