import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// The one structural rule that a machine guards. What fails is the sentence that was broken.

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const texts = new Map(files.map((name) => [name, readFileSync(join(SRC, name), 'utf8')]));
const imports: Import[] = [...texts].flatMap(([from, text]) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => {
    const target = match[1] ?? '';
    return {
      from,
      to: target.startsWith('.') ? normalize(join(dirname(from), target)).replace(/\.js$/, '.ts') : target,
    };
  }),
);

const roomOf = (path: string): string =>
  path.startsWith('formats/') && path.split('/').length > 2
    ? path.split('/').slice(0, 2).join('/')
    : path.includes('/')
      ? (path.split('/')[0] ?? '')
      : path;
const isOurs = (path: string): boolean => texts.has(path);
const broken = (test: (one: Import) => boolean): string[] =>
  imports.filter(test).map(({ from, to }) => `${from} imports ${to}`);

/** Rooms that know the model and themselves, and nothing else of ours. */
const ROOMS = [
  'load',
  'parse',
  'validate',
  'link',
  'rules',
  'judge',
  'report',
  'reporters',
  'publish',
  'scaffold',
  'manual',
  'show',
  'codes',
  'release',
  'diff',
  'verify',
  'formats/html',
  'formats/pdf',
  'formats/data',
];

/** Where stages meet: the path from the sources to an edition, and those that serve it. */
const MEETING_PLACES = [
  'pipeline.ts',
  'settings.ts',
  'documents.ts',
  'records.ts',
  'history.ts',
  'edition.ts',
  'comparing.ts',
  'releasing.ts',
  'reporting.ts',
  'shelving.ts',
  'verifying.ts',
  'explanations.ts',
  'index.ts',
  'formats/index.ts',
];

describe('who may import whom', () => {
  test('the test sees the imports', () => {
    expect(imports.filter(({ to }) => isOurs(to)).length).toBeGreaterThan(100);
  });

  test('model imports nothing of ours', () => {
    expect(broken(({ from, to }) => roomOf(from) === 'model' && isOurs(to) && roomOf(to) !== 'model')).toEqual([]);
  });

  test.each(ROOMS)('%s knows the model and itself alone', (room) => {
    expect(files.some((file) => roomOf(file) === room)).toBe(true);
    expect(
      broken(({ from, to }) => roomOf(from) === room && isOurs(to) && ![room, 'model'].includes(roomOf(to))),
    ).toEqual([]);
  });

  test('stages meet in pipeline.ts, in those that serve it, and in index.ts only', () => {
    expect(
      broken(
        ({ from, to }) =>
          isOurs(to) && ROOMS.includes(roomOf(to)) && roomOf(from) !== roomOf(to) && !MEETING_PLACES.includes(from),
      ),
    ).toEqual([]);
  });

  test('cli sees only index.ts', () => {
    expect(
      broken(({ from, to }) => roomOf(from) === 'cli' && isOurs(to) && roomOf(to) !== 'cli' && to !== 'index.ts'),
    ).toEqual([]);
  });

  test('nobody imports the cli', () => {
    expect(broken(({ from, to }) => roomOf(from) !== 'cli' && roomOf(to) === 'cli')).toEqual([]);
  });

  test('only load, publish and cli touch the disk', () => {
    expect(
      broken(({ from, to }) => /^(node:)?fs(\/|$)/.test(to) && !['load', 'publish', 'cli'].includes(roomOf(from))),
    ).toEqual([]);
  });

  test('only cli touches process and console; publish asks whether the holder of a lock is alive', () => {
    const users = [...texts]
      .filter(([, text]) => /\b(process|console)\.\w/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '')))
      .map(([name]) => name);
    expect(users.filter((name) => roomOf(name) !== 'cli' && roomOf(name) !== 'publish')).toEqual([]);
  });

  test('there are no import cycles', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) if (isOurs(to)) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      if (done.has(file) || trail.includes(file)) return;
      for (const to of next.get(file) ?? []) walk(to, [...trail, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(cycles).toEqual([]);
  });
});
