import { diffArrays } from 'diff';

/** The numbers of the lines, from 1, that a text has and the one before it did not have; all of them where there was none. */
export function changedLines(then: string | undefined, now: string): ReadonlySet<number> {
  const lines = now.split(/\r\n|\n|\r/);
  const changed = new Set<number>();
  let line = 1;
  for (const part of diffArrays(then?.split(/\r\n|\n|\r/) ?? [], lines)) {
    if (part.removed) continue;
    for (const _ of part.value) {
      if (part.added) changed.add(line);
      line += 1;
    }
  }
  return changed;
}
