// Simulates the workflows on one machine, without an account: npm run simulate
//   1. releases a framework as 1.0.0 and publishes it on an empty site
//   2. proposes a change from a fork without a token, and reports what it means
//   3. merges, releases and publishes the change next to the first release
// Everything happens in a temporary folder, with clones in place of remotes. The script writes its observations as JSON
// to <folder>/seen.json, and stops if something is not as promised.
//   --framework <folder>   the framework to use (default: the small one of the tests)
//   --keep <folder>        the folder to work in; it is not deleted
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { attempt, CHARTER, run, say, stop, TOOL } from './machine.mjs';

const { values } = parseArgs({
  options: {
    framework: { type: 'string', default: join(TOOL, 'test/cases/base') },
    keep: { type: 'string' },
  },
});
const folder = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'charter-simulation-')) : resolve(values.keep);
mkdirSync(folder, { recursive: true });
const [host, editors, fork] = ['host.git', 'editors', 'fork'].map((name) => join(folder, name));

/** An environment without tokens, because a fork must not see any. */
const CLEAN = {
  ...Object.fromEntries(
    Object.keys(process.env)
      .filter((name) => /TOKEN|SECRET|PASSWORD/i.test(name))
      .map((name) => [name, '']),
  ),
  HOME: folder,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A contributor',
  GIT_AUTHOR_EMAIL: 'contributor@example.org',
  GIT_COMMITTER_NAME: 'A contributor',
  GIT_COMMITTER_EMAIL: 'contributor@example.org',
};
const git = (where, ...words) => run('git', ['-C', where, ...words], { env: CLEAN, quiet: true }).trim();
const tool = (name, words, cwd) =>
  run(process.execPath, [join(TOOL, '.ci', name), ...words], { env: CLEAN, cwd, quiet: true });
const charter = (words, cwd) => attempt(process.execPath, [CHARTER, ...words], { env: CLEAN, cwd, quiet: true });

setUp();
say('1. the first release');
publish('1.0.0', '2027-01-01');
const first = digestsBelow(siteNow(), '1.0.0');
say('2. a pull request from a fork');
const reported = pullRequest();
say('3. the second release, on the same site');
merge();
publish('1.1.0', '2027-02-01');
const site = siteNow();
if (JSON.stringify(digestsBelow(site, '1.0.0')) !== JSON.stringify(first)) stop('the first release was touched');
say('4. a published release cannot change');
const forged = forge();

const seen = {
  releases: readdirSync(site)
    .filter((name) => existsSync(join(site, name, 'release.json')))
    .sort(),
  latest: JSON.parse(readFileSync(join(site, 'versions.json'), 'utf8')).latest,
  firstFiles: Object.keys(first).length,
  pullRequest: reported,
  forged,
  outside: readdirSync(folder).sort(),
};
writeFileSync(join(folder, 'seen.json'), `${JSON.stringify(seen, null, 2)}\n`);
say(`both releases are on the site, and the first one is unchanged: ${seen.firstFiles} files`);
if (values.keep === undefined) rmSync(folder, { recursive: true });

/** Creates the repository of the host, and the clone of the editors, who may push to it. */
function setUp() {
  run('git', ['init', '--quiet', '--bare', '--initial-branch=main', host], { env: CLEAN });
  run('git', ['clone', '--quiet', host, editors], { env: { ...CLEAN, GIT_TERMINAL_PROMPT: '0' }, quiet: true });
  git(editors, 'checkout', '--quiet', '-B', 'main');
  cpSync(join(resolve(values.framework), 'standards'), join(editors, 'standards'), { recursive: true });
  for (const name of ['schemas', 'templates']) {
    const own = join(resolve(values.framework), name);
    if (existsSync(own)) cpSync(own, join(editors, name), { recursive: true });
  }
  writeFileSync(join(editors, '.gitignore'), 'dist/\n');
  commit(editors, 'The framework');
  git(editors, 'push', '--quiet', 'origin', 'main');
}

function commit(where, message) {
  git(where, 'add', '--all');
  git(where, 'commit', '--quiet', '--allow-empty', '--message', message);
}

/** Publishes like maintainers: writes the lock, sets a tag, and runs the workflow in a separate checkout. */
function publish(version, date) {
  const released = charter(['release', version, '--date', date], editors);
  if (released.code !== 0) stop(`release ${version} was refused`);
  commit(editors, `Release ${version}`);
  git(editors, 'tag', `v${version}`);
  git(editors, 'push', '--quiet', 'origin', 'main', `v${version}`);
  const checkout = join(folder, `checkout-${version}`);
  run('git', ['clone', '--quiet', '--branch', `v${version}`, host, checkout], { env: CLEAN, quiet: true });
  const out = join(folder, `out-${version}`);
  tool('release.mjs', ['--tag', `v${version}`, '--out', out, '--root', checkout], checkout);
  tool('add-to-site.mjs', ['--from', join(out, 'dist'), '--tag', `v${version}`, '--branch', 'gh-pages'], checkout);
}

/** Checks out the current site. */
function siteNow() {
  const site = join(folder, 'site');
  rmSync(site, { recursive: true, force: true });
  run('git', ['clone', '--quiet', '--branch', 'gh-pages', host, site], { env: CLEAN, quiet: true });
  return site;
}

/** Changes the fork, and runs the check on a merge commit like that of the host. */
function pullRequest() {
  run('git', ['clone', '--quiet', host, fork], { env: CLEAN, quiet: true });
  git(fork, 'remote', 'set-url', '--push', 'origin', 'no-right-to-push');
  change(fork);
  commit(fork, 'Ten days, and a sign that is put up');
  const checkout = join(folder, 'checkout-pull-request');
  run('git', ['clone', '--quiet', host, checkout], { env: CLEAN, quiet: true });
  git(checkout, 'fetch', '--quiet', fork, 'HEAD');
  git(checkout, 'merge', '--quiet', '--no-ff', '--message', 'As it would be merged', 'FETCH_HEAD');
  const before = git(host, 'for-each-ref');
  const report = join(folder, 'report.html');
  const seen = {
    check: charter(['check', '--since', 'HEAD^1', '--format', 'github'], checkout).code,
    annotations: charter(['report', 'HEAD^1', '--format', 'github'], checkout).output,
    summary: charter(['report', 'HEAD^1', '--format', 'markdown'], checkout).output,
    report: charter(['report', 'HEAD^1', '--out', report], checkout).code,
    draft: charter(['build', '--out', join(folder, 'draft'), '--targets', 'html'], checkout).code,
    push: attempt('git', ['-C', fork, 'push', 'origin', 'HEAD'], { env: CLEAN, quiet: true }).code,
    written: git(checkout, 'status', '--porcelain'),
  };
  if (git(host, 'for-each-ref') !== before) stop('the pull request changed the repository of the host');
  return { ...seen, html: existsSync(report) ? readFileSync(report, 'utf8') : '' };
}

/** Changes two statements of the small framework, or the summary of the first standard of another one. */
function change(where) {
  const name = readdirSync(join(where, 'standards'))
    .sort()
    .find((path) => /^[A-Z]+-\d+.*\.md$/.test(path));
  if (!name) stop('the framework has no standard to change');
  const path = join(where, 'standards', name);
  const text = readFileSync(path, 'utf8');
  const changed = text
    .replaceAll(/\b5 working days(?= \(| before)/g, '10 working days')
    .replace('should show a sign', 'should put up a sign');
  writeFileSync(path, changed === text ? text.replace(/^summary: /m, 'summary: Changed. ') : changed);
}

/** Merges the change, and adds the notes that the report drafted. */
function merge() {
  git(editors, 'pull', '--quiet', '--no-rebase', '--no-edit', fork, 'HEAD');
  const { output } = charter(['report', '1.0.0', '--format', 'json'], editors);
  for (const { path, text } of JSON.parse(output).missing_notes) {
    mkdirSync(join(editors, 'standards', 'changes'), { recursive: true });
    writeFileSync(join(editors, path), text);
  }
  commit(editors, 'Say that the sense has stayed');
}

/** Tries to publish other bytes under a published version, which must not reach the site. */
function forge() {
  const dist = join(folder, 'out-1.0.0', 'dist');
  const page = join(dist, '1.0.0', 'index.html');
  writeFileSync(page, `${readFileSync(page, 'utf8')}<!-- altered -->`);
  const before = git(host, 'rev-parse', 'gh-pages');
  const words = ['--from', dist, '--tag', 'v1.0.0', '--branch', 'gh-pages'];
  const { code } = attempt(process.execPath, [join(TOOL, '.ci/add-to-site.mjs'), ...words], {
    env: CLEAN,
    cwd: join(folder, 'checkout-1.0.0'),
    quiet: true,
  });
  if (git(host, 'rev-parse', 'gh-pages') !== before) stop('a forged release reached the site');
  return { code, verify: charter(['verify', join(dist, '1.0.0')], folder).code };
}

function digestsBelow(root, name) {
  const paths = readdirSync(join(root, name), { recursive: true, withFileTypes: true });
  const files = paths.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(
    files
      .sort()
      .map((file) => [file.slice(root.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}
