// Builds a folder to publish from a version tag:
//   npm run release -- --tag v1.0.0 --out <folder> [--root <folder>] [--site <git ref>]
// The sources must contain the lock of the version, which `charter release` wrote. This script builds the release twice
// under different settings, compares the results, and verifies them.
//   <folder>/dist/      the website (from its branch, if it exists) with the new release added
//   <folder>/assets/    the downloads: the release as an archive, its PDF files, its checksums, its lock
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { attempt, charter, run, say, stop } from './machine.mjs';
import { pack } from './tar.mjs';

const { values } = parseArgs({
  options: {
    tag: { type: 'string' },
    out: { type: 'string' },
    root: { type: 'string', default: '.' },
    // The workflow fetches all branches, so a missing branch means that this is the first release.
    site: { type: 'string', default: 'refs/remotes/origin/gh-pages' },
  },
});
const root = resolve(values.root);
if (values.out === undefined) stop('--out is missing; it names the output folder');
const out = resolve(values.out);
const version = versionOf(values.tag ?? '');
const lock = join(root, 'standards', 'releases', `${version}.yaml`);
if (!existsSync(lock))
  stop(`there is no lock of ${version}: run charter release ${version}, commit its files, and tag that commit`);
if (existsSync(out) && readdirSync(out).length > 0) stop(`${out} is not empty`);

const dist = join(out, 'dist');
mkdirSync(dist, { recursive: true });
const locked = readFileSync(lock);
const published = restoreSite();
charter(['check', '--root', root]);
charter(['release', version, '--root', root, '--out', dist]);
if (!readFileSync(lock).equals(locked)) stop(`releasing ${version} again changed its lock`);
compareAgain();
verify();
keepAssets();
say(`built ${version} twice with the same bytes, and verified it`);

function versionOf(tag) {
  if (!/^v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(tag)) stop(`"${tag}" is not a version tag such as v1.0.0`);
  return tag.slice(1);
}

/** Restores the current website, and returns the names of its releases. */
function restoreSite() {
  const found = attempt('git', ['-C', root, 'rev-parse', '--verify', '--quiet', `${values.site}^{commit}`], {
    quiet: true,
  });
  if (found.code !== 0) return [];
  const archive = join(out, 'site.tar');
  run('git', ['-C', root, 'archive', '--format=tar', `--output=${archive}`, found.output.trim()], { quiet: true });
  run('tar', ['-xf', archive, '-C', dist], { quiet: true });
  rmSync(archive);
  return readdirSync(dist).filter((name) => existsSync(join(dist, name, 'release.json')));
}

/** Builds again in another folder, time zone and locale, to detect output that depends on the machine. */
function compareAgain() {
  const other = mkdtempSync(join(tmpdir(), 'charter-again-'));
  const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
  charter(['release', version, '--root', root, '--out', other], { env, cwd: other });
  const [first, second] = [dist, other].map((folder) => readFileSync(join(folder, version, 'SHA256SUMS')));
  if (!first.equals(second)) stop(`two builds of ${version} differ; compare ${dist} and ${other}`);
  rmSync(other, { recursive: true });
}

function verify() {
  for (const name of [...published, version]) charter(['verify', join(dist, name)]);
}

function keepAssets() {
  const folder = join(dist, version);
  const assets = join(out, 'assets');
  mkdirSync(assets);
  const name = `framework-${version}`;
  pack(join(assets, `${name}.tar.gz`), dist, [version]);
  copyFileSync(lock, join(assets, `${name}.lock.yaml`));
  copyFileSync(join(folder, 'release.json'), join(assets, `${name}.release.json`));
  copyFileSync(join(folder, 'SHA256SUMS'), join(assets, `${name}.SHA256SUMS`));
  for (const language of readdirSync(folder)) {
    const pdf = join(folder, language, 'framework.pdf');
    if (existsSync(pdf)) copyFileSync(pdf, join(assets, `${name}.${language}.pdf`));
  }
}
