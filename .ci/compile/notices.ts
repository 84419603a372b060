import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The licence file of a package. */
const LICENCE = /^(licen[cs]e|copying)([.-].*)?$/i;

/** Returns the licences of the packages whose code is in the compiled files, as a text for lib/THIRD-PARTY.txt. */
export function noticesOf({ outputs }: Metafile, root: string): string {
  const used = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? folderOf(path) : [])),
  );
  const notices = [...new Set(used)].sort().map((folder) => noticeOf(join(root, folder)));
  return `The compiled code of Charter contains code of these packages, under their own licences.\n\n${notices.join('\n')}`;
}

/** The folder of the package that a file belongs to; none for a file of Charter. */
function folderOf(path: string): string[] {
  const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path);
  return found ? [found[0]] : [];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly licenses?: readonly { readonly type: string }[];
  readonly author?: string | { readonly name: string };
}

function noticeOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license, licenses = [], author } = manifest;
  const named = license ?? licenses.map(({ type }) => type).join(', ');
  if (named === '') throw new Error(`${name} names no licence`);
  const file = readdirSync(folder).find((one) => LICENCE.test(one));
  const owner = typeof author === 'string' ? author : author?.name;
  const text = file === undefined ? `Copyright ${owner ?? 'its authors'}` : readFileSync(join(folder, file), 'utf8');
  return `${'-'.repeat(78)}\n${name} ${version} (${named})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}
