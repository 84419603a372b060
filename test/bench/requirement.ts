import { type Duty, GUIDANCE, RATIONALES, TESTS } from './patterns.js';
import type { Random } from './random.js';
import type { Slots } from './standard.js';
import { actorIn, idsIn } from './vocabularies.js';

/** One place among the requirements of a standard: its level, and the patterns that fit it. */
export interface Entry {
  readonly level: 'shall' | 'shall not' | 'should' | 'should not' | 'may';
  readonly from: readonly Duty[];
  readonly isAdvanced?: boolean;
}

/** Returns the text of a requirement of a standard; numbers begin with 0. */
export function requirement(
  standard: string,
  number: number,
  { level, isAdvanced }: Entry,
  duty: Duty,
  { fill, references }: Slots,
  random: Random,
): string {
  const two = String(number + 1).padStart(2, '0');
  const actor = random.one(idsIn('actors'));
  const limit = limitOf(duty, random);
  const what = fill(duty.what.replace('{limit}', limit?.text ?? ''));
  const item = (key: string, value: string | undefined): string => (value === undefined ? '' : `- ${key}: ${value}\n`);
  const cited = random.some([...new Set(references)], 2);
  const lines = [
    item('Actor', actor),
    item('Tier', isAdvanced ? 'advanced' : undefined),
    item('Accountable', number % 3 === 0 ? 'city-executive' : undefined),
    item('Stage', number % 2 === 0 ? random.some(idsIn('stages'), 2).join(', ') : undefined),
    item('Space', number % 5 === 0 ? random.some(idsIn('spaces'), 2).join(', ') : undefined),
    item(
      'Condition',
      number % 4 === 1 ? fill('the {term} was placed after the city adopted this standard') : undefined,
    ),
    limit === undefined ? '' : `- Parameter ${limit.line}\n`,
    item('Mitigates', random.some(idsIn('risks'), 3).join(', ')),
    item('Benefit', random.one(idsIn('benefits'))),
    ...cited.map((id) =>
      item('Reference', `${id} (${random.one(idsIn('relations'))}, article ${1 + random.below(40)})`),
    ),
    item('Evidence', fill(duty.evidence)),
    item('Indicator', duty.indicator && fill(duty.indicator)),
  ];
  const subject = `The ${actorIn(actor)}`;
  const items = (duty.list ?? []).map((entry, at) => `${at + 1}. ${fill(entry)}\n`).join('');
  const statement = items === '' ? `${subject} ${level} ${what}.\n` : `${subject} ${level} ${what}:\n\n${items}`;
  const sentences = (patterns: readonly string[], count: number): string =>
    random.some(patterns, count).map(fill).join(' ');
  return `### ${standard}-R${two} ${fill(duty.title)}

${statement}
${lines.join('')}${test(`${standard}-T${two}`, fill, random)}
Rationale: ${sentences(RATIONALES, 2)}

Guidance: ${sentences(GUIDANCE, 3)}
`;
}

function test(id: string, fill: (pattern: string) => string, random: Random): string {
  const [method, steps, pass] = random.one(TESTS);
  return `- Test ${id}: ${method}\n${steps.map((step) => `  - Do: ${fill(step)}\n`).join('')}  - Pass if: ${fill(pass)}\n`;
}

/** Chooses a default within the range of a duty: how it reads in the statement, and the line of the parameter. */
function limitOf({ limit }: Duty, random: Random): { readonly text: string; readonly line: string } | undefined {
  if (!limit) return undefined;
  const [unit, min, max, stricter, reason] = limit;
  const text = `${Math.max(min, 2) + random.below(max - Math.max(min, 2) + 1)} ${unit}`;
  const name = `${unit.replaceAll(' ', '_')}_limit`;
  return { text, line: `${name}: ${text} (${min} to ${max}; ${stricter} is stricter): ${reason}` };
}
