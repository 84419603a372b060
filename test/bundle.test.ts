import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { frameworkFolder, temporaryFolder } from './tools/folder.js';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

function ran(program: string, words: readonly string[], cwd: string) {
  const env = { ...process.env, HOME: cwd, npm_config_cache: join(cwd, 'cache'), npm_config_offline: 'true' };
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}

/** A network of its own, which has nothing in it, where the system lets us make one. */
const alone = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : [];

function withoutNetwork(words: readonly string[], cwd: string) {
  const [program = '', ...rest] = [...alone, ...words];
  return ran(program, rest, cwd);
}

test('the bundle installs in an empty folder without network, and builds there', { timeout: 600_000 }, () => {
  const made = temporaryFolder();
  expect(ran(process.execPath, [`${REPOSITORY}.ci/bundle.mjs`, '--out', made], made)).toMatchObject({ code: 0 });
  const [archive = '', digest = ''] = readdirSync(made)
    .filter((name) => name.startsWith('charter-'))
    .sort();
  expect(digest).toBe(`${archive}.sha256`);
  expect(ran('sha256sum', ['-c', digest], made)).toMatchObject({ code: 0, out: `${archive}: OK\n` });

  const empty = temporaryFolder();
  const install = ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', join(made, archive)];
  expect(withoutNetwork(install, empty)).toMatchObject({ code: 0 });
  const installed = join(empty, 'node_modules', 'charter');
  expect(readdirSync(join(installed, 'node_modules'))).not.toContain('vitest');

  cpSync(frameworkFolder(), empty, { recursive: true });
  const charter = [process.execPath, join(installed, 'lib/cli/main.js')];
  const built = withoutNetwork([...charter, 'build', '--out', 'out'], empty);
  expect(built).toMatchObject({ code: 0, err: '' });
  expect(readdirSync(join(empty, 'out', 'draft', 'en'))).toContain('framework.pdf');
  expect(withoutNetwork([...charter, 'doctor'], empty)).toMatchObject({ code: 0 });

  // Without its fonts the doctor reports an error, which shows that it checks them.
  rmSync(join(installed, 'node_modules', '@expo-google-fonts', 'noto-sans'), { recursive: true });
  const { code, out } = withoutNetwork([...charter, 'doctor', '--quiet'], empty);
  expect(code).toBe(2);
  expect(out).toMatch(/^error {4}PDF: the fonts or the templates cannot be read: .*\n {9}do: reinstall on this system/);
});
