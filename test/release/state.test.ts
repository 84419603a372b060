import { expect, test } from 'vitest';
import type { Link, Schema } from '../../src/model/index.js';
import { stateOf } from '../../src/release/state.js';
import { at, entity, framework, retirement } from './values.js';

const property = (type: string) => ({ type });
const link = (from: string, to: string, how: Link['how']): Link => ({ from, to, how, where: '', place: at('a', 1) });

test('a state has a name, a date, the keywords, what is retired, and the entities in the order of their ids', () => {
  const retired = [retirement('PS-009')];
  const state = stateOf(framework([entity('b'), entity('a')]), '1.0.0', '2027-03-01', retired);
  expect(state).toMatchObject({ name: '1.0.0', date: '2027-03-01', retired });
  expect(Object.keys(state.entities)).toEqual(['a', 'b']);
  expect(state.keywords).toMatchObject({ shall: ['shall'], 'shall not': expect.arrayContaining(['shall not']) });
});

test('a document keeps where it stands, its sections, its text and the terms that it uses', () => {
  const register = entity('PS-001', {
    title: 'Register',
    data: { status: 'adopted' },
    parts: [
      { name: 'scope', title: 'Scope' },
      { name: 'requirements', title: 'Requirements' },
    ],
  });
  const entities = [
    register,
    entity('lamp', { kind: 'term' }),
    entity('device', { kind: 'term' }),
    entity('law', { kind: 'reference' }),
  ];
  const state = stateOf(
    framework(entities, {
      units: { 'PS-001': [{ id: 'PS-001#scope', text: 'Streets.' }] },
      links: [
        link('PS-001', 'lamp', 'prose'),
        link('PS-001', 'device', 'term'),
        link('PS-001', 'lamp', 'term'),
        link('PS-001', 'law', 'prose'),
        link('PS-001', 'nothing', 'prose'),
        link('device', 'device', 'prose'),
        link('device', 'lamp', 'property'),
      ],
    }),
    'draft',
    undefined,
    [],
  );
  expect(state.entities['PS-001']).toEqual({
    id: 'PS-001',
    kind: 'standard',
    title: 'Register',
    within: undefined,
    page: 'PS-001/index.html',
    anchor: '',
    sections: ['scope', 'requirements'],
    data: { status: 'adopted' },
    text: { 'PS-001#scope': 'Streets.' },
    uses: ['device', 'lamp'],
  });
  expect(state.entities.device?.uses).toEqual([]);
});

test('a block of a document has no sections of its own', () => {
  const block = entity('PS-001-R01', {
    kind: 'requirement',
    within: 'PS-001',
    anchor: 'PS-001-R01',
    parts: [{ name: 'statement', title: '' }],
  });
  expect(stateOf(framework([block]), 'draft', undefined, []).entities['PS-001-R01']).toEqual({
    id: 'PS-001-R01',
    kind: 'requirement',
    title: 'PS-001-R01',
    within: 'PS-001',
    page: 'PS-001-R01/index.html',
    anchor: 'PS-001-R01',
    data: {},
    sections: [],
    text: {},
    uses: [],
  });
});

test('data are kept in the order of their keys, without what stands elsewhere or is text', () => {
  const schema = {
    properties: {
      evidence: property('array'),
      pass_if: property('string'),
      condition: property('array'),
      tier: property('string'),
    },
  };
  const block = entity('PS-001-R01', {
    kind: 'requirement',
    data: {
      tier: 'core',
      statement: 'It shall.',
      id: 'PS-001-R01',
      title: 'A',
      label: 'a',
      name: 'a',
      test: ['PS-001-T01'],
      entries: [],
      standard: 'PS-001',
      requirement: 'PS-001-R01',
      evidence: ['a', 'b'],
      pass_if: 'none',
      condition: ['by day'],
      reference: [{ relation: 'supports', id: 'law', more: { b: 1, a: 2 } }],
      actor: ['z', 'a'],
    },
  });
  const units = ['evidence-1', 'evidence-2', 'pass-if', 'condition-1'].map((name) => ({
    id: `PS-001-R01#${name}`,
    text: 'x',
  }));
  const now = framework([block], { schemas: { requirement: schema }, units: { 'PS-001-R01': units } });
  const data = stateOf(now, 'draft', undefined, []).entities['PS-001-R01']?.data;
  expect(JSON.stringify(data)).toBe(
    '{"actor":["z","a"],"condition":["by day"],"reference":[{"id":"law","more":{"a":2,"b":1},"relation":"supports"}],"tier":"core"}',
  );
});

test('an entry of a vocabulary is read by the part of the schema that is about entries', () => {
  const risk = entity('risks/theft', { kind: 'vocabulary/risks', data: { definition: 'Taking.', weight: 2 } });
  const units = { 'risks/theft': [{ id: 'risks/theft#definition', text: 'Taking.' }] };
  const dataWith = (schema: Schema) =>
    stateOf(framework([risk], { schemas: { vocabulary: schema }, units }), 'draft', undefined, []).entities[
      'risks/theft'
    ]?.data;
  const properties = { definition: property('string') };
  expect(dataWith({ $defs: { entry: { properties } } })).toEqual({ weight: 2 });
  expect(dataWith({ properties })).toEqual({ definition: 'Taking.', weight: 2 });
  expect(dataWith({ properties, $defs: true })).toEqual({ definition: 'Taking.', weight: 2 });
});
