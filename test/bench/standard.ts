import { countsOf, PRINCIPLES, referenceId, standardFile, standardId, standardTitle, termLabel } from './names.js';
import * as patterns from './patterns.js';
import { type Random, randomOf } from './random.js';
import { type Entry, requirement } from './requirement.js';
import { actorIn, idsIn } from './vocabularies.js';

/** Ten requirements each, of which seven are core and six of those are duties, the most that the rules allow. */
const ENTRIES: readonly Entry[] = [
  { level: 'shall', from: patterns.DUTIES },
  { level: 'shall', from: patterns.DUTIES },
  { level: 'shall', from: patterns.DUTIES },
  { level: 'shall', from: patterns.DUTIES },
  { level: 'shall', from: patterns.DUTIES },
  { level: 'shall not', from: patterns.PROHIBITIONS },
  { level: 'should', from: patterns.DUTIES },
  { level: 'shall', from: patterns.DUTIES, isAdvanced: true },
  { level: 'should not', from: patterns.PROHIBITIONS, isAdvanced: true },
  { level: 'may', from: patterns.PERMISSIONS },
];

/** What the slots of a sentence are filled with. */
export interface Slots {
  /** Replaces the slots of a sentence. */
  fill(pattern: string): string;
  readonly term: string;
  readonly other: string;
  readonly references: readonly string[];
}

/** Returns the text of a standard of a framework with a number of standards. */
export function standard(number: number, standards: number, seed: string): string {
  const random = randomOf(`${seed}/standard/${number}`);
  const id = standardId(number);
  const slots = slotsOf(number, standards, random);
  const { fill } = slots;
  const sentences = (items: readonly string[], count: number): string => random.some(items, count).map(fill).join(' ');
  const list = (items: readonly string[], count: number): string =>
    random
      .some(items, count)
      .map((item) => `- ${fill(item)}\n`)
      .join('');
  const duties = random.some(patterns.DUTIES, ENTRIES.length);
  const prohibitions = random.some(patterns.PROHIBITIONS, ENTRIES.length);
  const requirements = ENTRIES.map((entry, at) => {
    const duty =
      entry.from === patterns.DUTIES
        ? duties.pop()
        : entry.from === patterns.PROHIBITIONS
          ? prohibitions.pop()
          : undefined;
    return requirement(id, at, entry, duty ?? random.one(entry.from), slots, random);
  });
  const family = number - (number % 20);
  // In a real framework one standard in six has a footnote. Parsers may treat files with one differently.
  const note = fill(random.one(patterns.NOTES));
  const hasNote = number % 5 === 0;
  return `${frontmatter(number, standards, random)}
## Purpose

${sentences(patterns.PURPOSES, 3)}

${sentences(patterns.PURPOSES, 2)}

## Scope

This standard covers each [${slots.term}] that stands ${random.one(patterns.PLACES)}, and these as well:

${list(patterns.SCOPE, 4)}
It does not cover:

${list(patterns.LIMITS_OF_SCOPE, 4)}
The words of the [scope of ${standardId(family)}](${standardFile(family)}#scope) apply, and a stricter law prevails.

## Requirements

${requirements.join('\n')}
## Roles

${roles(random)}
## Implementation

${sentences(patterns.ADVICE, 4)}

### The first year

${list(patterns.ADVICE, 3)}
## Assurance

Somebody outside the ${actorIn('deploying-department')} runs the tests at the times in [How to adopt](pages/how-to-adopt.md#when). Each test has one result: met, partly met or not met. Nobody may be worse off for an honest result.

${figures(fill, random)}
## Review

The text is reviewed by the date in its record. These events bring the review forward:

- a court finds a list of this kind unlawful;
- cities report that [${id}-R0${1 + random.below(9)}] cannot be tested;
- a new kind of ${slots.term} fits none of the words above.

## Background

${sentences(patterns.BACKGROUND, 3)}${hasNote ? '[^choice]' : ''} The word *${slots.other}* has its meaning in **this framework** only.

${sentences(patterns.BACKGROUND, 2)} The common terms are those of [${slots.references.at(-1)}].

${hasNote ? `[^choice]: ${note}\n\n` : ''}## Examples

${random
  .some(patterns.STORIES, 4)
  .map((story) => `- ${random.one(['A coastal city', 'A hill town', 'A capital', 'A market town'])}: ${fill(story)}\n`)
  .join('')}`;
}

/** Chooses what a standard links to: mostly what is near it, as in a real framework, and something far away. */
function slotsOf(number: number, standards: number, random: Random): Slots {
  const counts = countsOf(standards);
  const near = (at: number, limit: number): number => (at + random.below(9) + 4 * limit - 4) % limit;
  const term = termLabel(Math.floor(number / 5));
  const others = [
    termLabel(near(Math.floor(number / 5), counts.terms)),
    termLabel(random.below(counts.terms)),
    termLabel(near(Math.floor(number / 5), counts.terms)),
  ];
  const other = others[0] ?? term;
  const references = [0, 1, 2, 3].map(() => referenceId(near(Math.floor(number / 4), counts.references)));
  // Each reference has four standards that are sure to cite it.
  references.push(referenceId(random.below(counts.references)), referenceId(Math.floor(number / 4)));
  const linked = (): number => {
    const to = random.below(4) === 0 ? random.below(standards) : near(number, standards);
    return to === number ? (to + 1) % standards : to;
  };
  const values: { readonly [slot: string]: () => string } = {
    term: () => term,
    other: () => random.one(others),
    place: () => random.one(patterns.PLACES),
    office: () => actorIn(random.one(['asset-owner', 'deploying-department', 'technology-office'])),
    number: () => String(5 + random.below(26)),
    standard: () => standardId(linked()),
    requirement: () => `${standardId(linked())}-R${String(1 + random.below(ENTRIES.length)).padStart(2, '0')}`,
    reference: () => random.one(references),
  };
  const fill = (pattern: string): string =>
    pattern.replace(/\{(\w+)\}/g, (slot, name: string) => values[name]?.() ?? slot);
  return { fill, term, other, references };
}

function frontmatter(number: number, standards: number, random: Random): string {
  const [principle, ...supports] = [0, 1, 2].map((step) => PRINCIPLES[(number + step) % PRINCIPLES.length]?.[0]);
  const lines = (key: string, items: readonly unknown[]): string =>
    `${key}:\n${items.map((item) => `  - ${item}\n`).join('')}`;
  const related = new Set([1, 2, 3].map((step) => (number + step * (1 + random.below(5))) % standards));
  related.delete(number);
  return `---
id: ${standardId(number)}
title: ${standardTitle(number)}
status: drafting
summary: A city keeps one list of its ${termLabel(Math.floor(number / 5))}s. The list says what each is for and who answers for it, and stays true until after removal.
principle: ${principle}
${lines('supports', supports)}defaults:
  accountable: ${random.one(['senior-responsible-owner', 'city-executive'])}
  stage:
    - operation
${lines('technologies', random.some(idsIn('technologies'), 2))}${lines('risks', random.some(idsIn('risks'), 5))}${lines('benefits', random.some(idsIn('benefits'), 2))}${lines(
  'sdg_targets',
  random.some(idsIn('sdg-targets'), 3).map((target) => `"${target}"`),
)}${number % 20 === 0 ? '' : lines('depends_on', [standardId(number - (number % 20))])}${lines(
  'related',
  [...related].map(standardId),
)}review_due: 2099-11-01
---
`;
}

function roles(random: Random): string {
  const rows = random.some(idsIn('actors'), 5).map((actor) => {
    const label = actorIn(actor);
    const does = random.one(['decides and signs', 'keeps the list', 'answers questions', 'reads the results']);
    return `| ${label.charAt(0).toUpperCase()}${label.slice(1)} | ${does} | ${random.one(['monthly', 'every quarter', 'once a year'])} |\n`;
  });
  return `| Function | What it does here | How often |\n| --- | --- | --- |\n${rows.join('')}`;
}

function figures(fill: (pattern: string) => string, random: Random): string {
  const rows = random
    .some(
      patterns.DUTIES.flatMap(({ indicator, evidence }) => (indicator ? [[indicator, evidence] as const] : [])),
      4,
    )
    .map(([indicator, evidence]) => `| ${fill(indicator)} | ${fill(evidence)} | ${random.one(['more', 'fewer'])} |\n`);
  return `| Figure | Where it comes from | Better is |\n| :--- | :--- | ---: |\n${rows.join('')}`;
}
