/**
 * The share of the width that each column of a table gets: by how much its cells hold, but never less
 * than its longest word needs.
 */
export function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    const average = cells.reduce((sum, cell) => sum + Math.sqrt(cell.length + 1), 0) / cells.length;
    const longest = Math.max(...cells.flatMap((cell) => cell.split(/[\s-]+/)).map((word) => word.length));
    return Math.round(Math.max(average, longest * 0.62, 2) * 100) / 100;
  });
}
