import { describe, expect, test } from 'vitest';
import { type Entity, KINDS, type Link, type Schema } from '../../src/model/index.js';
import { candidateWasConsulted } from '../../src/rules/candidate-was-consulted.js';
import { datesAreInOrder } from '../../src/rules/dates-are-in-order.js';
import { deprecatedLabelIsUnused } from '../../src/rules/deprecated-label-is-unused.js';
import { fileNameStartsWithId } from '../../src/rules/file-name-starts-with-id.js';
import { shallHasTest } from '../../src/rules/shall-has-test.js';
import { statementNamesItsActor } from '../../src/rules/statement-names-its-actor.js';
import { at, entity } from '../release/values.js';
import { columns, expectFound, foundBy, PATH, passage, SAYS, span } from './given.js';

// What the rules on days, ids, labels and requirements find in values.

const settings = { kinds: KINDS };

describe('dates-are-in-order', () => {
  const ORDER = { until: { 'x-notBefore': 'from' }, from: {} };
  const schemas = {
    standard: {
      properties: { ...ORDER, group: { properties: ORDER }, list: { items: { $ref: '#/$defs/one' } } },
      $defs: { one: { properties: ORDER } },
    } as Schema,
  };
  const found = (data: Entity['data']) =>
    foundBy(datesAreInOrder, [entity('PS-001', { data, places: { '/until': { value: span(4, 8, 10) } } })], {
      schemas,
    });

  test('tells the later key, with the day that it may not be before', () => {
    expectFound(found({ from: '2027-03-01', until: '2027-02-01' }), 'dates-are-in-order', {
      place: { path: PATH, ...span(4, 8, 10) },
      message: expect.stringMatching(/"until".*2027-02-01.*"from".*2027-03-01/),
      related: [{ message: expect.stringContaining('"from"'), place: at(PATH, 2) }],
    });
  });

  test.each<[string, Entity['data'], number]>([
    ['days in their order', { from: '2027-03-01', until: '2027-03-02' }, 0],
    ['one day', { from: '2027-03-01', until: '2027-03-01' }, 0],
    ['a month and a day in it', { from: '2027-03', until: '2027-03-01' }, 0],
    ['a day and its month', { from: '2027-03-01', until: '2027-03' }, 0],
    ['a month before a day', { from: '2027-03-01', until: '2027-02' }, 1],
    ['a day alone', { until: '2027-03-01' }, 0],
    ['what is no day', { from: 5, until: 3 }, 0],
    ['a group', { group: { from: '2027', until: '2026' } }, 1],
    ['a list', { list: [{ from: '2027', until: '2028' }, { from: '2027', until: '2026' }, 'x'] }, 1],
  ])('judges %s', (_name, data, count) => {
    expect(found(data)).toHaveLength(count);
  });
});

describe('file-name-starts-with-id', () => {
  const found = (path: string, kind = 'standard', id = 'PS-002') =>
    foundBy(fileNameStartsWithId, [entity(id, { kind, place: at(path, 2) })], { settings });

  test('tells the name that the file is to have', () => {
    expectFound(found('standards/PS-001-sign.md'), 'file-name-starts-with-id', {
      place: at('standards/PS-001-sign.md', 2),
      message: expect.stringMatching(/PS-002.*PS-001-sign/),
      hints: [expect.stringContaining(' PS-002-sign.md')],
    });
    expect(found('standards/sign-PS-001-x.md')[0]?.hints[0]).toContain(' PS-002-sign-PS-001-x.md');
    expect(found('standards/PS-002-sign.md')).toEqual([]);
  });

  test('tells an id that is the name of its file to be taken out', () => {
    expect(found('standards/terms/lamp.md', 'term', 'light')[0]?.hints).toEqual([expect.stringContaining('lamp')]);
    expect(found('standards/terms/lamp.md', 'term', 'lamp')).toEqual([]);
  });

  test('leaves a block to another rule', () => {
    const schemas = { requirement: { properties: { id: { 'x-startsWith': 'standard' } } } as Schema };
    const holder = entity('PS-001', { place: at('standards/PS-001-a.md', 2) });
    const block = entity('PS-009-R01', {
      kind: 'requirement',
      within: 'PS-001',
      place: at('standards/PS-001-a.md', 9),
    });
    expect(foundBy(fileNameStartsWithId, [holder, block], { settings, schemas })).toEqual([]);
  });
});

describe('shall-has-test', () => {
  const rule = (data: Entity['data'], more: Partial<Entity> = {}) =>
    entity('PS-001-R01', { kind: 'requirement', data, place: at(PATH, 9), ...more });
  const found = (one: Entity, kinds = KINDS) => foundBy(shallHasTest, [one], { settings: { kinds } });

  test('tells a duty without a test, with the next id of one', () => {
    const [first, ...others] = found(rule({ level: 'shall' }));
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      code: 'shall-has-test',
      message: expect.stringMatching(/PS-001-R01.*"shall"/),
      place: at(PATH, 9),
      hints: [],
      open: {
        text: expect.stringMatching(/\{\}.*\{\}/),
        wants: [{ nextOf: 'test', within: 'PS-001-R01' }, { idOf: ['vocabulary/methods'] }],
        otherwise: SAYS,
      },
    });
    expect(found(rule({ level: 'shall-not' }))).toHaveLength(1);
  });

  test('leaves what is no duty, has a test, is excused, or where there are no tests at all', () => {
    expect(found(rule({ level: 'should' }))).toEqual([]);
    expect(found(rule({ level: 'no-shall' }))).toEqual([]);
    expect(found(rule({ level: 'shall', test: ['PS-001-T01'] }))).toEqual([]);
    expect(found(rule({ level: 'shall' }, { excused: ['test'] }))).toEqual([]);
    expect(
      found(
        rule({ level: 'shall' }),
        KINDS.filter(({ name }) => name !== 'test'),
      ),
    ).toEqual([]);
    expect(foundBy(shallHasTest, [], { settings })).toEqual([]);
  });
});

describe('deprecated-label-is-unused', () => {
  const term = (id: string, title: string, data: Entity['data']) => entity(id, { kind: 'term', title, data });
  const standard = entity('PS-001', { place: at(PATH, 2) });
  const device = term('device', 'device', { deprecated_labels: ['Smart  Device', 'gadget'] });
  const found = (text: string, ...terms: Entity[]) =>
    foundBy(deprecatedLabelIsUnused, [standard, ...terms], { writing: [passage(text)] });

  test('tells the label that is to be used', () => {
    const result = found('A smart\n device.', device);
    expectFound(result, 'deprecated-label-is-unused', {
      message: expect.stringMatching(/"smart device".*"device"/),
      hints: [expect.stringContaining('"device"')],
    });
    expect(found('A Gadget.', device).map(columns)).toEqual([[3, 9]]);
    expect(found('A gadgets.', device)).toEqual([]);
  });

  test('allows what is a label of another term', () => {
    expect(found('A gadget.', device, term('gadget', 'Gadget', {}))).toEqual([]);
    expect(found('A gadget.', device, term('tool', 'tool', { alternative_labels: ['GADGET'] }))).toEqual([]);
    expect(found('A gadget.')).toEqual([]);
  });

  test('leaves the words of a reference', () => {
    const law = entity('law', { kind: 'reference', place: at(PATH, 2) });
    const writing = (role: 'value' | 'paragraph') => [passage('A gadget.', { entity: 'law', role })];
    expect(foundBy(deprecatedLabelIsUnused, [law, device], { writing: writing('value') })).toEqual([]);
    expect(foundBy(deprecatedLabelIsUnused, [law, device], { writing: writing('paragraph') })).toHaveLength(1);
  });
});

describe('statement-names-its-actor', () => {
  const actor = (id: string, title: string) => entity(`actors/${id}`, { kind: 'vocabulary/actors', title });
  const [city, seller] = [actor('city', 'City'), actor('seller', 'Seller')];
  const rule = entity('PS-001-R01', { kind: 'requirement', data: { level: 'shall' }, place: at(PATH, 9) });
  const found = (text: string, ...actors: Entity[]) => {
    const links = actors.map(
      ({ id: to }, index): Link => ({
        from: rule.id,
        to,
        how: 'property',
        where: 'actor',
        place: at(PATH, 12 + index),
      }),
    );
    const writing = [passage(text, { entity: rule.id, part: 'statement' })];
    return foundBy(statementNamesItsActor, [rule, city, seller], { links, writing });
  };

  test('tells words before the keyword that name no actor', () => {
    const result = found('The town shall do it.', city, seller);
    expectFound(result, 'statement-names-its-actor', {
      message: expect.stringMatching(/"City" .*"Seller"/),
      hints: [expect.stringMatching(/city".*"shall"/)],
    });
    expect(result.map(columns)).toEqual([[1, 9]]);
  });

  test('tells an actor that the statement does not name, at its line', () => {
    expectFound(found('The city shall do it.', city, seller), 'statement-names-its-actor', {
      place: at(PATH, 13),
      message: expect.stringContaining('"Seller"'),
    });
    expect(found('The city shall tell the seller.', city, seller)).toEqual([]);
  });

  test('leaves a statement without actors, and one that is told to be passive', () => {
    expect(found('The town shall do it.')).toEqual([]);
    expect(found('It shall be done.', city)).toEqual([]);
  });
});

describe('candidate-was-consulted', () => {
  const standard = (id: string, status: string, consultations?: object[]) =>
    entity(id, { data: { status, ...(consultations && { consultations }) } as Entity['data'] });
  const found = (...entities: Entity[]) => foundBy(candidateWasConsulted, entities, { date: '2027-06-01' });
  const held = { opens: '2027-01-01', closes: '2027-03-31' };

  test('tells a candidate that nobody could comment on', () => {
    expect(found(standard('PS-001', 'candidate'))).toMatchObject([{ code: 'candidate-was-consulted', message: SAYS }]);
    expect(found(standard('PS-001', 'drafting'))).toEqual([]);
    expect(found(standard('PS-001', 'candidate', [held]))).toEqual([]);
    // The consultation of another standard does not count.
    expect(found(standard('PS-001', 'candidate'), standard('PS-002', 'candidate', [held]))).toHaveLength(1);
  });

  test('tells it at the status, with what to do', () => {
    const one = entity('PS-001', { data: { status: 'candidate' }, places: { '/status': { value: span(4, 9, 9) } } });
    expectFound(found(one), 'candidate-was-consulted', {
      place: { path: PATH, ...span(4, 9, 9) },
      message: expect.stringMatching(/PS-001.*"candidate"/),
    });
  });

  test('tells a consultation that is still open, once there is no other', () => {
    const open = { opens: '2027-05-01', closes: '2027-06-01' };
    const [first, ...others] = found(standard('PS-001', 'candidate', [open]));
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      code: 'candidate-was-consulted',
      hints: [expect.stringContaining('"consultation"')],
    });
    expect(found(standard('PS-001', 'candidate', [open, held]))).toEqual([]);
    expect(foundBy(candidateWasConsulted, [standard('PS-001', 'candidate', [open])])).toEqual([]);
    // Of one that is open it is too early to count the answers.
    const early = found(standard('PS-001', 'candidate', [{ ...open, pending: 2 }]));
    expect(early.map(({ hints }) => hints)).toEqual([first?.hints]);
  });

  test('tells comments that are still open, in any number', () => {
    const pending = (count: number) => found(standard('PS-001', 'candidate', [{ ...held, pending: count }]));
    expect(pending(0)).toEqual([]);
    const [one, two] = [pending(1), pending(2)];
    expect([one.length, two.length]).toEqual([1, 1]);
    expect(two[0]).toMatchObject({
      message: expect.stringContaining('2'),
      hints: [expect.stringContaining('pending')],
    });
    const sum = [
      { ...held, pending: 1 },
      { ...held, pending: 4 },
    ];
    expect(found(standard('PS-001', 'candidate', sum))[0]?.message).toContain('5');
    expect(one[0]?.message.replace(/\b1\b/, '2')).not.toBe(two[0]?.message);
  });
});
