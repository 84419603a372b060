import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bytesBelow, frameworkFolder, temporaryFolder } from './tools/folder.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Copies a framework file by file, in the given order, so that the folders of the disk list them differently. */
function copy(root: string, to: string, reverse: boolean): void {
  const folders = ['standards', 'schemas', 'templates'].filter((folder) => existsSync(join(root, folder)));
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { withFileTypes: true, recursive: true }).filter((entry) =>
      entry.isFile(),
    );
    files.sort((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1));
    if (reverse) files.reverse();
    for (const entry of files) {
      const from = join(entry.parentPath, entry.name);
      const path = join(to, relative(root, from));
      mkdirSync(join(path, '..'), { recursive: true });
      cpSync(from, path);
    }
  }
}

function build(folder: string, targets: string, mask: string, environment: NodeJS.ProcessEnv): Map<string, Buffer> {
  const main = join(ROOT, 'lib/cli/main.js');
  const words = [process.execPath, main, folder, targets];
  const done = spawnSync(
    'sh',
    ['-c', `umask ${mask} && exec "$0" "$1" build --root "$2" --targets "$3" --quiet`, ...words],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    },
  );
  expect({ status: done.status, err: done.stderr }).toEqual({ status: 0, err: '' });
  return bytesBelow(join(folder, 'dist/draft'));
}

// PDF files of the whole framework would take a minute here; those of a small one are set by the same code.
test.each([
  ['the framework', () => ROOT, 'html,data', 0],
  ['a small framework', frameworkFolder, 'html,pdf,data', 2],
])(
  '%s gives the same bytes in another folder, time zone, locale, umask and order of files',
  (_, root, targets, pdfs) => {
    const from = root();
    const first = join(temporaryFolder(), 'a');
    const second = join(temporaryFolder(), 'ein Ordner mit Übermaß', 'b');
    copy(from, first, false);
    copy(from, second, true);
    const one = build(first, targets, '022', { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
    const two = build(second, targets, '077', { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    expect([...two.keys()]).toEqual([...one.keys()]);
    expect([...one.keys()].filter((path) => path.endsWith('.pdf')).length).toBeGreaterThanOrEqual(pdfs);
    expect(one.size).toBeGreaterThan(10);
    const different = [...one].filter(([path, bytes]) => !two.get(path)?.equals(bytes)).map(([path]) => path);
    expect(different).toEqual([]);
  },
);
