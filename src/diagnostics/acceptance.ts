import {
  type Accepted,
  compareText,
  type Data,
  type Diagnostic,
  diagnostic,
  type Framework,
  isData,
  nearest,
  type ParsedEntity,
  type Place,
  type Position,
  pointerTo,
  topOf,
} from '../model/index.js';
import { headingsAbove } from './identity.js';

/** The context in which entries of accepted.yaml are judged. */
export interface AcceptContext {
  readonly framework: Framework;
  /** The codes of the rules. Only rules can be accepted: a file that cannot be read cannot be published. */
  readonly rules: readonly string[];
  /** The current day, as ISO 8601; without one, no entry is expired. */
  readonly date: string | undefined;
  readonly textOf: (path: string) => string | undefined;
}

/** The accepted diagnostics and those that count, which include the diagnostics on the entries themselves. */
export interface AcceptanceResult {
  readonly counting: readonly Diagnostic[];
  readonly accepted: readonly Accepted[];
}

interface Acceptance {
  readonly code: string;
  readonly path: string;
  /** The id or the section within the file; empty for all of it. */
  readonly anchor: string;
  readonly expires: string;
  readonly reason: string;
  readonly by: string;
  readonly placeOf: (key: string) => Place;
}

/**
 * Separates the diagnostics that the entries of standards/accepted.yaml accept from those that count. `file` is that
 * file as it was parsed: an invalid entry, which validation reports, does not disable the others.
 */
export function accept(
  found: readonly Diagnostic[],
  file: ParsedEntity | undefined,
  path: string,
  context: AcceptContext,
): AcceptanceResult {
  const entries = entriesOf(file, path);
  const accepted: Accepted[] = [];
  const counting: Diagnostic[] = [];
  const used = new Map<Acceptance, Diagnostic>();
  for (const one of found) {
    const entry = context.rules.includes(one.code) ? entries.find((each) => covers(each, one, context)) : undefined;
    if (entry && !used.has(entry)) used.set(entry, one);
    if (!entry || isExpired(entry, context)) counting.push(one);
    else accepted.push({ diagnostic: one, until: entry.expires, reason: entry.reason, by: entry.by });
  }
  return {
    counting: [...counting, ...entries.flatMap((entry) => checkEntry(entry, used.get(entry), context))],
    accepted,
  };
}

function entriesOf(file: ParsedEntity | undefined, path: string): Acceptance[] {
  const list = file?.data.accepted;
  if (!file || !Array.isArray(list)) return [];
  return (list as readonly unknown[]).flatMap((data, index) => {
    if (!isData(data) || !isSound(data)) return [];
    const [inFile = '', anchor = ''] = String(data.place).split('#');
    const pointer = pointerTo('/accepted', index);
    const placeOf = (key: string): Place => {
      const span = file.places[pointerTo(pointer, key)]?.value ?? file.places[pointer]?.value;
      return span ? { path, ...span } : topOf(path);
    };
    const { code, expires, reason, accepted_by } = data;
    const by = typeof accepted_by === 'string' ? accepted_by : '';
    return [
      { code: String(code), path: inFile, anchor, expires: String(expires), reason: String(reason), by, placeOf },
    ];
  });
}

function isSound(data: Data): boolean {
  const isText = (key: string): boolean => typeof data[key] === 'string' && data[key] !== '';
  return isText('code') && isText('place') && isText('reason') && /^\d{4}-\d{2}-\d{2}$/.test(String(data.expires));
}

function isExpired(entry: Acceptance, { date }: AcceptContext): boolean {
  return date !== undefined && entry.expires < date;
}

function covers(entry: Acceptance, one: Diagnostic, context: AcceptContext): boolean {
  if (entry.code !== one.code || entry.path !== one.place.path) return false;
  return entry.anchor === '' || isBelow(entry.anchor, one.place, context);
}

/** Whether a place belongs to an id or a section: it is under its heading, or between its id and the next one. */
function isBelow(anchor: string, place: Place, { framework, textOf }: AcceptContext): boolean {
  const inFile = Object.values(framework.entities).filter((entity) => entity.place.path === place.path);
  const own = inFile.find((entity) => entity.within === undefined);
  if (own?.id === anchor) return true;
  const headings = headingsAbove(textOf(place.path) ?? '', place.start.line);
  const names = headings.flatMap((name) => [
    name,
    `${own?.id ?? ''}-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`,
  ]);
  if (names.includes(anchor)) return true;
  const before = inFile
    .filter((entity) => comparePositions(entity.place.start, place.start) <= 0)
    .sort((a, b) => comparePositions(a.place.start, b.place.start));
  return before.at(-1)?.id === anchor;
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** Checks an entry: it names a rule, has not expired, and accepts something. */
function checkEntry(entry: Acceptance, first: Diagnostic | undefined, context: AcceptContext): Diagnostic[] {
  if (!context.rules.includes(entry.code)) return [notARule(entry, context.rules)];
  if (first && isExpired(entry, context)) return [expired(entry, first)];
  // A file that could not be read may hide what an entry is for.
  return first || !context.framework.complete ? [] : [stale(entry)];
}

function notARule(entry: Acceptance, rules: readonly string[]): Diagnostic {
  const near = nearest(entry.code, [...rules].sort(compareText));
  return diagnostic('acceptance-names-a-rule', entry.placeOf('code'), `"${entry.code}" is not a rule`, {
    hints: [near === undefined ? 'remove the entry and correct the text' : `write "${near}"`],
  });
}

function expired(entry: Acceptance, first: Diagnostic): Diagnostic {
  return diagnostic(
    'acceptance-is-current',
    entry.placeOf('expires'),
    `"${entry.code}" was accepted until ${entry.expires} and is still reported`,
    {
      severity: 'warning',
      hints: ['correct the text, then remove the entry'],
      related: [{ message: first.message, place: first.place }],
    },
  );
}

function stale(entry: Acceptance): Diagnostic {
  const where = entry.anchor === '' ? entry.path : `${entry.anchor} in ${entry.path}`;
  return diagnostic('acceptance-is-needed', entry.placeOf('code'), `"${entry.code}" is not reported at ${where}`, {
    severity: 'warning',
    hints: ['remove the entry'],
  });
}
