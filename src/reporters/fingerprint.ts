import { createHash } from 'node:crypto';
import { type Diagnostic, identityOf } from '../model/index.js';

/**
 * A fingerprint for each diagnostic, in hex: the same after lines were added above, another for a second fault of the
 * same kind. It is taken over the code, the file, the heading and the words at fault, not over the message, whose
 * wording may change with Charter; equal ones are told apart by their order.
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  textOf: (path: string) => string | undefined,
): ReadonlyMap<Diagnostic, string> {
  const seen = new Map<string, number>();
  return new Map(
    diagnostics.map((one) => {
      const { code, path, heading, words } = identityOf(one, textOf(one.place.path));
      const key = JSON.stringify([code, path, heading, words]);
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      return [one, createHash('sha256').update(`${key}${number}`).digest('hex').slice(0, 32)];
    }),
  );
}
