import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { isProof, LEAST_OF_FOLDER, LEAST_OF_PROOF, testsFor } from './rooms.js';

// `npm run mutate -- release/diff rules/rule.ts`: lists the mutations in folders or files below src/ that no test detects,
// and the score of each folder. Exits with 1 if a folder has less than 80 %, or a file that verifies a release less than
// 95 %.

const print = (text: string) => process.stdout.write(`${text}\n`);
const paths = process.argv.slice(2);
if (paths.length === 0) {
  print('name a folder or a file below src/, such as release/verify');
  process.exit(2);
}

interface Judged {
  readonly path: string;
  readonly caught: boolean;
}

const results: MutantResult[] = [];
for (const path of paths) {
  process.env.CHARTER_MUTATE_TESTS = testsFor(path).join(' ');
  const name = path.replaceAll('/', '-');
  const isFolder = statSync(`src/${path}`).isDirectory();
  const stryker = new Stryker({
    mutate: [isFolder ? `src/${path}/**/*.ts` : `src/${path}`],
    incrementalFile: `.stryker/${name}.json`,
    htmlReporter: { fileName: `.stryker/${name}.html` },
  });
  results.push(...(await stryker.runMutationTest()));
}

const CAUGHT = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];
const judged = results
  .filter(({ status }) => CAUGHT.includes(status) || MISSED.includes(status))
  .map((one) => ({ ...one, path: one.fileName.replace(/^.*?src\//, ''), caught: CAUGHT.includes(one.status) }));

for (const { path, location, mutatorName, replacement } of judged.filter(({ caught }) => !caught))
  print(`src/${path}:${location.start.line}:${location.start.column}  ${mutatorName}: ${replacement ?? ''}`);

const named = (nameOf: (path: string) => string): ReadonlyMap<string, readonly Judged[]> => {
  const names = [...new Set(judged.map(({ path }) => nameOf(path)))].sort();
  return new Map(names.map((name) => [name, judged.filter(({ path }) => nameOf(path) === name)]));
};
const [folders, files] = [named(dirname), named((path) => path)];
print('\nscore  caught  of  folder');
for (const [folder, all] of folders) print(line(all, folder));
const low = [
  ...[...folders].filter(([, all]) => scoreOf(all) < LEAST_OF_FOLDER),
  ...[...files].filter(([path, all]) => isProof(path) && scoreOf(all) < LEAST_OF_PROOF),
];
for (const [name, all] of low) print(`src/${name} is below its minimum score: ${scoreOf(all).toFixed(1)} %`);
process.exitCode = low.length > 0 ? 1 : 0;

function scoreOf(all: readonly Judged[]): number {
  return (100 * all.filter(({ caught }) => caught).length) / all.length;
}

function line(all: readonly Judged[], folder: string): string {
  const caught = all.filter((one) => one.caught).length;
  return `${scoreOf(all).toFixed(1).padStart(5)}  ${String(caught).padStart(6)}  ${all.length}  ${folder}`;
}
