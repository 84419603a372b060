import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { leastOf, testsFor } from './rooms.js';

// `npm run mutate -- release/diff rules/rule.ts`: which changes of the code of a folder or file below src/ no test
// notices, and the score by folder. Ends with 1 where a folder has less than it has to.

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

const folders = [...new Set(judged.map(({ path }) => dirname(path)))].sort();
print('\nscore  caught  of  folder');
for (const folder of folders) {
  const all = judged.filter(({ path }) => dirname(path) === folder);
  print(line(all, folder));
}
const low = [...new Set(judged.map(({ path }) => path))].filter((path) => {
  const score = scoreOf(judged.filter((one) => one.path === path));
  return score < leastOf(path);
});
for (const path of low) print(`src/${path} has less than ${leastOf(path)} %`);
process.exitCode = low.length > 0 ? 1 : 0;

function scoreOf(all: readonly Judged[]): number {
  return (100 * all.filter(({ caught }) => caught).length) / all.length;
}

function line(all: readonly Judged[], folder: string): string {
  const caught = all.filter((one) => one.caught).length;
  return `${scoreOf(all).toFixed(1).padStart(5)}  ${String(caught).padStart(6)}  ${all.length}  ${folder}`;
}
