import type { Diagnostic, Lines } from '../../model/index.js';
import { findFrontmatter } from './frontmatter.js';

/** A line of a file that is checked as it was typed. */
export interface TypedLine {
  readonly text: string;
  /** Its offset in the file. */
  readonly start: number;
  /** Whether it belongs to YAML or to Markdown. */
  readonly isYaml: boolean;
}

/** A repair: an offset, and text of the same length that replaces the source while the rest of the file is read. */
export interface Repair {
  readonly from: number;
  readonly text: string;
}

/** The result of one check of the lines. */
export interface LineFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly repairs: readonly Repair[];
}

/** Returns the lines of a file without code and comments, and without the block scalars of YAML. */
export function linesIn(path: string, text: string, lines: Lines): TypedLine[] {
  const isYaml = /\.ya?ml$/.test(path);
  const fenced = isYaml ? { start: 0, end: text.length, body: text.length } : findFrontmatter(path, text, lines);
  if ('code' in fenced) return [];
  const found: TypedLine[] = [];
  let fence: string | undefined;
  let isComment = false;
  let block: number | undefined;
  for (const [index, start] of lines.entries()) {
    const line = text.slice(start, lines[index + 1] ?? text.length).replace(/[\r\n]+$/, '');
    if (start >= fenced.start && start < fenced.end) {
      const indent = /^ */.exec(line)?.[0].length ?? 0;
      if (block !== undefined && (line.trim() === '' || indent > block)) continue;
      block = /(?:^|[:-] +)[|>][-+\d]*[ \t]*(?:#.*)?$/.test(line) ? indent : undefined;
      found.push({ text: line, start, isYaml: true });
    } else if (start >= fenced.body) {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence !== undefined) {
        if (mark?.startsWith(fence)) fence = undefined;
        continue;
      }
      if (!isComment && mark !== undefined) {
        fence = mark;
        continue;
      }
      const wasComment = isComment;
      const opened = line.lastIndexOf('<!--');
      const closed = line.lastIndexOf('-->');
      if (opened >= 0 || closed >= 0) isComment = opened > closed;
      if (!wasComment && opened < 0) found.push({ text: line, start, isYaml: false });
    }
  }
  return found;
}
