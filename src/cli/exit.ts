import { UsageError } from '../index.js';

/** Exit codes, as documented. */
export const CLEAN = 0;
export const FAULTS = 1;
export const USAGE = 2;

/** Reports the exit code of a command that completed. */
export type Report = (code: number) => void;

/** Messages for errors of the system, by errno name (POSIX). */
const SYSTEM: { readonly [code: string]: string } = {
  EACCES: 'no permission to access',
  EPERM: 'no permission to access',
  ENOENT: 'no such file or folder:',
  EROFS: 'the disk is read-only:',
  ENOSPC: 'the disk is full while writing',
  EDQUOT: 'your disk quota is used up while writing',
  EMFILE: 'too many open files while accessing',
  ENFILE: 'too many open files on this system while accessing',
  EISDIR: 'expected a file, found a folder:',
  ENOTDIR: 'expected a folder, found a file:',
  ENAMETOOLONG: 'the name is too long:',
  EIO: 'disk error while accessing',
};

/** The message for a thrown error: a sentence, never a stack trace. */
export function faultText(error: unknown): string {
  if (error instanceof UsageError) return `charter: ${error.message}`;
  const { code, path, message, stack } = error as NodeJS.ErrnoException;
  const sentence = code === undefined ? undefined : SYSTEM[code];
  if (sentence !== undefined) return `charter: ${sentence} ${path ?? 'a file'}`;
  const detail = process.env.CHARTER_DEBUG ? `\n${stack ?? ''}` : '';
  return `charter: this is a bug in Charter, not a problem in your files: ${message ?? String(error)}\nplease report it with the command that you ran; CHARTER_DEBUG=1 shows more${detail}`;
}
