import { stringify } from 'yaml';
import { SPANISH } from './starters/es.js';
import { FRENCH } from './starters/fr.js';
import type { StarterText } from './starters/starter-text.js';

/** The options of a new framework. */
export interface StarterOptions {
  readonly title: string;
  readonly publisher: string;
  /** A BCP 47 tag. The starter text is in English if there is none in that language. */
  readonly language: string;
  /** An SPDX identifier. */
  readonly licence: string;
}

/** Returns the language of the starter text: the requested one if there is a text in it, else English. */
export function starterLanguage(requested: string): string {
  return textIn(requested) === undefined ? 'en' : requested.replace(/^[A-Za-z]+/, (name) => name.toLowerCase());
}

/**
 * Returns the files of a new framework, by path: one principle, one standard with one requirement, one term that it uses, and
 * the two vocabularies that a requirement needs. `schemaFrom` returns the address of a schema for editors, or an empty string.
 */
export function starterFiles(
  { title, publisher, language, licence }: StarterOptions,
  schemaFrom: (schema: string, path: string) => string,
): { readonly [path: string]: string } {
  const source = starterLanguage(language);
  const { keywords, documents, vocabularies } = textIn(source) ?? ENGLISH;
  const yaml = (schema: string, path: string, data: object): readonly [string, string] => {
    const address = schemaFrom(schema, path);
    const head = address === '' ? '' : `# yaml-language-server: $schema=${address}\n`;
    return [path, `${head}${stringify(data, { lineWidth: 0 })}`];
  };
  return Object.fromEntries([
    yaml('framework', 'standards/framework.yaml', {
      title,
      publisher,
      source_language: source,
      languages: [source],
      licence,
      ...(keywords && { keywords }),
    }),
    ...Object.entries(documents).map(([path, text]) => [`standards/${path}`, text] as const),
    yaml('vocabulary', 'standards/vocabularies/actors.yaml', vocabularies.actors),
    yaml('vocabulary', 'standards/vocabularies/methods.yaml', vocabularies.methods),
  ]);
}

/** Returns the text in a language, whatever its country or script; undefined if there is none. */
function textIn(language: string): StarterText | undefined {
  return TEXTS.get(language.toLowerCase().split('-')[0] ?? '');
}

const PRINCIPLE = `---
title: Openness
summary: People can find out which devices are in their street, who placed them and why.
commitments:
  - We say what each device does before it is switched on.
---

## Meaning

Anyone can ask what a device is for, and gets an answer.

## Why it matters in public space

Nobody chooses the street that they walk through.

## In a city that lives by it

There is one list of all devices, and it is correct.
`;

const TERM = `---
label: device
alternative_labels:
  - devices
---

A thing in a public place that senses or acts.
`;

const STANDARD = `---
id: PS-001
title: Register of devices
status: drafting
summary: A city lists every device in its public places, and anyone can read the list.
principle: openness
---

## Purpose

People have one place to look when they want to know what a device does.

## Scope

This standard covers every device that the city places, or that others place for it.

## Requirements

### PS-001-R01 Enter each device

The responsible department shall enter each device in the register at least 5 working days before it is switched on.

- Actor: responsible-department
- Parameter notice_period: 5 working days (1 to 30; more is stricter): time to correct a wrong entry
- Evidence: the register and the list of installations
- Test PS-001-T01: document-review
  - Do: compare the dates in the register with the dates of installation for 10 devices.
  - Pass if: no device was entered later than the limit.

Rationale: People can ask before a device works.
`;

const ACTORS = {
  title: 'Actors',
  description: 'Who can have a duty under a standard.',
  entries: [
    {
      id: 'responsible-department',
      label: 'Responsible department',
      definition: 'The part of the city that decides to place a device.',
    },
  ],
};

const METHODS = {
  title: 'Methods',
  description: 'How an auditor finds out whether a requirement is met.',
  entries: [
    { id: 'document-review', label: 'Document review', definition: 'Reading the documents.' },
    { id: 'inspection', label: 'Inspection', definition: 'Looking at the device on site.' },
  ],
};

const ENGLISH: StarterText = {
  documents: {
    'principles/openness.md': PRINCIPLE,
    'terms/device.md': TERM,
    'PS-001-register-of-devices.md': STANDARD,
  },
  vocabularies: { actors: ACTORS, methods: METHODS },
};

/** By language subtag (BCP 47). */
const TEXTS: ReadonlyMap<string, StarterText> = new Map([
  ['en', ENGLISH],
  ['es', SPANISH],
  ['fr', FRENCH],
]);
