import type { CoverageChange, Diagnostic, EntityUse, Place, Report } from '../model/index.js';
import { bumpSentence } from './difference.js';

/** What the report says first, in sentences. */
export function leadOf(report: Report): string[] {
  const { difference, found, incomplete } = report;
  const faults = found.isKnown
    ? `${counted(found.fresh.length, 'new diagnostic')}, ${found.resolved.length} resolved, ${found.old} there before.`
    : `${counted(found.fresh.length, 'diagnostic')}; the sources of ${report.from} are not at hand, so that nobody knows which are new.`;
  return [
    difference.changes.length === 0 ? 'Nothing changed in what the framework says.' : bumpSentence(difference.bump),
    faults,
    ...incomplete.map(
      (name) => `The sources of ${name} have errors; what could not be read is missing from this report.`,
    ),
  ];
}

export function counted(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A measure that moved: "Standards under "Openness": 3 to 4 (PS-007 comes in)". */
export function moveText({ measure, before, after, gained, lost }: CoverageChange): string {
  const parts = [
    ...(gained.length > 0 ? [`${gained.join(', ')} ${gained.length === 1 ? 'comes' : 'come'} in`] : []),
    ...(lost.length > 0 ? [`${lost.join(', ')} ${lost.length === 1 ? 'goes' : 'go'} out`] : []),
  ];
  return `${measure}: ${before} to ${after} (${parts.join('; ')})`;
}

export function useText({ id, where, place }: EntityUse): string {
  return `${id}${where === '' ? '' : `, ${where.replaceAll('_', ' ')}`}${place ? ` (${spotOf(place)})` : ''}`;
}

export function diagnosticText({ severity, message, place, code }: Diagnostic): string {
  return `${spotOf(place)} ${severity}: ${message} (${code})`;
}

export function spotOf({ path, start }: Place): string {
  return `${path}:${start.line}:${start.column}`;
}

export function isAnyoneAffected({ affected }: Report): boolean {
  return Object.values(affected).some((one) => one.length > 0);
}
