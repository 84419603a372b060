// Adds a release to the website, which is on a separate branch:
//   node .ci/add-to-site.mjs --from <dist> --tag v1.0.0 --branch gh-pages [--repository <folder>]
// Only the index pages may change. If a published release would change, nothing is pushed. Needs only Node and git, so
// that a job with the right to push installs nothing.
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { attempt, run, say, stop } from './machine.mjs';

/** The paths that may change when a release is added. All other paths belong to releases. */
const INDEX = /^(index\.html|versions\.json|latest\/.*|assets\/.*|\.charter[^/]*|\.nojekyll)$/;
/** The author of the commits, because a runner has none. */
const WHO = ['-c', 'user.name=Charter', '-c', 'user.email=charter@users.noreply.github.com'];

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    tag: { type: 'string' },
    branch: { type: 'string' },
    repository: { type: 'string', default: '.' },
  },
});
const { from = '', tag = '', branch = '' } = values;
if (!/^v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(tag)) stop(`"${tag}" is not a version tag such as v1.0.0`);
const version = tag.slice(1);
if (!existsSync(join(from, version, 'release.json'))) stop(`there is no release ${version} in ${from}`);

const repository = resolve(values.repository);
const temporary = mkdtempSync(join(tmpdir(), 'charter-site-'));
const site = join(temporary, 'site');
const git = (...words) => run('git', ['-C', site, ...words], { quiet: true });

openSite();
copy();
git('add', '--all', '--force', '.');
const touched = changesOf(git('diff', '--cached', '--name-status', '--no-renames', '-z'));
const wrong = touched.filter(({ how, path }) => !(INDEX.test(path) || (path.startsWith(`${version}/`) && how === 'A')));
if (wrong.length > 0)
  stop(
    `this would change published files: ${wrong
      .slice(0, 5)
      .map((one) => one.path)
      .join(', ')}; nothing was pushed`,
  );
if (touched.length === 0) say(`${version} is already on the site`);
else push();
run('git', ['-C', repository, 'worktree', 'remove', '--force', site], { quiet: true });
rmSync(temporary, { recursive: true });

/** Checks out the branch of the host, or an empty one if it does not exist yet. */
function openSite() {
  const at = (...words) => attempt('git', ['-C', repository, ...words], { quiet: true });
  const heads = at('ls-remote', '--exit-code', '--heads', 'origin', `refs/heads/${branch}`);
  // Exit code 2 means that there is no such branch; any other code is a failure.
  if (heads.code !== 0 && heads.code !== 2) stop('cannot find out whether the branch of the site exists');
  if (heads.code === 0) run('git', ['-C', repository, 'fetch', '--depth=1', 'origin', `refs/heads/${branch}`]);
  const start = heads.code === 0 ? 'FETCH_HEAD' : emptyCommit();
  run('git', ['-C', repository, 'worktree', 'add', '--detach', site, start], { quiet: true });
}

/** Creates the commit that the first release is added to. */
function emptyCommit() {
  const within = (...words) => run('git', ['-C', repository, ...words], { quiet: true }).trim();
  const tree = within('hash-object', '-t', 'tree', '-w', '/dev/null');
  return within(...WHO, 'commit-tree', tree, '-m', 'An empty site');
}

/** Copies everything except published releases, which stay unchanged on the branch. */
function copy() {
  cpSync(resolve(from), site, {
    recursive: true,
    filter: (path) => {
      const [top = ''] = path.slice(resolve(from).length + 1).split('/');
      return top === version || !existsSync(join(resolve(from), top, 'release.json'));
    },
  });
  // Without this file, Pages leaves out files that start with an underscore.
  writeFileSync(join(site, '.nojekyll'), '');
}

function changesOf(text) {
  const words = text.split('\0').filter(Boolean);
  const changes = [];
  for (let at = 0; at + 1 < words.length; at += 2) changes.push({ how: words[at], path: words[at + 1] });
  return changes;
}

/** Commits and pushes. If two runs push at once, the host rejects the second one as not fast-forward. */
function push() {
  git(...WHO, 'commit', '--quiet', '--message', `Add release ${version}`);
  run('git', ['-C', site, 'push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`]);
  say(`added ${version} to the site: ${touched.length} files`);
}
