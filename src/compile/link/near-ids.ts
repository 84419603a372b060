/** The letters of an id, and its numbers: what is left when a person forgets zeros, hyphens and capitals. */
interface Shape {
  readonly letters: string;
  readonly numbers: string;
}

const PART = /(\p{L}+)[\s_.\-‐‑‒–—]*(\d+)[\s_.\-‐‑‒–—]*/uy;

/** What a word is made of where it is letters and numbers by turns, such as PS-1, ps 001 or PS001-R1. */
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

/** The known ids of the form that a word nearly has; undefined for a word that is nearly no id. */
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
