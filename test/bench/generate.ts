/*
 * Writes a framework of any size, to measure tools with.
 *
 * Run: npx tsx test/bench/generate.ts generate <standards> <folder> [seed]
 *
 * For example `npx tsx test/bench/generate.ts generate 200 /tmp/framework-200` writes 200 standards with ten requirements
 * each below /tmp/framework-200/standards, about 18 kB a standard. The same number and seed give the same bytes. The
 * result has no errors and no warnings: `charter check --strict --root /tmp/framework-200 --date 2026-12-01` (the date
 * matters from May 2027 on, when the references would be due for another check). What grows with the number of standards,
 * and how, is written in names.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { framework } from './framework.js';

/** Writes a framework to a folder, file by file. Returns how much it has written. */
export function generate(
  standards: number,
  folder: string,
  seed = '1',
): { readonly files: number; readonly bytes: number } {
  const made = new Set<string>();
  let files = 0;
  let bytes = 0;
  for (const { path, text } of framework(standards, seed)) {
    const target = join(folder, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    writeFileSync(target, text);
    files += 1;
    bytes += Buffer.byteLength(text);
  }
  return { files, bytes };
}

const [command, count, folder, seed] = process.argv.slice(2);
if (command === 'generate') {
  if (folder === undefined)
    throw new Error('say how many standards, and the folder: generate <standards> <folder> [seed]');
  const { files, bytes } = generate(Number(count), folder, seed);
  process.stdout.write(`${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${folder}\n`);
}
