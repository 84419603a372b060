import { createHash } from 'node:crypto';

/** Keeps what takes long to make, by a digest of everything that it is made of. */
export interface Cache {
  /** What was kept under this key; undefined where there is nothing, or not all of it. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Never rejects: what cannot be kept is made again. */
  write(key: string, bytes: Uint8Array): Promise<void>;
}

/** The SHA-256, in hex, of several things: each with its length before it, so that no two lists have the same. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part);
  return hash.digest('hex');
}
