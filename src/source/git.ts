import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { compareText, type Diagnostic, type Refusal, type Tree } from '../model/index.js';
import { notRegular } from './folder.js';

/** The result of a git command: its exit code, its output as bytes, and its error output. */
interface GitResult {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Large enough for all texts of a framework, but limits the memory that a hostile repository can fill. */
const MAX_OUTPUT = 256 * 1024 * 1024;

/**
 * Runs git on the repository that contains `folder`, without a shell. Undefined if git is not installed. Replacement
 * objects are ignored, so that an id always means the same bytes. Callers must put `--end-of-options` or `--` before
 * user input.
 */
function git(folder: string, words: readonly string[], input?: string): Promise<GitResult | undefined> {
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
    // git may exit before it has read all input; its exit code is more useful than the error of the closed pipe.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}

/** A tree read from git, with the full id of its commit. */
export interface RevisionTree extends Tree {
  readonly commit: string;
}

/**
 * Opens the framework at a commit, branch or tag as a tree that reads git objects only, without a checkout. `root` is the
 * folder of the framework, which may be below the top of its repository. Links and submodules are reported like links in
 * a folder, and names that start with a dot are left out.
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
 * Returns the files below the root that were renamed since a commit, as detected by git: the old path by the new one.
 * Compares the commit with the index, so nothing outside the repository is read.
 */
export async function renamesSince(root: string, commit: string): Promise<ReadonlyMap<string, string>> {
  const words = ['diff', '--cached', '--name-status', '-z', '--find-renames', '--diff-filter=R', '--relative'];
  const result = await git(root, [...words, '--no-ext-diff', '--no-textconv', commit, '--']);
  const fields = result?.code === 0 ? result.out.toString('utf8').split('\0') : [];
  const renamed = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3) renamed.set(fields[at + 2] ?? '', fields[at + 1] ?? '');
  return renamed;
}

/** Returns the path of a folder in its repository, with a slash at the end; empty at the top or without a repository. */
export async function placeInRepository(root: string): Promise<string> {
  const result = await git(root, ['rev-parse', '--show-prefix']);
  return result?.code === 0 ? result.out.toString('utf8').replace(/\n$/, '') : '';
}

/** Returns the path of a file of git for a folder: `index.lock` exists while git writes files. Undefined without a repository. */
export async function gitFile(root: string, name: string): Promise<string | undefined> {
  const result = await git(root, ['rev-parse', '--git-path', name]);
  return result?.code === 0 ? resolve(root, result.out.toString('utf8').replace(/\n$/, '')) : undefined;
}

function refusalOf(root: string, words: string): string {
  return words.includes('safe.directory')
    ? `git does not trust the repository in ${root}, because it belongs to another user`
    : `${root} is not in a git repository, so there are no earlier versions to read`;
}

function unknown(ref: string, shallow: boolean): string {
  const missing = `there is no commit, branch or tag "${ref}"`;
  if (!shallow) return `${missing} in this repository; list them with git branch --all and git tag`;
  return `${missing} in this shallow clone; fetch it with ${fetching(ref)}`;
}

/** Returns the command that fetches a missing revision into a shallow clone with as little else as possible. */
function fetching(ref: string): string {
  const [, remote = 'origin', branch = ref] = /^(origin|upstream)\/(.+)$/.exec(ref) ?? [];
  if (!/^[\w./-]+$/.test(ref) || /^(HEAD|FETCH_HEAD)$/.test(ref)) return 'git fetch --unshallow';
  if (/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(ref)) return `git fetch --depth=1 origin ${ref}`;
  if (/^v?\d+\.\d/.test(ref)) return `git fetch --depth=1 origin tag ${ref}`;
  const target = branch === ref ? ref : `refs/remotes/${ref}`;
  return `git fetch --depth=1 ${remote} ${branch}:${target}`;
}

/** A file or link of a commit: the mode, id and size of its object, and its path from the root of the framework. */
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

/** Files have the modes 100644 and 100755; 120000 is a link, 160000 a submodule. */
const isFile = ({ mode }: Entry): boolean => mode.startsWith('100');

/** Texts are read in one process, because one per file would be slow; images and large files one by one. */
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

/** Parses the lines of `git ls-tree -r -z --long`: mode, type, object, size (or -), a tab, the path. */
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

/** Parses the output of `git cat-file --batch`: a line with object, type and size in bytes, the contents, a line end. */
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

/** Runs git on objects that must exist, because a commit names them. */
async function objects(root: string, words: readonly string[], input?: string): Promise<Buffer> {
  const result = await git(root, words, input);
  if (result?.code !== 0) throw incomplete(words.at(-1) ?? '');
  return result.out;
}

function incomplete(object: string): Error {
  return Object.assign(new Error(`git cannot read ${object}`), { code: 'EIO', path: `the git object ${object}` });
}
