import { stringify } from 'csv-stringify/sync';
import { type Data, type Edition, type Entity, type Framework, isData, type Json, termOf } from '../../model/index.js';

/**
 * Writes items as rows of CSV (RFC 4180, in UTF-8), in pieces. An apostrophe precedes a cell that a spreadsheet would run as a formula.
 */
function* csvOf<T>(
  columns: readonly string[],
  items: readonly T[],
  rowOf: (item: T) => readonly string[],
): Generator<string> {
  yield linesOf([columns]);
  for (let at = 0; at < items.length; at += ROWS) yield linesOf(items.slice(at, at + ROWS).map(rowOf));
}

/** How many rows are written at once. */
const ROWS = 200;

function linesOf(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(inert)),
    { record_delimiter: 'windows' },
  );
}

function inert(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** The columns of a requirement. Lists are separated by semicolons. */
const COLUMNS = [
  'id',
  'standard',
  'standard_title',
  'standard_status',
  'title',
  'statement',
  'level',
  'tier',
  'actor',
  'accountable',
  'stage',
  'technology',
  'space',
  'condition',
  'parameter',
  'mitigates',
  'benefit',
  'reference',
  'evidence',
  'indicator',
  'effective',
  'sunset',
  'test',
  'since',
  'changed',
] as const;

/** Returns the requirements as rows, in display order. */
export function requirementsCsv(framework: Framework, edition: Edition): Iterable<string> {
  return csvOf(COLUMNS, requirementsIn(framework), (one) => {
    const row = rowOf(one, framework, edition);
    return COLUMNS.map((column) => row[column] ?? '');
  });
}

/** Returns the checklist for cities: a row for each requirement and recommendation, with columns for answers. */
export function checklistCsv(framework: Framework, edition: Edition): Iterable<string> {
  const asked = ['id', 'title', 'statement', 'level', 'tier', 'actor', 'evidence', 'test'];
  const answered = ['applies', 'met', 'evidence_found', 'who', 'date', 'remarks'];
  return csvOf(
    [...asked, ...answered],
    requirementsIn(framework).filter((one) => one.data.level !== 'may'),
    (one) => {
      const row = rowOf(one, framework, edition);
      return [...asked.map((column) => row[column] ?? ''), ...answered.map(() => '')];
    },
  );
}

function requirementsIn(framework: Framework): Entity[] {
  return (framework.idsOf.requirement ?? []).flatMap((id) => framework.entities[id] ?? []);
}

function rowOf(one: Entity, framework: Framework, edition: Edition): { readonly [column: string]: string } {
  const standard = one.within === undefined ? undefined : framework.entities[one.within];
  const term = termOf(one.data, standard?.data);
  const own = Object.fromEntries(COLUMNS.map((column) => [column, cellOf(one.data, column)]));
  return {
    ...own,
    id: one.id,
    title: one.title,
    standard: standard?.id ?? '',
    standard_title: standard?.title ?? '',
    standard_status: String(standard?.data.status ?? ''),
    tier: String(one.data.tier ?? 'core'),
    test: one.holds.join('; '),
    effective: term.effective,
    sunset: term.sunset,
    since: edition.history?.since[one.id] ?? '',
    changed: edition.history?.changed[one.id] ?? '',
  };
}

function cellOf(data: Data, column: string): string {
  const value = data[column];
  return Array.isArray(value) ? value.map(wordsOf).join('; ') : value === undefined ? '' : wordsOf(value);
}

/** Formats a parameter like its author, a citation with its relation, and any other value as text. */
function wordsOf(value: Json): string {
  if (!isData(value)) return String(value);
  if ('default' in value)
    return `${String(value.name)}: ${String(value.default)} (${String(value.min)} to ${String(value.max)}; ${String(value.stricter)} is stricter)`;
  if ('relation' in value) {
    const place = value.pinpoint === undefined ? '' : `, ${String(value.pinpoint)}`;
    return `${String(value.id)} (${String(value.relation)}${place})`;
  }
  return Object.values(value).map(String).join(' ');
}
