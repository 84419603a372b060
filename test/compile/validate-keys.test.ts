import { describe, expect, test } from 'vitest';
import type { Schema } from '../../src/model/index.js';
import { diagnosticsOf, expectTold, object, TEXT, THING, told } from './told.js';

// What is told of keys that are not known or missing: where, with which values in the hint, and with which edit.

describe('a key that is not known', () => {
  const schema = object({ title: TEXT, summary: TEXT, made: { ...TEXT, 'x-derived': true } });

  test('that is near one has it in the hint and as the edit', () => {
    told(schema, 'tittle: A\n', [
      { code: 'key-is-known', at: '1:1 tittle', names: '"tittle"', hint: '"title"', fixed: 'title: A\n' },
    ]);
  });

  test('that is near one which stands there already has no edit', () => {
    told(schema, 'title: A\ntittle: B\n', [{ code: 'key-is-known', at: '2:1 tittle', hint: '"title"' }]);
  });

  test('that is near none has those in the hint that are not there yet, and none that Charter makes', () => {
    const text = 'zzzzzz: 1\ntitle: A\n';
    told(schema, text, [{ code: 'key-is-known', at: '1:1 zzzzzz', hint: 'summary' }]);
    const [found] = diagnosticsOf(schema, text);
    expect(found?.hints[0]).not.toMatch(/title|made|id/);
  });

  test('that Charter makes itself is no name for it', () => {
    const text = 'maed: 1\ntitle: A\nsummary: B\n';
    told(schema, text, [{ code: 'key-is-known', at: '1:1 maed', names: '"maed"' }]);
    expect(diagnosticsOf(schema, text)[0]?.hints[0]).not.toMatch(/made|title|summary/);
  });

  test('that is near one that Charter makes has no edit to that', () => {
    told(schema, 'mades: 1\n', [{ code: 'key-is-known', at: '1:1 mades', hint: 'title' }]);
  });

  test('of several lists those that are free with commas between', () => {
    told(schema, 'zzzzzz: 1\n', [{ code: 'key-is-known', at: '1:1 zzzzzz', hint: 'title, summary' }]);
  });

  test('in a group stands there, however the schema forbids it', () => {
    const inner = { type: 'object', properties: { days: TEXT } };
    const text = 'rules:\n  dayz: x\n';
    const fixed = 'rules:\n  days: x\n';
    told(object({ rules: { ...inner, additionalProperties: false } }), text, [
      { code: 'key-is-known', at: '2:3 dayz', names: '"dayz"', hint: '"days"', fixed },
    ]);
    told(object({ rules: { ...inner, unevaluatedProperties: false } }), text, [
      { code: 'key-is-known', at: '2:3 dayz', names: '"dayz"', hint: '"days"', fixed },
    ]);
  });

  test('is told for each', () => {
    told(schema, 'aaaaaaa: 1\nbbbbbbb: 2\n', [
      { code: 'key-is-known', at: '1:1 aaaaaaa', names: 'aaaaaaa' },
      { code: 'key-is-known', at: '2:1 bbbbbbb', names: 'bbbbbbb' },
    ]);
  });

  test('is cut where it is long', () => {
    const [fits, long] = ['k'.repeat(60), 'k'.repeat(61)];
    told(schema, `${fits}: 1\n`, [{ code: 'key-is-known', at: `1:1 ${fits}`, names: `"${fits}"` }]);
    told(schema, `${long}: 1\n`, [{ code: 'key-is-known', at: `1:1 ${long}`, names: `"${'k'.repeat(57)}..."` }]);
  });

  test('with the form of no key that can stand there', () => {
    const names = { type: 'object', propertyNames: { type: 'string', pattern: '^[a-z]+$' } };
    told(object({ kinds: names }), 'kinds:\n  My Kind: 1\n', [
      { code: 'value-conforms', at: '2:3 My Kind', names: '"My Kind"' },
    ]);
  });
});

describe('a key that is missing', () => {
  const MISSING = (schema: Schema, more: Schema = {}) => object({ level: schema }, { required: ['level'], ...more });

  test.each([
    ['with the example of the schema', { ...TEXT, examples: ['shall', 'may'] }, '`level: shall`'],
    ['with a number', { type: 'integer', examples: [3] }, '`level: 3`'],
    ['with dots where there is no example', TEXT, '`level: ...`'],
    ['with the items of a list', { type: 'array', items: TEXT, examples: [['a', 'b']] }, '`level: [a, b]`'],
    [
      'with dots for a list of groups',
      { type: 'array', items: { type: 'object' }, examples: [[{ a: 1 }, 2]] },
      '`level: ...`',
    ],
    ['with dots for a group', { type: 'object', examples: [{ a: 1 }] }, '`level: ...`'],
    ['with dots for a list without an example', { type: 'array', items: TEXT }, '`level: ...`'],
  ])('is a line to add: %s', (_name, schema, hint) => {
    told(MISSING(schema), '{}\n', [{ code: 'key-is-present', at: '1:1 ', names: '"level"', hint }]);
  });

  test('is a line with the key, whatever its title', () => {
    const titled = { ...TEXT, title: 'Level of it' };
    told(MISSING(titled), '{}\n', [{ code: 'key-is-present', at: '1:1 ', names: '"level"', hint: '`level: ...`' }]);
  });

  test('is told at the first fence of a file with frontmatter, and at the top of one without', () => {
    const kind = { ...THING, files: 'things/*.md' };
    const text = '---\nother: x\n---\n\nText.\n';
    const schema = object({ level: TEXT, other: TEXT, body: {} }, { required: ['level'] });
    const path = 'standards/things/a-b.md';
    expectTold(diagnosticsOf(schema, text, path, kind), text, [{ code: 'key-is-present', at: '1:1 ---' }]);
    for (const name of ['a-b.yaml', 'a-b.yml'])
      expectTold(diagnosticsOf(schema, 'other: x\n', `standards/things/${name}`), 'other: x\n', [
        { code: 'key-is-present', at: '1:1 ' },
      ]);
  });

  test('of a group is told at its key, of an item of a list at the item', () => {
    const inner = { type: 'object', properties: { level: TEXT, other: TEXT }, required: ['level'] };
    told(object({ rule: inner }), 'rule:\n  other: x\n', [{ code: 'key-is-present', at: '1:1 rule' }]);
    told(object({ rules: { type: 'array', items: inner } }), 'rules:\n  - level: a\n  - other: x\n', [
      { code: 'key-is-present', at: '3:5 other: x' },
    ]);
  });

  test('is told for each, once', () => {
    const schema = object(
      { level: TEXT, title: TEXT },
      { required: ['level', 'title'], allOf: [{ properties: { level: TEXT }, required: ['level'] }] },
    );
    told(schema, '{}\n', [
      { code: 'key-is-present', at: '1:1 ', names: '"level"' },
      { code: 'key-is-present', at: '1:1 ', names: '"title"' },
    ]);
  });

  test('may be needed because another is there', () => {
    const schema = object({ from: TEXT, until: TEXT }, { dependentRequired: { from: ['until'] } });
    told(schema, 'from: x\n', [{ code: 'key-is-present', at: '1:1 ', names: '"until"', hint: '`until: ...`' }]);
  });

  test('and may be meant by one that is not known, which alone is told', () => {
    const schema = object({ title: TEXT, level: TEXT, note: TEXT }, { required: ['title', 'level'] });
    told(schema, 'tittle: A\nlevel: B\n', [
      { code: 'key-is-known', at: '1:1 tittle', names: '"tittle"', hint: '"title"', fixed: 'title: A\nlevel: B\n' },
    ]);
    told(schema, 'name: A\nlevel: B\n', [{ code: 'key-is-known', at: '1:1 name', names: '"name"', hint: '"title"' }]);
    // A slip in a key that need not be there hides nothing.
    told(schema, 'nite: A\nlevel: B\n', [
      { code: 'key-is-present', at: '1:1 ', names: '"title"' },
      { code: 'key-is-known', at: '1:1 nite', hint: '"note"', fixed: 'note: A\nlevel: B\n' },
    ]);
    // Each stands for one.
    told(schema, 'name: A\n', [
      { code: 'key-is-present', at: '1:1 ', names: '"level"' },
      { code: 'key-is-known', at: '1:1 name', hint: '"title"' },
    ]);
    told(schema, 'name: A\nrank: B\nlength: C\n', [
      { code: 'key-is-known', at: '1:1 name' },
      { code: 'key-is-known', at: '2:1 rank' },
      { code: 'key-is-known', at: '3:1 length' },
    ]);
  });

  test('of another group is not meant by one that is not known', () => {
    const inner = { type: 'object', properties: { level: TEXT }, required: ['level'], additionalProperties: false };
    told(object({ one: inner, two: inner }), 'one:\n  level: x\n  name: x\ntwo: {}\n', [
      { code: 'key-is-known', at: '3:3 name' },
      { code: 'key-is-present', at: '4:1 two', names: '"level"' },
    ]);
  });

  test('that Charter makes is not told', () => {
    told(MISSING({ ...TEXT, 'x-derived': true }), '{}\n', []);
  });

  test('that points at something asks for an id of its kind', () => {
    const [one] = diagnosticsOf(MISSING({ ...TEXT, 'x-refersTo': 'party' }), '{}\n');
    expect(one?.hints).toEqual([]);
    expect(one?.open).toEqual({
      text: expect.stringContaining('`level: {}`'),
      wants: [{ idOf: ['party'] }],
      otherwise: expect.stringMatching(/`level: \.\.\.`.*party/),
    });
    const [list] = diagnosticsOf(
      MISSING({ type: 'array', items: { ...TEXT, 'x-refersTo': ['vocabulary/actors', 'party'] } }),
      '{}\n',
    );
    expect(list?.open).toEqual({
      text: expect.stringContaining('`level: [{}]`'),
      wants: [{ idOf: ['vocabulary/actors', 'party'] }],
      otherwise: expect.stringMatching(/`level: \.\.\.`.*actors/),
    });
  });
});
