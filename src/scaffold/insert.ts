import { PLACEHOLDER } from '../model/index.js';

/** Returns the lines between a heading and the next of its level or above; undefined if there is no such heading. */
function sectionRange(
  lines: readonly string[],
  isHead: (line: string) => boolean,
): { from: number; to: number } | undefined {
  const from = lines.findIndex(isHead);
  if (from < 0) return undefined;
  const depth = /^#+/.exec(lines[from] ?? '')?.[0].length ?? 1;
  const next = lines.findIndex((line, index) => index > from && new RegExp(`^#{1,${depth}} `).test(line));
  return { from, to: next < 0 ? lines.length : next };
}

/** Adds a block at the end of a section, or replaces its placeholder. Keeps the line ends of the text. */
export function addToSection(text: string, title: string, block: string): string | undefined {
  const lines = text.split(/\r?\n/);
  const found = sectionRange(lines, (line) => line.trim().toLowerCase() === `## ${title.toLowerCase()}`);
  if (!found) return undefined;
  const own = lines.slice(found.from + 1, found.to).filter((line) => line.trim() !== '');
  const isBegun = own.length !== 1 || own[0] !== PLACEHOLDER;
  const before = trimmed(lines.slice(0, isBegun ? found.to : found.from + 1));
  const after = lines.slice(found.to);
  return join(text, [...before, '', ...block.trimEnd().split('\n'), '', ...after]);
}

/** Adds lines to the list of a requirement, after its last line. */
export function addToBlock(text: string, id: string, added: readonly string[]): string | undefined {
  const lines = text.split(/\r?\n/);
  const found = sectionRange(
    lines,
    (line) => line.startsWith(`### ${id}`) && !/[\w-]/.test(line.charAt(4 + id.length)),
  );
  if (!found) return undefined;
  const inBlock = lines.slice(found.from, found.to);
  const last = inBlock.findLastIndex((line) => /^(\s+\S|[-*+] )/.test(line));
  if (last < 0) return undefined;
  const at = found.from + last + 1;
  return join(text, [...lines.slice(0, at), ...added, ...lines.slice(at)]);
}

function trimmed(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.trim() === '') end -= 1;
  return lines.slice(0, end);
}

function join(text: string, lines: readonly string[]): string {
  return `${lines.join(text.includes('\r\n') ? '\r\n' : '\n').trimEnd()}${text.includes('\r\n') ? '\r\n' : '\n'}`;
}
