/*
 * Measures the commands of Charter, and other tools that make a website of the same Markdown: whole processes, in turns,
 * so that other load affects all of them. Prints tables of medians; an interrupt (Ctrl+C) prints those that are complete.
 *
 * Run: npm run bench -- [options]
 *
 *   --sizes 20,200,2000,10000,own   numbers of generated standards; `own` is the framework of this repository
 *   --commands check-cold,hugo      only these (see commands.ts)
 *   --runs 5                        how often each is measured
 *   --limit 300                     seconds after which a run is ended and its command left out, and after which a
 *                                   command is not repeated
 *   --seed 1                        the seed of the generated standards
 *   --charter lib/cli/main.js       another command line to measure
 *   --cache node_modules/.cache/charter   the place of the cache below a framework: "empty cache" deletes it
 *   --top /tmp                      where frameworks and outputs are written (10,000 standards need gigabytes)
 *   --json                          prints every run as JSON instead of tables
 *   --write                         writes the tables to docs/performance.md as well
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { commandsFor, type Setup } from './commands.js';
import { DATE } from './framework.js';
import { describeMachine } from './machine.js';
import { findTime, measure, type Program } from './measure.js';
import { eleventy, hugo } from './rivals.js';
import { charterOf, generated, ofRepository } from './subject.js';
import { type Result, report, withReport } from './tables.js';
import { inTurns } from './turns.js';

const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'own,20,200,2000,10000' },
    commands: { type: 'string' },
    runs: { type: 'string', default: '5' },
    limit: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    charter: { type: 'string', default: charterOf() },
    cache: { type: 'string', default: 'node_modules/.cache/charter' },
    top: { type: 'string', default: tmpdir() },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const whole = (name: 'runs' | 'limit'): number => {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} is a whole number, at least 1`);
  return number;
};
const bounds = { runs: whole('runs'), limit: whole('limit') };
const wanted = values.commands?.split(',');
const time = findTime();
const isWanted = (key: string): boolean => wanted === undefined || wanted.includes(key);
const setup: Setup = {
  charter: resolve(values.charter),
  cache: values.cache,
  date: DATE,
  rivals: [...(isWanted('eleventy') ? [eleventy()] : []), ...(isWanted('hugo') ? [hugo()] : [])],
};
const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

// A page that the tables cannot be written to is reported now, and not after hours.
if (values.write) withReport(readFileSync(PAGE, 'utf8'), '');

const top = mkdtempSync(join(values.top, 'charter-bench-'));
process.on('exit', () => rmSync(top, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    finish();
    process.exit(130);
  });

const results: Result[] = [];
for (const size of values.sizes.split(',')) {
  const subject = size === 'own' ? ofRepository(top) : generated(Number(size), top, values.seed);
  const commands = commandsFor(subject, setup).filter(({ key }) => isWanted(key));
  const instruments = { measure: (program: Program) => measure(program, time, bounds.limit), say };
  results.push(...(await inTurns(subject, commands, results, bounds, instruments)));
  rmSync(subject.folder, { recursive: true, force: true });
  rmSync(`${subject.folder}-site`, { recursive: true, force: true });
}
finish();

/** Writes what has been measured so far. */
function finish(): void {
  const about = [
    ...describeMachine(setup.rivals),
    `Medians of ${bounds.runs} runs, or of fewer where they took ${bounds.limit} s together; seed ${values.seed}`,
  ];
  const text = report(results, about);
  process.stdout.write(values.json ? `${JSON.stringify({ about, results }, undefined, 2)}\n` : `${text}\n`);
  if (values.write) writeFileSync(PAGE, withReport(readFileSync(PAGE, 'utf8'), text));
  // What another tool cannot do is a finding; what Charter cannot do is a fault.
  const failed = results.filter(({ key, leftOut }) => /^exited/.test(leftOut ?? '') && !/^(hugo|eleventy)$/.test(key));
  if (failed.length > 0) process.exitCode = 1;
}
