import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkNames } from '../src/source/index.js';

// The repository opens on every system and in every editor that people use here.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');
const paths = existsSync(`${ROOT}/.git`)
  ? execFileSync('git', ['-C', ROOT, 'ls-files', '-z'], { encoding: 'utf8' }).split('\0').slice(0, -1)
  : [];

describe.skipIf(paths.length === 0)('a clone on Windows', () => {
  test('holds every file: no reserved name, no forbidden character, no two names that differ only by case', () => {
    expect(paths.length).toBeGreaterThan(100);
    expect(checkNames(paths).map(({ message, place }) => `${place.path}: ${message}`)).toEqual([]);
  });

  test('has no path that is too long where the folder above it is an ordinary one', () => {
    // 260 characters in all (Microsoft: Maximum Path Length Limitation), of which a home folder and a clone take some 100.
    expect(paths.filter((path) => path.length > 150)).toEqual([]);
  });

  test('has no symbolic links', () => {
    const modes = execFileSync('git', ['-C', ROOT, 'ls-files', '-s'], { encoding: 'utf8' }).split('\n');
    expect(modes.filter((line) => line.startsWith('120000'))).toEqual([]);
  });

  test('has the line ends that the tests and the digests count on', () => {
    const ends = execFileSync('git', ['-C', ROOT, 'ls-files', '--eol'], { encoding: 'utf8' }).split('\n');
    const odd = ends.filter((line) => /^i\/(crlf|mixed)/.test(line) && !/\stest\/fixtures\//.test(line));
    expect(odd).toEqual([]);
    expect(read('.gitattributes')).toMatch(/^\* text=auto eol=lf$/m);
  });
});

describe('an editor', () => {
  test('finds the schema that each YAML file names, and the line is the first', () => {
    const named = paths.filter(
      (path) => /^standards\/.*\.ya?ml$/.test(path) && /yaml-language-server/.test(read(path)),
    );
    expect(named).toContain('standards/framework.yaml');
    for (const path of named) {
      const [, address = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(path)) ?? [];
      const schema = posix.join(posix.dirname(path), address);
      expect(existsSync(`${ROOT}/${schema}`), `${path} names ${address}`).toBe(true);
    }
  });

  test('maps schemas that exist to files, and offers only the extensions that the container has', () => {
    const settings = JSON.parse(read('.vscode/settings.json'));
    for (const schema of Object.keys(settings['yaml.schemas']))
      expect(existsSync(`${ROOT}/${schema}`), schema).toBe(true);
    const container = JSON.parse(read('.devcontainer/devcontainer.json'));
    expect(JSON.parse(read('.vscode/extensions.json')).recommendations).toEqual(
      container.customizations.vscode.extensions,
    );
  });

  test('opens a container from a known place, with nothing fetched by name from elsewhere, on a version of Node that is supported', () => {
    const container = JSON.parse(read('.devcontainer/devcontainer.json'));
    expect(container.image).toMatch(/^mcr\.microsoft\.com\/devcontainers\/javascript-node:20-/);
    expect(container.features).toBeUndefined();
    expect(container.postCreateCommand).toContain('npm ci --ignore-scripts');
  });
});

test('the hook for pre-commit runs a command that there is', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml')) as {
    id: string;
    entry: string;
    language: string;
    pass_filenames: boolean;
  }[];
  const { bin } = JSON.parse(read('package.json')) as { bin: { [name: string]: string } };
  const [command = '', name = ''] = hook?.entry.split(' ') ?? [];
  expect(Object.keys(bin)).toContain(command);
  expect(name).toBe('check');
  expect(hook).toMatchObject({ id: 'charter-check', language: 'node', pass_filenames: false });
  expect(new RegExp(parse(read('.pre-commit-hooks.yaml'))[0].files).test('standards/PS-001-x.md')).toBe(true);
});
