import { createHash } from 'node:crypto';

/** A source of choices: the same name always makes the same ones, on every machine. */
export interface Random {
  /** Returns a whole number from 0 to one less than the limit. */
  below(limit: number): number;
  /** Returns one of the items. */
  one<T>(items: readonly T[]): T;
  /** Returns some different items, in the order in which they were drawn. */
  some<T>(items: readonly T[], count: number): T[];
}

/**
 * Makes a source of choices from a name. The numbers are SHA-256 digests of the name and a counter, so that each file has
 * choices of its own and can be written without those before it.
 */
export function randomOf(name: string): Random {
  let digest = Buffer.alloc(0);
  let at = 0;
  let block = 0;
  const next = (): number => {
    if (at >= digest.length) {
      digest = createHash('sha256').update(`${name}\0${block}`).digest();
      block += 1;
      at = 0;
    }
    const number = digest.readUInt32LE(at);
    at += 4;
    return number;
  };
  const below = (limit: number): number => next() % limit;
  const one = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error('there is nothing to choose from');
    return items[below(items.length)] as T;
  };
  const some = <T>(items: readonly T[], count: number): T[] => {
    const rest = [...items];
    const drawn: T[] = [];
    while (drawn.length < count && rest.length > 0) drawn.push(...rest.splice(below(rest.length), 1));
    return drawn;
  };
  return { below, one, some };
}
