import { describe, expect, test } from 'vitest';
import { check } from '../src/app/check.js';
import { ABSENCES } from '../src/index.js';
import { KINDS, type Kind } from '../src/model/index.js';
import { slugOf } from '../src/scaffold/document.js';
import { isRecorded, nextId } from '../src/scaffold/ids.js';
import {
  addBlock,
  type BlockDraft,
  type DraftedDocument,
  type DraftRequest,
  draftDocument,
  type GivenValues,
  settleDebts,
  starterFiles,
} from '../src/scaffold/index.js';
import { memoryTree } from '../src/source/index.js';
import { baseFiles, type Files, packageFiles } from './tools/base.js';

// New files and blocks are valid, and no id is ever reused.

const DATE = '2027-03-01';
const checked = (files: Files) => check(memoryTree({ ...packageFiles, ...files }), { date: DATE });
const kindOf = (name: string): Kind => KINDS.find((kind) => kind.name === name) as Kind;
const values = (given: { readonly [key: string]: string }): GivenValues =>
  new Map(Object.entries(given).map(([key, text]) => [key, [text]]));

/** The required values of a kind that have no placeholder, by kind. */
const FACTS: { readonly [kind: string]: GivenValues } = {
  city: values({ country: 'NL' }),
  party: values({ type: 'city' }),
  profile: values({ selection: 'PS-001-R01' }),
  reference: values({ kind: 'law', jurisdiction: 'NL', access: 'free' }),
};

async function draft(
  request: Partial<DraftRequest> & { kind: Kind },
  files: Files = baseFiles,
  records: readonly string[] = [],
) {
  const { framework } = await checked(files);
  const paths = Object.keys(files).filter((path) => path.startsWith('standards/'));
  return draftDocument(
    {
      title: 'Waste containers',
      id: undefined,
      values: FACTS[request.kind.name] ?? new Map(),
      text: undefined,
      ...request,
    },
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
    'of the kind %s is valid, with a placeholder for each missing value',
    async (_, kind) => {
      const { path, text } = await made({ kind });
      const { diagnostics, framework } = await checked({ ...baseFiles, [path]: text });
      const others = diagnostics.filter((one) => !ABSENCES.includes(one.code));
      expect(new Set(others.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
        new Set(['warning placeholder-is-replaced']),
      );
      expect(Object.values(framework.entities).map((entity) => entity.place.path)).toContain(path);
      expect(text.endsWith('\n')).toBe(true);
      // It contains no example of the schema, and each placeholder is reported.
      expect(text).not.toMatch(/European Union|Registers|examples?|uclg/i);
      expect(others.length).toBe(text.match(/\(to be written\)|to-be-written/g)?.length);
    },
  );

  test.each([
    ['city', 'country', /a city needs --set country=\.\.\. \(ISO 3166-1/],
    ['party', 'type', /--set type=\.\.\. \(city \| regional-government/],
    ['profile', 'selection', /--set selection=\.\.\. \(PS-001-R01 \| PS-001-R02\)/],
    ['reference', 'kind', /--set kind=\.\.\. \(treaty \|.*--set jurisdiction=.*--set access=/],
  ])('of the kind %s is refused without its %s', async (name, _, message) => {
    expect(await draft({ kind: kindOf(name), values: new Map() })).toEqual({ refused: expect.stringMatching(message) });
  });

  test('needs a choice if there are several targets', async () => {
    const second = String(baseFiles['standards/principles/openness.md']).replace('title: Openness', 'title: Fairness');
    const files = { ...baseFiles, 'standards/principles/fairness.md': second };
    expect(await draft({ kind: kindOf('standard') }, files)).toEqual({
      refused: 'a standard needs --set principle=... (fairness | openness)',
    });
    expect((await made({ kind: kindOf('standard') })).text).toContain('principle: openness\n');
  });

  test('has no requirement if its status needs none', async () => {
    const { text } = await made({ kind: kindOf('standard'), values: values({ status: 'planned' }) });
    expect(text).not.toContain('## Requirements');
  });

  test('has the given values, converted to the types in the schema', async () => {
    const given = values({ status: 'consultation', supports: 'openness, openness2', summary: 'yes: "really"' });
    const { text } = await made({ kind: kindOf('standard'), title: 'A: "title" # with signs', values: given });
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

  test('of a city begins with its country', async () => {
    const { path } = await made({
      kind: kindOf('city'),
      title: "'s-Hertogenbosch",
      values: values({ country: 'NL' }),
    });
    expect(path).toBe('standards/cities/nl-s-hertogenbosch.md');
  });

  test.each([
    ['a key that the kind does not have', { values: values({ colour: 'red' }) }, /^a standard has no "colour"/],
    ['a misspelt key', { values: values({ sumary: 'x' }) }, /^a standard has no "sumary"; write "summary"$/],
    ['an id among the values', { values: values({ id: 'PS-009' }) }, /^give the id with --id$/],
    ['a second title', { values: values({ title: 'X' }) }, /^give the title after the kind$/],
    ['a value twice', { values: new Map([['summary', ['x', 'y']]]) }, /^"summary" is given 2 times/],
    ['an empty text', { text: ' ' }, /^--text is empty$/],
    ['an id of another form', { id: 'XX-1' }, /"XX-1" is not an id of a standard, such as "PS-007"/],
    ['an id that is taken', { id: 'PS-001' }, /"PS-001" is or was in use/],
  ])('is refused for %s', async (_, request, message) => {
    expect(await draft({ kind: kindOf('standard'), ...request })).toEqual({ refused: expect.stringMatching(message) });
  });

  test('is refused for a title that makes no id, and for a kind whose target does not exist', async () => {
    expect(await draft({ kind: kindOf('term'), title: '城市' })).toEqual({ refused: expect.stringContaining('--id') });
    expect(await draft({ kind: kindOf('term'), title: 'Device' })).toEqual({
      refused: expect.stringContaining('in use'),
    });
    const { 'standards/principles/openness.md': _, ...rest } = baseFiles;
    expect(await draft({ kind: kindOf('standard') }, rest)).toEqual({
      refused: 'a standard needs "principle": there is no principle yet; create one with charter new principle',
    });
  });
});

describe('the next id', () => {
  test('follows the highest id ever used, including retired and released ones', async () => {
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

  test('a name is in use if a record has an entry for it, not if a sentence contains the word', async () => {
    const lock =
      'units:\n  PS-001#scope: The openness of a street.\nentities:\n  - id: "lamp"\n    title: openness\n  street:\n    kind: term\n';
    for (const id of ['lamp', 'street']) expect(isRecorded(id, [lock]), id).toBe(true);
    for (const id of ['scope', 'kind-of', 'lam', 'openness']) expect(isRecorded(id, [lock]), id).toBe(false);
    expect(await draft({ kind: kindOf('term'), title: 'Lamp' }, baseFiles, [lock])).toEqual({
      refused: expect.stringContaining('is or was in use'),
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

  async function blockOf(more: Partial<BlockDraft> & { readonly kind: Kind }, within: string, text = TEXT) {
    const { framework } = await checked({ ...baseFiles, [STANDARD]: text });
    const holder = framework.entities[within];
    if (!holder) throw new Error(within);
    const title = more.kind.name === 'test' ? undefined : 'Tell people';
    return addBlock({ title, id: undefined, values: new Map(), text: undefined, ...more, holder }, text, framework, []);
  }

  async function added(kind: string, within: string, text = TEXT, more: Partial<BlockDraft> = {}): Promise<string> {
    const block = await blockOf({ kind: kindOf(kind), ...more }, within, text);
    if ('refused' in block) throw new Error(block.refused);
    return block.text;
  }

  /** Returns the diagnostics of the standard with a block in it, except those for placeholders. */
  async function faultsIn(text: string): Promise<readonly string[]> {
    const { diagnostics } = await checked({ ...baseFiles, [STANDARD]: text });
    return diagnostics.map((one) => one.code).filter((code) => code !== 'placeholder-is-replaced');
  }

  test('a requirement comes last in its section, with a test, and is valid', async () => {
    const text = await added('requirement', 'PS-001');
    expect(text.startsWith(TEXT.trimEnd())).toBe(true);
    expect(text).toContain('### PS-001-R03 Tell people\n');
    expect(text).toContain('- Test PS-001-T02: document\n');
    expect(await faultsIn(text)).toEqual([]);
  });

  test('a requirement comes before the next section, and keeps the ends of the lines', async () => {
    const before = `${TEXT.trimEnd()}\n\n## Review\n\nEach year.\n`.replaceAll('\n', '\r\n');
    const text = await added('requirement', 'PS-001', before);
    expect(text.indexOf('### PS-001-R03')).toBeLessThan(text.indexOf('## Review'));
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(await faultsIn(text)).toEqual([]);
  });

  test('a test comes after the last line of its requirement, and is valid', async () => {
    const text = await added('test', 'PS-001-R01');
    expect(text).toContain('  - Pass if: none is later than the limit.\n- Test PS-001-T02: document\n  - Do: ');
    expect(await faultsIn(text)).toEqual([]);
  });
});

describe('the values given for a block', () => {
  const STANDARD = 'standards/PS-001-register.md';
  const TEXT = String(baseFiles[STANDARD]);

  async function written(kind: string, within: string, more: Partial<BlockDraft>, files: Files = baseFiles) {
    const { framework } = await checked(files);
    const holder = framework.entities[within];
    if (!holder) throw new Error(within);
    const title = kind === 'test' ? undefined : 'Keep logs';
    const draft = { kind: kindOf(kind), title, id: undefined, values: new Map(), text: undefined, ...more, holder };
    const block = addBlock(draft, String(files[STANDARD]), framework, []);
    return 'refused' in block ? block.refused : block.text.slice(TEXT.trimEnd().length).trim();
  }

  test('appear in the requirement, without placeholders', async () => {
    const given = values({
      evidence: 'the logs',
      stage: 'operation',
      rationale: 'Logs show who looked.',
      method: 'document',
      do: 'read the logs.',
      pass_if: 'none is older.',
    });
    const text = 'The supplier shall keep logs for 90 days.';
    expect(await written('requirement', 'PS-001', { text, values: given })).toBe(
      [
        '### PS-001-R03 Keep logs',
        '',
        text,
        '',
        '- Actor: supplier',
        '- Stage: operation',
        '- Evidence: the logs',
        '- Test PS-001-T02: document',
        '  - Do: read the logs.',
        '  - Pass if: none is older.',
        '',
        'Rationale: Logs show who looked.',
      ].join('\n'),
    );
    const statement = new Map([...given, ['statement', [text]]]);
    expect(await written('requirement', 'PS-001', { values: statement })).toContain(`\n${text}\n`);
  });

  test('a permission needs no test; the key of a list may be repeated', async () => {
    const given: GivenValues = new Map([['evidence', ['one', 'two']]]);
    const text = 'The supplier may keep logs.';
    expect(await written('requirement', 'PS-001', { text, values: given })).toBe(
      `### PS-001-R03 Keep logs\n\n${text}\n\n- Actor: supplier\n- Evidence: one\n- Evidence: two\n\nRationale: (to be written)`,
    );
  });

  test('a statement in another language is used', async () => {
    const settings =
      'title: Cadre\npublisher: Ville\nsource_language: fr\nlanguages: [fr]\nlicence: CC-BY-4.0\nkeywords:\n  shall: [doit]\n  shall not: [ne doit pas]\n';
    const french = TEXT.replaceAll(' shall ', ' doit ').replaceAll(' should ', ' doit ');
    const files = { ...baseFiles, 'standards/framework.yaml': settings, [STANDARD]: french };
    const given = values({ actor: 'supplier' });
    const text = 'Le fournisseur doit garder les journaux.';
    expect(await written('requirement', 'PS-001', { text, values: given }, files)).toContain(`\n${text}\n`);
    expect(await written('requirement', 'PS-001', { values: given }, files)).toContain(
      'Supplier doit (to be written).',
    );
  });

  test.each([
    ['requirement', { text: 'The city shall see.' }, /^a requirement needs --set actor=/],
    ['requirement', { text: 'A', values: values({ statement: 'B' }) }, /^the statement is given twice/],
    ['requirement', { values: values({ level: 'shall' }) }, /^the level is read from the keyword/],
    ['requirement', { values: values({ evidnce: 'x' }) }, /^a requirement has no "evidnce"; write "evidence"$/],
    ['requirement', { values: values({ evidence: ' ' }) }, /^"evidence" has no value$/],
    ['requirement', { values: values({ standard: 'PS-001' }) }, /^give the standard with --in$/],
    ['requirement', { values: values({ test: 'x' }) }, /--set method=/],
    ['requirement', { title: ' ' }, /^give the title of the requirement/],
    ['requirement', { id: 'R7' }, /^"R7" is not an id of a requirement, such as PS-001-R03$/],
    ['requirement', { id: 'PS-002-R01' }, /^"PS-002-R01" does not start with PS-001/],
    ['requirement', { id: 'PS-001-R01' }, /^the id "PS-001-R01" is or was in use/],
    ['test', { title: 'X' }, /^a test has no title; leave it out$/],
    ['test', { text: 'X' }, /^a test has no text; give --set method=... and --set do=.../],
    ['test', { values: values({ evidence: 'X' }) }, /^a test has no "evidence"/],
  ] as const)('of a %s are refused: %j', async (kind, more, message) => {
    const within = kind === 'test' ? 'PS-001-R01' : 'PS-001';
    expect(await written(kind, within, more)).toMatch(message);
  });
});

describe('the debts of what is new', () => {
  const one = { code: 'term-is-used', severity: 'warning', message: '', hints: [], related: [] } as const;
  const at = (path: string, line: number, column: number) => ({ path, start: { line, column }, end: { line, column } });

  test('are added to the others, whose comments stay, and removed when they are paid', () => {
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

test('a new framework has no diagnostics, in any language', async () => {
  for (const [language, written] of [
    ['en', 'en'],
    ['fr', 'fr'],
    ['es-MX', 'es-MX'],
    // Without a starter text in the language, the framework is in English.
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

test('a requirement of a framework in another language begins with the keyword of that language', async () => {
  const beginning = { title: 'Normes', publisher: 'Ville', language: 'fr', licence: 'CC-BY-4.0' };
  const files = starterFiles(beginning, () => '');
  const { framework } = await checked(files);
  const holder = framework.entities['PS-001'];
  if (!holder) throw new Error('there is no PS-001');
  const draft = {
    kind: kindOf('requirement'),
    title: 'Dire',
    id: undefined,
    holder,
    text: undefined,
    values: new Map(),
  };
  const added = addBlock(draft, String(files[holder.place.path]), framework, []);
  expect('text' in added && added.text).toContain(' doit (to be written).');
});
