/** Keeps what takes long to make, by a digest of everything that it is made of. */
export interface Cache {
  /** What was kept under this key; undefined where there is nothing, or not all of it. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Never rejects: what cannot be kept is made again. */
  write(key: string, bytes: Uint8Array): Promise<void>;
}
