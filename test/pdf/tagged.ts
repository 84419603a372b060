import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../tools/folder.js';

/** An event in the tagged structure of a PDF, in reading order, without artefacts. */
export type Met =
  | { readonly what: 'open'; readonly tag: string; readonly title: string; readonly isBlock: boolean }
  | { readonly what: 'close'; readonly tag: string }
  | { readonly what: 'text'; readonly text: string };

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
type Dictionary = { readonly [key: string]: Value };

/** Reads the structure and the text of a PDF as Typst writes it: ISO 32000-1, 14.7 (structure), 14.6 (marked content). */
export function readTagged(file: Uint8Array): readonly Met[] {
  const path = join(temporaryFolder(), 'one.pdf');
  writeFileSync(path, file);
  const words = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', path];
  const done = spawnSync('qpdf', words, { maxBuffer: 1 << 30 });
  const objects = (JSON.parse(done.stdout.toString('utf8')).qpdf as Dictionary[])[1] as Dictionary;
  const at = (value: Value | undefined): Dictionary => {
    const found = typeof value === 'string' ? (objects[`obj:${value}`] as Dictionary | undefined) : undefined;
    return ((found?.value ?? (found?.stream as Dictionary | undefined)?.dict ?? value) || {}) as Dictionary;
  };
  const dataOf = (reference: Value | undefined): string => {
    const { stream } = objects[`obj:${reference}`] as { stream?: { data: string } };
    return Buffer.from(stream?.data ?? '', 'base64').toString('latin1');
  };
  const fonts = new Map<Value, ReadonlyMap<string, string>>();
  const pages = new Map<string, ReadonlyMap<number, string>>();
  const textOn = (page: string): ReadonlyMap<number, string> => {
    const known = pages.get(page);
    if (known) return known;
    const font = at(at(at(page)['/Resources'])['/Font']);
    const named = Object.fromEntries(
      Object.entries(font).map(([name, reference]) => {
        const map = fonts.get(reference) ?? charactersIn(dataOf(at(reference)['/ToUnicode']));
        fonts.set(reference, map);
        return [name, map];
      }),
    );
    const found = markedText(dataOf(at(page)['/Contents']), named);
    pages.set(page, found);
    return found;
  };
  const met: Met[] = [];
  const walk = (element: Dictionary, page: string): void => {
    const on = String(element['/Pg'] ?? page);
    const tag = String(element['/S'] ?? '').slice(1);
    const title = String(element['/T'] ?? '').replace(/^[ub]:/, '');
    met.push({ what: 'open', tag, title, isBlock: JSON.stringify(element['/A'] ?? '').includes('"/Block"') });
    for (const kid of [element['/K'] ?? []].flat() as Value[]) {
      if (typeof kid === 'number') met.push({ what: 'text', text: textOn(on).get(kid) ?? '' });
      else if (typeof kid === 'string') walk(at(kid), on);
      else if (at(kid)['/Type'] === '/MCR')
        met.push({ what: 'text', text: textOn(String(at(kid)['/Pg'] ?? on)).get(Number(at(kid)['/MCID'])) ?? '' });
    }
    met.push({ what: 'close', tag });
  };
  const trailer = (objects.trailer as { value: Dictionary }).value;
  walk(at(at(at(trailer['/Root'])['/StructTreeRoot'])), '');
  return met;
}

/** Returns the characters of the glyphs of a font (ISO 32000-1, 9.10.3), by number in two bytes. */
function charactersIn(cmap: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, glyph = '', text = ''] of cmap.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/gi))
    found.set(Buffer.from(glyph, 'hex').toString('latin1'), unicode(text));
  return found;
}

/** Returns the text of each marked-content sequence on a page, by its number. */
function markedText(
  content: string,
  fonts: { readonly [name: string]: ReadonlyMap<string, string> },
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const open: { id: number | undefined; spoken: boolean }[] = [];
  let font: ReadonlyMap<string, string> = new Map();
  const add = (text: string): void => {
    const id = open.findLast((one) => one.id !== undefined)?.id;
    if (id !== undefined) found.set(id, (found.get(id) ?? '') + text);
  };
  const tokens = /<<((?:[^<>]|<[^<>]*>)*)>>\s*BDC|\bBMC\b|\bEMC\b|(\/\w+) [\d.]+ Tf|(\()|<([0-9a-fA-F]+)>/g;
  for (let match = tokens.exec(content); match; match = tokens.exec(content)) {
    const [token, properties, name, literal, hex] = match;
    if (properties !== undefined) {
      const id = /\/MCID (\d+)/.exec(properties)?.[1];
      const spoken = /\/ActualText\s*(?:<feff([0-9a-f]*)>|\(((?:[^()\\]|\\[\s\S])*)\))/i.exec(properties);
      if (spoken) add(spokenText(spoken[1], spoken[2]));
      open.push({ id: id === undefined ? undefined : Number(id), spoken: spoken !== null });
    } else if (token === 'BMC') open.push({ id: undefined, spoken: true });
    else if (token === 'EMC') open.pop();
    else if (name !== undefined) font = fonts[name] ?? new Map();
    else {
      const end = literal === undefined ? tokens.lastIndex : endOfLiteral(content, tokens.lastIndex);
      const bytes =
        hex === undefined
          ? unescaped(content.slice(tokens.lastIndex, end - 1))
          : Buffer.from(hex, 'hex').toString('latin1');
      tokens.lastIndex = end;
      if (open.some(({ spoken }) => spoken)) continue;
      add((bytes.match(/[\s\S]{2}/g) ?? []).map((glyph) => font.get(glyph) ?? '').join(''));
    }
  }
  return found;
}

/** Returns the index after the closing parenthesis of a literal string, which may contain paired parentheses. */
function endOfLiteral(content: string, start: number): number {
  let depth = 1;
  let at = start;
  for (; depth > 0 && at < content.length; at += 1) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '(') depth += 1;
    else if (content[at] === ')') depth -= 1;
  }
  return at;
}

function spokenText(hex: string | undefined, literal: string | undefined): string {
  const bytes = hex === undefined ? Buffer.from(unescaped(literal ?? ''), 'latin1') : Buffer.from(`feff${hex}`, 'hex');
  return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}

/** Decodes a literal string to bytes (ISO 32000-1, 7.3.4.2). */
function unescaped(literal: string): string {
  const named: { readonly [name: string]: string } = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };
  return literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (named[code] ?? code),
  );
}
