import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../src/model/index.js';
import { charter } from './tools/charter.js';
import { frameworkFolder, temporaryFolder, writeFiles } from './tools/folder.js';

// From an empty folder to a framework with an entity of every kind, with options only.

describe('charter init and new', () => {
  test('create a framework that passes check --strict, and an entity of every kind with placeholders', () => {
    const folder = temporaryFolder();
    const begun = charter(folder, [
      'init',
      'city',
      '--title',
      'Street rules: a start',
      '--publisher',
      'City of Example',
    ]);
    expect(begun).toMatchObject({ code: 0, err: 'next: cd city, charter check, then charter build\n' });
    const root = join(folder, 'city');
    for (const path of begun.out.trimEnd().split('\n')) expect(existsSync(join(folder, path)), path).toBe(true);
    expect(charter(root, ['check', '--strict']).out).toBe('6 files checked: 0 errors, 0 warnings\n');
    const facts: { readonly [kind: string]: readonly string[] } = {
      city: ['--set', 'country=NL'],
      party: ['--set', 'type=city'],
      reference: ['--set', 'kind=law', '--set', 'jurisdiction=NL', '--set', 'access=free'],
      requirement: ['--in', 'PS-001'],
      test: ['--in', 'PS-001-R01'],
    };
    for (const { name } of KINDS) {
      const title = name === 'test' ? [] : [`New ${name}`];
      const set = name === 'standard' ? ['--set', 'principle=openness'] : (facts[name] ?? []);
      const selection = name === 'profile' ? ['--set', 'selection=PS-001-R01'] : [];
      const made = charter(root, ['new', name, ...title, ...set, ...selection]);
      expect({ name, code: made.code, err: made.err }).toMatchObject({ name, code: 0 });
      expect(existsSync(join(root, made.out.trimEnd())), made.out).toBe(true);
    }
    expect(charter(root, ['build', '--targets', 'html,data']).code).toBe(0);
    const { code, out } = charter(root, ['check', '--strict', '--format', 'json']);
    expect(code).toBe(1);
    const found: readonly { code: string; severity: string }[] = JSON.parse(out).diagnostics;
    expect(new Set(found.map((one) => `${one.severity} ${one.code}`))).toEqual(
      new Set(['warning placeholder-is-replaced']),
    );
    const refused = charter(root, ['release', '0.1.0']);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err.match(/this is still to be written/g)?.length).toBe(found.length);
    expect(existsSync(join(root, 'dist/0.1.0'))).toBe(false);
  }, 120_000);

  test('init writes a starter text in the language, or a note that there is none', () => {
    const folder = temporaryFolder();
    const whose = ['--title', 'Streets', '--publisher', 'City'];
    expect(charter(folder, ['init', 'ville', '--language', 'FR', ...whose])).toMatchObject({
      code: 0,
      err: expect.stringMatching(/check English only\n.*templates\/strings\/fr\.yaml.*\nnext: cd ville/),
    });
    const settings = readFileSync(join(folder, 'ville/standards/framework.yaml'), 'utf8');
    expect(settings).toContain('source_language: fr\n');
    expect(settings).toContain('keywords:\n  shall:\n    - doit\n');
    const other = charter(folder, ['init', 'cidade', '--language', 'pt', ...whose]);
    expect(other.err).toContain('this one is in English, and source_language is set to en');
    expect(other.err).toContain('`keywords`');
    expect(readFileSync(join(folder, 'cidade/standards/framework.yaml'), 'utf8')).toContain('source_language: en\n');
    expect(charter(join(folder, 'cidade'), ['check', '--strict']).code).toBe(0);
  });

  test('a term that nothing uses yet is accepted until a day, and settled by its first use', () => {
    const root = frameworkFolder();
    const { code, out, err } = charter(root, ['new', 'term', 'gas lamp', '--text', 'A lamp that burns gas.']);
    expect({ code, out }).toEqual({ code: 0, out: 'standards/terms/gas-lamp.md\n' });
    expect(err).toMatch(
      /nothing uses the term "gas lamp": accepted until \d{4}-\d\d-\d\d in standards\/accepted\.yaml/,
    );
    expect(readFileSync(join(root, 'standards/terms/gas-lamp.md'), 'utf8')).toBe(
      '---\nlabel: gas lamp\n---\n\nA lamp that burns gas.\n',
    );
    expect(charter(root, ['check', '--strict']).code).toBe(0);
    const standard = charter(root, ['new', 'standard', 'Gas lamps', '--set', 'summary=A city lists each gas lamp.']);
    expect(standard.out).toBe('standards/PS-002-gas-lamps.md\n');
  });

  test('a placeholder that is accepted for a time is refused in a release', () => {
    const root = frameworkFolder();
    charter(root, ['new', 'page', 'How to adopt', '--set', 'summary=What a city does.']);
    writeFiles(root, {
      'standards/accepted.yaml':
        'accepted:\n  - code: placeholder-is-replaced\n    place: standards/pages/how-to-adopt.md\n    reason: It is being written.\n    expires: 2099-01-01\n',
    });
    expect(charter(root, ['check', '--strict'])).toMatchObject({ code: 0 });
    expect(charter(root, ['release', '0.1.0'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('standards/pages/how-to-adopt.md:6:1  this is still to be written'),
    });
  });

  test('init requires a title and a publisher', () => {
    const folder = temporaryFolder();
    for (const [words, message] of [
      [[], 'init needs --title (the name of the framework) and --publisher (who publishes it)'],
      [['--title', 'Streets'], 'init needs --publisher (who publishes it)'],
      [['--title', ' ', '--publisher', 'City'], 'init needs --title (the name of the framework)'],
      [['--title', 'Streets', '--publisher', 'City', '--licence', ''], 'nothing was written'],
    ] as const) {
      const { code, out, err } = charter(folder, ['init', ...words]);
      expect({ words, code, out }).toEqual({ words, code: 2, out: '' });
      expect(err).toContain(message);
      expect(existsSync(join(folder, 'standards'))).toBe(false);
    }
  });

  test('never reuse an id, and never overwrite a file', () => {
    const root = frameworkFolder();
    writeFiles(root, {
      'standards/retired.yaml': '- id: PS-009\n  date: 2027-01-01\n  reason: It was never adopted by anyone.\n',
    });
    expect(charter(root, ['new', 'standard', 'Lamps']).out).toBe('standards/PS-010-lamps.md\n');
    expect(charter(root, ['new', 'standard', 'Lamps', '--id', 'PS-009'])).toMatchObject({
      code: 2,
      out: '',
      err: 'charter: the id "PS-009" is or was in use; ids are never reused\n',
    });
    expect(charter(root, ['init'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('already') });
  });

  test('wrong usage gives a message that says what to do', () => {
    const root = frameworkFolder();
    for (const [words, message] of [
      [['new'], 'name a kind: principle, standard'],
      [['new', 'standart', 'X'], 'write "standard"'],
      [['new', 'term'], 'give the label of the term after the kind'],
      [['new', 'requirement', 'X'], 'name the standard that contains it with --in'],
      [['new', 'requirement', 'X', '--in', 'PS-002'], 'use one of: PS-001'],
      [['new', 'term', 'X', '--set', 'label'], '--set expects a key and a value such as status=drafting, not "label"'],
      [
        ['init', 'x', '--title', 'X', '--publisher', 'Y', '--language', 'English!'],
        '--language expects a tag such as en or pt-BR, not "English!"',
      ],
    ] as const) {
      const { code, out, err } = charter(root, words);
      expect({ words, code, out }).toEqual({ words, code: 2, out: '' });
      expect(err).toContain(message);
    }
  });
});

describe('charter show', () => {
  test('shows a requirement, what it refers to and what uses it', () => {
    const root = frameworkFolder();
    const { code, out, err } = charter(root, ['show', 'PS-001-R01']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      'PS-001-R01  Enter before switch-on\nrequirement in PS-001, standards/PS-001-register.md:22\n',
    );
    expect(out).toContain('  level  shall');
    expect(out).toContain('  actors/deploying-department  Deploying department  actor');
    expect(out).toContain('  city-law  City law on devices  reference');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test.each([
    ['device', 'term', 'PS-001'],
    ['Devices', 'term', 'PS-001'],
    ['city-law', 'reference', 'PS-001-R01'],
    ['covert-collection', 'vocabulary/risks', 'PS-001-R01'],
    ['openness', 'principle', 'PS-001'],
    ['ps-001', 'standard', 'openness'],
  ])('shows %s as JSON, with what uses it', (name, kind, user) => {
    const { code, out } = charter(frameworkFolder(), ['show', name, '--format', 'json']);
    expect(code).toBe(0);
    const view = JSON.parse(out);
    expect(Object.keys(view)).toEqual([
      'id',
      'kind',
      'title',
      'place',
      'within',
      'data',
      'texts',
      'holds',
      'restsOn',
      'usedBy',
    ]);
    expect(view.kind).toBe(kind);
    expect(view.usedBy.map((one: { id: string }) => one.id)).toContain(user);
  });

  test('suggests the nearest id', () => {
    expect(charter(frameworkFolder(), ['show', 'PS-001-R11'])).toMatchObject({
      code: 2,
      out: '',
      err: 'charter: there is no entity "PS-001-R11"; charter show PS-001\n',
    });
  });
});

test('explain lists the properties in groups, and no line is wider than a terminal', () => {
  const { out } = charter(temporaryFolder(), ['explain']);
  expect(out).toMatch(/^Rules of a good standard$/m);
  expect(out).toMatch(/^Files$/m);
  for (const code of ['statement-has-one-duty', 'file-is-present']) {
    const page = charter(temporaryFolder(), ['explain', code]).out;
    expect(page).toMatch(/Before.*\n\n {4}\S/);
    expect(Math.max(...page.split('\n').map((line) => line.length)), code).toBeLessThanOrEqual(80);
  }
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
