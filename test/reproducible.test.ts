import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bytesBelow, temporaryFolder } from './tools/folder.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Copies the framework file by file, in the given order, so that the folders of the disk list them differently. */
function copy(to: string, reverse: boolean): void {
  for (const folder of ['standards', 'schemas', 'templates']) {
    const files = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true }).filter((entry) =>
      entry.isFile(),
    );
    files.sort((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1));
    if (reverse) files.reverse();
    for (const entry of files) {
      const from = join(entry.parentPath, entry.name);
      const path = join(to, from.slice(ROOT.length));
      mkdirSync(join(path, '..'), { recursive: true });
      cpSync(from, path);
    }
  }
}

function build(folder: string, mask: string, environment: NodeJS.ProcessEnv): Map<string, Buffer> {
  const main = join(ROOT, 'lib/cli/main.js');
  const done = spawnSync(
    'sh',
    ['-c', `umask ${mask} && exec "$0" "$1" build --root "$2" --quiet`, process.execPath, main, folder],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    },
  );
  expect({ status: done.status, err: done.stderr }).toEqual({ status: 0, err: '' });
  return bytesBelow(join(folder, 'dist/draft'));
}

test('the same sources give the same bytes in another folder, time zone, locale, umask and order of files', () => {
  const first = join(temporaryFolder(), 'a');
  const second = join(temporaryFolder(), 'ein Ordner mit Übermaß', 'b');
  copy(first, false);
  copy(second, true);
  const one = build(first, '022', { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
  const two = build(second, '077', { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  expect([...two.keys()]).toEqual([...one.keys()]);
  expect([...one.keys()].filter((path) => path.endsWith('.pdf')).length).toBeGreaterThanOrEqual(3);
  const different = [...one].filter(([path, bytes]) => !two.get(path)?.equals(bytes)).map(([path]) => path);
  expect(different).toEqual([]);
});
