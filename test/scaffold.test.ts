import { describe, expect, test } from 'vitest';
import { check } from '../src/app/check.js';
import { ABSENCES } from '../src/index.js';
import { KINDS, type Kind } from '../src/model/index.js';
import { slugOf } from '../src/scaffold/document.js';
import { isRecorded, nextId } from '../src/scaffold/ids.js';
import {
  addBlock,
  type DraftedDocument,
  type DraftRequest,
  draftDocument,
  settleDebts,
  starterFiles,
} from '../src/scaffold/index.js';
import { memoryTree } from '../src/source/index.js';
import { baseFiles, type Files, packageFiles } from './tools/base.js';

// What is begun from a schema is valid, and no id is ever given away twice.

const DATE = '2027-03-01';
const checked = (files: Files) => check(memoryTree({ ...packageFiles, ...files }), { date: DATE });
const kindOf = (name: string): Kind => KINDS.find((kind) => kind.name === name) as Kind;

async function draft(
  request: Partial<DraftRequest> & { kind: Kind },
  files: Files = baseFiles,
  records: readonly string[] = [],
) {
  const { framework } = await checked(files);
  const paths = Object.keys(files).filter((path) => path.startsWith('standards/'));
  return draftDocument(
    { title: 'Waste containers', id: undefined, values: new Map(), text: undefined, ...request },
    { framework, paths, records, schemaFrom: (kind) => `../../${kind.schema}` },
  );
}

async function made(
  request: Partial<DraftRequest> & { kind: Kind },
  files?: Files,
  records?: readonly string[],
): Promise<DraftedDocument> {
  const drafted = await draft(request, files, records);
  if ('refused' in drafted) throw new Error(drafted.refused);
  return drafted;
}

describe('a new file', () => {
  test.each(KINDS.filter((kind) => kind.files !== undefined).map((kind) => [kind.name, kind] as const))(
    'of the kind %s brings nothing that it can help itself',
    async (_, kind) => {
      const { path, text } = await made({ kind });
      const { diagnostics, framework } = await checked({ ...baseFiles, [path]: text });
      expect(diagnostics.filter((one) => !ABSENCES.includes(one.code))).toEqual([]);
      expect(Object.values(framework.entities).map((entity) => entity.place.path)).toContain(path);
      expect(text.endsWith('\n')).toBe(true);
      const debts = { incurred: diagnostics, paid: [], reason: 'It is new and will be used.', expires: '2027-06-01' };
      const accepted = settleDebts(undefined, debts, '');
      const after = await checked({ ...baseFiles, [path]: text, 'standards/accepted.yaml': accepted });
      expect(after.diagnostics).toEqual([]);
    },
  );

  test('has the values that were typed, as the schema wants them', async () => {
    const values = new Map([
      ['status', 'consultation'],
      ['supports', 'openness, openness2'],
      ['summary', 'yes: "really"'],
    ]);
    const { text } = await made({ kind: kindOf('standard'), title: 'A: "title" # with signs', values });
    expect(text).toContain(`title: 'A: "title" # with signs'`);
    expect(text).toContain('status: consultation');
    expect(text).toContain('supports:\n  - openness\n  - openness2');
    const { framework } = await checked({ ...baseFiles, 'standards/x.md': text.replace(', openness2', '') });
    expect(framework.entities['PS-002']?.title ?? text).toContain('A: ');
  });

  test('of a vocabulary names its schema for editors', async () => {
    const { path, text } = await made({ kind: kindOf('vocabulary'), title: 'Kinds of data' });
    expect(path).toBe('standards/vocabularies/kinds-of-data.yaml');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/vocabulary\.schema\.json\n/);
  });

  test('of a city is named after its country', async () => {
    const { path } = await made({
      kind: kindOf('city'),
      title: "'s-Hertogenbosch",
      values: new Map([['country', 'NL']]),
    });
    expect(path).toBe('standards/cities/nl-s-hertogenbosch.md');
  });

  test.each([
    [
      'a key that the kind does not have',
      { values: new Map([['colour', 'red']]) },
      /has no "colour"; it has id, title/,
    ],
    ['an id of another form', { id: 'XX-1' }, /"XX-1" is not an id of a standard, such as "PS-007"/],
    ['an id that is taken', { id: 'PS-001' }, /"PS-001" is taken/],
  ])('is refused for %s', async (_, request, said) => {
    expect(await draft({ kind: kindOf('standard'), ...request })).toEqual({ refused: expect.stringMatching(said) });
  });

  test('is refused for a title that gives no id, and for a kind that points at nothing that is there', async () => {
    expect(await draft({ kind: kindOf('term'), title: '城市' })).toEqual({ refused: expect.stringContaining('--id') });
    expect(await draft({ kind: kindOf('term'), title: 'Device' })).toEqual({
      refused: expect.stringContaining('taken'),
    });
    const { 'standards/principles/openness.md': _, ...rest } = baseFiles;
    expect(await draft({ kind: kindOf('standard') }, rest)).toEqual({
      refused: 'a standard needs "principle": there is no principle yet; begin with charter new principle',
    });
  });
});

describe('the next id', () => {
  test('comes after the highest that was ever given away, retired and released ones too', async () => {
    const kind = kindOf('standard');
    expect((await made({ kind })).id).toBe('PS-002');
    expect((await made({ kind }, baseFiles, ['- id: PS-007\n  date: 2027-01-01\n'])).id).toBe('PS-008');
    expect((await made({ kind }, baseFiles, ['entities:\n  PS-041:\n    kind: standard\n  PS-041-R07:\n'])).id).toBe(
      'PS-042',
    );
  });

  test('counts numbers, takes no longer id for a shorter one and never fills a gap', () => {
    expect(nextId({ prefix: 'PS-', digits: 3 }, ['PS-001 PS-999 PS-1000', 'XPS-2000 PS-12'])).toBe('PS-1001');
    expect(nextId({ prefix: 'PS-001-R', digits: 2 }, ['PS-001-R01, PS-001-R09; PS-0011-R50'])).toBe('PS-001-R10');
    expect(nextId({ prefix: 'A.', digits: 2 }, ['AB07 A.03'])).toBe('A.04');
  });

  test('a name is taken where a record has an entry for it, not where a sentence has the word', async () => {
    const lock =
      'units:\n  PS-001#scope: The openness of a street.\nentities:\n  - id: "lamp"\n    title: openness\n  street:\n    kind: term\n';
    for (const id of ['lamp', 'street']) expect(isRecorded(id, [lock]), id).toBe(true);
    for (const id of ['scope', 'kind-of', 'lam', 'openness']) expect(isRecorded(id, [lock]), id).toBe(false);
    expect(await draft({ kind: kindOf('term'), title: 'Lamp' }, baseFiles, [lock])).toEqual({
      refused: expect.stringContaining('taken, or was once'),
    });
  });

  test.each([
    ['Safe state', 'safe-state'],
    ['São Paulo: água', 'sao-paulo-agua'],
    ["People's  café/bar", 'peoples-cafe-bar'],
    ['城市', ''],
    ['x'.repeat(200), 'x'.repeat(60)],
  ])('"%s" is %s as the name of a file', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
});

describe('a block in a file', () => {
  const STANDARD = 'standards/PS-001-register.md';
  const TEXT = String(baseFiles[STANDARD]);

  async function added(kind: string, holder: string, text = TEXT): Promise<string> {
    const { framework } = await checked({ ...baseFiles, [STANDARD]: text });
    const entity = framework.entities[holder];
    if (!entity) throw new Error(holder);
    const block = addBlock(
      { kind: kindOf(kind), title: 'Tell people', id: undefined, holder: entity },
      text,
      framework,
      [],
    );
    if ('refused' in block) throw new Error(block.refused);
    return block.text;
  }

  test('a requirement comes last in its section, with a test, and is valid', async () => {
    const text = await added('requirement', 'PS-001');
    expect(text.startsWith(TEXT.trimEnd())).toBe(true);
    expect(text).toContain('### PS-001-R03 Tell people\n');
    expect(text).toContain('- Test PS-001-T02: document\n');
    expect((await checked({ ...baseFiles, [STANDARD]: text })).diagnostics).toEqual([]);
  });

  test('a requirement comes before the next section, and keeps the ends of the lines', async () => {
    const before = `${TEXT.trimEnd()}\n\n## Review\n\nEach year.\n`.replaceAll('\n', '\r\n');
    const text = await added('requirement', 'PS-001', before);
    expect(text.indexOf('### PS-001-R03')).toBeLessThan(text.indexOf('## Review'));
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect((await checked({ ...baseFiles, [STANDARD]: text })).diagnostics).toEqual([]);
  });

  test('a test comes after the last line of its requirement, and is valid', async () => {
    const text = await added('test', 'PS-001-R01');
    expect(text).toContain('  - Pass if: none is later than the limit.\n- Test PS-001-T02: document\n  - Do: ');
    expect((await checked({ ...baseFiles, [STANDARD]: text })).diagnostics).toEqual([]);
  });
});

describe('the debts of what is new', () => {
  const one = { code: 'term-is-used', severity: 'warning', message: '', hints: [], related: [] } as const;
  const at = (path: string, line: number, column: number) => ({ path, start: { line, column }, end: { line, column } });

  test('are added to those that are there, whose comments stay, and taken out when they are paid', () => {
    const before =
      '# What we owe\naccepted:\n  # until the consultation\n  - code: shall-has-test\n    place: standards/a.md\n    reason: It is decided later.\n    expires: 2027-01-01\n';
    const incurred = [{ ...one, place: at('standards/terms/lamp.md', 1, 1) }];
    const after = settleDebts(before, { incurred, paid: [], reason: 'New; will be used.', expires: '2027-06-01' }, '');
    expect(after).toBe(
      `${before}  - code: term-is-used\n    place: standards/terms/lamp.md\n    reason: New; will be used.\n    expires: 2027-06-01\n`,
    );
    const paid = [{ ...one, code: 'acceptance-is-needed', place: at('standards/accepted.yaml', 8, 11) }];
    expect(settleDebts(after, { incurred: [], paid, reason: '', expires: '' }, '')).toBe(before);
  });
});

test('a new framework is clean under every rule, in any language', async () => {
  for (const [language, written] of [
    ['en', 'en'],
    ['fr', 'fr'],
    ['es-MX', 'es-MX'],
    // Where there is no text in a language, nothing is said to be written in it.
    ['pt-BR', 'en'],
  ] as const) {
    const beginning = { title: 'Street: "Standards"', publisher: 'City of Example', language, licence: 'CC-BY-4.0' };
    const { diagnostics, framework } = await checked(starterFiles(beginning, () => ''));
    expect(diagnostics).toEqual([]);
    expect(framework.settings.title).toBe('Street: "Standards"');
    expect(framework.idsOf.requirement).toEqual(['PS-001-R01']);
    expect(framework.entities['PS-001-R01']?.data.level).toBe('shall');
    expect(framework.settings.sourceLanguage).toBe(written);
    expect(framework.settings.languages).toEqual([written]);
  }
});

test('a new framework in French refuses a negation that could be read as a duty', async () => {
  const beginning = { title: 'Normes', publisher: 'Ville', language: 'fr', licence: 'CC-BY-4.0' };
  const files = starterFiles(beginning, () => '');
  const path = 'standards/PS-001-registre-des-dispositifs.md';
  const said = async (words: string) => {
    const { diagnostics, framework } = await checked({
      ...files,
      [path]: String(files[path]).replace(' doit ', words),
    });
    return diagnostics[0]?.code ?? framework.entities['PS-001-R01']?.data.level;
  };
  expect(await said(' ne doit pas ')).toBe('shall not');
  expect(await said(' ne doit jamais ')).toBe('requirement-keyword-is-standard');
  expect(await said(' peut ')).toBe('may');
});

test('a requirement is not begun in another language, and the reason is said', async () => {
  const beginning = { title: 'Normes', publisher: 'Ville', language: 'fr', licence: 'CC-BY-4.0' };
  const files = starterFiles(beginning, () => '');
  const { framework } = await checked(files);
  const holder = framework.entities['PS-001'];
  const kind = kindOf('requirement');
  if (!holder) throw new Error('there is no PS-001');
  const text = String(files[holder.place.path]);
  expect(addBlock({ kind, title: 'Dire', id: undefined, holder }, text, framework, [])).toMatchObject({
    refused: expect.stringContaining('this framework is written in "fr"'),
  });
});
