import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { baseFiles, type Files, filesBelow } from './tools/base.js';
import { bytesBelow, temporaryFolder, writeFiles } from './tools/folder.js';
import { RELEASED, withLocks } from './tools/released.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ARABIC = fileURLToPath(new URL('./fixtures/arabic', import.meta.url));
const STANDARD = 'standards/PS-001-register.md';

/** Written file by file, in the given order, so that the folders of the disk list them differently. */
function write(to: string, files: Files, reverse: boolean): void {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFiles(to, Object.fromEntries(reverse ? sorted.reverse() : sorted));
}

function build(folder: string, words: readonly string[], mask: string, environment: NodeJS.ProcessEnv) {
  const main = join(ROOT, 'lib/cli/main.js');
  const done = spawnSync(
    'sh',
    ['-c', `umask ${mask} && exec "$0" "$@"`, process.execPath, main, 'build', '--root', folder, '--quiet', ...words],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    },
  );
  expect({ status: done.status, err: done.stderr }).toEqual({ status: 0, err: '' });
  return bytesBelow(join(folder, 'dist/draft'));
}

/** What the files become when they are built twice, with everything around them different; the same bytes, that is. */
function builtTwice(files: Files, ...words: string[]): string[] {
  const first = join(temporaryFolder(), 'a');
  const second = join(temporaryFolder(), 'ein Ordner mit Übermaß', 'b');
  write(first, files, false);
  write(second, files, true);
  const one = build(first, words, '022', { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
  const two = build(second, words, '077', { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  expect([...two.keys()]).toEqual([...one.keys()]);
  const different = [...one].filter(([path, bytes]) => !two.get(path)?.equals(bytes)).map(([path]) => path);
  expect(different).toEqual([]);
  return [...one.keys()];
}

const pdfs = (paths: readonly string[]) => paths.filter((path) => path.endsWith('.pdf')).length;

// The PDF of the whole framework takes a minute each time; what sets it is the same for the small ones.
test('the same sources give the same bytes in another folder, time zone, locale, umask and order of files', () => {
  const own = ['standards', 'schemas', 'templates'].map((folder) => filesBelow(ROOT, folder));
  const paths = builtTwice(Object.assign({}, ...own), '--targets', 'html,data');
  expect(paths).toEqual(expect.arrayContaining(['en/PS-001/index.html', 'data/framework.json']));
});

test('so does a framework that was released before, with its PDF', async () => {
  const text = String(baseFiles[STANDARD]).replace('5 working days before', '10 working days before');
  const changed = { [STANDARD]: text.replace('notice_period: 5 ', 'notice_period: 10 ') };
  const files = await withLocks({ ...baseFiles, ...changed, 'standards/releases/1.0.0.yaml': RELEASED });
  const paths = builtTwice(files);
  expect(pdfs(paths)).toBeGreaterThanOrEqual(2);
  expect(paths).toContain('en/changes/index.html');
});

test('and one that is written from right to left, with its PDF', () => {
  expect(pdfs(builtTwice(filesBelow(ARABIC), '--targets', 'pdf'))).toBeGreaterThanOrEqual(2);
});
