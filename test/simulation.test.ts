import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bytesBelow, temporaryFolder } from './tools/folder.js';

const SCRIPT = fileURLToPath(new URL('../.ci/simulate.mjs', import.meta.url));

test('two releases are published on one site, with a pull request from a fork between them', {
  timeout: 600_000,
}, () => {
  const folder = temporaryFolder();
  const [work, temporary] = [join(folder, 'work'), join(folder, 'temporary')];
  mkdirSync(temporary);
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '--keep', work], {
    encoding: 'utf8',
    // The fork must not see this token. A separate folder for temporary files makes leftovers visible.
    env: { ...process.env, GITHUB_TOKEN: 'a-token', TMPDIR: temporary },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const seen = JSON.parse(readFileSync(join(work, 'seen.json'), 'utf8'));

  expect(seen.releases).toEqual(['1.0.0', '1.1.0']);
  expect(seen.latest).toBe('1.1.0');
  const site = join(work, 'site');
  const first = (root: string) => [...bytesBelow(join(root, '1.0.0'))];
  // The simulation altered the first release afterwards, but only in its build folder.
  expect(seen.forged).toEqual({ code: 1, verify: 1 });
  expect(first(site).length).toBe(seen.firstFiles);
  expect(first(site)).toEqual(first(join(work, 'out-1.1.0', 'dist')));
  expect(readdirSync(site)).toEqual(expect.arrayContaining(['.nojekyll', 'index.html', 'latest', 'versions.json']));
  expect(readdirSync(join(work, 'out-1.1.0', 'assets')).sort()).toEqual([
    'framework-1.1.0.SHA256SUMS',
    'framework-1.1.0.en.pdf',
    'framework-1.1.0.lock.yaml',
    'framework-1.1.0.release.json',
    'framework-1.1.0.tar.gz',
  ]);

  const { annotations, summary, html, ...codes } = seen.pullRequest;
  expect(codes).toEqual({ check: 0, report: 0, draft: 0, push: expect.any(Number), written: '' });
  expect(codes.push).not.toBe(0);
  expect(annotations).toContain(
    '::notice file=standards/PS-001-register.md,line=27,endLine=27,title=Effect of this change::PS-001-R01 becomes stricter: notice period 5 to 10 working days (MINOR)\n',
  );
  expect(summary).toContain('The changes require at least a minor version.');
  expect(html).toMatch(/<del>.*\[5\].*<\/del><ins>.*\{10\}/);
  expect(html).not.toContain('<script');

  // Nothing was written outside the given folder, and no temporary files are left.
  expect(readdirSync(folder).sort()).toEqual(['temporary', 'work']);
  expect(readdirSync(temporary).filter((name) => !name.startsWith('charter-site-'))).toEqual([]);
  expect(existsSync(join(work, 'fork', 'dist'))).toBe(false);
});
