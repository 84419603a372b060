import type { Parent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { type LinkContext, link } from '../../src/compile/link/index.js';
import { compileSchemas, settingsOf, validate } from '../../src/compile/validate/index.js';
import { applyFixes, type Diagnostic, type Document, KINDS, linesOf } from '../../src/model/index.js';
import { locked, retirement } from '../release/values.js';
import { parsed, schemas } from '../tools/stages.js';

// What linking makes of files: the entities, the links between them, and what is told of those that lead nowhere.

const TOP =
  'id: PS-001\ntitle: Public register\nstatus: drafting\nsummary: A city lists its devices.\nprinciple: openness\n';
const PATH = 'standards/PS-001-register.md';
const OPENNESS = [
  'standards/principles/openness.md',
  '---\ntitle: Openness\nsummary: Say it.\ncommitments:\n  - We say it.\n---\n',
] as const;
const DEVICE = [
  'standards/terms/device.md',
  '---\nlabel: device\nalternative_labels:\n  - devices\n---\n\nA thing.\n',
] as const;
const ACTORS = [
  'standards/vocabularies/actors.yaml',
  'title: Actors\ndescription: Who acts.\nentries:\n  - id: city\n    label: City\n    definition: It rules.\n  - id: supplier\n    label: Supplier\n    definition: It sells.\n',
] as const;

type LinkedFramework = ReturnType<typeof link>;
type File = readonly [string, string];
type Result = LinkedFramework & { readonly files: ReadonlyMap<string, string> };

const validators = compileSchemas(KINDS, schemas).value;

function linked(files: readonly File[], more: Partial<LinkContext> = {}, claims: readonly string[] = []): Result {
  const documents = files.map(([path, text]): Document => {
    const read = validate(parsed(path, text).value, validators);
    return { ...read.value, claims: [...read.value.claims, ...claims] };
  });
  const context = { settings: settingsOf({}), schemas, paths: files.map(([path]) => path), complete: true, ...more };
  return { ...link(documents, context), files: new Map(files) };
}

/** The text of a standard with a section "Scope", from line 9 on. */
const standard = (scope: string, top = TOP): File => [PATH, `---\n${top}---\n\n## Scope\n\n${scope}\n`];

/** What is told, each with the characters at its place and the file after its edit. */
function told({ diagnostics, files }: Pick<Result, 'diagnostics' | 'files'>) {
  return diagnostics.map((one) => ({ ...shown(one, files), hints: one.hints }));
}

function shown({ code, place, fixes, message, hints }: Diagnostic, files: ReadonlyMap<string, string>) {
  const text = files.get(place.path) ?? '';
  const lines = linesOf(text);
  const at = (position: { line: number; column: number }) => (lines[position.line - 1] ?? 0) + position.column - 1;
  for (const words of [message, ...hints]) expect(words).toMatch(/^(?!Stryker)\S/);
  return {
    code,
    at: text.slice(at(place.start), at(place.end)),
    ...(fixes && { fixed: applyFixes(text, fixes).text.split('## Scope\n\n')[1]?.trim() }),
  };
}

const BASE = [OPENNESS, DEVICE];
const inScope = (scope: string, more: Partial<LinkContext> = {}, others: readonly File[] = []) =>
  linked([standard(scope), ...BASE, ...others], more);
const linksOf = (result: LinkedFramework) =>
  (result.value.framework.linksFrom['PS-001'] ?? []).filter(({ where }) => where !== 'principle');
const textOf = (result: LinkedFramework) =>
  JSON.parse(
    JSON.stringify(result.value.bodies[PATH]?.parts['PS-001']?.find(({ name }) => name === 'scope')?.blocks),
    (key, value) => (key === 'position' ? undefined : value),
  );
const paragraph = (...children: object[]) => [{ type: 'paragraph', children }];
const text = (value: string) => ({ type: 'text', value });
const entityLink = (target: string, words: string, more: object = {}) => ({
  type: 'entityLink',
  target,
  anchor: '',
  automatic: false,
  children: [text(words)],
  ...more,
});

describe('a label in brackets', () => {
  test('that is known becomes a link, from where it stands', () => {
    const result = inScope('See [openness].');
    expect(result.diagnostics).toEqual([]);
    expect(textOf(result)).toEqual(paragraph(text('See '), entityLink('openness', 'openness'), text('.')));
    expect(linksOf(result)).toEqual([
      {
        from: 'PS-001',
        to: 'openness',
        how: 'prose',
        where: 'scope',
        place: { path: PATH, start: { line: 11, column: 5 }, end: { line: 11, column: 15 } },
      },
    ]);
  });

  test('that is nothing stays text, and is not told where it is only a word', () => {
    const result = inScope('See [sic] and [x][nothing].', { complete: false });
    expect(result.diagnostics).toEqual([]);
    expect(textOf(result)).toEqual(
      paragraph(
        text('See '),
        text('['),
        text('sic'),
        text(']'),
        text(' and '),
        text('['),
        text('x'),
        text('][nothing]'),
        text('.'),
      ),
    );
  });

  test.each([
    ['[opennes]', '[openness]', '[openness]'],
    ['[Openess]', '[openness]', '[openness]'],
    ['[PS-1]', '[PS-001]', '[PS-001]'],
    ['[ps 001]', '[PS-001]', '[PS-001]'],
    ['[x][opennes]', '"openness"', undefined],
  ])('%s is told with what is nearly so called: %s', (label, hint, fixed) => {
    expect(told(inScope(label))).toEqual([
      {
        code: 'link-resolves',
        at: label,
        hints: [expect.stringContaining(hint)],
        ...(fixed !== undefined && { fixed }),
      },
    ]);
  });

  test('with the form of an id that nothing has is told with the others of its series', () => {
    expect(told(inScope('[PS-099]'))).toEqual([
      { code: 'link-resolves', at: '[PS-099]', hints: [expect.stringMatching(/PS-001$/)] },
    ]);
    const second: File = ['standards/PS-002-b.md', `---\n${TOP.replace('PS-001', 'PS-002')}---\n`];
    expect(told(inScope('[PS-099]', {}, [second]))).toMatchObject([
      { hints: [expect.stringMatching(/PS-001, PS-002$/)] },
    ]);
    const count = (last: number) =>
      Array.from({ length: last - 1 }, (_, index): File => {
        const id = `PS-${String(index + 2).padStart(3, '0')}`;
        return [`standards/${id}.md`, `---\n${TOP.replace('PS-001', id)}---\n`];
      });
    expect(told(inScope('[PS-099]', {}, count(12)))).toMatchObject([
      { hints: [expect.stringMatching(/PS-001, .*PS-012$/)] },
    ]);
    expect(told(inScope('[PS-099]', {}, count(13)))).toMatchObject([{ hints: [expect.not.stringContaining('PS-')] }]);
    expect(told(inScope('[PS-001-R09]'))).toMatchObject([{ hints: [expect.not.stringContaining('PS-001')] }]);
    expect(told(inScope('[x][PS-099]'))).toMatchObject([
      { at: '[x][PS-099]', hints: [expect.stringMatching(/PS-001$/)] },
    ]);
    const hintOf = (scope: string) => told(inScope(scope))[0]?.hints[0];
    expect(hintOf('[x][PS-099]')).not.toBe(hintOf('[PS-099]'));
  });

  test('behind words of its own is told whatever it is, where everything could be read', () => {
    expect(told(inScope('[x][zzzzzzzz]'))).toEqual([
      { code: 'link-resolves', at: '[x][zzzzzzzz]', hints: [expect.any(String)] },
    ]);
    expect(told(inScope('[x][zzzzzzzz]', { complete: false }))).toEqual([]);
    expect(told(inScope('[zzzzzzzz]'))).toEqual([]);
    expect(told(inScope('[zz-9]'))).toMatchObject([
      { code: 'link-resolves', hints: [expect.not.stringContaining('openness')] },
    ]);
    expect(told(inScope('[open-nes]'))).toMatchObject([
      { code: 'link-resolves', hints: [expect.stringContaining('[openness]')] },
    ]);
  });

  test('that is near something is told where it can be a name: with a hyphen, or behind words of its own', () => {
    expect(told(inScope('[upenness]'))).toEqual([]);
    const openness = { code: 'link-resolves', hints: [expect.stringContaining('openness')] };
    expect(told(inScope('[upen-ness]'))).toMatchObject([openness]);
    expect(told(inScope('[x][upenness]'))).toMatchObject([openness]);
    expect(told(inScope('[PS-OO1]'))).toMatchObject([{ code: 'link-resolves' }]);
    expect(told(inScope('[ps 099]'))).toEqual([{ code: 'link-resolves', at: '[ps 099]', hints: [expect.any(String)] }]);
    expect(told(inScope('[x][opennes]'))[0]).not.toHaveProperty('fixed');
  });

  test('keeps its place in the file, whatever becomes of it', () => {
    const blocks = inScope('Each [openness] and [sic].').value.bodies[PATH]?.parts['PS-001']?.[0]?.blocks as Parent[];
    const at = (column: number, width: number) => ({
      start: { line: 11, column },
      end: { line: 11, column: column + width },
    });
    expect(blocks[0]?.children.map(({ position }) => position)).toMatchObject([
      at(1, 5),
      at(6, 10),
      at(16, 5),
      at(21, 5),
      at(22, 3),
      at(21, 5),
      at(26, 1),
    ]);
  });

  test('that two terms have is told where the second gives it, and is no link', () => {
    const other: File = [
      'standards/terms/sensor.md',
      '---\nlabel: sensor\nalternative_labels:\n  - devices\n---\n\nA thing.\n',
    ];
    const result = inScope('[devices]', {}, [other]);
    expect(told(result).map(({ code, at }) => [code, at])).toEqual([['label-is-unique', 'devices']]);
    expect(linksOf(result)).toEqual([]);
  });

  test('whose brackets are escaped is told as a warning, where it is an id', () => {
    const result = inScope('As \\[openness\\] and \\[PS-099\\] and \\[sic\\] ask.');
    expect(result.diagnostics.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(told(result)).toEqual([
      {
        code: 'link-label-is-unescaped',
        at: '\\[openness\\]',
        hints: [expect.stringContaining('[openness]')],
        fixed: 'As [openness] and \\[PS-099\\] and \\[sic\\] ask.',
      },
      { code: 'link-label-is-unescaped', at: '\\[PS-099\\]', hints: [expect.stringContaining('[PS-099]')] },
    ]);
    expect(linksOf(result)).toEqual([]);
    expect(result.value.framework.complete).toBe(true);
  });

  test('that is retired is told with what took its place', () => {
    const retired = [retirement('PS-007', { successors: ['PS-001', 'openness'] }), retirement('PS-008')];
    const result = inScope('[PS-007] and [PS-008]', { retired });
    expect(told(result)).toEqual([
      { code: 'link-resolves', at: '[PS-007]', hints: [expect.stringMatching(/\[PS-001\].*\[openness\]/)] },
      { code: 'link-resolves', at: '[PS-008]', hints: [expect.not.stringContaining('[')] },
    ]);
  });

  test('that a release had waits for who tells that it is gone', () => {
    const published = [locked('PS-007'), locked('lamp', { kind: 'term', title: 'street lamp' })];
    const result = inScope('[PS-007] and [x][street lamp] and \\[PS-007\\]', { published });
    expect(result.awaiting).toMatchObject([
      { to: 'PS-007', diagnostic: { code: 'link-resolves' } },
      { to: 'lamp', diagnostic: { code: 'link-resolves' } },
    ]);
    expect(told(result).map(({ code }) => code)).toEqual(['link-label-is-unescaped']);
  });

  test('that may exist is not told', () => {
    expect(linked([standard('[PS-099] [x][y-z]'), ...BASE], {}, ['PS-099', 'y-z']).diagnostics).toEqual([]);
  });

  test('over a line end, or with markup, is told without an edit', () => {
    expect(told(inScope('[street\nopennes]'))).toEqual([]);
    const result = told(inScope('[*opennes*]'));
    expect(result).toMatchObject([{ code: 'link-resolves', at: '[*opennes*]' }]);
    expect(result[0]).not.toHaveProperty('fixed');
  });
});

describe('a term', () => {
  test('is linked by itself where it stands first in a part, and what is around it stays', () => {
    const result = inScope('Each Device, and each device.');
    expect(textOf(result)).toEqual(
      paragraph(text('Each '), entityLink('device', 'Device', { automatic: true }), text(', and each device.')),
    );
    expect(linksOf(result)).toEqual([
      {
        from: 'PS-001',
        to: 'device',
        how: 'term',
        where: 'scope',
        place: { path: PATH, start: { line: 11, column: 6 }, end: { line: 11, column: 12 } },
      },
    ]);
    expect(textOf(inScope('device'))).toEqual(paragraph(entityLink('device', 'device', { automatic: true })));
  });

  test('keeps the places of all the pieces', () => {
    const blocks = inScope('A device is.').value.bodies[PATH]?.parts['PS-001']?.[0]?.blocks as Parent[];
    const [before, link, after] = blocks[0]?.children ?? [];
    const start = before?.position?.start.offset ?? 0;
    const at = (from: number, to: number) => ({
      start: { line: 11, column: 1 + from, offset: start + from },
      end: { line: 11, column: 1 + to, offset: start + to },
    });
    expect([before, link, after].map((one) => one?.position)).toEqual([at(0, 2), at(2, 8), at(8, 12)]);
    expect((link as Parent).children[0]?.position).toEqual(at(2, 8));
  });

  test('is linked in emphasis and a list, and not in a heading or a parameter', () => {
    expect(linksOf(inScope('- **A device**')).map(({ how }) => how)).toEqual(['term']);
    const heading = inScope('### A device');
    expect(linksOf(heading)).toEqual([]);
    expect(textOf(heading)).toMatchObject([{ type: 'heading', children: [text('A device')] }]);
    const parameter = '- Parameter days: 5 devices (1 to 9; less is stricter): why\n';
    const rule = RULE('PS-001-R01', parameter).replace('do it', 'keep 5 devices');
    const result = linked([rules(PATH, TOP, rule), ...BASE, ACTORS]);
    expect(result.value.framework.linksFrom['PS-001-R01']?.filter(({ how }) => how === 'term')).toEqual([]);
    expect(result.value.framework.entities['PS-001-R01']?.data.statement).toBe('A city shall keep 5 devices.');
  });

  test('stands where the whole text does, if that is not written as it reads', () => {
    const [one] = linksOf(inScope('One &amp; a device.'));
    expect(one?.place).toEqual({ path: PATH, start: { line: 11, column: 1 }, end: { line: 11, column: 20 } });
    const [other] = linksOf(inScope('Each\ndevice is'));
    expect(other?.place).toEqual({ path: PATH, start: { line: 11, column: 1 }, end: { line: 12, column: 10 } });
  });

  test('is not linked where framework.yaml or the term says so, in its own text, or where two have the label', () => {
    expect(linksOf(inScope('A device.', { settings: settingsOf({ autolink: false }) }))).toEqual([]);
    const quiet: File = ['standards/terms/sign.md', '---\nlabel: sign\nautolink: false\n---\n\nA sign of a sign.\n'];
    const noisy: File = [
      'standards/terms/board.md',
      '---\nlabel: board\nalternative_labels:\n  - sign\n---\n\nA board.\n',
    ];
    expect(linksOf(inScope('A sign.', {}, [quiet]))).toEqual([]);
    expect(linksOf(inScope('A sign.', {}, [quiet, noisy]))).toEqual([]);
    expect(linksOf(inScope('A board.', {}, [quiet, noisy])).map(({ to }) => to)).toEqual(['board']);
    const both: File = ['standards/terms/panel.md', '---\nlabel: panel\nalternative_labels:\n  - board\n---\n\nOne.\n'];
    expect(linksOf(inScope('A board.', {}, [noisy, both]))).toEqual([]);
    expect(inScope('x', {}, [noisy]).value.framework.citedBy.board).toBeUndefined();
    expect(linked([standard('A device.'), OPENNESS]).value.framework.linksFrom['PS-001']).toHaveLength(1);
  });

  test('is linked in each part, and not in a heading', () => {
    const result = linked([
      [PATH, `---\n${TOP}---\n\n## Scope\n\nA device.\n\n### The device\n\n## Purpose\n\nA device.\n`],
      ...BASE,
    ]);
    expect(linksOf(result).map(({ where }) => where)).toEqual(['scope', 'purpose']);
  });
});

describe('a link to a file', () => {
  test('becomes one to what the file is', () => {
    const result = inScope('[the principle](principles/openness.md) [here](#scope) [web](https://example.org/)');
    expect(result.diagnostics).toEqual([]);
    expect(linksOf(result).map(({ to, how, where }) => [to, how, where])).toEqual([
      ['openness', 'file', 'scope'],
      ['PS-001', 'file', 'scope'],
    ]);
    expect(
      textOf(result)[0].children.map(({ type, target, anchor }: Record<string, string>) => [type, target, anchor]),
    ).toEqual([
      ['entityLink', 'openness', ''],
      ['text', undefined, undefined],
      ['entityLink', 'PS-001', 'scope'],
      ['text', undefined, undefined],
      ['link', undefined, undefined],
    ]);
  });

  test('keeps a term from being linked again', () => {
    expect(linksOf(inScope('[x](terms/device.md), each device.')).map(({ how }) => how)).toEqual(['file']);
  });

  test('that leads nowhere is told, and stays', () => {
    const result = inScope('[a **b**](principles/Openness.md)');
    expect(told(result)).toEqual([
      {
        code: 'link-resolves',
        at: '[a **b**](principles/Openness.md)',
        hints: [expect.stringContaining('"principles/openness.md"')],
        fixed: '[a **b**](principles/openness.md)',
      },
    ]);
    expect(textOf(result)[0].children).toMatchObject([
      { type: 'link', url: 'principles/Openness.md', children: [text('a '), { type: 'strong' }] },
    ]);
    const far = told(inScope('[a](zzzzzzzzzzzz.md)'));
    expect(far).toEqual([{ code: 'link-resolves', at: '[a](zzzzzzzzzzzz.md)', hints: [expect.any(String)] }]);
  });

  test('that a release had waits for who tells that it is gone', () => {
    const result = inScope('[a](PS-007-x.md)', { published: [locked('PS-007')] });
    expect(result.diagnostics).toEqual([]);
    expect(result.awaiting).toMatchObject([{ to: 'PS-007', diagnostic: { code: 'link-resolves' } }]);
    expect(linksOf(result)).toEqual([]);
  });

  test('that could not be read stays as it is, without a word', () => {
    const broken: File = ['standards/PS-003-b.md', '---\nid: PS-003\n---\n'];
    const result = inScope('[a](PS-003-b.md)', {}, [broken]);
    expect([result.diagnostics, linksOf(result)]).toEqual([[], []]);
    expect(textOf(result)).toMatchObject(paragraph({ type: 'link', url: 'PS-003-b.md', children: [text('a')] }));
  });

  test('of an image is where a release has it', () => {
    const paths = ['standards/media/map.png'];
    const result = inScope('![A map](media/map.png) ![B](media/mop.png)', { paths });
    expect(textOf(result)[0].children).toMatchObject([
      { url: 'media/media/map.png' },
      text(' '),
      { url: 'media/mop.png' },
    ]);
    expect(told(result)).toMatchObject([
      { code: 'link-resolves', at: '![B](media/mop.png)', hints: [expect.stringContaining('"media/map.png"')] },
    ]);
  });
});

const RULE = (id: string, more = '') => `### ${id} Do it\n\nA city shall do it.\n\n- Actor: city\n${more}`;
const rules = (path: string, top: string, ...blocks: string[]): File => [
  path,
  `---\n${top}---\n\n## Requirements\n\n${blocks.join('\n')}`,
];

describe('the entities', () => {
  test('are the files, their blocks and the entries of the vocabularies', () => {
    const tests = '- Test PS-001-T01: document\n  - Do: look.\n  - Pass if: seen.\n';
    const { value, diagnostics } = linked([rules(PATH, TOP, RULE('PS-001-R01', tests)), ...BASE, ACTORS]);
    expect(diagnostics.filter(({ code }) => code !== 'reference-resolves')).toEqual([]);
    const { entities } = value.framework;
    const about = Object.values(entities).map(({ id, kind, title, within, holds, page, anchor }) => [
      id,
      kind,
      title,
      within,
      holds,
      page,
      anchor,
    ]);
    expect(about).toEqual([
      ['PS-001', 'standard', 'Public register', undefined, ['PS-001-R01'], 'PS-001/index.html', ''],
      ['PS-001-R01', 'requirement', 'Do it', 'PS-001', ['PS-001-T01'], 'PS-001/index.html', 'PS-001-R01'],
      ['PS-001-T01', 'test', 'PS-001-T01', 'PS-001-R01', [], 'PS-001/index.html', 'PS-001-T01'],
      ['openness', 'principle', 'Openness', undefined, [], 'principles/openness/index.html', ''],
      ['device', 'term', 'device', undefined, [], 'terms/device/index.html', ''],
      [
        'actors',
        'vocabulary',
        'Actors',
        undefined,
        ['actors/city', 'actors/supplier'],
        'vocabularies/actors/index.html',
        '',
      ],
      ['actors/city', 'vocabulary/actors', 'City', 'actors', [], 'vocabularies/actors/index.html', 'actors-city'],
      [
        'actors/supplier',
        'vocabulary/actors',
        'Supplier',
        'actors',
        [],
        'vocabularies/actors/index.html',
        'actors-supplier',
      ],
    ]);
    const supplier = entities['actors/supplier'];
    expect(supplier?.place).toEqual({ path: ACTORS[0], start: { line: 7, column: 9 }, end: { line: 7, column: 17 } });
    expect(Object.keys(supplier?.places ?? {}).sort()).toEqual(['/definition', '/id', '/label']);
    expect(supplier?.places['/label']?.value).toMatchObject({
      start: { line: 8, column: 12 },
      end: { line: 8, column: 20 },
    });
    expect(supplier?.data).toEqual({ id: 'supplier', label: 'Supplier', definition: 'It sells.' });
    expect(entities['PS-001-R01']?.data.statement).toBe('A city shall do it.');
    expect(value.framework.idsOf['vocabulary/actors']).toEqual(['actors/city', 'actors/supplier']);
  });

  test('have what the schema gives as default, and what their holder gives', () => {
    const top = `${TOP}defaults:\n  tier: advanced\n  evidence:\n    - the files\n`;
    const first = RULE('PS-001-R01');
    const { value } = linked([rules(PATH, top, first, RULE('PS-001-R02', '- Evidence: own\n')), ...BASE, ACTORS]);
    const { entities, linksFrom } = value.framework;
    expect(entities['PS-001-R01']?.data).toMatchObject({ tier: 'advanced', evidence: ['the files'] });
    expect(entities['PS-001-R02']?.data).toMatchObject({ tier: 'advanced', evidence: ['own'] });
    expect(Object.keys(entities['PS-001-R02']?.places ?? {})).toContain('/tier');
    expect(entities.device?.data).toEqual({ id: 'device', label: 'device', alternative_labels: ['devices'] });
    expect(linksFrom['PS-001-R01']?.filter(({ where }) => where === 'actor')).toMatchObject([
      { to: 'actors/city', how: 'property' },
    ]);
  });

  test('say what is missing for a reason that has been told', () => {
    const plain = linked([standard('x'), ...BASE]).value.framework.entities['PS-001'];
    expect(plain).not.toHaveProperty('excused');
    const [path, text] = rules(PATH, TOP, RULE('PS-001-R01'));
    const elsewhere: File = [path, text.replace('## Requirements', '## Rules')];
    const wrong = linked([elsewhere, ...BASE, ACTORS]).value.framework.entities['PS-001'];
    expect(wrong?.excused).toEqual(['#requirements']);
  });

  test('of two files with one id are those of the first', () => {
    const copy: File = ['standards/PS-001-copy.md', standard('A device. [openness]')[1]];
    const result = linked([standard('One.'), copy, ...BASE]);
    expect(told(result)).toMatchObject([{ code: 'id-is-unique', at: 'PS-001' }]);
    expect(result.diagnostics[0]?.place.path).toBe('standards/PS-001-copy.md');
    expect(result.value.framework.entities['PS-001']?.place.path).toBe(PATH);
    expect(linksOf(result)).toEqual([]);
    expect(result.value.bodies['standards/PS-001-copy.md']?.parts['PS-001']).toBeUndefined();
    expect(result.value.framework.complete).toBe(false);
  });

  test('that were left out may be meant by the name of their file, or by their title', () => {
    const copy: File = ['standards/PS-005-copy.md', standard('x', TOP.replace('Public register', 'Big Sign'))[1]];
    const all = (scope: string) => told(linked([standard(scope), copy, ...BASE])).map(({ code }) => code);
    expect(all('[PS-005] and [x][Big Sign] and [x][big-sign]')).toEqual(['id-is-unique']);
    expect(all('[PS-006] and [x][Small Sign]')).toEqual(['id-is-unique', 'link-resolves', 'link-resolves']);
  });

  test('of a copied file are one mistake, and what it holds is not missed', () => {
    const copy: File = ['standards/PS-001-copy.md', rules('', TOP, RULE('PS-001-R02'), RULE('PS-001-R01'))[1]];
    const other: File = [
      'standards/PS-002-b.md',
      standard('[PS-001-R02] [a](PS-001-copy.md)', TOP.replace('PS-001', 'PS-002'))[1],
    ];
    const result = linked([rules(PATH, TOP, RULE('PS-001-R01')), copy, other, ...BASE, ACTORS]);
    expect(told(result).map(({ code, at }) => [code, at])).toEqual([['id-is-unique', 'PS-001']]);
    expect(Object.keys(result.value.framework.entities)).not.toContain('PS-001-R02');
  });

  test('of a block with the id of another could have any id, so that no reference to one is told', () => {
    const other: File = ['standards/PS-002-b.md', standard('[PS-001-R07]', TOP.replace('PS-001', 'PS-002'))[1]];
    const twice = rules(PATH, TOP, RULE('PS-001-R01'), RULE('PS-001-R01'));
    const result = linked([twice, other, ...BASE, ACTORS]);
    expect(told(result)).toMatchObject([{ code: 'id-is-unique', at: 'PS-001-R01' }]);
    expect(result.missing).toEqual(['PS-001-R07']);
    const foreign: File = ['standards/PS-002-b.md', standard('[PS-002-R07]', TOP.replace('PS-001', 'PS-002'))[1]];
    expect(told(linked([twice, foreign, ...BASE, ACTORS])).map(({ code }) => code)).toContain('link-resolves');
  });

  test('with an id that does not fit their file are looked for by the name of the file too', () => {
    const misnamed: File = ['standards/PS-003-b.md', `---\n${TOP.replace('PS-001', 'PS-002')}---\n`];
    const files = [standard('[PS-003] [a](PS-002-b.md)'), misnamed, ...BASE];
    const result = linked(files);
    expect(result.diagnostics).toEqual([]);
    expect(result.value.framework.complete).toBe(false);
    const off = linked(files, { settings: settingsOf({ rules: { 'file-name-starts-with-id': 'off' } }) });
    expect(told(off).map(({ at }) => at)).toEqual(['[PS-003]', '[a](PS-002-b.md)']);
  });

  test('with an id that does not start with that of their standard may be meant by one that does', () => {
    const files = [
      rules(PATH, TOP, RULE('PS-009-R01')),
      ['standards/PS-002-b.md', standard('[PS-001-R01]', TOP.replace('PS-001', 'PS-002'))[1]] as File,
      ...BASE,
      ACTORS,
    ];
    expect(linked(files).diagnostics).toEqual([]);
    expect(linked(files).value.framework.complete).toBe(false);
    const off = linked(files, { settings: settingsOf({ rules: { 'id-starts-with-its-standard': 'off' } }) });
    expect(told(off).map(({ at }) => at)).toEqual(['[PS-001-R01]']);
  });

  test('with an id that does not start with that of their standard are meant by no other form of id', () => {
    const other: File = ['standards/PS-002-b.md', standard('[PS-003-R01]', TOP.replace('PS-001', 'PS-002'))[1]];
    const result = linked([rules(PATH, TOP, RULE('PS-009-R01')), other, ...BASE, ACTORS]);
    expect(told(result).map(({ at }) => at)).toEqual(['[PS-003-R01]']);
  });

  test('of a kind that framework.yaml takes away are none', () => {
    const result = linked([DEVICE], { settings: settingsOf({ kinds: { term: false } }) });
    expect(result.value.framework.entities).toEqual({});
  });
});

describe('the framework', () => {
  test('knows each link from both ends, and the text units', () => {
    const { value } = linked([standard('[openness] [openness] A device.'), ...BASE]);
    const { linksFrom, citedBy, units, complete } = value.framework;
    expect(linksFrom['PS-001']?.map(({ to, how }) => [to, how])).toEqual([
      ['openness', 'prose'],
      ['openness', 'prose'],
      ['device', 'term'],
      ['openness', 'property'],
    ]);
    expect(citedBy.openness?.map(({ from }) => from)).toEqual(['PS-001', 'PS-001', 'PS-001']);
    expect(units['PS-001']?.map(({ id }) => id)).toEqual(['PS-001#title', 'PS-001#summary', 'PS-001#scope']);
    expect(complete).toBe(true);
  });

  test('is not complete where something before was not, or where a link leads nowhere', () => {
    expect(linked([standard('x'), ...BASE], { complete: false }).value.framework.complete).toBe(false);
    expect(linked([standard('[PS-099]'), ...BASE]).value.framework.complete).toBe(false);
  });

  test('has the notes of a file linked, with the units of its first entity', () => {
    const { value } = linked([standard('So.[^1]\n\n[^1]: As [openness] asks.'), ...BASE]);
    expect(value.framework.linksFrom['PS-001']?.[0]).toMatchObject({ to: 'openness', how: 'prose', where: 'note-1' });
    expect(value.framework.units['PS-001']?.at(-1)).toEqual({
      id: 'PS-001#note-1',
      text: 'As openness [openness] asks.',
    });
    const block = rules(PATH, TOP, RULE('PS-001-R01').replace('do it.', 'do it.[^1]'), '\n[^1]: A note.\n');
    const { units } = linked([block, ...BASE, ACTORS]).value.framework;
    expect(units['PS-001-R01']?.map(({ id }) => id)).not.toContain('PS-001-R01#note-1');
    expect(units['PS-001']?.map(({ id }) => id)).toContain('PS-001#note-1');
    expect(value.bodies[PATH]?.notes[0]?.blocks).toMatchObject([
      { children: [text('As '), { type: 'entityLink', target: 'openness' }, text(' asks.')] },
    ]);
  });

  test('has the order that framework.yaml says, which names what there is', () => {
    const result = linked([standard('x'), ...BASE], { settings: settingsOf({ order: { standard: ['PS-002'] } }) });
    expect(result.diagnostics).toMatchObject([
      { code: 'reference-resolves', place: { path: 'standards/framework.yaml' } },
    ]);
    const gone = linked([standard('x'), ...BASE], {
      settings: settingsOf({ order: { standard: ['PS-002'] } }),
      published: [locked('PS-002')],
    });
    expect(gone).toMatchObject({ diagnostics: [], awaiting: [{ to: 'PS-002' }] });
  });

  test('has references to what a release had waiting', () => {
    const top = TOP.replace('openness', 'candour');
    const result = linked([standard('x', top), ...BASE], { published: [locked('candour')] });
    expect(result).toMatchObject({
      diagnostics: [],
      awaiting: [{ to: 'candour', diagnostic: { code: 'reference-resolves' } }],
    });
  });
});
