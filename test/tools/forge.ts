import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Alters a page with its manifest and digests, so that the folder is consistent. */
export function forge(folder: string): void {
  const sha256 = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  const before = sha256('en/index.html');
  const old = sha256('release.json');
  const page = readFileSync(join(folder, 'en/index.html'), 'utf8');
  writeFileSync(join(folder, 'en/index.html'), `X${page.slice(1)}`);
  const swap = (path: string, from: string, to: string) =>
    writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').replaceAll(from, to));
  swap('release.json', before, sha256('en/index.html'));
  swap('SHA256SUMS', before, sha256('en/index.html'));
  swap('SHA256SUMS', old, sha256('release.json'));
}
