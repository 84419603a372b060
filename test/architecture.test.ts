import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// Checks which room may import which. The title of a failed test is the rule that was broken.

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

/** A room is a folder of `src/`; the folders in those of `NESTED` are separate rooms. */
const NESTED = ['compile', 'release', 'formats', 'diagnostics', 'app'];
const roomOf = (path: string): string => {
  const folders = path.split('/').slice(0, -1);
  if (folders.length === 0) return path;
  return folders.slice(0, NESTED.includes(folders[0] ?? '') ? 2 : 1).join('/');
};
const isOurs = (path: string): boolean => texts.has(path);
const broken = (test: (one: Import) => boolean): string[] =>
  imports.filter(test).map(({ from, to }) => `${from} imports ${to}`);

const COMPILE = ['compile', 'compile/parse', 'compile/validate', 'compile/link'];
const DIAGNOSTICS = ['diagnostics', 'diagnostics/explanations', 'diagnostics/reporters'];
const RELEASE = ['release', 'release/diff', 'release/verify'];
const FORMATS = ['formats', 'formats/html', 'formats/pdf', 'formats/data'];
const STAGES = ['source', ...COMPILE, 'rules', ...DIAGNOSTICS, ...RELEASE, 'report', 'scaffold', ...FORMATS, 'publish'];

/** The rooms that each room may import, besides itself. A stage never imports a stage on its own level. */
const MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  model: [],
  source: ['model'],
  'compile/parse': ['model'],
  'compile/validate': ['model'],
  'compile/link': ['model'],
  compile: ['model', 'source', ...COMPILE],
  rules: ['model'],
  'diagnostics/explanations': ['model', 'rules'],
  'diagnostics/reporters': ['model', 'diagnostics'],
  diagnostics: ['model'],
  'release/diff': ['model'],
  'release/verify': ['model', 'release'],
  release: ['model', 'source', 'compile', 'release/diff'],
  report: ['model', 'diagnostics/reporters'],
  scaffold: ['model'],
  'formats/html': ['model'],
  'formats/pdf': ['model'],
  'formats/data': ['model'],
  formats: ['model', ...FORMATS],
  publish: ['model', 'release'],
  preview: ['model'],
  app: ['model', ...STAGES],
  'app/preview': ['model', ...STAGES, 'preview', 'app'],
  cli: ['index.ts'],
  'index.ts': ['model', ...STAGES, 'preview', 'app', 'app/preview'],
};

describe('who may import whom', () => {
  test('the test sees the imports', () => {
    expect(imports.filter(({ to }) => isOurs(to)).length).toBeGreaterThan(100);
  });

  test('every room is in the table, and every room in the table exists', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (room, allowed) => {
    expect(
      broken(
        ({ from, to }) => roomOf(from) === room && isOurs(to) && roomOf(to) !== room && !allowed.includes(roomOf(to)),
      ),
    ).toEqual([]);
  });

  test('a use case imports no other use case except check and build', () => {
    const shared = ['app/check.ts', 'app/build.ts', 'app/caches.ts'];
    expect(
      broken(
        ({ from, to }) =>
          ['app', 'app/preview'].includes(roomOf(from)) && roomOf(to) === 'app' && isOurs(to) && !shared.includes(to),
      ),
    ).toEqual([]);
  });

  test('only source, publish and doctor use the disk', () => {
    expect(
      broken(
        ({ from, to }) =>
          /^(node:)?fs(\/|$)/.test(to) && !['source', 'publish'].includes(roomOf(from)) && from !== 'app/doctor.ts',
      ),
    ).toEqual([]);
  });

  test('only the preview listens to the network, and only source watches files', () => {
    const doors: { readonly [name: string]: string } = {
      chokidar: 'source/watch.ts',
      'node:http': 'preview/server.ts',
    };
    const isNetwork = (to: string): boolean => /^(node:)?(https?|http2|net|tls|dgram)$/.test(to) || to === 'chokidar';
    expect(Object.values(doors).every((door) => texts.has(door))).toBe(true);
    expect(
      broken(
        ({ from, to }) => isNetwork(to) && doors[to] !== from && !(to === 'node:net' && from === 'preview/server.ts'),
      ),
    ).toEqual([]);
  });

  test('only git and doctor start other programs', () => {
    expect(
      broken(
        ({ from, to }) => /^(node:)?child_process$/.test(to) && !['source/git.ts', 'app/doctor.ts'].includes(from),
      ),
    ).toEqual([]);
  });

  test('only the two PDF engines and the Markdown parser load native code', () => {
    const native = ({ to }: Import): boolean => to.startsWith('@myriaddreamin/') || to === 'satteri';
    const doors = ['formats/pdf/native.ts', 'formats/pdf/wasm.ts', 'compile/parse/markdown.ts'];
    expect(imports.filter(native).length).toBeGreaterThan(1);
    expect(broken((one) => native(one) && !doors.includes(one.from))).toEqual([]);
  });

  test('only cli, doctor and the lock of publish use process and console', () => {
    const users = [...texts]
      .filter(([, text]) => /\b(process|console)\.\w/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '')))
      .map(([name]) => name);
    // CHARTER_PARSER forces the reference parser, to distinguish bugs of the native one from those of Charter.
    // The versions of Node and of the platform are part of the digest of the tool.
    const allowed = ['app/doctor.ts', 'compile/parse/markdown.ts', 'source/tool.ts'];
    expect(users.filter((name) => !['cli', 'publish'].includes(roomOf(name)) && !allowed.includes(name))).toEqual([]);
  });

  test('only the compiler and the preview start threads', () => {
    const starts = ({ to }: Import): boolean => /^(node:)?worker_threads$/.test(to);
    const doors = ['compile/ahead.ts', 'compile/ahead-worker.ts', 'app/preview/pdf.ts', 'app/preview/pdf-worker.ts'];
    expect(imports.filter(starts).length).toBe(doors.length);
    expect(broken((one) => starts(one) && !doors.includes(one.from))).toEqual([]);
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
