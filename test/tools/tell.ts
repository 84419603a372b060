import type { Diagnostic } from '../../src/model/index.js';
import { packageRoot } from '../../src/source/index.js';
import type { Files } from './base.js';
import { textAt } from './marks.js';

/** Formats diagnostics like the list of a case: one item each, with its hints and related places below. */
export function tell(diagnostics: readonly Diagnostic[], files: Files): string {
  return diagnostics
    .flatMap(({ severity, code, message, hints, related }) => [
      `- ${severity === 'error' ? '' : `${severity} `}${code}: ${message}`,
      ...hints.map((hint) => `  - do: ${hint.replace(packageRoot(), '(the package)')}`),
      ...related.map(
        (other) =>
          `  - see \`${textAt(String(files[other.place.path] ?? ''), other.place).replaceAll('\n', ' ')}\` in ${other.place.path}: ${other.message}`,
      ),
    ])
    .join('\n');
}
