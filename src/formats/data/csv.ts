import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV (RFC 4180, in UTF-8). A cell that a spreadsheet would take for a formula starts with an apostrophe, so that
 * nothing an author writes is ever run.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const safe = [columns, ...rows].map((row) => row.map(inert));
  return stringify(safe, { record_delimiter: 'windows' });
}

function inert(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
