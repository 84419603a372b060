import * as names from './names.js';
import { randomOf } from './random.js';
import { standard } from './standard.js';
import { VOCABULARIES } from './vocabularies.js';

/** A file of a generated framework; the path begins with `standards/`. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The day for which a generated framework is valid: its references were checked shortly before. */
export const DATE = '2026-12-01';
const CHECKED = '2026-11-27';

/** Yields the files of a framework with a number of standards, one at a time. The same seed gives the same bytes. */
export function* framework(standards: number, seed: string): Generator<GeneratedFile> {
  if (!Number.isInteger(standards) || standards < names.FEWEST || standards > names.MOST)
    throw new Error(`the number of standards is a whole number from ${names.FEWEST} to ${names.MOST}`);
  const counts = names.countsOf(standards);
  const file = (path: string, text: string): GeneratedFile => ({ path: `standards/${path}`, text });
  yield file('framework.yaml', SETTINGS);
  for (const [name, vocabulary] of Object.entries(VOCABULARIES))
    yield file(`vocabularies/${name}.yaml`, vocabularyText(vocabulary));
  for (const [id, title] of names.PRINCIPLES) yield file(`principles/${id}.md`, principle(title));
  yield file('pages/how-to-adopt.md', ADOPTION);
  yield file('pages/small-team.md', SMALL_TEAM);
  for (let at = 0; at < counts.terms; at += 1) yield file(`terms/${names.termId(at)}.md`, term(at, counts, seed));
  for (let at = 0; at < counts.references; at += 1)
    yield file(`references/${names.referenceId(at)}.md`, reference(at, counts, seed));
  for (let at = 0; at < counts.parties; at += 1) yield file(`parties/${names.partyId(at)}.md`, party(at));
  for (let at = 0; at < counts.cities; at += 1) yield file(`cities/${names.cityId(at)}.md`, city(at));
  for (let at = 0; at < standards; at += 1) yield file(names.standardFile(at), standard(at, standards, seed));
}

const SETTINGS = `title: Common Streets Framework
subtitle: Rules for equipment in public space, generated to measure tools
description: No city has written or adopted this text. A program made it, to measure how fast a framework is built.
publisher: The Charter project
source_language: en
languages:
  - en
licence: CC-BY-4.0
`;

const ADOPTION = `---
title: How to adopt a standard
summary: What a city decides, in which order, and when the tests fall due.
---

A city adopts a standard by a decision that names it. It can begin with [PS-001] and add others later.

## Steps

1. Read the scope, and note what does not fit.
2. Choose the value of each parameter within its range.
3. Name the offices and persons who act.
4. Publish the decision.

## When

| Test | First time | Then |
| --- | --- | --- |
| Core | within a year | each year |
| Advanced | within three years | every second year |
`;

const SMALL_TEAM = `---
title: A small team
summary: Which functions one person can hold, and which are kept apart.
---

The actors are functions and not posts. A town has perhaps five officials for all of them, and that can be done.

## Kept apart

- whoever keeps a list, and whoever compares it with the street;
- whoever decides, and whoever decides anew after a complaint.
`;

function vocabularyText({ title, description, entries }: (typeof VOCABULARIES)[string]): string {
  const rows = entries.map(([id, label, text]) => `  - id: "${id}"\n    label: ${label}\n    definition: ${text}\n`);
  return `title: ${title}\ndescription: ${description}\nentries:\n${rows.join('')}`;
}

function principle(title: string): string {
  return `---
title: ${title}
summary: What the city does in its streets serves everyone who uses them, today and in ten years.
aliases:
  - ${title} in public space
commitments:
  - We ask who benefits and who bears the burden, before we decide.
  - We publish what we decide, in words that residents use.
  - We give everyone a place to complain, an answer and a remedy.
---

## Meaning

The principle means that a decision about a street is a decision about the people who use it. It asks for reasons that anyone can read.

## Why it matters in public space

Public space belongs to everyone, also to people who have no other. What stands there stands in front of all of them.

## In a city that lives by it

- People hear of a plan at the place itself.
- A comment receives an answer that says what it changed.
- Nothing depends on a phone or an account.
`;
}

function term(number: number, { terms, references }: names.Counts, seed: string): string {
  const random = randomOf(`${seed}/term/${number}`);
  const label = names.termLabel(number);
  const related = names.termId((number + 1 + random.below(5)) % terms);
  const source = `source:\n  reference: ${names.referenceId(random.below(references))}\n  adapted: true\n`;
  return `---
label: ${label}
alternative_labels:
  - ${label}s
${number % 3 === 0 ? `deprecated_labels:\n  - smart ${label}\n  - ${label} unit\n` : ''}${
  related === names.termId(number) ? '' : `related:\n  - ${related}\n`
}${number % 4 === 0 ? source : ''}---

A thing that ${random.one(['the city keeps', 'somebody places', 'an office names', 'residents ask for'])} in order to ${random.one(['count', 'show', 'measure', 'record', 'warn of'])} what happens ${random.one(['beside it', 'in a street', 'over a year', 'at one place'])}, whoever owns it.

It ${random.one(['belongs to one office', 'has one entry in the list', 'can be shared by two cities', 'is checked once a year'])}. Its parts are ${random.one(['included', 'included where they are fixed to it', 'listed one by one'])}, because ${random.one(['people see them as one', 'they fail together', 'one contract covers them'])}.
`;
}

function reference(number: number, { standards }: names.Counts, seed: string): string {
  const random = randomOf(`${seed}/reference/${number}`);
  const year = 2001 + random.below(25);
  return `---
title: ${names.referenceTitle(number)}
kind: ${random.one(['guideline', 'standard', 'charter', 'report', 'technical-specification'])}
identifier: G ${number + 1}:${year}
publisher: ${names.publisherOf(number)}
jurisdiction: ${random.one(['INT', 'EU', 'GB', 'NL', 'CA'])}
published: "${year}"
status: in-force
url: https://example.org/guides/${number + 1}
access: ${random.one(['free', 'paid'])}
use: informative
last_checked: ${CHECKED}
---

We use it as the closest text to [${names.standardId((number * 4) % standards)}]. Article ${1 + random.below(30)} asks for a list, and paragraph ${1 + random.below(6)} says who keeps it. It is ${random.one(['shorter than our text', 'older than our text', 'a guide without tests', 'written for larger cities'])}, and [${names.standardId(random.below(standards))}] supplies what it leaves open.
`;
}

function party(number: number): string {
  return `---
name: Network of ${names.townName(number)}
type: city-network
category: institutional
since: "20${String(number % 25).padStart(2, '0')}"
country: ${names.countryOf(number).toUpperCase()}
url: https://example.org/networks/${number + 1}
source: ${names.referenceId(number)}
---

A network of towns that compare their streets. It was named among the partners in the announcement of its first year.
`;
}

function city(number: number): string {
  return `---
name: ${names.townName(number)}
country: ${names.countryOf(number).toUpperCase()}
cohorts:
  - first
source: ${names.referenceId(number)}
---

Listed as a city of the first group. Nothing is said here about adoption, then or now.
`;
}
