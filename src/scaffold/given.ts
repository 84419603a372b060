import { type Diagnostic, hintFor, type Refusal } from '../model/index.js';
import type { GivenValues, RequiredProperty } from './values.js';

/** How to give a key that --set does not take, by key. */
type OtherWays = { readonly [key: string]: string };

/** Refuses a key that the kind does not have, that is given in another way, or that is given twice. */
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
      return { refused: `"${key}" is given ${texts.length} times, but takes one value` };
  }
  return undefined;
}

/** Refuses a request without values for which there is no placeholder, because they are facts or decisions. */
export function refusedFor(kind: string, missing: readonly RequiredProperty[]): Refusal {
  const empty = missing.find(({ kinds, choices }) => kinds.length > 0 && choices.length === 0);
  if (empty) return { refused: `a ${kind} needs "${empty.key}": ${nothingYet(empty.kinds)}` };
  const each = missing.map((one) => `--set ${one.key}=... (${valuesOf(one)})`);
  return { refused: `a ${kind} needs ${each.join(', ')}` };
}

/** Describes the possible values: the choices if they are few, else the description in the schema. */
function valuesOf({ choices, description, title, example }: RequiredProperty): string {
  if (choices.length > 0 && choices.length <= 20) return choices.map((one) => one.value).join(' | ');
  const words = (description || title).replace(/\.$/, '');
  const isPlain = [example].flat().every((one) => typeof one === 'string' || typeof one === 'number');
  return isPlain ? `${words}; such as ${[example].flat().join(',')}` : words;
}

/** Says what to create first, if a property needs a target and there is none yet. */
function nothingYet(kinds: readonly string[]): string {
  const [kind = 'value'] = kinds;
  const [name, list] = kind.split('/');
  return list === undefined
    ? `there is no ${name} yet; create one with charter new ${name}`
    : `the vocabulary "${list}" has no entry yet; create it with charter new vocabulary`;
}

/** The number of errors that a refusal lists; the first usually causes the others. */
const LISTED = 5;

/** Returns the message of a refusal: the errors that the file would have, and what to do. */
export function refusedFaults(faults: readonly Diagnostic[]): string {
  const each = faults
    .slice(0, LISTED)
    .map(({ message, hints: [hint] }) => `  ${message}${hint === undefined ? '' : `; ${hint}`}`);
  return `nothing was written, because it would be invalid:\n${each.join('\n')}`;
}
