import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { check, memoryTree, openFramework } from '../src/index.js';
import { type Entity, type Json, KINDS, type Kind, propertiesOf } from '../src/model/index.js';
import { baseFiles, packageFiles } from './tools/base.js';
import { charter } from './tools/charter.js';
import { bytesBelow, frameworkFolder, temporaryFolder } from './tools/folder.js';

// `charter new` uses or refuses every value: either it writes nothing, or all values are read back.

/** The values on the command line. */
interface Given {
  readonly title?: string;
  readonly id?: string;
  readonly in?: string;
  readonly text?: string;
  readonly set?: readonly (readonly [string, string])[];
}

/** The required values of a kind that have no placeholder, by kind. */
const FACTS: { readonly [kind: string]: Given } = {
  city: { set: [['country', 'NL']] },
  party: { set: [['type', 'city']] },
  profile: { set: [['selection', 'PS-001-R01']] },
  reference: {
    set: [
      ['kind', 'law'],
      ['jurisdiction', 'NL'],
      ['access', 'free'],
    ],
  },
  requirement: { in: 'PS-001' },
  test: { in: 'PS-001-R01' },
};

function wordsOf(kind: string, { title, id, in: within, text, set = [] }: Given): string[] {
  return [
    'new',
    kind,
    ...(id === undefined ? [] : [`--id=${id}`]),
    ...(within === undefined ? [] : [`--in=${within}`]),
    ...(text === undefined ? [] : [`--text=${text}`]),
    ...set.map(([key, value]) => `--set=${key}=${value}`),
    ...(title === undefined ? [] : ['--', title]),
  ];
}

async function frameworkIn(folder: string) {
  const { framework } = await check((await openFramework(folder, folder)).tree);
  return framework;
}

/** The ids of the small framework before anything is added. */
let old: ReadonlySet<string> = new Set();
beforeAll(async () => {
  const { framework } = await check(memoryTree({ ...packageFiles, ...baseFiles }));
  old = new Set(Object.keys(framework.entities));
});

/** Returns the letters and digits, which Markdown and YAML keep in any text. */
const letters = (value: unknown): string => String(value).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

function leaves(value: Json | undefined): readonly string[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [String(value)];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(leaves);
}

/** Runs `charter new` and checks that it used or refused all values. Returns whether it wrote. */
async function holdToPromise(kind: Kind, given: Given): Promise<boolean> {
  const folder = frameworkFolder();
  const before = bytesBelow(folder);
  const { code, out, err } = charter(folder, wordsOf(kind.name, given));
  if (code !== 0) {
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^charter: /);
    expect(bytesBelow(folder)).toEqual(before);
    return false;
  }
  const path = out.trimEnd();
  const { entities, schemas } = await frameworkIn(folder);
  const isNew = (one: Entity) => one.kind === kind.name && !old.has(one.id) && one.place.path === path;
  const [made, ...others] = Object.values(entities).filter(isNew);
  expect(others, path).toEqual([]);
  if (!made) throw new Error(`${path} has no new ${kind.name}:\n${String(bytesBelow(folder).get(path))}`);
  const file = String(bytesBelow(folder).get(path));
  if (given.id !== undefined) expect(made.id).toBe(given.id);
  if (given.in !== undefined) expect(made.within).toBe(given.in);
  if (given.title !== undefined) expect(letters(made.title)).toBe(letters(given.title));
  if (given.text !== undefined) expect(file).toContain(given.text.trim());
  for (const key of new Set((given.set ?? []).map(([name]) => name))) {
    const values = (given.set ?? []).filter(([name]) => name === key).map(([, value]) => value);
    const schema = schemas[kind.name] ?? {};
    const isOwn = propertiesOf(schema, schema).some(([name]) => name === key);
    // The rationale and the keys of the first test are in the same block.
    const inside = [made, ...made.holds.map((id) => entities[id])];
    const read = isOwn ? leaves(made.data[key]) : inside.flatMap((one) => leaves(one?.data[key]));
    if (read.length === 0) for (const value of values) expect(file).toContain(value.trim());
    else for (const leaf of read) expect(letters(values.join())).toContain(letters(leaf));
    if (read.length > 0) expect(letters(values.join()).length).toBeGreaterThanOrEqual(letters(read.join()).length);
  }
  return true;
}

/** Texts that YAML, Markdown or a list may read as something else. */
const odd = fc.constantFrom(
  ...['x', 'a: b # c', '- a', '[x]', '"', "it's", 'yes', '12', '0x1f', '~', 'Ünïcode 城市', 'two\nlines', '# A #'],
  ...[
    '*a* `b`',
    '<b>',
    '---',
    '{{x}}',
    'a, b',
    'x (y)',
    ' x ',
    'openness',
    'PS-001',
    '&amp;',
    '\\*',
    '2027-03-01',
    '|',
  ],
);
const anyText = fc.oneof(odd, fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }));

/** A key of a kind, with a possible value. */
function anyValue(kind: Kind): fc.Arbitrary<readonly [string, string]> {
  const schema = JSON.parse(String(packageFiles[kind.schema]));
  const shown = propertiesOf(schema, schema).map(([key, { examples }]) => {
    const example = Array.isArray(examples) ? (examples[0] as Json) : '';
    const each = [example].flat().map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one)));
    return [key, each.join(',')] as const;
  });
  const own = fc.constantFrom(...shown);
  const more = fc.constantFrom(['rationale', 'Why.'], ['do', 'look.'], ['pass_if', 'it is there.'], ['stats', 'x']);
  const known = kind.name === 'requirement' ? fc.oneof(own, more) : own;
  return known.chain(([key = '', example = '']) =>
    fc.tuple(
      fc.constant(key),
      fc.oneof({ weight: 2, arbitrary: fc.constant(example) }, { weight: 3, arbitrary: anyText }),
    ),
  );
}

/** Rarely a value, otherwise undefined. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

function anyGiven(kind: Kind): fc.Arbitrary<Given> {
  const { set = [], ...facts } = FACTS[kind.name] ?? {};
  const text =
    kind.name === 'requirement' ? fc.constantFrom('The supplier shall keep logs.', 'The supplier may\nlook.') : anyText;
  return fc
    .record({
      title: kind.name === 'test' ? fc.constant(undefined) : fc.oneof(fc.constant('Keep the logs'), anyText),
      id: rarely(fc.constantFrom('our-logs', 'PS-055', 'PS-001-R55', 'PS-001-T55', 'nl-x')),
      text: rarely(text),
      set: fc.array(anyValue(kind), { maxLength: 1 }),
    })
    .map(({ title, id, text: words, set: more }) => ({
      ...facts,
      ...(title !== undefined && { title }),
      ...(id !== undefined && { id }),
      ...(words !== undefined && { text: words }),
      set: [...set.filter(([key]) => more.every(([other]) => other !== key)), ...more],
    }));
}

const anyRequest = fc.constantFrom(...KINDS).chain((kind) => fc.tuple(fc.constant(kind), anyGiven(kind)));

const cases: readonly (readonly [string, string, Given, boolean])[] = KINDS.flatMap((kind) => {
  const { name } = kind;
  const isTest = name === 'test';
  const base: Given = { ...FACTS[name], ...(!isTest && { title: 'Keep the logs' }) };
  const isData = name === 'vocabulary';
  const text = name === 'requirement' ? 'The supplier shall keep the logs.' : 'Some words of our own.';
  const id: { readonly [kind: string]: string } = {
    standard: 'PS-044',
    requirement: 'PS-001-R44',
    test: 'PS-001-T44',
    city: 'nl-logs',
  };
  return [
    [name, 'what it needs', base, true],
    [name, 'its own id', { ...base, id: id[name] ?? 'our-logs' }, true],
    [name, 'an id of another form', { ...base, id: 'No such id' }, false],
    [name, 'an id that is taken', { ...base, id: isTest ? 'PS-001-T01' : 'PS-001-R01' }, false],
    [name, 'a text', { ...base, text }, !isTest && !isData],
    [name, 'an empty text', { ...base, text: ' ' }, false],
    [name, 'a key that it does not have', { ...base, set: [...(base.set ?? []), ['colour', 'red']] }, false],
    [name, 'its id as a value', { ...base, set: [...(base.set ?? []), ['id', 'x']] }, false],
    ...(kind.files === undefined ? [] : [[name, 'a holder', { ...base, in: 'PS-001' }, false] as const]),
    ...(isTest ? [[name, 'a title', { ...base, title: 'Keep the logs' }, false] as const] : []),
  ] as const;
});

describe('charter new', () => {
  test.each(cases)('%s with %s: the values are used or refused', async (name, _, given, isUsed) => {
    const kind = KINDS.find((one) => one.name === name) as Kind;
    expect(await holdToPromise(kind, given)).toBe(isUsed);
  });

  test.each([
    [
      'reference',
      { title: 'Camera law', set: [['kind', 'bylaw']] },
      '"bylaw" is not an allowed value of "kind"; use one of: treaty',
    ],
    ['city', { title: 'Exampleville' }, '--set country=... (ISO 3166-1 code of two letters'],
    ['standard', { title: 'Logs', set: [['supports', 'opennes']] }, 'write "openness"'],
    ['term', { title: 'log', set: [['autolink', 'perhaps']] }, 'autolink'],
    ['requirement', { title: 'Logs', in: 'PS-001', text: 'Logs are kept.' }, '--set actor='],
    ['requirement', { title: 'Logs', in: 'PS-001', text: 'The supplier keeps logs.' }, 'the statement has no keyword'],
    ['requirement', { title: 'x'.repeat(81), in: 'PS-001' }, '81 characters'],
  ] as readonly [string, Given, string][])('does not write an invalid %s: %j', (name, given, message) => {
    const folder = frameworkFolder();
    const before = bytesBelow(folder);
    const facts = FACTS[name]?.set ?? [];
    const keys = (given.set ?? []).map(([key]) => key);
    const isCity = name === 'city';
    const set = [...(isCity ? [] : facts.filter(([key]) => !keys.includes(key))), ...(given.set ?? [])];
    const { code, out, err } = charter(folder, wordsOf(name, { ...given, set }));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(bytesBelow(folder)).toEqual(before);
  });

  test('a refused request leaves no file behind', () => {
    const folder = frameworkFolder();
    const law = (kind: string) =>
      charter(
        folder,
        wordsOf('reference', {
          ...FACTS.reference,
          title: 'Camera law',
          set: [
            ['kind', kind],
            ['jurisdiction', 'NL'],
            ['access', 'free'],
          ],
        }),
      );
    expect(law('bylaw').code).toBe(2);
    expect(law('ordinance')).toMatchObject({ code: 0, out: 'standards/references/camera-law.md\n' });
  });

  test('any value is used or refused', async () => {
    let wrote = 0;
    await fc.assert(
      fc.asyncProperty(anyRequest, async ([kind, given]) => {
        if (await holdToPromise(kind, given)) wrote += 1;
      }),
      { numRuns: 40, seed: Number(process.env.CHARTER_SEED ?? 20261127) },
    );
    // Refusals alone would prove little.
    expect(wrote).toBeGreaterThan(8);
  }, 200_000);
});

describe('a kind of a framework’s own, as README shows it', () => {
  const settings =
    'title: Small\npublisher: City of Example\nsource_language: en\nlanguages: [en]\nlicence: CC-BY-4.0\nkinds:\n  guideline:\n    files: guidelines/*.md\n    schema: schemas/guideline.schema.json\n    template: templates/html/entity.liquid\n';
  const schemaWith = (properties: object, required: readonly string[]) =>
    JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Guideline',
      type: 'object',
      additionalProperties: false,
      required,
      properties: { title: { type: 'string', minLength: 1 }, ...properties },
    });
  const folderWith = (schema: string, files: { readonly [path: string]: string } = {}) =>
    frameworkFolder({ 'standards/framework.yaml': settings, 'schemas/guideline.schema.json': schema, ...files });

  test('uses the file name as its id if its schema has none', () => {
    const count = { 'standards/guidelines/count.md': '---\ntitle: How to count\n---\n\nCount each device.\n' };
    const folder = folderWith(schemaWith({}, ['title']), count);
    expect(charter(folder, ['check', '--strict'])).toMatchObject({ code: 0 });
    expect(charter(folder, ['show', 'count']).out).toMatch(/^count {2}How to count\n/);
    const made = charter(folder, ['new', 'guideline', 'How to list', '--text', 'List each device.']);
    expect(made).toEqual({ code: 0, out: 'standards/guidelines/how-to-list.md\n', err: '' });
    expect(charter(folder, ['check', '--strict'])).toMatchObject({ code: 0 });
  });

  test('has its id once in the file name, and a missing id is reported', () => {
    const id = { id: { type: 'string', pattern: '^[a-z-]+$' } };
    const count = { 'standards/guidelines/count.md': '---\ntitle: How to count\n---\n\nCount each device.\n' };
    const folder = folderWith(schemaWith(id, ['title']), count);
    const { code, out } = charter(folder, ['check']);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('the key "id" is missing') });
    expect(out).not.toContain('undefined');
    expect(charter(folder, ['new', 'guideline', 'How to list']).out).toBe('standards/guidelines/how-to-list.md\n');
  });
});

test('the help of new names every kind', () => {
  const { out } = charter(temporaryFolder(), ['new', '--help']);
  const words = out.replace(/\s+/g, ' ');
  expect(words).toContain(`${KINDS.map(({ name }) => name).join(', ')}, or a kind of your own`);
});
