/** The letters and numbers of an id, without the zeros, hyphens and capitals that people forget. */
interface Shape {
  readonly letters: string;
  readonly numbers: string;
}

const PART = /(\p{L}+)[\s_.\-‐‑‒–—]*(\d+)[\s_.\-‐‑‒–—]*/uy;

/** Returns the shape of a word that alternates letters and numbers, such as PS-1, ps 001 or PS001-R1. */
function shapeOf(word: string): Shape | undefined {
  const letters: string[] = [];
  const numbers: number[] = [];
  let at = 0;
  while (at < word.length) {
    PART.lastIndex = at;
    const part = PART.exec(word);
    if (!part) return undefined;
    letters.push((part[1] ?? '').toUpperCase());
    numbers.push(Number(part[2]));
    at = PART.lastIndex;
  }
  return letters.length === 0 ? undefined : { letters: letters.join(' '), numbers: numbers.join(' ') };
}

/** Finds the known id that a word was meant to be; returns undefined for a word that does not resemble an id. */
export function idsLike(
  word: string,
  ids: readonly string[],
  isIdForm: (word: string) => boolean,
): { readonly same: string | undefined } | undefined {
  const shape = shapeOf(word);
  if (!shape) return undefined;
  const alike = ids.filter((id) => isIdForm(id) && shapeOf(id)?.letters === shape.letters);
  if (alike.length === 0) return undefined;
  return { same: alike.find((id) => shapeOf(id)?.numbers === shape.numbers) };
}
