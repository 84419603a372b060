import type { Finding } from '../model/index.js';
import { narrower, type Pair, wider } from './finding.js';
import { inWords, listOf, spoken } from './words.js';

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
