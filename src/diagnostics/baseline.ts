import { type Accepted, compareDiagnostics, type Diagnostic } from '../model/index.js';
import { finalMoves } from './final.js';
import { type Identity, identityOf, type Snapshot } from './identity.js';

/** The diagnostics of the current sources: those that count, and those that are accepted. */
export interface CurrentDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: readonly Accepted[];
}

/** The diagnostics that a change introduced, those from before it, and those that are accepted. */
export interface BaselineResult {
  readonly fresh: readonly Diagnostic[];
  readonly old: readonly Diagnostic[];
  readonly accepted: readonly Accepted[];
}

/**
 * Separates the current diagnostics into new ones and those from before a change. `renamed` gives the earlier path of a
 * file that was renamed since. If a standard has moved to a final status, none of its diagnostics is old or accepted.
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
 * The keys by which two diagnostics are the same, the most reliable first. Each old diagnostic matches one current
 * diagnostic at most, so a second one of the same kind is new.
 */
const SAME: readonly ((one: Identity) => string)[] = [
  ({ code, path, heading, words, message }) => key(code, path, heading, words, message),
  // The heading or section was renamed, or the text was moved within the file.
  ({ code, path, words, message }) => key(code, path, words, message),
  // The file was renamed, and its earlier name is not known.
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

/** A diagnostic on a whole sentence stays the same when a few words of the sentence change. */
function isRewording(a: Identity, b: Identity): boolean {
  if (a.code !== b.code || a.path !== b.path || a.heading !== b.heading) return false;
  if (a.message.replace(/\d+/g, '0') !== b.message.replace(/\d+/g, '0')) return false;
  const [first, second] = [wordsOf(a.words), wordsOf(b.words)];
  if (Math.min(first.size, second.size) < SENTENCE) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  return (2 * shared) / (first.size + second.size) >= 0.6;
}

/** Fewer words than this are a name or a value, and a different value is a different diagnostic. */
const SENTENCE = 6;

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
