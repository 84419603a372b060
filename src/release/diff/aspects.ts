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

/** Properties that no other comparison knows: told as they are, without a judgement. */
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

/** A long list is no reason that anyone reads. */
function shorten(reason: string, name: string): string {
  return reason.length <= 140 ? reason : `${spoken(name)} changed`;
}

/** The days between which something binds. An earlier start and a later end make it bind for longer. */
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
  const told = [name, before ?? null, after ?? null, `${words} ${shown(after)}, was ${shown(before)}`] as const;
  if (isLonger(before ?? absent, after ?? absent)) return [wider(pair, ...told)];
  return [pair.after.data.level === 'may' ? narrower(pair, ...told) : looser(...told)];
}

function dayOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Lists that say to whom and what something applies; those that may be left out then mean "all". */
const LISTS: readonly { readonly name: string; readonly absentIsAll: boolean }[] = [
  { name: 'actor', absentIsAll: false },
  { name: 'technology', absentIsAll: true },
  { name: 'space', absentIsAll: true },
  { name: 'stage', absentIsAll: true },
];

export const SCOPE: readonly string[] = LISTS.map(({ name }) => name);

/** Who has to act, on which technologies, in which spaces, at which stages. */
export function compareScopes(pair: Pair): Finding[] {
  return LISTS.flatMap(({ name, absentIsAll }) => compareList(pair, name, absentIsAll));
}

/** A list that applies to more, to less, or to something else: then it does both. */
export function compareList(pair: Pair, name: string, absentIsAll: boolean): Finding[] {
  const [before, after] = [listOf(pair.before.data[name]), listOf(pair.after.data[name])];
  const fromAll = absentIsAll && before.length === 0;
  const toAll = absentIsAll && after.length === 0;
  const gained = fromAll ? [] : after.filter((one) => !before.includes(one));
  const lost = toAll ? [] : before.filter((one) => !after.includes(one));
  const says = (word: string, which: readonly string[]) => `${word} for ${spoken(name)} ${inWords([...which])}`;
  const told = (reason: string) => [name, [...before], [...after], reason] as const;
  if (fromAll && toAll) return [];
  if (fromAll) return [narrower(pair, ...told(says('now only', after)))];
  if (toAll) return [wider(pair, ...told(`now for every ${spoken(name)}`))];
  return [
    ...(gained.length > 0 ? [wider(pair, ...told(says('now also', gained)))] : []),
    ...(lost.length > 0 ? [narrower(pair, ...told(says('no longer', lost)))] : []),
  ];
}

/** When something applies: a condition that falls makes it apply more often, a new one less often. */
export function compareConditions(pair: Pair): Finding[] {
  const [all, now] = [listOf(pair.before.data.condition), listOf(pair.after.data.condition)];
  const before = all.filter((one) => !now.includes(one));
  const after = now.filter((one) => !all.includes(one));
  const told = (reason: string) => ['condition', [...all], [...now], reason] as const;
  const changed = Math.min(before.length, after.length);
  // As many went as came: most likely they are the same conditions in other words.
  const rewritten = before
    .slice(0, changed)
    .map((one, index) =>
      folded(one) === folded(after[index] ?? '')
        ? editorial(...told('condition: case or punctuation'))
        : unclear(...told(`condition "${one}" reworded`)),
    );
  return [
    ...rewritten,
    ...before.slice(changed).map((one) => wider(pair, ...told(`condition dropped: "${one}"`))),
    ...after.slice(changed).map((one) => narrower(pair, ...told(`condition added: "${one}"`))),
  ];
}
