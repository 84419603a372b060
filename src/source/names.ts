import { type Diagnostic, diagnostic, topOf } from '../model/index.js';

/** Names that Windows reserves, with any extension (Microsoft: Naming Files, Paths, and Namespaces). */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** Checks that every operating system can store the file names, and that none of them treats two names as equal. */
export function checkNames(paths: readonly string[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, string>();
  for (const path of paths) {
    const fault = path
      .split('/')
      .map(faultOf)
      .find((found) => found !== undefined);
    if (fault) {
      diagnostics.push(
        diagnostic('file-name-is-portable', topOf(path), `the file name ${fault}`, {
          hints: ['rename the file'],
        }),
      );
    }
    const folded = path.normalize('NFC').toLowerCase();
    const twin = seen.get(folded);
    if (twin === undefined) seen.set(folded, path);
    else {
      diagnostics.push(
        diagnostic(
          'file-name-is-portable',
          topOf(path),
          `the file name differs from ${twin} only by case or Unicode form`,
          {
            hints: ['rename one of the two'],
            related: [{ message: 'the other file', place: topOf(twin) }],
          },
        ),
      );
    }
  }
  return diagnostics;
}

function faultOf(name: string): string | undefined {
  if (/[<>:"\\|?*\u0000-\u001f\u007f]/.test(name)) return 'has a character that Windows does not allow';
  if (RESERVED.test(name)) return 'is reserved by Windows';
  if (/[. ]$/.test(name)) return 'ends with a dot or a space';
  return undefined;
}
