import { UsageError } from '../index.js';

/** The day that `--date` gives, else `SOURCE_DATE_EPOCH` (reproducible-builds.org: seconds since 1970, UTC), else none. */
export function dateOf(given: string | undefined): string | undefined {
  if (given !== undefined) return day(given, '--date');
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return undefined;
  if (!/^\d{1,12}$/.test(epoch))
    throw new UsageError(`SOURCE_DATE_EPOCH is "${epoch}", and a number of seconds is wanted`);
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}

/** The day on which a check judges what depends on age: the one that is given, else today in UTC. */
export function dayOf(given: string | undefined): string {
  return dateOf(given) ?? new Date().toISOString().slice(0, 10);
}

export function day(text: string, option: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new UsageError(`${option} is "${text}", and a day such as 2027-03-01 is wanted`);
  }
  return text;
}
