import { check } from '../../src/app/check.js';
import { lockOf, lockText } from '../../src/release/lock.js';
import { memoryTree } from '../../src/source/index.js';
import { baseFiles, type Files, packageFiles } from './base.js';

/** The placeholder for a lock in a case: the small framework, released as the version in the file name. */
export const RELEASED = '(the small framework, as it was released)\n';

const locks = new Map<string, Promise<string>>();

/** Returns the lock of the small framework that `charter release` would write on the first day of 2027. */
export function baseLock(version: string): Promise<string> {
  const made = locks.get(version) ?? makeLock(version);
  locks.set(version, made);
  return made;
}

function makeLock(version: string): Promise<string> {
  return lockOfFiles(baseFiles, version);
}

/** The lock of a framework, as `charter release` would write it; `notes` are those that it used. */
export async function lockOfFiles(files: Files, version: string, notes: readonly string[] = []): Promise<string> {
  const { past } = await check(memoryTree({ ...packageFiles, ...files }), { version });
  const facts = {
    version,
    date: '2027-01-01',
    toolVersion: '0.0.0',
    sourceDigest: 'a'.repeat(64),
    approvedBy: '',
    decision: '',
    notes,
  };
  const unsealed = lockOf(past.state, facts, undefined, { from: '', to: version, bump: 'none', changes: [] });
  return lockText({ ...unsealed, digest: 'b'.repeat(64) });
}

/** Replaces each placeholder in the files with the lock. */
export async function withLocks(files: Files): Promise<Files> {
  const made: { [path: string]: string | Uint8Array } = { ...files };
  for (const [path, text] of Object.entries(files)) {
    const version = /^standards\/releases\/(.+)\.yaml$/.exec(path)?.[1];
    if (version !== undefined && text === RELEASED) made[path] = await baseLock(version);
  }
  return made;
}
