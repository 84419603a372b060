import { UsageError } from '../index.js';

/** Exit codes, as the documentation promises them. */
export const CLEAN = 0;
export const FAULTS = 1;
export const USAGE = 2;

/** Tells the exit code of a command that ran to its end. */
export type Report = (code: number) => void;

/** Sentences for what the machine may refuse (errno names of POSIX). */
const MACHINE: { readonly [code: string]: string } = {
  EACCES: 'no permission to use',
  EPERM: 'no permission to use',
  ENOENT: 'there is no file or folder',
  EROFS: 'this disk can only be read:',
  ENOSPC: 'the disk is full while writing',
  EDQUOT: 'your share of the disk is used up while writing',
  EMFILE: 'too many files are open at once while using',
  ENFILE: 'too many files are open on this machine while using',
  EISDIR: 'this is a folder where a file is wanted:',
  ENOTDIR: 'this is a file where a folder is wanted:',
  ENAMETOOLONG: 'this name is too long:',
  EIO: 'the disk gave an error while using',
};

/** What is said when something is thrown: a sentence, never a stack trace. */
export function faultText(error: unknown): string {
  if (error instanceof UsageError) return `charter: ${error.message}`;
  const { code, path, message, stack } = error as NodeJS.ErrnoException;
  const sentence = code === undefined ? undefined : MACHINE[code];
  if (sentence !== undefined) return `charter: ${sentence} ${path ?? 'a file'}`;
  const detail = process.env.CHARTER_DEBUG ? `\n${stack ?? ''}` : '';
  return `charter: this is a fault of Charter, not of your files: ${message ?? String(error)}\nplease report it, with the command that you ran; CHARTER_DEBUG=1 shows more${detail}`;
}
