import type { Diagnostic } from '../model/index.js';

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly files: number;
}

/** The documented shape of `check --format json`, for machines. */
export function json(diagnostics: readonly Diagnostic[], summary: Summary): string {
  const shown = diagnostics.map(({ code, severity, message, place, hints, related }) => ({
    code,
    severity,
    message,
    place,
    hints,
    related,
  }));
  return `${JSON.stringify({ diagnostics: shown, summary }, null, 2)}\n`;
}
