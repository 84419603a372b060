import type { Diagnostic, Summary } from '../../model/index.js';
import type { ReporterOptions } from './reporter.js';

/**
 * Formats diagnostics in the documented shape of `check --format json`. `old` is present if the check compares with a
 * baseline, and `accepted` if a diagnostic is accepted; the summary counts both.
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
