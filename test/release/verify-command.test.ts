import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { charter } from '../tools/charter.js';
import { frameworkFolder, temporaryFolder } from '../tools/folder.js';
import { forge } from '../tools/forge.js';

test('verify: complete and altered releases, a missing folder, the lock and the tag', () => {
  const folder = frameworkFolder();
  charter(folder, ['release', '1.0.0', '--date', '2027-01-01']);
  const whole = charter(folder, ['verify', 'dist/1.0.0']);
  expect(whole).toMatchObject({ code: 0, err: '', out: expect.stringContaining('1.0.0 is complete and unaltered') });
  expect(whole.out).toContain('the lock standards/releases/1.0.0.yaml has the same digest');
  expect(charter(folder, ['verify', 'dist/2.0.0'])).toMatchObject({ code: 2, out: '' });

  const git = (...words: string[]) =>
    spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...words], { cwd: folder });
  expect(charter(folder, ['verify', 'dist/1.0.0', '--rebuild'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('no git tag 1.0.0'),
  });
  writeFileSync(join(folder, '.gitignore'), 'dist\n');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'release');
  git('tag', '1.0.0');
  writeFileSync(join(folder, 'standards/terms/device.md'), '---\nlabel: device\n---\n\nSomething else since.\n');
  expect(charter(folder, ['verify', 'dist/1.0.0', '--rebuild'])).toMatchObject({ code: 0, err: '' });

  // Someone who alters a page and all digests with it is found out by the lock, and by making it again.
  const copy = join(temporaryFolder(), '1.0.0');
  cpSync(join(folder, 'dist/1.0.0'), copy, { recursive: true });
  forge(copy);
  const forged = charter(folder, ['verify', copy, '--root', '.', '--rebuild']);
  expect(forged).toMatchObject({ code: 1, err: '' });
  expect(forged.out).toContain('the lock standards/releases/1.0.0.yaml has another digest');
  expect(forged.out).toContain('en/index.html has other bytes in the rebuilt release');
  expect(charter(temporaryFolder(), ['verify', copy])).toMatchObject({ code: 0 });
});
