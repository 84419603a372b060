import { type Diagnostic, diagnostic } from '../model/index.js';
import type { At } from './yaml-faults.js';

const MAX_BRACKETS = 50;
const MAX_INDENT = 120;
const MAX_MARKERS = 20;

/** A cheap look at YAML before it is parsed: the parser recurses once for each level. */
export function checkYamlNesting(text: string, at: At): Diagnostic | undefined {
  let depth = 0;
  let start = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const lead = /^(?:[ \t]|[-?](?=[ \t]))*/.exec(line)?.[0] ?? '';
    let deepest = depth;
    for (const mark of line.match(/[[\]{}]/g) ?? []) {
      depth = mark === '[' || mark === '{' ? depth + 1 : Math.max(0, depth - 1);
      deepest = Math.max(deepest, depth);
    }
    const markers = lead.match(/[-?]/g)?.length ?? 0;
    if (deepest > MAX_BRACKETS || lead.length > MAX_INDENT || markers > MAX_MARKERS) {
      return diagnostic(
        'nesting-is-limited',
        at(start, start + line.trimEnd().length),
        'keys and lists are nested too deeply here',
        {
          hints: ['write fewer levels'],
        },
      );
    }
    start = text.indexOf(line, start) + line.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  return undefined;
}
