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

/** Files that are read and are not documents of a kind. */
const READ_ELSEWHERE = picomatch([
  SETTINGS_FILE,
  RETIRED_FILE,
  ACCEPTED_FILE,
  `${SOURCES}/**/README.md`,
  `${CHANGES_FOLDER}/*.md`,
  `${LOCKS_FOLDER}/*.yaml`,
]);

/** Images are told of where a text shows them. */
const IMAGE = /\.(png|jpe?g|svg|gif|webp|avif|tiff?|bmp|heic)$/i;
/** What systems and programs leave behind: caches of folders, files that hold a lock or a state, copies by editors. */
const LEFT_BEHIND = /^(\.|~\$|#.*#$)|~$|^(thumbs\.db|desktop\.ini|icon\r)$|\.(sw[op]|tmp)$/i;

/** Whether a file below `standards/` is no document, whatever the globs of the kinds say. */
export function isElsewhere(path: string): boolean {
  return READ_ELSEWHERE(path) || inFolder(path, CHANGES_FOLDER, LOCKS_FOLDER, TRANSLATIONS_FOLDER);
}

function inFolder(path: string, ...folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

/** A file that nobody reads would vanish silently; `isSource` tells whether it would be read under another name. */
export function strayFile(path: string, isSource: (path: string) => boolean): Diagnostic[] {
  const name = path.split('/').at(-1) ?? '';
  if (READ_ELSEWHERE(path) || isRecordFile(path) || IMAGE.test(path) || LEFT_BEHIND.test(name)) return [];
  if (inFolder(path, TRANSLATIONS_FOLDER)) return [untranslated(path)];
  const told = (message: string, hint: string, severity: 'error' | 'warning' = 'error') => [
    diagnostic('file-has-a-kind', topOf(path), message, { severity, hints: [hint] }),
  ];
  const meant = intendedName(path);
  if (meant !== path && (isSource(meant) || READ_ELSEWHERE(meant)))
    return told(
      `a file whose name ends with "${path.slice(commonStart(path, meant))}" is not read`,
      `rename it to ${meant.split('/').at(-1)}`,
    );
  if (/\.(docx?|odt|rtf|pages)$/i.test(name))
    return told(
      'a file of a word processor is not read, so what it says is not published',
      'save its text as Markdown in the folder of its kind, and keep this file outside of standards/',
      'warning',
    );
  if (!/\.(md|ya?ml)$/i.test(name))
    return told(
      'a file of this type is not read, so it is not published',
      'move it out of standards/, or write what it says as Markdown in the folder of its kind',
      'warning',
    );
  return told(
    'no kind of document has its files here, so the file is not published',
    'move it to the folder of its kind, or add its kind under `kinds` in framework.yaml',
  );
}

/** The name that a file most likely was to have: Windows adds `.txt`, and programs have other endings for the same thing. */
function intendedName(path: string): string {
  return path
    .replace(/\.(md|markdown|ya?ml)\.txt$/i, '.$1')
    .replace(/\.(markdown|mdown|mkdn?|md)$/i, '.md')
    .replace(/\.ya?ml$/i, '.yaml');
}

/** How far two paths are the same, to the dot before the ending. */
function commonStart(path: string, meant: string): number {
  let at = 0;
  while (at < path.length && path.charAt(at) === meant.charAt(at)) at += 1;
  return Math.max(path.slice(0, at).lastIndexOf('.'), 0);
}

/** Until translations are read, a file that holds one must not look as if it was. */
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

/** A folder of translations beside the sources, where nobody looks. */
export async function misplacedTranslations(tree: Tree): Promise<Diagnostic[]> {
  const [first] = (await tree.list('translations')).files;
  if (!first) return [];
  return [
    diagnostic(
      'translation-is-published',
      topOf(first.path),
      'nothing is read in a folder translations/ beside standards/',
      {
        severity: 'warning',
        hints: ['move the folder out of the repository; translations are not read yet'],
      },
    ),
  ];
}
