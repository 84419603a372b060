import { createHash } from 'node:crypto';

/** Returns the SHA-256, in hex, of several parts. Each is preceded by its length, so that different lists differ. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part);
  return hash.digest('hex');
}
