import { type Diagnostic, hintFor, type Refusal } from '../model/index.js';
import type { GivenValues, WantedProperty } from './values.js';

/** Why a key can be given in another way only, by key. */
export type OtherWays = { readonly [key: string]: string };

/** Refuses what nobody could use: a key that the kind does not have, one that is given otherwise, one that is given twice. */
export function refusedKey(
  values: GivenValues,
  kind: string,
  known: readonly string[],
  isList: (key: string) => boolean,
  otherWays: OtherWays,
): Refusal | undefined {
  for (const [key, texts] of values) {
    const other = otherWays[key];
    if (other !== undefined) return { refused: other };
    if (!known.includes(key)) {
      const names = known.filter((name) => otherWays[name] === undefined);
      const hint = hintFor(key, names)[0] ?? `use one of: ${names.join(', ')}`;
      return { refused: `a ${kind} has no "${key}"; ${hint}` };
    }
    if (texts.length > 1 && !isList(key))
      return { refused: `"${key}" is given ${texts.length} times, and can stand once` };
  }
  return undefined;
}

/** What somebody has to say first, because it is a fact or a decision that no example can stand for. */
export function refusedFor(kind: string, missing: readonly WantedProperty[]): Refusal {
  const empty = missing.find(({ kinds, choices }) => kinds.length > 0 && choices.length === 0);
  if (empty) return { refused: `a ${kind} needs "${empty.key}": ${nothingYet(empty.kinds)}` };
  const each = missing.map((one) => `--set ${one.key}=... (${saidOf(one)})`);
  return { refused: `a ${kind} needs what only you can say: ${each.join(', ')}` };
}

/** What can stand there: the choices, where they are few, else what the schema says. */
function saidOf({ choices, description, title, example }: WantedProperty): string {
  if (choices.length > 0 && choices.length <= 20) return choices.map((one) => one.value).join(' | ');
  const words = (description || title).replace(/\.$/, '');
  const isPlain = [example].flat().every((one) => typeof one === 'string' || typeof one === 'number');
  return isPlain ? `${words}; such as ${[example].flat().join(',')}` : words;
}

/** What to make first, where a property has to point at something and there is nothing yet. */
function nothingYet(kinds: readonly string[]): string {
  const [kind = 'value'] = kinds;
  const [name, list] = kind.split('/');
  return list === undefined
    ? `there is no ${name} yet; begin with charter new ${name}`
    : `the vocabulary "${list}" has no entry yet; begin with charter new vocabulary`;
}

/** How many faults a refusal tells; the first is mostly the cause of the others. */
const TOLD = 5;

/** Why something is not written: what would be wrong with it, and what to do. */
export function refusedFaults(faults: readonly Diagnostic[]): string {
  const each = faults
    .slice(0, TOLD)
    .map(({ message, hints: [hint] }) => `  ${message}${hint === undefined ? '' : `; ${hint}`}`);
  return `nothing was written, because it would not be valid:\n${each.join('\n')}`;
}
