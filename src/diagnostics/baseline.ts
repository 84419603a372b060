import { type Accepted, compareDiagnostics, type Diagnostic } from '../model/index.js';
import { finalMoves } from './final.js';
import { type Identity, identityOf, type Snapshot } from './identity.js';

/** What is found now, and whether it counts as things are. */
export interface CurrentDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: readonly Accepted[];
}

/** What a change brought, what was there before it, and what is accepted. */
export interface BaselineResult {
  readonly fresh: readonly Diagnostic[];
  readonly old: readonly Diagnostic[];
  readonly accepted: readonly Accepted[];
}

/**
 * Parts what is found now into what a change brought and what was there then. `renamed` gives the path then of a file
 * that has another path now. Where a standard has moved to a final status since, nothing is old and nothing accepted.
 */
export function compareWithBaseline(
  found: CurrentDiagnostics,
  now: Omit<Snapshot, 'diagnostics'>,
  then: Snapshot,
  renamed: ReadonlyMap<string, string>,
): BaselineResult {
  const pathThen = (path: string): string => renamed.get(path) ?? path;
  const all = [...found.diagnostics, ...found.accepted.map((one) => one.diagnostic)];
  const isOld = matching(
    then.diagnostics.map((one) => identityOf(one, then.textOf(one.place.path))),
    all.map((one) => {
      const identity = identityOf(one, now.textOf(one.place.path));
      return { ...identity, path: pathThen(identity.path) };
    }),
  );
  const moves = finalMoves(now, then, pathThen, [...new Set(all.map((one) => one.place.path))]);
  const fresh: Diagnostic[] = [];
  const old: Diagnostic[] = [];
  const accepted: Accepted[] = [];
  all.forEach((one, index) => {
    const acceptance = found.accepted[index - found.diagnostics.length];
    const move = moves.get(one.place.path);
    if (!acceptance && !isOld[index]) fresh.push(one);
    else if (move) fresh.push({ ...one, related: [...one.related, move] });
    else if (acceptance) accepted.push(acceptance);
    else old.push(one);
  });
  return { fresh: fresh.sort(compareDiagnostics), old: old.sort(compareDiagnostics), accepted };
}

/**
 * Ways in which two faults are the same, the surest first. Each fault of then stands for one of now, so that a second
 * one of the same kind is new.
 */
const SAME: readonly ((one: Identity) => string)[] = [
  ({ code, path, heading, words, message }) => key(code, path, heading, words, message),
  // Its heading or section has another name now, or it was moved within the file.
  ({ code, path, words, message }) => key(code, path, words, message),
  // The file has another name, and nobody says which it had.
  ({ code, heading, words, message }) => key(code, heading, words, message),
];

function matching(then: readonly Identity[], now: readonly Identity[]): readonly boolean[] {
  const matched = now.map(() => false);
  const left = new Set(then);
  for (const same of SAME) {
    const waiting = new Map<string, Identity[]>();
    for (const one of left) waiting.set(same(one), [...(waiting.get(same(one)) ?? []), one]);
    now.forEach((one, index) => {
      const before = matched[index] ? undefined : waiting.get(same(one))?.shift();
      if (!before) return;
      matched[index] = true;
      left.delete(before);
    });
  }
  now.forEach((one, index) => {
    const before = matched[index] ? undefined : [...left].find((candidate) => isRewording(candidate, one));
    if (!before) return;
    matched[index] = true;
    left.delete(before);
  });
  return matched;
}

function key(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** A fault of a whole sentence is the same one when a few words of the sentence change. */
function isRewording(a: Identity, b: Identity): boolean {
  if (a.code !== b.code || a.path !== b.path || a.heading !== b.heading) return false;
  if (a.message.replace(/\d+/g, '0') !== b.message.replace(/\d+/g, '0')) return false;
  const [first, second] = [wordsOf(a.words), wordsOf(b.words)];
  if (Math.min(first.size, second.size) < SENTENCE) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  return (2 * shared) / (first.size + second.size) >= 0.6;
}

/** Fewer words than these are a name or a value, and another value is another fault. */
const SENTENCE = 6;

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
