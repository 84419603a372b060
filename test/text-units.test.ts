import { expect, test } from 'vitest';
import type { TextUnit } from '../src/model/index.js';
import { baseFiles } from './tools/base.js';
import { linked } from './tools/stages.js';

// Text units are locked, compared and translated: equal text means no change.

const HEAD =
  '---\nid: PS-001\ntitle: Public register\nstatus: drafting\nsummary: A city lists its devices.\nprinciple: openness\n---\n\n';
const LIST =
  '\n\n- Actor: supplier\n- Parameter days: 5 days (1 to 9; less is stricter): why\n- Evidence: the *register*, of [PS-001]\n- Test PS-001-T01: document\n  - Do: compare.\n  - Do: read.\n  - Pass if: equal.\n\nRationale: Since **it** counts.\n\nMore of it.\n';

function unitsOf(body: string): Map<string, string> {
  const files = Object.entries(baseFiles).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && /\.(md|yaml)$/.test(entry[0]),
  );
  const others = files.filter(
    ([path]) => path !== 'standards/PS-001-register.md' && path !== 'standards/framework.yaml',
  );
  const { framework } = linked([['standards/PS-001-register.md', HEAD + body], ...others]).value;
  return new Map(
    Object.values(framework.units).flatMap((units: readonly TextUnit[]) =>
      units.map(({ id, text }): [string, string] => [id, text]),
    ),
  );
}

const statementOf = (statement: string) =>
  unitsOf(`## Requirements\n\n### PS-001-R01 Do it\n\n${statement}${LIST}`).get('PS-001-R01#statement');

test('a standard has units for the texts of its data, its sections, its requirements and its notes', () => {
  const units = unitsOf(
    `Before.\n\n## Scope\n\nEvery device.[^1]\n\n[^1]: Lamps too.\n\n## Requirements\n\nAn introduction.\n\n### PS-001-R01 Do it\n\nA supplier shall do it within 5 days.${LIST}`,
  );
  const own = [...units].filter(([id]) => /^PS-001/.test(id));
  expect(Object.fromEntries(own)).toEqual({
    'PS-001#title': 'Public register',
    'PS-001#summary': 'A city lists its devices.',
    'PS-001#body': 'Before.',
    'PS-001#scope': 'Every device.',
    'PS-001#requirements': 'An introduction.',
    'PS-001#note-1': 'Lamps too.',
    'PS-001-R01#title': 'Do it',
    'PS-001-R01#statement': 'A supplier shall do it within 5 days.',
    'PS-001-R01#evidence': 'the register, of PS-001 [PS-001]',
    'PS-001-R01#rationale': 'Since it counts. More of it.',
    'PS-001-T01#do': 'compare. read.',
    'PS-001-T01#pass-if': 'equal.',
  });
  expect(units.get('device#definition')).toBe('A thing in the street that senses or acts.');
  expect(units.get('device#label')).toBe('device');
  expect(units.get('city-law#use')).toBe('We use it as an example of a law.');
  expect(units.get('actors/supplier#definition')).toBe('Whoever sells a device to the city.');
  expect(units.get('openness#commitments-1')).toBe('We say what each device does.');
});

test.each([
  ['markup is dropped', 'A **supplier** *shall* do `it` within 5 days.', 'A supplier shall do it within 5 days.'],
  [
    'white space is collapsed',
    'A supplier\n  shall do\u00a0it   within 5 days.',
    'A supplier shall do it within 5 days.',
  ],
  [
    'escapes and character references are read',
    'A supplier shall do it \\& more &amp; less within 5 days.',
    'A supplier shall do it & more & less within 5 days.',
  ],
  ['letters are composed', 'A cafe\u0301 shall do it within 5 days.', 'A café shall do it within 5 days.'],
  [
    'a link to an id adds the id',
    'A supplier shall do it as [PS-001] says within 5 days.',
    'A supplier shall do it as PS-001 [PS-001] says within 5 days.',
  ],
  [
    'a link with words of its own adds the id',
    'A supplier shall do it as [the list][PS-001] says within 5 days.',
    'A supplier shall do it as the list [PS-001] says within 5 days.',
  ],
  [
    'a link to a file adds the id',
    'A supplier shall do it as [the list](PS-001-register.md) says within 5 days.',
    'A supplier shall do it as the list [PS-001] says within 5 days.',
  ],
  [
    'a link by a label adds the id',
    'A supplier shall enter each [device] within 5 days.',
    'A supplier shall enter each device [device] within 5 days.',
  ],
  [
    'a term that is linked by itself adds nothing',
    'A supplier shall enter each device within 5 days.',
    'A supplier shall enter each device within 5 days.',
  ],
  [
    'a parameter reads as it is written',
    'A supplier shall do it within\n5 days.',
    'A supplier shall do it within 5 days.',
  ],
  [
    'a parameter by its name keeps the name',
    'A supplier shall do it within {{ days }}.',
    'A supplier shall do it within {{days}}.',
  ],
  [
    'a list that follows belongs to it',
    'A supplier shall within 5 days:\n\n1. look;\n2. act.',
    'A supplier shall within 5 days: look; act.',
  ],
  [
    'a comment is dropped',
    'A supplier shall <!-- really --> do it within 5 days.',
    'A supplier shall do it within 5 days.',
  ],
  [
    'words in brackets stay as they are',
    'A supplier shall do it [soon] within 5 days.',
    'A supplier shall do it [soon] within 5 days.',
  ],
])('%s', (_name, statement, text) => {
  expect(statementOf(statement)).toBe(text);
});

test('the text units of a requirement contain the defaults instead of the parameter names', () => {
  const files = [
    [
      'standards/PS-001-register.md',
      `${HEAD}## Requirements\n\n### PS-001-R01 Do it\n\nA supplier shall do it within {{days}}.${LIST}`,
    ],
  ] as const;
  expect(linked(files).value.framework.entities['PS-001-R01']?.data.statement).toBe(
    'A supplier shall do it within 5 days.',
  );
});
