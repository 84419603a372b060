/** How many characters a line holds in the column of text, and in a table of more columns, which reaches over the margin. */
const TEXT = 78;
const WIDE = 100;
/** The columns from which a table reaches over the margin; the template of the PDF says so too. */
const MANY = 4;
/** The white space beside a cell, and room for letters wider than most, in characters. */
const INSET = 3;

/**
 * The share of the width that each column of a table gets: what its longest cell needs where all fit on one line each;
 * else what its longest word needs, and more by how much its cells hold beyond that.
 */
export function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const cells = Array.from({ length: columns }, (_, index) => rows.map((row) => row[index] ?? ''));
  const whole = cells.map((column) => Math.max(2, ...column.map(measure)) + INSET);
  const line = columns < MANY ? TEXT : WIDE;
  if (sum(whole) <= line) return whole;
  const least = cells.map((column) => Math.max(2, ...column.flatMap(unbroken).map(measure)) + INSET);
  const over = cells.map((column, index) => Math.sqrt(sum(column.map((cell) => beyond(cell, least[index] ?? 0)))));
  const rest = Math.max(0, line - sum(least));
  return least.map((one, index) => round(one + (rest * (over[index] ?? 0)) / (sum(over) || 1)));
}

/** What is set in one piece: a word, an id, and of a script without spaces a few characters. */
function unbroken(cell: string): readonly string[] {
  return cell
    .split(/\s+/)
    .flatMap((word) => (/\d/.test(word) && word.length < 20 ? [word] : word.split(/(?<=[-/.])/)))
    .map((word) => (measure(word) > word.length ? word.slice(0, 6) : word.slice(0, 24)));
}

/** The width of a text in characters: ideographs and kana are as wide as two Latin letters. */
function measure(text: string): number {
  return [...text].reduce((width, one) => width + (/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(one) ? 2 : 1), 0);
}

function beyond(cell: string, width: number): number {
  return Math.max(0, measure(cell) + INSET - width);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
