import type { CoverageChange, Diagnostic, EntityUse, Place, Report } from '../model/index.js';
import { bumpSentence } from './difference.js';

/** The first sentences of a report. */
export function leadOf(report: Report): string[] {
  const { difference, found, incomplete } = report;
  const faults = found.isKnown
    ? `${counted(found.fresh.length, 'new diagnostic')}, ${found.resolved.length} resolved, ${found.old} old.`
    : `${counted(found.fresh.length, 'diagnostic')}; without the sources of ${report.from}, it is not known which are new.`;
  return [
    difference.changes.length === 0 ? 'The framework did not change.' : bumpSentence(difference.bump),
    faults,
    ...incomplete.map(
      (name) => `The sources of ${name} have errors. This report lacks the parts that could not be read.`,
    ),
  ];
}

function counted(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Formats a changed measure: "Standards under "Openness": 3 to 4 (PS-007 added)". */
export function moveText({ measure, before, after, gained, lost }: CoverageChange): string {
  const parts = [
    ...(gained.length > 0 ? [`${gained.join(', ')} added`] : []),
    ...(lost.length > 0 ? [`${lost.join(', ')} removed`] : []),
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
