// From a version tag to a folder that can be published:
//   npm run release -- --tag v1.0.0 --out <folder> [--root <folder>] [--site <git ref>]
// The lock of the version is in the sources already: whoever released it ran `charter release` and committed what it
// wrote. Here the same bytes are made again, twice and under different settings, compared, and verified.
//   <folder>/dist/      what is on the website (from the branch of the site, if there is one) with the new release added
//   <folder>/assets/    what people download: the release as an archive, its PDF files, its checksums, its lock
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
    // All branches are fetched before, so that a missing one is a first release and never a failed request.
    site: { type: 'string', default: 'refs/remotes/origin/gh-pages' },
  },
});
const root = resolve(values.root);
if (values.out === undefined) stop('--out says where to write, and is missing');
const out = resolve(values.out);
const version = versionOf(values.tag ?? '');
const lock = join(root, 'standards', 'releases', `${version}.yaml`);
if (!existsSync(lock))
  stop(`there is no lock of ${version}: run charter release ${version}, commit what it writes, and set the tag there`);
if (existsSync(out) && readdirSync(out).length > 0) stop(`${out} is not empty`);

const dist = join(out, 'dist');
mkdirSync(dist, { recursive: true });
const locks = readFileSync(lock);
const published = restoreSite();
charter(['check', '--root', root]);
charter(['release', version, '--root', root, '--out', dist]);
if (!readFileSync(lock).equals(locks)) stop(`releasing ${version} again changed its lock`);
compareAgain();
verify();
keepAssets();
say(`${version} was made twice with the same bytes, and verified`);

function versionOf(tag) {
  if (!/^v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(tag)) stop(`"${tag}" is no version tag such as v1.0.0`);
  return tag.slice(1);
}

/** What is on the website, so that the new release is added to it; the names of the releases that it holds. */
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

/** A second build, elsewhere and under another clock and language: what depends on the machine shows here. */
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
