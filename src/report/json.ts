import type { Report } from '../model/index.js';

/** Formats a report for other programs. Its `changes` are those of `charter diff`, each with its sentence and its line. */
export function reportJson(report: Report): string {
  const { from, to, difference, meanings, found, coverage, affected, missingNotes, incomplete } = report;
  const changes = meanings.map(({ sentence, bump, place, change }) => ({
    id: change.id,
    kind: change.kind,
    change: change.change,
    bump,
    effect: change.effect,
    sentence,
    place: place ?? null,
  }));
  const data = {
    from,
    to,
    bump: difference.bump,
    changes,
    diagnostics: {
      known: found.isKnown,
      fresh: found.fresh.map(short),
      resolved: found.resolved.map(short),
      old: found.old,
    },
    coverage,
    affected,
    missing_notes: missingNotes.map(({ id, reason, path, text }) => ({ id, reason, path, text })),
    incomplete,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function short({ code, severity, message, place }: Report['found']['fresh'][number]) {
  return { code, severity, message, place };
}
