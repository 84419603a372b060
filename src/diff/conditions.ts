import type { Finding } from '../model/index.js';
import { editorial, narrower, type Pair, unclear, wider } from './finding.js';
import { folded, listOf } from './words.js';

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
