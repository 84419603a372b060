import type { Diagnostic, Summary } from '../../model/index.js';
import type { ReporterOptions } from './reporter.js';

/**
 * The documented shape of `check --format json`, for machines. `old` is there when somebody asked what is new, and
 * `accepted` when something is accepted; both are counted in the summary too.
 */
export function json(
  diagnostics: readonly Diagnostic[],
  { errors, warnings, files }: Summary,
  { apart }: Partial<ReporterOptions> = {},
): string {
  const old = apart?.old;
  const accepted = apart?.accepted ?? [];
  const shown = {
    diagnostics: diagnostics.map(shape),
    ...(old && { old: old.map(shape) }),
    ...(accepted.length > 0 && {
      accepted: accepted.map(({ diagnostic, until, reason, by }) => ({ ...shape(diagnostic), until, reason, by })),
    }),
    summary: {
      errors,
      warnings,
      files,
      ...(old && { old: old.length }),
      ...(accepted.length > 0 && { accepted: accepted.length }),
    },
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function shape({ code, severity, message, place, hints, related }: Diagnostic): Diagnostic {
  return { code, severity, message, place, hints, related };
}
