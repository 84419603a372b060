import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../src/compile/validate/index.js';
import { locked } from '../release/values.js';
import {
  ACTORS,
  BASE,
  DEVICE,
  type File,
  linked,
  linksOf,
  PATH,
  RULE,
  rules,
  standard,
  TOP,
  text,
  told,
} from './linked.js';

// What linking makes of files: the entities, the links between them, and the framework.

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
