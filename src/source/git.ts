import { execFile } from 'node:child_process';
import { compareText, type Diagnostic, type Refusal, type Tree } from '../model/index.js';
import { notRegular } from './folder.js';

/** What git said: its output as bytes and the words of its refusal, and its exit code. */
export interface GitResult {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Large enough for all texts of a framework, and a bound on what a hostile repository can make us hold. */
const MAX_OUTPUT = 256 * 1024 * 1024;

/**
 * Runs git on the repository that holds `folder`, without a shell. Undefined when there is no git on this machine.
 * Replaced objects are not followed, so that an id always means the same bytes. Callers put `--end-of-options` or `--`
 * before what a user gave.
 */
export function git(folder: string, words: readonly string[], input?: string): Promise<GitResult | undefined> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['--no-replace-objects', '--literal-pathspecs', '-C', folder, ...words],
      { encoding: 'buffer', maxBuffer: MAX_OUTPUT, windowsHide: true },
      (error, out, err) => {
        if (error === null) resolve({ code: 0, out, err: String(err) });
        else if (error.code === 'ENOENT') resolve(undefined);
        else if (typeof error.code === 'number') resolve({ code: error.code, out, err: String(err) });
        else reject(error);
      },
    );
    // git may end before it has read everything; its exit code says more than the closed pipe.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}

/** A tree that was read from git, and the full id of its commit. */
export interface RevisionTree extends Tree {
  readonly commit: string;
}

/**
 * The framework as it was at a commit, branch or tag: a tree that reads git objects only, so nothing is checked out.
 * `root` is the folder of the framework, which may lie below the top of its repository. Links and submodules are the
 * same diagnostics as links in a folder, and names that start with a dot are left out.
 */
export async function revisionTree(root: string, ref: string): Promise<RevisionTree | Refusal> {
  const here = await git(root, ['rev-parse', '--show-prefix', '--is-shallow-repository']);
  if (here === undefined) return { refused: `reading "${ref}" needs git, which is not installed` };
  if (here.code !== 0) return { refused: refusalOf(root, here.err) };
  const [prefix = '', shallow = ''] = here.out.toString('utf8').split('\n');
  const named = await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  const commit = named?.out.toString('utf8').trim() ?? '';
  if (named?.code !== 0 || commit === '') return { refused: unknown(ref, shallow === 'true') };
  return treeAt(root, commit, prefix);
}

/**
 * The files below the root that have another path now than at a commit, as far as git can tell: by their path now, the
 * one then. Commits and what is staged are compared, so nothing is read that the repository does not hold.
 */
export async function renamesSince(root: string, commit: string): Promise<ReadonlyMap<string, string>> {
  const words = ['diff', '--cached', '--name-status', '-z', '--find-renames', '--diff-filter=R', '--relative'];
  const said = await git(root, [...words, '--no-ext-diff', '--no-textconv', commit, '--']);
  const fields = said?.code === 0 ? said.out.toString('utf8').split('\0') : [];
  const renamed = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3) renamed.set(fields[at + 2] ?? '', fields[at + 1] ?? '');
  return renamed;
}

/** Where a folder lies in its repository: a posix path that ends with a slash; empty at its top, or where there is none. */
export async function placeInRepository(root: string): Promise<string> {
  const said = await git(root, ['rev-parse', '--show-prefix']);
  return said?.code === 0 ? said.out.toString('utf8').replace(/\n$/, '') : '';
}

function refusalOf(root: string, words: string): string {
  return words.includes('safe.directory')
    ? `git does not trust the repository in ${root}, because it belongs to another user of this machine`
    : `${root} is not in a git repository, so there are no earlier versions to read`;
}

function unknown(ref: string, shallow: boolean): string {
  const what = `there is no commit, branch or tag "${ref}"`;
  if (!shallow) return `${what} in this repository; git branch --all and git tag list what there is`;
  return `${what} in this shallow clone; fetch it with ${fetching(ref)}`;
}

/** The command that brings a missing revision into a shallow clone with as little as possible around it. */
function fetching(ref: string): string {
  const [, remote = 'origin', branch = ref] = /^(origin|upstream)\/(.+)$/.exec(ref) ?? [];
  if (!/^[\w./-]+$/.test(ref) || /^(HEAD|FETCH_HEAD)$/.test(ref)) return 'git fetch --unshallow';
  if (/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(ref)) return `git fetch --depth=1 origin ${ref}`;
  if (/^v?\d+\.\d/.test(ref)) return `git fetch --depth=1 origin tag ${ref}`;
  const target = branch === ref ? ref : `refs/remotes/${ref}`;
  return `git fetch --depth=1 ${remote} ${branch}:${target}`;
}

/** A file or link of a commit: mode and id of its object, its size, and its path from the root of the framework. */
interface Entry {
  readonly mode: string;
  readonly object: string;
  readonly bytes: number;
  readonly path: string;
}

function treeAt(root: string, commit: string, prefix: string): RevisionTree {
  const entriesIn = remember((top) => readEntries(root, commit, prefix, top));
  const textsIn = remember(async (top) => readTexts(root, (await entriesIn(top)).filter(isText)));
  return {
    commit,
    async list(folder) {
      const entries = (await entriesIn(topOf(folder))).filter(
        ({ path }) => path.startsWith(`${folder}/`) && !/(^|\/)\./.test(path.slice(folder.length)),
      );
      const files = entries.filter(isFile).map(({ path, bytes }) => ({ path, bytes }));
      const diagnostics: Diagnostic[] = entries.filter((one) => !isFile(one)).map(({ path }) => notRegular(path));
      return { files, diagnostics };
    },
    async read(path) {
      const entry = (await entriesIn(topOf(path))).find((one) => one.path === path);
      if (entry === undefined || !isFile(entry)) return undefined;
      return isText(entry) ? (await textsIn(topOf(path))).get(entry.object) : readOne(root, entry);
    },
  };
}

const topOf = (path: string): string => path.split('/')[0] ?? '';

/** Modes 100644 and 100755; 120000 is a link, 160000 a submodule. */
const isFile = ({ mode }: Entry): boolean => mode.startsWith('100');

/** Texts are read together, since a process for each would be slow; images and what is too large one by one. */
const isText = (entry: Entry): boolean =>
  isFile(entry) && entry.bytes <= 1024 * 1024 && /\.(md|ya?ml|json|liquid|css|typ)$/i.test(entry.path);

function remember<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

/** The lines of `git ls-tree -r -z --long`: mode, type, object, size (or -), a tab, the path. */
async function readEntries(root: string, commit: string, prefix: string, top: string): Promise<Entry[]> {
  if (top === '' || top === '.' || top === '..') return [];
  const out = await objects(root, ['ls-tree', '-r', '-z', '--long', '--full-tree', commit, '--', `${prefix}${top}`]);
  const entries = out.toString('utf8').split('\0').slice(0, -1);
  return entries
    .map((line) => {
      const [, mode = '', object = '', size = '', path = ''] = /^(\d+) \w+ (\w+) +(\S+)\t(.*)$/s.exec(line) ?? [];
      return { mode, object, bytes: Number(size) || 0, path: path.slice(prefix.length) };
    })
    .sort((a, b) => compareText(a.path, b.path));
}

/** The answers of `git cat-file --batch`: a line with object, type and size in bytes, the contents, a line end. */
async function readTexts(root: string, entries: readonly Entry[]): Promise<Map<string, Uint8Array>> {
  const wanted = [...new Set(entries.map(({ object }) => object))];
  const out = await objects(root, ['cat-file', '--batch'], wanted.map((object) => `${object}\n`).join(''));
  const texts = new Map<string, Uint8Array>();
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(0x0a, at);
    const [object = '', , size] = out.subarray(at, end).toString('utf8').split(' ');
    if (size === undefined) throw incomplete(object);
    texts.set(object, out.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return texts;
}

async function readOne(root: string, { object }: Entry): Promise<Uint8Array> {
  return objects(root, ['cat-file', 'blob', object]);
}

/** Runs git on objects that must be there, because a commit names them. */
async function objects(root: string, words: readonly string[], input?: string): Promise<Buffer> {
  const said = await git(root, words, input);
  if (said?.code !== 0) throw incomplete(words.at(-1) ?? '');
  return said.out;
}

function incomplete(object: string): Error {
  return Object.assign(new Error(`git cannot read ${object}`), { code: 'EIO', path: `the git object ${object}` });
}
