// Adds a release to the website, which lies on a branch of its own:
//   node .ci/add-to-site.mjs --from <dist> --tag v1.0.0 --branch gh-pages [--repository <folder>]
// Only what leads to the releases may change: a folder that was published before is never touched, and where it would
// be, nothing is pushed. Needs Node and git alone, so that a job with the right to push installs nothing.
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { attempt, run, say, stop } from './machine.mjs';

/** What may change when a release is added; the rest of the site is the releases themselves. */
const INDEX = /^(index\.html|versions\.json|latest\/.*|assets\/.*|\.charter[^/]*|\.nojekyll)$/;
/** A runner has no name of its own. */
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
if (!/^v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(tag)) stop(`"${tag}" is no version tag such as v1.0.0`);
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
    `this would change what was published: ${wrong
      .slice(0, 5)
      .map((one) => one.path)
      .join(', ')}; nothing was pushed`,
  );
if (touched.length === 0) say(`${version} is on the site already`);
else push();
run('git', ['-C', repository, 'worktree', 'remove', '--force', site], { quiet: true });
rmSync(temporary, { recursive: true });

/** The branch as the host has it now, or an empty one where there is none yet. */
function openSite() {
  const at = (...words) => attempt('git', ['-C', repository, ...words], { quiet: true });
  const heads = at('ls-remote', '--exit-code', '--heads', 'origin', `refs/heads/${branch}`);
  // 2 says that there is no such branch; anything else that nobody knows.
  if (heads.code !== 0 && heads.code !== 2) stop('the host did not say whether the branch of the site exists');
  if (heads.code === 0) run('git', ['-C', repository, 'fetch', '--depth=1', 'origin', `refs/heads/${branch}`]);
  const start = heads.code === 0 ? 'FETCH_HEAD' : emptyCommit();
  run('git', ['-C', repository, 'worktree', 'add', '--detach', site, start], { quiet: true });
}

/** What a first release is added to. */
function emptyCommit() {
  const within = (...words) => run('git', ['-C', repository, ...words], { quiet: true }).trim();
  const tree = within('hash-object', '-t', 'tree', '-w', '/dev/null');
  return within(...WHO, 'commit-tree', tree, '-m', 'An empty site');
}

/** Everything but the releases that were there: those stay as the branch has them. */
function copy() {
  cpSync(resolve(from), site, {
    recursive: true,
    filter: (path) => {
      const [top = ''] = path.slice(resolve(from).length + 1).split('/');
      return top === version || !existsSync(join(resolve(from), top, 'release.json'));
    },
  });
  // Pages would else leave out what begins with an underscore.
  writeFileSync(join(site, '.nojekyll'), '');
}

function changesOf(text) {
  const words = text.split('\0').filter(Boolean);
  const changes = [];
  for (let at = 0; at + 1 < words.length; at += 2) changes.push({ how: words[at], path: words[at + 1] });
  return changes;
}

/** Two runs at once cannot both win: a push that is not on top of what is there is refused by the host. */
function push() {
  git(...WHO, 'commit', '--quiet', '--message', `Add release ${version}`);
  run('git', ['-C', site, 'push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`]);
  say(`added ${version} to the site: ${touched.length} files`);
}
