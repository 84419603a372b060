import { describe, expect, test } from 'vitest';
import type { Schema } from '../../src/model/index.js';
import { diagnosticsOf, expectTold, object, shown, TEXT, type Told, told } from './told.js';

// What is told of values that do not conform: where, with which values in the hint, and with which edit.

describe('a value', () => {
  const VALUE = (schema: Schema) => object({ level: schema });
  const bad = (schema: Schema, written: string, more: Omit<Told, 'code' | 'at'>, at = `1:8 ${written}`) =>
    told(VALUE(schema), `level: ${written}\n`, [{ code: 'value-conforms', at, ...more }]);

  test('that is none of those allowed has the nearest in the hint, and as the edit where there is no doubt', () => {
    const words = { enum: ['drafting', 'candidate', 'adopted'] };
    bad(words, 'Drafting', { names: '"Drafting"', hint: '"drafting"', fixed: 'level: drafting\n' });
    bad(words, '"draftin"', { hint: '"drafting"', fixed: 'level: "drafting"\n' });
    bad(words, 'nothing', { names: '"level"', hint: 'drafting, candidate, adopted' });
  });

  test('that is not the one that is allowed', () => {
    bad({ const: 2 }, '3', { names: '3', hint: '2' });
    bad({ const: 'one' }, 'two', { names: '"two"', hint: '"one"' });
  });

  test('that is not one of two allowed ways is told by the way that was meant', () => {
    const schema = {
      anyOf: [{ const: false }, { type: 'object', additionalProperties: false, properties: { a: TEXT } }],
    };
    told(VALUE(schema), 'level:\n  b: x\n', [{ code: 'key-is-known', at: '2:3 b', names: '"b"', hint: '"a"' }]);
    const list = { anyOf: [{ const: 'all' }, { type: 'array', items: { type: 'string' } }] };
    told(VALUE(list), 'level:\n  - 3\n', [
      { code: 'value-conforms', at: '2:5 3', names: '3', hint: '"3"', fixed: 'level:\n  - "3"\n' },
    ]);
    told(VALUE({ oneOf: [{ const: 'a' }, { const: 'b' }] }), 'level: c\n', [{ code: 'value-conforms', at: '1:8 c' }]);
  });

  test('that may not be at all, with nothing told within it, is told by what forbids it', () => {
    told(VALUE({ not: { type: 'string' } }), 'level: c\n', [{ code: 'value-conforms', at: '1:8 c', names: '"level"' }]);
  });

  test('of another form than the pattern has the example in the hint, or the same value as it has to be written', () => {
    const ids = { ...TEXT, pattern: '^[a-z]{2}-\\d+$', examples: ['ab-12'] };
    bad(ids, 'nothing at all', { names: '"nothing at all"', hint: 'ab-12' });
    bad(ids, 'AB-1', { hint: '"ab-1"' });
    bad(ids, 'ab–1', { hint: '"ab-1"', fixed: 'level: ab-1\n' });
    bad(ids, '“ab-1”', { hint: '"ab-1"', fixed: 'level: ab-1\n' });
    bad({ ...TEXT, pattern: '^[A-Z]+$' }, 'abc', { hint: '"ABC"' });
    bad({ ...TEXT, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }, '-- Ein Größe, 2 --', { hint: '"ein-gro-e-2"' });
    bad({ ...TEXT, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }, 'Café  Noir', { hint: '"cafe-noir"' });
  });

  test('that the pattern fits but for an end has no edit', () => {
    const day = { ...TEXT, pattern: '^\\d+ (days|hours)$', examples: ['3 days'] };
    bad(day, '3 weeks', { hint: '3 days' });
    bad({ ...TEXT, pattern: '^\\d+ (days|hours)$' }, '3 weeks', {});
  });

  test.each([
    ['an example that is a number', { examples: [12] }, '12'],
    ['one that is 0', { examples: [0] }, '0'],
    ['the first of several', { examples: ['first', 'second'] }, 'first'],
  ])('with %s', (_name, more, hint) => {
    bad({ type: ['string', 'integer'], pattern: '^a$', ...more }, 'xyz', { hint });
  });

  test.each([[[null]], [[{ a: 1 }]], [[]]])('whose example %j is none to copy', (examples) => {
    const text = 'level: xyz\n';
    told(VALUE({ ...TEXT, pattern: '^a$', examples }), text, [{ code: 'value-conforms', at: '1:8 xyz' }]);
    const [found] = diagnosticsOf(VALUE({ ...TEXT, pattern: '^a$', examples }), text);
    expect(found?.hints[0]).not.toMatch(/null|undefined|object/);
  });

  test('that points at something is shown with an id of its kind', () => {
    const schema = VALUE({ ...TEXT, pattern: '^a$', 'x-refersTo': 'party', examples: ['abc'] });
    const [found] = diagnosticsOf(schema, 'level: xyz\n');
    expect(found?.hints).toEqual([]);
    expect(found?.open).toMatchObject({ text: expect.stringContaining('{}'), wants: [{ idOf: ['party'] }] });
    expect(found?.open?.otherwise).toContain('party');
  });

  test('that is no day, with the day that was meant where its dashes alone are wrong', () => {
    const day = { ...TEXT, format: 'date' };
    bad(day, '2027–03–01', { names: '"2027–03–01"', hint: '2027-03-01', fixed: 'level: 2027-03-01\n' });
    bad(day, '1 March 2027', { hint: '2027-03-01' });
    bad(day, '2027-02-300', { hint: '2027-03-01' });
    bad(day, 'x2027–02–01', { hint: '2027-03-01' });
    bad(day, '"2027-02-30"', { names: '"2027-02-30"' });
  });

  test('that is no address, or of another form that has a name', () => {
    bad({ ...TEXT, format: 'uri', examples: ['https://example.org/'] }, 'example', {
      names: '"example"',
      hint: 'https://example.org/',
    });
    bad({ ...TEXT, format: 'email', examples: ['me@example.org'] }, 'example', {
      names: 'email',
      hint: 'me@example.org',
    });
    const [uri] = diagnosticsOf(VALUE({ ...TEXT, format: 'uri' }), 'level: example\n');
    expect(uri?.message).not.toContain('uri');
  });

  test('that is too long or too short', () => {
    bad({ ...TEXT, maxLength: 3 }, 'a😀cd', { names: '4' });
    bad({ ...TEXT, maxLength: 3 }, 'abcde', { names: '3' });
    bad({ ...TEXT, minLength: 1, examples: ['some'] }, '""', { names: '"level"', hint: 'some' });
    bad({ ...TEXT, minLength: 3, examples: ['some'] }, 'a', { names: '"level"', hint: 'some' });
    bad({ type: 'array', minItems: 1, examples: [3] }, '[]', { names: '"level"', hint: '3' });
    bad({ type: 'object', minProperties: 1, examples: [3] }, '{}', { names: '"level"', hint: '3' });
    const messageOf = (minLength: number, text: string) =>
      diagnosticsOf(VALUE({ ...TEXT, minLength }), text)[0]?.message;
    expect(messageOf(1, 'level: ""\n')).not.toBe(messageOf(2, 'level: ""\n'));
    expect(messageOf(3, 'level: ""\n')).toBe(messageOf(2, 'level: ""\n'));
  });

  test.each([
    [{ minimum: 4 }, '3', '>= 4'],
    [{ maximum: 2 }, '3', '<= 2'],
    [{ exclusiveMinimum: 3 }, '3', '> 3'],
    [{ exclusiveMaximum: 3 }, '3', '< 3'],
  ])('that is out of the range %j', (range, written, limit) => {
    bad({ type: 'integer', ...range, examples: [7] }, written, { names: limit, hint: '7' });
  });

  test('that no rule above explains is told in the words of the schema', () => {
    bad({ type: 'integer', multipleOf: 5, examples: [7] }, '3', { names: 'multiple of 5', hint: '7' });
    bad({ type: 'array', maxItems: 1, items: { type: 'integer' }, examples: [7] }, '[1, 2]', {
      names: 'more than 1',
      hint: '7',
    });
  });

  test('that stands twice in a list is told at the second, with the first', () => {
    const schema = VALUE({ type: 'array', uniqueItems: true, items: TEXT });
    const text = 'level:\n  - a\n  - b\n  - c\n  - b\n';
    const found = diagnosticsOf(schema, text);
    expectTold(found, text, [{ code: 'value-conforms', at: '5:5 b', names: '"level"' }]);
    expect(found[0]?.hints).toHaveLength(1);
    expect(found[0]?.related.map((one) => shown(one, text))).toEqual(['3:5 b']);
    expect(found[0]?.related[0]).toEqual({
      message: expect.stringMatching(/\S/),
      place: { path: 'standards/things/a-b.yaml', start: { line: 3, column: 5 }, end: { line: 3, column: 6 } },
    });
  });

  test('is named by its key, whatever its title', () => {
    bad({ ...TEXT, title: 'Level of it', minLength: 9 }, 'x', { names: '"level"' });
  });

  test('is told once, however much is wrong with it', () => {
    bad({ ...TEXT, pattern: '^a$', minLength: 9, enum: ['a'] }, 'xyz', {});
  });

  test('is cut where it is long', () => {
    const long = 'x'.repeat(61);
    bad({ ...TEXT, pattern: '^a$' }, long, { names: `"${'x'.repeat(57)}..."` });
  });

  test('is named by its own key, whatever it stands in', () => {
    const items = {
      type: 'array',
      items: { type: 'object', properties: { level: { ...TEXT, title: 'Rank', minLength: 9 } } },
    };
    told(object({ list: items }), 'list:\n  - level: x\n', [
      { code: 'value-conforms', at: '2:12 x', names: '"level"' },
    ]);
    told(object({ list: { type: 'array', items: { ...TEXT, minLength: 9 } } }), 'list:\n  - x\n', [
      { code: 'value-conforms', at: '2:5 x', names: '"list"' },
    ]);
  });
});

describe('a value of another type', () => {
  const bad = (
    type: Schema['type'],
    written: string,
    names: string,
    hint?: string,
    fixed?: string,
    more: Schema = {},
  ) => {
    const text = `level: ${written}\n`;
    told(object({ level: { type, ...more } as Schema }), text, [
      {
        code: 'value-conforms',
        at: `1:8 ${written}`,
        names,
        ...(hint !== undefined && { hint }),
        ...(fixed !== undefined && { fixed: `level: ${fixed}\n` }),
      },
    ]);
  };

  test('where text is wanted is put in quotes, as it was written', () => {
    bad('string', '12', '12', '"12"', '"12"');
    bad('string', '1.10', '1.1', '"1.10"', '"1.10"');
    bad('string', 'true', 'true', '"true"', '"true"');
    bad('string', 'True', 'true', '"True"', '"True"');
    bad(['string', 'object'], '12', '12', '"12"', '"12"');
  });

  test('says what YAML read where that is not what was written', () => {
    const messageOf = (written: string) => diagnosticsOf(object({ level: TEXT }), `level: ${written}\n`)[0]?.message;
    expect(messageOf('1.10')).toMatch(/1\.10.*1\.1\b/);
    expect(messageOf('True')).toMatch(/True.*true/);
    // A number and yes or no are told apart.
    expect(messageOf('12')?.replace('12', '')).not.toBe(messageOf('true')?.replace('true', ''));
    expect(messageOf('12')?.replace('12', '')).not.toMatch(/\d/);
    expect(messageOf('true')?.replace('true', '')).not.toMatch(/true/);
  });

  test('that is none at all', () => {
    bad('integer', '~', '"level"');
    bad('string', 'null', '"level"');
    told(object({ level: { type: 'string' } }), 'level:\n', [{ code: 'value-conforms', at: '1:7 ', names: '"level"' }]);
  });

  test('where a list is wanted is shown as one', () => {
    bad('array', 'one', '"level"', '[one]');
    bad('array', '3', '3', '[3]');
    bad(['array', 'object'], 'one', '"level"', '[one]');
  });

  test('where one value is wanted is shown alone, where it is alone in its list', () => {
    bad('string', '[one]', '"level"', 'one');
    bad('integer', '[3]', '"level"', '3', undefined, { examples: [8] });
    bad('integer', '[3, 4]', '"level"', '8', undefined, { examples: [8] });
    bad('object', '[3]', '"level"', '8', undefined, { examples: [8] });
  });

  test('has the example of the schema in the hint', () => {
    bad('integer', 'one', '"level"', '8', undefined, { examples: [8] });
    bad('boolean', 'one', '"level"', 'true', undefined, { examples: [true] });
    bad('object', 'one', '"level"');
    bad('integer', '{a: 1}', '"level"', '8', undefined, { examples: [8] });
    bad('string', '{a: 1}', '"level"', 'some', undefined, { examples: ['some'] });
    bad('string', '[a, b]', '"level"', 'some', undefined, { examples: ['some'] });
  });

  test('is told with what it is and what is wanted, each in its own words', () => {
    const messageOf = (type: string | string[], written: string) =>
      diagnosticsOf(object({ level: { type } as Schema }), `level: ${written}\n`)[0]?.message;
    const wanted = ['integer', 'number', 'boolean', 'object', 'array'].map((type) => messageOf(type, 'one'));
    expect(new Set(wanted).size).toBe(5);
    expect(messageOf(['integer', 'boolean'], 'one')).toContain(' or ');
    const given = ['one', '3.5', 'true', '[a, b]', '{a: 1}'].map((written) => messageOf('integer', written));
    expect(new Set(given).size).toBe(5);
    expect(given[1]).toContain('3.5');
    expect(given[2]).toContain('true');
    expect(messageOf('null', 'one')).not.toContain('null');
    // Where nothing is written, there is no null to be seen.
    expect(messageOf('integer', '')).not.toContain('null');
  });
});
