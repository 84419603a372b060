import type { Statement } from './writing.js';

/** From where to where the words behind the keyword say that something is done, and not who does it. */
export function passiveIn({ passage, keyword, language }: Statement): readonly [number, number] | undefined {
  const behind = passage.own.slice(keyword[1]);
  const found = new RegExp(`^\\s+(${language.passive.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'iu').exec(behind);
  if (!found?.[1]) return undefined;
  const end = keyword[1] + found[0].length;
  return [end - found[1].length, end];
}
