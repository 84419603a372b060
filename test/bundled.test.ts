import { beforeAll, describe, expect, test } from 'vitest';
import { bundle, ROOT } from '../.ci/compile/bundle.js';
import { noticesOf } from '../.ci/compile/notices.js';

// What is in the compiled files, and what a command loads of them before it does anything.

let made: Awaited<ReturnType<typeof bundle>>;

beforeAll(async () => {
  made = await bundle();
});

/** Returns what is loaded with the file of a module: sources as in `src/`, or packages. */
function loadedWith(entry: string): string[] {
  const { outputs } = made.metafile;
  const seen = new Set<string>();
  const load = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const one of outputs[path]?.imports ?? [])
      if (one.kind === 'import-statement' && outputs[one.path]) load(one.path);
  };
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === entry);
  if (!found) throw new Error(`${entry} is not compiled to a file of its own`);
  load(found[0]);
  const inputs = [...seen].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}));
  const names = inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path);
  return [...new Set(names)].sort();
}

const roomsIn = (names: readonly string[]): string[] =>
  [...new Set(names.map((name) => /^src\/(.*)\/[^/]*$/.exec(name)?.[1] ?? name))].sort();

describe('what a command loads', () => {
  test('--version: the version, and no package', () => {
    expect(roomsIn(loadedWith('src/cli/main.ts'))).toEqual(['cli', 'model', 'source']);
  });

  test('--help: no stage, and no package but that of the options and that of suggestions', () => {
    const loaded = loadedWith('src/cli/program.ts');
    expect(roomsIn(loaded)).toEqual([
      '@commander-js/extra-typings',
      'cli',
      'commander',
      'fastest-levenshtein',
      'model',
      'preview',
      'source',
    ]);
    expect(loaded.filter((name) => /^src\/(preview|source)\//.test(name))).toEqual([
      'src/preview/port.ts',
      'src/source/package.ts',
    ]);
  });

  test('explain: the explanations, and nothing that reads a framework', () => {
    const loaded = loadedWith('src/cli/actions/explain.ts');
    const stages = /^src\/(compile|release|formats|publish|report|scaffold|app)\//;
    expect(loaded.filter((name) => stages.test(name))).toEqual([]);
    for (const name of ['yaml', 'ajv', 'liquidjs', 'unified', 'semver']) expect(loaded).not.toContain(name);
  });

  test('check: neither parsers nor rules, until something has changed', () => {
    const loaded = loadedWith('src/cli/actions/check.ts');
    expect(loaded.filter((name) => /^src\/(compile\/(parse|link|validate)|rules|formats)\//.test(name))).toEqual([]);
    for (const name of ['yaml', 'ajv', 'liquidjs', 'unified', 'semver']) expect(loaded).not.toContain(name);
  });

  test('no command loads the questions of init and new before it asks them', () => {
    for (const name of ['check', 'build', 'release', 'show', 'diff', 'report', 'verify', 'explain', 'doctor'])
      expect(loadedWith(`src/cli/actions/${name}.ts`)).not.toContain('@clack/prompts');
  });
});

test('the notices name every package whose code is in the files, with its licence', () => {
  const notices = noticesOf(made.metafile, ROOT);
  expect(notices).toMatch(/^commander \d+\.\d+\.\d+ \(MIT\)$/m);
  expect(notices).toMatch(/^yaml \d+\.\d+\.\d+ \(ISC\)$/m);
  const packages = Object.values(made.metafile.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
  );
  expect(new Set(packages).size).toBeGreaterThan(30);
  for (const name of new Set(packages)) expect(notices).toContain(`\n${name} `);
});
