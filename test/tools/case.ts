import { linesOf, type Place } from '../../src/model/index.js';
import { baseFiles, type Files, packageFiles } from './base.js';
import { readMarks } from './marks.js';

/** One case of a case file: the files, and the expected diagnostics. */
export interface Case {
  readonly title: string;
  readonly valid: boolean;
  readonly files: Files;
  /** Paths of symbolic links, with their targets. */
  readonly links: { readonly [path: string]: string };
  /** The status of standards in the previous release, by id. */
  readonly statusBefore: { readonly [id: string]: string };
  readonly places: readonly Place[];
  /** The list below the files, as written in the case file. */
  readonly expected: string;
  /** The start and end of the list in the case file. */
  readonly span: readonly [number, number];
}

/**
 * Reads a case file. Below a level-2 heading `Valid: ...` or `Invalid: ...` are fenced blocks, each with a file that is
 * added to the base framework or replaces one, and the list of expected diagnostics. The info string of a block gives
 *
 *     md standards/PS-001-register.md                  the whole file
 *     md standards/PS-001-register.md ### PS-001-R01   the section of the base file that starts with this heading
 *     md standards/PS-001-register.md ---              its frontmatter
 *     md standards/PS-001-register.md status:          its first line that starts like this
 *     md crlf standards/terms/device.md                with CRLF line ends; `bom`: with a byte order mark
 *     md repeat-900 standards/terms/device.md          with its last line repeated 900 times
 *     gone standards/framework.yaml                    the file does not exist
 *     released standards/releases/1.0.0.yaml           not a file: the status of each standard in the previous release, `PS-001: adopted`
 *     link standards/terms/device.md                   the file is a symbolic link to the path in the block
 *
 * `⟨FF⟩` stands for the byte FF.
 */
export function readCases(text: string): Case[] {
  const headings = [...text.matchAll(/^## (Valid|Invalid): (.*)$/gm)];
  return headings.map((heading, index) => {
    const start = heading.index + heading[0].length;
    const end = headings[index + 1]?.index ?? text.length;
    return readCase(text.slice(start, end), start, heading[2] ?? '', heading[1] === 'Valid');
  });
}

function readCase(text: string, offset: number, title: string, valid: boolean): Case {
  const files: { [path: string]: string | Uint8Array } = { ...baseFiles };
  const links: { [path: string]: string } = {};
  const statusBefore: { [id: string]: string } = {};
  const places: Place[] = [];
  let last = 0;
  for (const match of text.matchAll(/^(`{3,}|~{3,})(.*)\n([\s\S]*?)^\1$/gm)) {
    const [, , info = '', contents = ''] = match;
    last = match.index + match[0].length + 1;
    const [, flags = '', path = '', part = ''] =
      /^(.*?) ?((?:standards|schemas|templates)\/\S+) ?(.*)$/.exec(info) ?? [];
    if (path === '') throw new Error(`"${title}": a block does not name its file: ${info}`);
    const times = Number(/repeat-(\d+)/.exec(flags)?.[1] ?? 1);
    const written = contents.replace(/[^\n]*\n$/, (line) => line.repeat(times));
    const whole = part === '' ? written : replacePart(String(files[path] ?? packageFiles[path]), part, written);
    const ends = flags.includes('crlf') ? whole.replaceAll('\n', '\r\n') : whole;
    const marked = readMarks(path, ends.replace(/⟨[0-9A-F]{2}⟩/g, '\u{F8FF}'));
    places.push(...marked.places);
    const bytes = [...ends.matchAll(/⟨([0-9A-F]{2})⟩/g)].map((found) => Number.parseInt(found[1] ?? '', 16));
    delete files[path];
    if (flags.includes('released'))
      for (const [, id = '', status = ''] of contents.matchAll(/^(\S+): (\S+)$/gm)) statusBefore[id] = status;
    else if (flags.includes('link')) links[path] = marked.text.trim();
    else if (!flags.includes('gone'))
      files[path] =
        bytes.length > 0 ? withBytes(marked.text, bytes) : `${flags.includes('bom') ? '\uFEFF' : ''}${marked.text}`;
  }
  const rest = text.slice(last);
  return {
    title,
    valid,
    files,
    links,
    statusBefore,
    places,
    expected: rest.trim(),
    span: [offset + last, offset + text.length],
  };
}

/** Replaces each placeholder with a byte. */
function withBytes(text: string, bytes: readonly number[]): Uint8Array {
  const encoder = new TextEncoder();
  return new Uint8Array(
    text
      .split('\u{F8FF}')
      .flatMap((piece, index) => [...(index === 0 ? [] : [bytes[index - 1] ?? 0]), ...encoder.encode(piece)]),
  );
}

/** Replaces the frontmatter, the section below a heading, or one line of a text. */
function replacePart(text: string, part: string, contents: string): string {
  if (part === '---') return contents + text.slice(text.indexOf('\n---\n') + 5);
  const start = `\n${text}`.indexOf(`\n${part}`);
  if (start < 0) throw new Error(`the base file has no "${part}"`);
  if (!part.startsWith('#')) return text.slice(0, start) + contents + text.slice(text.indexOf('\n', start) + 1);
  const depth = /^#+/.exec(part)?.[0].length ?? 0;
  const next = linesOf(text).find((line) => line > start && new RegExp(`^#{1,${depth}} `).test(text.slice(line)));
  return text.slice(0, start) + contents + (next === undefined ? '' : `\n${text.slice(next)}`);
}
