import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseFiles, type Files } from './tools/base.js';
import { charter } from './tools/charter.js';
import { writeFiles } from './tools/folder.js';
import { commit, gitIn, repository } from './tools/repository.js';

// Only new diagnostics fail; old ones are counted and listed separately.

const STANDARD = 'standards/PS-001-register.md';
const BASE = String(baseFiles[STANDARD]);
const LAMP = '---\nlabel: gas lamp\n---\n\nA lamp that burns gas.\n';

interface Result {
  readonly code: number | null;
  readonly fresh: readonly string[];
  readonly old: readonly string[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly old: number };
}

function since(root: string, ...words: string[]): Result {
  const { code, out, err } = charter(root, ['check', '--since', 'main', '--format', 'json', ...words]);
  expect(err).toBe('');
  const { diagnostics, old, summary } = JSON.parse(out);
  const format = (one: { code: string; place: { path: string; start: { line: number } } }): string =>
    `${one.code} ${one.place.path}:${one.place.start.line}`;
  return { code, fresh: diagnostics.map(format), old: old.map(format), summary };
}

/** A repository in which these files were committed on top of the valid framework. */
function committed(changes: Files): string {
  const root = repository();
  writeFiles(root, { ...baseFiles, ...changes });
  commit(root);
  return root;
}

/** Returns the line, from 1, where words occur first. */
const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

/** A framework with an old error: the actor of the second requirement is misspelt. */
const faulty = BASE.replace(/(R02[\s\S]*?)- Actor: deploying-department/, '$1- Actor: deploying-departement');
const OLD = lineOf(faulty, 'deploying-departement');
const RISK = lineOf(faulty, '- Mitigates:');

describe('check --since', () => {
  test('an old error does not fail, even if its line has moved', () => {
    const root = committed({ [STANDARD]: faulty });
    writeFiles(root, { [STANDARD]: faulty.replace('One place to look', 'Here.\n\nOne place to look') });
    const result = since(root, '--strict');
    expect(result).toMatchObject({ code: 0, fresh: [], old: [`reference-resolves ${STANDARD}:${OLD + 2}`] });
    expect(result.summary).toEqual({ errors: 0, warnings: 0, files: expect.any(Number), old: 1 });
    expect(charter(root, ['check']).code).toBe(1);
  });

  test('a new error fails, and the old one is listed separately', () => {
    const root = committed({ [STANDARD]: faulty });
    writeFiles(root, { [STANDARD]: faulty.replace('- Mitigates: covert-collection', '- Mitigates: covert-colection') });
    expect(since(root)).toMatchObject({
      code: 1,
      fresh: [`reference-resolves ${STANDARD}:${RISK}`],
      old: [`reference-resolves ${STANDARD}:${OLD}`],
    });
    const { out } = charter(root, ['check', '--since', 'main']);
    expect(out).toContain(`from before this change:\n  standards/PS-001-register.md:${OLD}:10  error`);
    expect(out).toMatch(/files checked: 1 error, 0 warnings; 1 old\n/);
  });

  test('a second error of the same kind is new, and so is another wrong word in the same place', () => {
    const root = committed({ [STANDARD]: faulty });
    const twice = faulty.replace(
      '- Mitigates: covert-collection',
      '- Mitigates: covert-collection\n- Accountable: deploying-departement',
    );
    writeFiles(root, { [STANDARD]: twice });
    expect(since(root)).toMatchObject({
      code: 1,
      fresh: [expect.stringContaining('reference-resolves')],
      old: [expect.stringContaining('reference-resolves')],
    });
    writeFiles(root, { [STANDARD]: faulty.replace('deploying-departement', 'deploying-deportment') });
    expect(since(root)).toMatchObject({ code: 1, fresh: [`reference-resolves ${STANDARD}:${OLD}`], old: [] });
  });

  test('a warning stays old under --strict and after its file is renamed', () => {
    const root = committed({ 'standards/terms/lamp.md': LAMP });
    expect(since(root, '--strict')).toMatchObject({
      code: 0,
      fresh: [],
      old: ['term-is-used standards/terms/lamp.md:1'],
    });
    renameSync(join(root, 'standards/terms/lamp.md'), join(root, 'standards/terms/gas-lamp.md'));
    expect(since(root, '--strict')).toMatchObject({ code: 0, old: ['term-is-used standards/terms/gas-lamp.md:1'] });
    gitIn(root, 'add', '--all');
    expect(since(root, '--strict')).toMatchObject({ code: 0, old: ['term-is-used standards/terms/gas-lamp.md:1'] });
  });

  test('an error that prevents a file from being read can be old', () => {
    const broken = '---\nlabel: "gas lamp\n---\n\nA lamp.\n';
    const root = committed({ 'standards/terms/lamp.md': broken });
    writeFiles(root, { 'standards/terms/other.md': broken });
    expect(since(root)).toMatchObject({
      code: 1,
      fresh: ['frontmatter-is-yaml standards/terms/other.md:2'],
      old: ['frontmatter-is-yaml standards/terms/lamp.md:2'],
    });
  });

  test('moving a standard to a final status makes old errors count in it and in what it depends on', () => {
    const others = {
      'standards/terms/lamp.md': LAMP.replace('---\n\n', 'colour: red\n---\n\n'),
      'standards/references/city-law.md': String(baseFiles['standards/references/city-law.md']).replace(
        /^title: .*$/m,
        '$&\nurls: none',
      ),
    };
    const root = committed({ ...others, [STANDARD]: faulty });
    const adopted = faulty.replace('status: drafting', 'status: candidate');
    writeFiles(root, { [STANDARD]: adopted });
    const result = since(root);
    expect(result.code).toBe(1);
    expect(result.fresh).toEqual([
      // Errors caused by the move are new.
      `candidate-was-consulted ${STANDARD}:4`,
      `reference-resolves ${STANDARD}:${OLD}`,
      'key-is-known standards/references/city-law.md:3',
    ]);
    // Errors in files that the standard does not use stay old.
    expect(result.old).toEqual(['key-is-known standards/terms/lamp.md:3']);
    const { out } = charter(root, ['check', '--since', 'main']);
    expect(out).toContain(
      'see: standards/PS-001-register.md:4:9  PS-001 moves to "candidate", so old and accepted diagnostics count',
    );
    // After the move, only new errors count again.
    commit(root);
    expect(since(root)).toMatchObject({ code: 0, fresh: [] });
  });

  test('accepted errors count, too, when a standard moves', () => {
    const accepted =
      'accepted:\n  - code: parameter-default-is-in-range\n    place: standards/PS-001-register.md#PS-001-R01\n    reason: The range is decided in the consultation.\n    expires: 2127-06-30\n';
    const narrow = BASE.replace('(1 to 30;', '(6 to 30;');
    const root = committed({ [STANDARD]: narrow, 'standards/accepted.yaml': accepted });
    expect(charter(root, ['check', '--strict']).code).toBe(0);
    expect(charter(root, ['check']).out).toMatch(
      /accepted:\n {2}standards\/PS-001.*\n {4}accepted until 2127-06-30: The range/,
    );
    expect(since(root)).toMatchObject({ code: 0, fresh: [], old: [] });
    writeFiles(root, { [STANDARD]: narrow.replace('status: drafting', 'status: pilot') });
    expect(since(root)).toMatchObject({
      code: 1,
      fresh: expect.arrayContaining([`parameter-default-is-in-range ${STANDARD}:${lineOf(BASE, '- Parameter')}`]),
    });
  });

  test('needs no checkout of the baseline, and leaves the repository unchanged', () => {
    const top = repository();
    writeFiles(
      top,
      Object.fromEntries(
        Object.entries({ ...baseFiles, [STANDARD]: faulty }).map(([path, text]) => [`city/${path}`, text]),
      ),
    );
    const id = commit(top);
    gitIn(top, 'checkout', '--quiet', '-b', 'topic');
    rmSync(join(top, 'city/standards/PS-001-register.md'));
    writeFiles(top, { 'city/standards/PS-001-register.md': faulty });
    const status = gitIn(top, 'status', '--porcelain');
    expect(since(join(top, 'city'))).toMatchObject({ code: 0, old: [`reference-resolves ${STANDARD}:${OLD}`] });
    expect(gitIn(top, 'status', '--porcelain')).toBe(status);
    expect(gitIn(top, 'rev-parse', 'HEAD')).toBe(id);
    const { out } = charter(join(top, 'city'), ['check', '--format', 'github']);
    expect(out).toContain(`::error file=city/standards/PS-001-register.md,line=${OLD},`);
  });

  test('an unknown revision is wrong usage', () => {
    const root = committed({});
    const { code, out, err } = charter(root, ['check', '--since', 'nowhere']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^charter: there is no commit, branch or tag "nowhere" in this repository/);
    expect(readFileSync(join(root, STANDARD), 'utf8')).toBe(BASE);
  });

  test('marks new and old results in SARIF, and annotates changed lines first', () => {
    const root = committed({ [STANDARD]: faulty });
    writeFiles(root, { [STANDARD]: faulty.replace('- Mitigates: covert-collection', '- Mitigates: covert-colection') });
    const { out } = charter(root, ['check', '--since', 'main', '--format', 'sarif']);
    const results = JSON.parse(out).runs[0].results as { baselineState: string }[];
    expect(results.map((one) => one.baselineState)).toEqual(['new', 'unchanged']);
    const log = charter(root, ['check', '--since', 'main', '--format', 'github']).out;
    expect(log).toContain('::group::1 diagnostic from before this change');
  });
});
