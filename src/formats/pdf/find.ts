import { UnknownShape } from './objects.js';

/** What a pattern finds in a text. `what` says in the reason what is missing. */
export function match(text: string, pattern: RegExp, what: string): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new UnknownShape(`there is no ${what}`);
  return found;
}

/** Replaces what must stand in a text exactly once. */
export function once(text: string, before: string, after: string): string {
  const pieces = text.split(before);
  if (pieces.length !== 2) throw new UnknownShape(`"${before.trim()}" stands there ${pieces.length - 1} times`);
  return pieces.join(after);
}
