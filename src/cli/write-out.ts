import { writeFile } from 'node:fs/promises';

/** Writes a result to stdout, or to the file that `--out` names. */
export async function writeOut(text: string, out: string | undefined): Promise<void> {
  if (out === undefined) process.stdout.write(text);
  else await writeFile(out, text);
}
