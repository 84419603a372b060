import { describe, expect, test } from 'vitest';
import type { Data, ParsedEntity, Places } from '../../src/model/index.js';
import { at, closed, entity, file, ID, only, PATH, span, validated } from './parsed-file.js';

// What validating tells of the id of a file, and of the blocks in it.

describe('the id of a file', () => {
  const STANDARD = closed({ id: ID, title: {} }, ['id']);

  test('that is missing is the one in the name of the file', () => {
    expect(only({ standard: STANDARD }, file([entity({})])).hints).toEqual([expect.stringContaining('`id: PS-002`')]);
    const yaml = only({ standard: STANDARD }, file([entity({})], 'standards/PS-002.b.yaml'));
    expect(yaml).toMatchObject({
      code: 'key-is-present',
      place: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    });
  });

  test('that is missing is the next free one, where the name of the file has none', () => {
    const found = only({ standard: STANDARD }, file([entity({})], 'standards/sign.md'));
    expect(found.hints).toEqual([]);
    expect(found.open).toEqual({
      text: expect.stringContaining('`id: {}`'),
      wants: [{ nextOf: 'standard', within: '' }],
      otherwise: expect.stringContaining('`id: PS-001`'),
    });
  });

  test('without a form that is known is not guessed from the name of the file', () => {
    const found = only({ standard: closed({ id: {} }, ['id']) }, file([entity({})]));
    expect(found.open).toMatchObject({ otherwise: expect.stringContaining('`id: ...`') });
  });

  test('of another form is the one in the name of the file, else the next free one', () => {
    const wrong = entity({ id: 'sign' }, { places: { '/id': { value: span(2, 5, 4), key: span(2, 1, 2) } } });
    const found = only({ standard: STANDARD }, file([wrong]));
    expect(found).toMatchObject({ code: 'value-conforms', place: { path: PATH, ...span(2, 5, 4) } });
    expect(found.hints).toEqual([expect.stringContaining('"PS-002"')]);
    expect(only({ standard: STANDARD }, file([wrong], 'standards/sign.md')).open).toEqual({
      text: expect.stringContaining('"{}"'),
      wants: [{ nextOf: 'standard', within: '' }],
      otherwise: expect.stringContaining('"PS-001"'),
    });
  });

  test('that is its name is put right by another name', () => {
    const name = (id: string) => entity({ id }, { places: { '/id': { value: span(1) } } });
    const schema = closed({ id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } });
    const hint = (id: string, path: string) => only({ standard: schema }, file([name(id)], path)).hints[0];
    expect(hint('Größe (neu)', 'standards/Größe (neu).md')).toMatch(/ gro-e-neu\.md$/);
    expect(hint('Café', 'standards/Café.yaml')).toMatch(/ cafe\.yaml$/);
    expect(hint('(x)', 'standards/(x)')).toMatch(/ x$/);
    expect(hint('漢字', 'standards/漢字.md')).not.toContain('.md');
    const found = only({ standard: schema }, file([name('X Y')], 'standards/X Y.md'));
    expect(found).toMatchObject({ code: 'value-conforms', message: expect.stringContaining('"X Y"') });
    expect(found).not.toHaveProperty('fixes');
  });
});

describe('a block in a file', () => {
  const block = (data: Data, more: Partial<ParsedEntity> = {}) =>
    entity(data, { kind: 'requirement', within: 'PS-002', place: at(9, 5, 10), ...more });
  const requirement = (properties: { readonly [name: string]: unknown }, required: readonly string[] = ['level']) => ({
    standard: closed({ id: ID }),
    requirement: closed({ id: {}, ...properties }, required),
  });
  const both = (one: ParsedEntity) => file([entity({ id: 'PS-002' }), one]);

  test('misses a line of its list, which is written with the title of the property', () => {
    const found = only(requirement({ level: { title: 'Level of it', examples: ['high'] } }), both(block({ id: 'R' })));
    expect(found).toMatchObject({
      code: 'key-is-present',
      message: expect.stringContaining('"Level of it"'),
      place: at(9, 5, 10),
    });
    expect(found.hints).toEqual([expect.stringContaining('`- Level of it: high`')]);
  });

  test('misses a line of a list without brackets, and a property without a title by its key', () => {
    const found = only(
      requirement({ level: { type: 'array', items: {}, examples: [['a', 'b']] } }),
      both(block({ id: 'R' })),
    );
    expect(found.hints).toEqual([expect.stringContaining('`- level: a, b`')]);
  });

  test('misses a key in a group by the name of the key', () => {
    const inner = { type: 'object', properties: { level: { title: 'Level of it' } }, required: ['level'] };
    const found = only(requirement({ rule: inner }, []), both(block({ id: 'R', rule: {} })));
    expect(found.message).toContain('"level"');
  });

  test('misses its title behind its id', () => {
    const found = only(requirement({ title: { examples: ['no'] } }, ['title']), both(block({ id: 'R' })));
    expect(found.hints).toHaveLength(1);
    expect(found.hints[0]).not.toMatch(/`|no\b/);
    const top = only({ standard: closed({ title: { examples: ['Some'] } }, ['title']) }, file([entity({})]));
    expect(top.hints).toEqual([expect.stringContaining('`title: Some`')]);
  });

  test('misses an id without it being that of the file', () => {
    const found = only(
      requirement({ id: { pattern: '^PS-002$', type: 'string', examples: ['R-9'] } }, ['id']),
      both(block({})),
    );
    expect(found.hints).toEqual([expect.stringContaining('`- id: R-9`')]);
    expect(found).not.toHaveProperty('open');
  });

  test('misses what follows a colon, or stands in brackets', () => {
    const argument = only(
      requirement({ level: { title: 'Way Of Test', 'x-argument': true, examples: ['look'] } }),
      both(block({ id: 'R' })),
    );
    expect(argument.hints).toEqual([expect.stringMatching(/way of test.* look$/)]);
    const relation = only(requirement({ relation: { examples: ['exceeds'] } }, ['relation']), both(block({ id: 'R' })));
    expect(relation.hints).toEqual([expect.stringContaining('(exceeds)')]);
    const pointing = only(
      requirement({
        level: { title: 'Method', 'x-argument': true, type: 'string', 'x-refersTo': ['vocabulary/methods'] },
      }),
      both(block({ id: 'R' })),
    );
    expect(pointing.open).toMatchObject({
      text: expect.stringMatching(/\{\}$/),
      wants: [{ idOf: ['vocabulary/methods'] }],
    });
    expect(pointing.open?.otherwise).not.toContain('...');
    expect(pointing.open?.otherwise).toContain('methods');
  });

  test('misses nothing of which it has been told', () => {
    const excused = (names: readonly string[]) =>
      validated(requirement({ level: {} }), both(block({ id: 'R' }, { excused: names }))).diagnostics;
    expect(excused(['level'])).toEqual([]);
    expect(excused(['*'])).toEqual([]);
    expect(excused(['other'])).toHaveLength(1);
    const inner = { type: 'object', properties: { level: {} }, required: ['level'] };
    const nested = block({ id: 'R', rule: {} }, { excused: ['level'] });
    expect(validated(requirement({ rule: inner }, []), both(nested)).diagnostics).toHaveLength(1);
  });

  test('has values that are called by the title of their property', () => {
    const titled = { type: 'string', minLength: 3, title: 'Level of it' };
    const short = block({ id: 'R', level: 'x' });
    expect(only(requirement({ level: titled }), both(short)).message).toContain('"Level of it"');
    const items = { type: 'array', items: titled };
    expect(only(requirement({ level: items }), both(block({ id: 'R', level: ['x'] }))).message).toContain(
      '"Level of it"',
    );
    const deep = { type: 'object', properties: { a: { type: 'object', properties: { b: titled } } } };
    expect(only(requirement({ level: deep }), both(block({ id: 'R', level: { a: { b: 'x' } } }))).message).toContain(
      '"b"',
    );
    expect(only(requirement({ level: { type: 'string', minLength: 3 } }), both(short)).message).toContain('"level"');
  });

  test('has an id of another form without that of the file being proposed', () => {
    const schemas = requirement({ id: { type: 'string', pattern: '^PS-002$', examples: ['R-9'] } }, []);
    const found = only(schemas, both(block({ id: 'zzz' }, { places: { '/id': { value: span(9, 5, 3) } } })));
    expect(found).toMatchObject({ place: { path: PATH, ...span(9, 5, 3) } });
    expect(found.hints).toEqual([expect.stringContaining('R-9')]);
  });

  test('is told where it stands, when the place of its value is not known', () => {
    expect(
      only(requirement({ level: { minLength: 3, type: 'string' } }), both(block({ id: 'R', level: 'x' }))).place,
    ).toEqual(at(9, 5, 10));
    expect(only(requirement({ level: {} }), both(block({ id: 'R', level: 'x', lavel: 'x' }))).place).toEqual(
      at(9, 5, 10),
    );
    const inner = { type: 'object', properties: { a: {} }, required: ['a'] };
    const nested = both(block({ id: 'R', level: {} }));
    expect(only(requirement({ level: inner }), nested).place).toEqual(at(9, 5, 10));
    const twice = both(block({ id: 'R', level: ['x', 'x'] }));
    const unique = { type: 'array', uniqueItems: true };
    expect(only(requirement({ level: unique }), twice).place).toEqual(at(9, 5, 10));
    const placed: Places = { '/level': { value: span(12) } };
    expect(only(requirement({ level: inner }), both(block({ id: 'R', level: {} }, { places: placed }))).place).toEqual({
      path: PATH,
      ...span(12),
    });
  });

  test('has an edit only where the place of a value is known', () => {
    const schemas = requirement({ level: { enum: ['shall'] } });
    const wrong = (places: Places) => only(schemas, both(block({ id: 'R', level: 'Shall' }, { places })));
    expect(wrong({ '/level': { value: span(10, 3, 5) } }).fixes).toEqual([{ span: span(10, 3, 5), text: 'shall' }]);
    expect(wrong({})).not.toHaveProperty('fixes');
  });
});
