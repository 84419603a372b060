import picomatch from 'picomatch';
import {
  ACCEPTED_FILE,
  CHANGES_FOLDER,
  type Diagnostic,
  diagnostic,
  LOCKS_FOLDER,
  RETIRED_FILE,
  SETTINGS_FILE,
  SOURCES,
  TRANSLATIONS_FOLDER,
  type Tree,
  topOf,
} from '../model/index.js';
import { isRecordFile } from '../source/index.js';

/** Files that are read but are not documents of a kind. */
const READ_ELSEWHERE = picomatch([
  SETTINGS_FILE,
  RETIRED_FILE,
  ACCEPTED_FILE,
  `${SOURCES}/**/README.md`,
  `${CHANGES_FOLDER}/*.md`,
  `${LOCKS_FOLDER}/*.yaml`,
]);

/** Images are checked where a text shows them. */
const IMAGE = /\.(png|jpe?g|svg|gif|webp|avif|tiff?|bmp|heic)$/i;
/** Files that systems and programs leave behind: folder caches, lock or state files, editor backups. */
const LEFT_BEHIND = /^(\.|~\$|#.*#$)|~$|^(thumbs\.db|desktop\.ini|icon\r)$|\.(sw[op]|tmp)$/i;

/** Whether a file below `standards/` is not a document, whatever the globs of the kinds say. */
export function isElsewhere(path: string): boolean {
  return READ_ELSEWHERE(path) || inFolder(path, CHANGES_FOLDER, LOCKS_FOLDER, TRANSLATIONS_FOLDER);
}

function inFolder(path: string, ...folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

/** Reports a file that would be ignored silently. `isSource` returns whether a path would be read. */
export function strayFile(path: string, isSource: (path: string) => boolean): Diagnostic[] {
  const name = path.split('/').at(-1) ?? '';
  if (READ_ELSEWHERE(path) || isRecordFile(path) || IMAGE.test(path) || LEFT_BEHIND.test(name)) return [];
  if (inFolder(path, TRANSLATIONS_FOLDER)) return [untranslated(path)];
  const ignored = (message: string, hint: string, severity: 'error' | 'warning' = 'error') => [
    diagnostic('file-has-a-kind', topOf(path), message, { severity, hints: [hint] }),
  ];
  const meant = intendedName(path);
  if (meant !== path && (isSource(meant) || READ_ELSEWHERE(meant)))
    return ignored(
      `a file whose name ends with "${path.slice(commonStart(path, meant))}" is not read`,
      `rename it to ${meant.split('/').at(-1)}`,
    );
  if (/\.(docx?|odt|rtf|pages)$/i.test(name))
    return ignored(
      'a word processor file is not read, so its text is not published',
      'save its text as Markdown in the folder of its kind, and keep this file outside standards/',
      'warning',
    );
  if (!/\.(md|ya?ml)$/i.test(name))
    return ignored(
      'a file of this type is not read, so it is not published',
      'move it out of standards/, or write its content as Markdown in the folder of its kind',
      'warning',
    );
  return ignored(NO_KIND, 'move it to the folder of its kind, or add its kind under `kinds` in framework.yaml');
}

const NO_KIND = 'no kind has its files in this folder, so the file is not published';

/**
 * Reports the files in a folder without a kind once for the whole folder: the folder is wrong, or the kind is missing.
 * `sources` are the files that are read.
 */
export function onePerFolder(found: readonly Diagnostic[], sources: readonly string[]): Diagnostic[] {
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  const known = new Set([`${SOURCES}/`, ...sources.map(folderOf)]);
  const isWhole = ({ code, message, place }: Diagnostic): boolean =>
    code === 'file-has-a-kind' && message === NO_KIND && !known.has(folderOf(place.path));
  const folders = new Map<string, number>();
  for (const { place } of found.filter(isWhole))
    folders.set(folderOf(place.path), (folders.get(folderOf(place.path)) ?? 0) + 1);
  const reported = new Set<string>();
  return found.flatMap((one) => {
    const folder = folderOf(one.place.path);
    const count = folders.get(folder) ?? 0;
    if (count < 2 || !isWhole(one)) return [one];
    if (reported.has(folder)) return [];
    reported.add(folder);
    const message = `no kind has its files in ${folder}, so its ${count} files are not published`;
    return [{ ...one, message }];
  });
}

/**
 * Returns the name that a file was most likely meant to have: Windows adds `.txt`, and programs use other endings for
 * the same type.
 */
function intendedName(path: string): string {
  return path
    .replace(/\.(md|markdown|ya?ml)\.txt$/i, '.$1')
    .replace(/\.(markdown|mdown|mkdn?|md)$/i, '.md')
    .replace(/\.ya?ml$/i, '.yaml');
}

/** Returns the length of the common start of two paths, up to the dot before the ending. */
function commonStart(path: string, meant: string): number {
  let at = 0;
  while (at < path.length && path.charAt(at) === meant.charAt(at)) at += 1;
  return Math.max(path.slice(0, at).lastIndexOf('.'), 0);
}

/** Reports a translation, so that nobody believes that it is published. */
function untranslated(path: string): Diagnostic {
  return diagnostic(
    'translation-is-published',
    topOf(path),
    'translations are not read yet, so this file is not published',
    {
      severity: 'warning',
      hints: ['keep the file outside of standards/ until then'],
    },
  );
}

/** Reports a folder of translations next to `standards/`, which is not read. */
export async function misplacedTranslations(tree: Tree): Promise<Diagnostic[]> {
  const [first] = (await tree.list('translations')).files;
  if (!first) return [];
  return [
    diagnostic(
      'translation-is-published',
      topOf(first.path),
      'the folder translations/ beside standards/ is not read',
      {
        severity: 'warning',
        hints: ['move the folder out of the repository; translations are not read yet'],
      },
    ),
  ];
}
