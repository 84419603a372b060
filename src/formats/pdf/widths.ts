/** The width of the text column, and of wide tables, which extend into the margin, in characters. */
const TEXT = 78;
const WIDE = 100;
/** The number of columns from which a table extends into the margin; the PDF template uses the same number. */
const MANY = 4;
/** The padding of a cell, and room for wide letters, in characters. */
const INSET = 3;

/**
 * Returns the relative width of each column of a table: that of its longest cell if all columns fit on one line.
 * Otherwise that of its longest word, plus a share of the rest in proportion to the remaining text of its cells.
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

/** Splits a cell into unbreakable pieces: words, ids, and a few characters of a script without spaces. */
function unbroken(cell: string): readonly string[] {
  return cell
    .split(/\s+/)
    .flatMap((word) => (/\d/.test(word) && word.length < 20 ? [word] : word.split(/(?<=[-/.])/)))
    .map((word) => (measure(word) > word.length ? word.slice(0, 6) : word.slice(0, 24)));
}

/** Returns the width of a text in characters: ideographs and kana are as wide as two Latin letters. */
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
