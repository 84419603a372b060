import { describe, expect, test } from 'vitest';
import { checkRecordFormats, compileSchemas, settingsOf, validate } from '../../src/compile/validate/index.js';
import {
  type Data,
  type Diagnostic,
  KINDS,
  type Parsed,
  type ParsedEntity,
  type Place,
  type Places,
  type Schema,
} from '../../src/model/index.js';

// What validating makes of whole files: of their ids, of the blocks in them, of the schemas, of record formats and of
// the settings.

const PATH = 'standards/PS-002-sign.md';
const ID = { type: 'string', pattern: '^PS-\\d{3}$', examples: ['PS-001'] };
const at = (line: number, column = 1, width = 1): Place => ({
  path: PATH,
  start: { line, column },
  end: { line, column: column + width },
});
const span = (line: number, column = 1, width = 1) => ({
  start: at(line, column).start,
  end: at(line, column, width).end,
});

function entity(data: Data, more: Partial<ParsedEntity> = {}): ParsedEntity {
  return { kind: 'standard', data, places: {}, within: undefined, place: at(2), parts: [], ...more };
}

function file(entities: readonly ParsedEntity[], path = PATH, claims: readonly string[] = []): Parsed {
  return { path, kind: 'standard', entities, notes: [], claims };
}

function validated(schemas: { readonly [kind: string]: Schema }, parsed: Parsed) {
  const kinds = Object.keys(schemas).map((name) => ({ name, schema: `schemas/${name}.json` }));
  const compiled = compileSchemas(kinds, schemas);
  expect(compiled.diagnostics).toEqual([]);
  return validate(parsed, compiled.value);
}

const only = (schemas: { readonly [kind: string]: Schema }, parsed: Parsed): Diagnostic => {
  const { diagnostics } = validated(schemas, parsed);
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0] as Diagnostic;
};

const closed = (properties: { readonly [name: string]: unknown }, required: readonly string[] = []): Schema =>
  ({ type: 'object', additionalProperties: false, properties, required }) as Schema;

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

describe('a file that does not conform', () => {
  const schemas = {
    standard: closed({ id: ID, title: { type: 'string' } }),
    requirement: closed({ id: {}, level: { type: 'string' } }),
  };
  const block = (id: string, within: string, level: string | number = 'x') =>
    entity({ id, level }, { kind: 'requirement', within });

  test('keeps its id, and those that its name may stand for, as claims', () => {
    const { value } = validated(
      schemas,
      file([entity({ id: 'PS-009', title: 3 })], 'standards/PS-002-Sign.md', ['old']),
    );
    expect(value).toEqual({
      path: 'standards/PS-002-Sign.md',
      kind: 'standard',
      entities: [],
      notes: [],
      claims: ['old', 'PS-009', 'PS', 'PS-002', 'PS-002-Sign', 'ps', 'ps-002', 'ps-002-sign'],
      conforms: true,
    });
    expect(validated(schemas, file([entity({ title: 3 })])).value.claims[0]).toBe('');
  });

  test('takes with it what it holds, which is claimed by its id alone', () => {
    const good = block('PS-002-R01', 'PS-002');
    const test1 = entity({ id: 'PS-002-T01' }, { kind: 'requirement', within: 'PS-002-R01' });
    const { value, diagnostics } = validated(schemas, file([entity({ id: 'PS-002', title: 3 }), good, test1]));
    expect(value.entities).toEqual([]);
    expect(value.claims).toEqual(expect.arrayContaining(['PS-002-R01', 'PS-002-T01']));
    expect(value.claims.slice(-2)).toEqual(['PS-002-R01', 'PS-002-T01']);
    expect(diagnostics).toHaveLength(1);
  });

  test('keeps what conforms, beside a block that does not', () => {
    const [top, good, bad] = [
      entity({ id: 'PS-002' }),
      block('PS-002-R01', 'PS-002'),
      block('PS-002-R02', 'PS-002', 3),
    ];
    const { value, diagnostics } = validated(schemas, file([top, bad, good]));
    expect(value.entities).toEqual([top, good]);
    expect(value.claims).toEqual(['PS-002-R02']);
    expect(diagnostics).toHaveLength(1);
  });

  test('is claimed without a word where its kind has no schema', () => {
    const { value, diagnostics } = validated(
      schemas,
      file([entity({ id: 'x' }, { kind: 'nothing' })], 'standards/x.md'),
    );
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ entities: [], claims: ['x', 'x', 'x'] });
  });

  test('may be a file of another kind, which is all that is told', () => {
    const kinds = { ...schemas, term: closed({ id: {}, label: { type: 'string' } }, ['label']) };
    const found = only(kinds, file([entity({ id: 'PS-002', label: 'sign' })]));
    expect(found).toMatchObject({
      code: 'file-has-a-kind',
      severity: 'error',
      message: expect.stringMatching(/term.*standard/),
      place: { path: PATH, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
      hints: [expect.stringContaining('standard')],
    });
  });

  test('may be a file of another kind that needs other keys', () => {
    const needs = {
      standard: closed({ id: ID, title: {} }, ['title']),
      term: closed({ id: {}, label: {} }, ['label']),
    };
    expect(only(needs, file([entity({ id: 'PS-002', label: 'sign' })])).code).toBe('file-has-a-kind');
  });

  test('is no file of another kind for a value that is wrong, nor is a block', () => {
    const kinds = { ...schemas, term: { type: 'object' } as Schema };
    expect(only(kinds, file([entity({ id: 'PS-002', title: 3 })])).code).toBe('value-conforms');
    const top = entity({ id: 'PS-002' });
    const other = entity({ id: 'R', zzzzzz: 'x' }, { kind: 'requirement', within: 'PS-002' });
    expect(only(kinds, file([top, other])).code).toBe('key-is-known');
  });
});

describe('a schema', () => {
  const kinds = [{ name: 'thing', schema: 'schemas/thing.json' }];
  const told = (schema: unknown) => compileSchemas(kinds, { thing: schema as Schema }).diagnostics;

  test('that is not valid is told at its top, and its kind is not validated', () => {
    const { value, diagnostics } = compileSchemas(kinds, { thing: { type: 'nonsense' } });
    expect(diagnostics).toMatchObject([
      {
        code: 'schema-is-valid',
        severity: 'error',
        message: expect.stringMatching(/schema.*[^.]$/),
        place: { path: 'schemas/thing.json', start: { line: 1, column: 1 } },
        hints: [expect.stringMatching(/\S/)],
      },
    ]);
    expect(value).toEqual({ byKind: {}, schemas: { thing: { type: 'nonsense' } } });
  });

  test('with a keyword that nobody knows is not valid; with one of Charter it is', () => {
    expect(told({ type: 'object', colour: 'red' })).toHaveLength(1);
    const ours = [
      'x-refersTo',
      'x-text',
      'x-sections',
      'x-derived',
      'x-block',
      'x-argument',
      'x-startsWith',
      'x-standard',
      'x-notBefore',
      'x-initial',
    ];
    for (const one of ours) expect(told({ type: 'object', properties: { a: { [one]: true } } })).toEqual([]);
  });

  test('may require what it does not describe, and allow two types', () => {
    expect(told({ type: 'object', required: ['a'], properties: { b: { type: ['string', 'integer'] } } })).toEqual([]);
  });

  test('may have the $id of another, and parts of the same name', () => {
    const schema = (type: string): Schema => ({
      $id: 'https://example.org/a.json',
      type: 'object',
      properties: { a: { $ref: 'https://example.org/part.json' } },
      $defs: { part: { $id: 'https://example.org/part.json', type } },
    });
    const two = compileSchemas([...kinds, { name: 'other', schema: 'schemas/other.json' }], {
      thing: schema('string'),
      other: schema('integer'),
    });
    expect(two.diagnostics).toEqual([]);
    expect(two.value.byKind.thing?.({ a: 'x' })).toBe(true);
    expect(two.value.byKind.other?.({ a: 'x' })).toBe(false);
    expect(two.value.byKind.other?.({ a: 3 })).toBe(true);
  });

  test('is not missed for a kind that has none', () => {
    expect(compileSchemas(kinds, {})).toEqual({ value: { byKind: {}, schemas: {} }, diagnostics: [] });
  });

  test('is compiled however many there were before', () => {
    for (let index = 0; index < 110; index += 1) {
      const { value } = compileSchemas(kinds, { thing: { const: index } });
      expect([value.byKind.thing?.(index), value.byKind.thing?.(-1)]).toEqual([true, false]);
    }
  });

  const REF = { type: 'string', 'x-refersTo': 'party' };
  const condition = (test: Schema, so: Schema): Schema =>
    Object.fromEntries([
      ['if', test],
      ['then', so],
    ]);

  test.each<[string, Schema]>([
    ['items', { type: 'array', items: REF }],
    ['additionalProperties', { type: 'object', additionalProperties: REF }],
    ['properties', { type: 'object', properties: { a: { type: 'object', properties: { b: REF } } } }],
    ['$defs', { $defs: { a: REF } }],
  ])('may point at something below %s', (_name, schema) => {
    expect(told(schema)).toEqual([]);
  });

  test.each<[string, Schema]>([
    ['oneOf', { oneOf: [REF] }],
    ['anyOf', { anyOf: [REF] }],
    ['allOf', { allOf: [REF] }],
    ['if', condition(REF, {})],
    ['then', condition({}, REF)],
    ['else', { if: {}, else: REF }],
    ['not', { not: REF }],
    ['contains', { type: 'array', contains: REF }],
    ['prefixItems', { type: 'array', prefixItems: [REF], minItems: 1, items: false }],
    ['patternProperties', { type: 'object', patternProperties: { '^a': REF } }],
    ['dependentSchemas', { type: 'object', dependentSchemas: { a: REF } }],
    ['propertyNames', { type: 'object', propertyNames: REF }],
    ['unevaluatedItems', { type: 'array', unevaluatedItems: REF }],
    ['unevaluatedProperties', { type: 'object', unevaluatedProperties: REF }],
  ])('that points at something below %s is told, since nobody would look there', (name, schema) => {
    for (const one of [
      schema,
      { type: 'object', properties: { a: schema } },
      { ...schema, $defs: { a: REF } },
    ] as Schema[])
      expect(told(one).filter(({ message }) => message.includes(`"${name}"`))).toMatchObject([
        {
          code: 'schema-is-valid',
          place: { path: 'schemas/thing.json', start: { line: 1 } },
          hints: [expect.stringMatching(/\S/)],
        },
      ]);
  });

  test('that points at something far below is told of all the same', () => {
    const deep = { anyOf: [{ type: 'object', properties: { a: { type: 'array', items: REF } } }] };
    expect(told(deep)).toMatchObject([{ message: expect.stringContaining('"anyOf"') }]);
  });
});

describe('a record format', () => {
  const SCHEMA = 'standards/records/log.schema.json';
  const EXAMPLE = 'standards/records/log.example.json';
  const parsed = (path: string, data: Data | undefined, places: Places = {}): Parsed => ({
    ...file(data ? [entity(data, { kind: 'record', places, place: { ...at(1), path } })] : []),
    path,
  });
  const schema = (more: Data = {}, places: Places = {}) =>
    parsed(SCHEMA, { type: 'object', properties: { a: { type: 'string' } }, 'x-standard': 'PS-001', ...more }, places);

  test('whose example conforms is fine', () => {
    expect(checkRecordFormats([schema(), parsed(EXAMPLE, { a: 'x' })], ['PS-001'])).toEqual([]);
    expect(
      checkRecordFormats([schema({ $id: 'https://example.org/log' }), parsed(EXAMPLE, { a: 'x' })], ['PS-001']),
    ).toEqual([]);
  });

  test('whose example does not conform is told in the example', () => {
    const example = parsed(EXAMPLE, { a: 3 }, { '/a': { value: span(1, 7, 1) } });
    expect(checkRecordFormats([schema(), example], ['PS-001'])).toMatchObject([
      { code: 'value-conforms', place: { path: EXAMPLE, ...span(1, 7, 1) } },
    ]);
  });

  test('without an example is told at the top of the schema; one that cannot be read is there', () => {
    expect(checkRecordFormats([schema()], ['PS-001'])).toMatchObject([
      {
        code: 'record-has-example',
        message: expect.stringMatching(/\S/),
        place: { path: SCHEMA, start: { line: 1, column: 1 } },
        hints: [expect.stringContaining(EXAMPLE)],
      },
    ]);
    expect(checkRecordFormats([schema(), parsed(EXAMPLE, undefined)], ['PS-001'])).toEqual([]);
    expect(checkRecordFormats([parsed(SCHEMA, undefined)], ['PS-001'])).toEqual([]);
    expect(checkRecordFormats([parsed(EXAMPLE, { a: 'x' })], ['PS-001'])).toEqual([]);
  });

  test('with a schema that cannot be used is told at its top', () => {
    const found = checkRecordFormats([schema({ type: 'nonsense' }), parsed(EXAMPLE, { a: 'x' })], ['PS-001']);
    expect(found).toMatchObject([{ code: 'schema-is-valid', place: { path: SCHEMA } }]);
  });

  test('names a standard that exists, where the standards are known', () => {
    const example = parsed(EXAMPLE, { a: 'x' });
    const place = span(1, 20, 8);
    const wrong = schema({ 'x-standard': 'PS-O01' }, { '/x-standard': { value: place } });
    expect(checkRecordFormats([wrong, example], ['PS-001'])).toMatchObject([
      { code: 'reference-resolves', message: expect.stringContaining('"PS-O01"'), place: { path: SCHEMA, ...place } },
    ]);
    const near = schema({ 'x-standard': 'ps-001' });
    expect(checkRecordFormats([near, example], ['PS-001', 'PS-007'])).toMatchObject([
      { place: { path: SCHEMA, start: { line: 1, column: 1 } }, hints: [expect.stringContaining('"PS-001"')] },
    ]);
    expect(checkRecordFormats([wrong, example], undefined)).toEqual([]);
  });

  test('that names no standard is told which key says so', () => {
    const example = parsed(EXAMPLE, { a: 'x' });
    const none = parsed(SCHEMA, { type: 'object' });
    const [found, ...others] = checkRecordFormats([none, example], ['PS-001']);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'reference-resolves', hints: [expect.stringContaining('"x-standard"')] });
    expect(found?.message).not.toContain('""');
    expect(checkRecordFormats([none], ['PS-001']).map(({ code }) => code)).toEqual([
      'reference-resolves',
      'record-has-example',
    ]);
    expect(
      checkRecordFormats([schema({ type: 'nonsense', 'x-standard': '' }), example], ['PS-001']).map(({ code }) => code),
    ).toEqual(['reference-resolves', 'schema-is-valid']);
  });
});

describe('the settings', () => {
  test('that framework.yaml does not give', () => {
    expect(settingsOf({})).toEqual({
      title: '',
      subtitle: '',
      description: '',
      publisher: '',
      notice: '',
      contact: '',
      sourceLanguage: 'en',
      languages: ['en'],
      licence: '',
      baseUrl: '',
      autolink: true,
      order: {},
      keywords: {},
      kinds: KINDS,
      rules: {},
      places: {},
    });
  });

  test('that it gives', () => {
    const places = { '/title': { value: span(1, 8, 1) } };
    const data = {
      title: 'A',
      subtitle: 'B',
      description: 'C',
      publisher: 'D',
      notice: 'E',
      contact: 'F',
      source_language: 'de',
      languages: ['de', 'fr'],
      licence: 'G',
      base_url: 'https://example.org/a//',
      autolink: false,
      order: { standard: ['PS-002'] },
      keywords: { shall: ['muss'] },
      rules: { 'term-is-used': 'off' },
    };
    expect(settingsOf(data, places)).toEqual({
      title: 'A',
      subtitle: 'B',
      description: 'C',
      publisher: 'D',
      notice: 'E',
      contact: 'F',
      sourceLanguage: 'de',
      languages: ['de', 'fr'],
      licence: 'G',
      baseUrl: 'https://example.org/a',
      autolink: false,
      order: { standard: ['PS-002'] },
      keywords: { shall: ['muss'] },
      kinds: KINDS,
      rules: { 'term-is-used': 'off' },
      places,
    });
    expect(settingsOf({ title: 3, base_url: 'https://example.org' })).toMatchObject({
      title: '',
      baseUrl: 'https://example.org',
    });
  });

  const kindsOf = (kinds: Data) => settingsOf({ kinds }).kinds;
  const nameOf = ({ name }: { readonly name: string }) => name;

  test('add a kind, whose files, schema and pages are named after it', () => {
    expect(kindsOf({ 'case-study': {} })).toEqual([
      ...KINDS,
      {
        name: 'case-study',
        title: 'Case study',
        collectionTitle: 'Case studys',
        files: 'case-studys/*.md',
        schema: 'schemas/case-study.schema.json',
        template: 'templates/html/entity.liquid',
        collection: 'case-studys',
        id: 'frontmatter',
        within: undefined,
        body: 'body',
        requirements: false,
      },
    ]);
  });

  test('change a kind, and keep the rest of it in its place', () => {
    const kinds = kindsOf({ term: { title: 'Word', collection_title: 'Words', requirements: true } });
    expect(kinds.map(nameOf)).toEqual(KINDS.map(nameOf));
    const before = KINDS.find(({ name }) => name === 'term');
    const now = kinds.find(({ name }) => name === 'term');
    expect(now).toEqual({ ...before, title: 'Word', collectionTitle: 'Words', requirements: true });
    expect(kindsOf({ term: { title: 'Word' } })).toContainEqual({ ...before, title: 'Word' });
  });

  test('take a kind away, with what it holds', () => {
    expect(kindsOf({ term: false }).map(nameOf)).toEqual(KINDS.map(nameOf).filter((name) => name !== 'term'));
    expect(kindsOf({ standard: false }).map(nameOf)).not.toContain('requirement');
  });
});
