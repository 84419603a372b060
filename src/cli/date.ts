import { UsageError } from '../index.js';

/** Returns the day of `--date`, else of `SOURCE_DATE_EPOCH` (reproducible-builds.org: seconds since 1970, UTC), else none. */
export function dateOf(given: string | undefined): string | undefined {
  if (given !== undefined) return day(given, '--date');
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return undefined;
  if (!/^\d{1,12}$/.test(epoch)) throw new UsageError(`SOURCE_DATE_EPOCH expects a number of seconds, not "${epoch}"`);
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}

/** Returns the day for rules that depend on age: the given one, else today in UTC. */
export function dayOf(given: string | undefined): string {
  return dateOf(given) ?? new Date().toISOString().slice(0, 10);
}

/** Validates an ISO 8601 day. Throws a UsageError for anything else. */
export function day(text: string, option: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new UsageError(`${option} expects a day such as 2027-03-01, not "${text}"`);
  }
  return text;
}
