import type { Diagnostic, Severity, Summary } from '../../model/index.js';
import { fingerprints } from '../identity.js';
import type { ReporterOptions } from './reporter.js';
import { wholeMessage } from './text.js';

/** The severities of a code quality report. The format has five: info, minor, major, critical, blocker. */
const SEVERITIES: { readonly [severity in Severity]: string } = { error: 'major', warning: 'minor', info: 'info' };

/**
 * Formats diagnostics as a code quality report of GitLab. GitLab compares fingerprints to find what a merge request
 * adds, so old diagnostics are included. Accepted ones are not, because the format cannot express them.
 */
export function gitlab(diagnostics: readonly Diagnostic[], _summary: Summary, setting: ReporterOptions): string {
  const all = [...diagnostics, ...(setting.apart?.old ?? [])];
  const prints = fingerprints(all, setting.textOf);
  const report = all.map((one) => ({
    description: wholeMessage(one),
    check_name: one.code,
    fingerprint: prints.get(one),
    severity: SEVERITIES[one.severity],
    location: {
      path: `${setting.prefix ?? ''}${one.place.path}`,
      lines: { begin: one.place.start.line, end: one.place.end.line },
      positions: { begin: one.place.start, end: one.place.end },
    },
  }));
  return `${JSON.stringify(report, null, 2)}\n`;
}
