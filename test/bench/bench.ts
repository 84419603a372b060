/*
 * Measures the commands of Charter, and other tools that make a website of the same Markdown: whole processes, in turns,
 * so that other load affects all of them. Prints tables of medians.
 *
 * Run: npm run bench -- [options]
 *
 *   --sizes 20,200,2000,10000,own   numbers of generated standards; `own` is the framework of this repository
 *   --commands check-cold,hugo      only these (see commands.ts)
 *   --runs 5                        how often each is measured
 *   --limit 300                     seconds after which a run is ended and its command left out
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
import { type Command, commandsFor, type Setup } from './commands.js';
import { DATE } from './framework.js';
import { describeMachine } from './machine.js';
import { type Figures, findTime, measure, medianOf } from './measure.js';
import { eleventy, hugo } from './rivals.js';
import { charterOf, generated, ofRepository, type Subject } from './subject.js';
import { type Result, report, withReport } from './tables.js';

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
const runs = whole('runs');
const limit = whole('limit');
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

/** Measures the commands of a framework in turns. Commands that were left out at a smaller size are left out again. */
async function measureAll(subject: Subject, isGenerated: boolean, smaller: readonly Result[]): Promise<Result[]> {
  const commands = commandsFor(subject, setup, !isGenerated).filter(({ key }) => isWanted(key));
  const found = new Map<string, Figures[]>(commands.map(({ key }) => [key, []]));
  const leftOut = new Map<string, string>();
  for (const { key } of commands)
    if (isGenerated && smaller.some((one) => one.isGenerated && one.key === key && one.leftOut !== undefined))
      leftOut.set(key, 'it was left out at a smaller size');
  for (let turn = 1; turn <= runs; turn += 1) {
    for (const [at, command] of commands.entries()) {
      if (leftOut.has(command.key)) continue;
      await prepare(command, commands[at - 1], leftOut);
      const taken = await measure(command.program, time, limit);
      if ('leftOut' in taken) {
        leftOut.set(command.key, taken.leftOut);
        say(`${subject.name}, ${command.key}: ${taken.leftOut}`);
        continue;
      }
      found.get(command.key)?.push(taken);
      const { wall, cpu, memory } = taken;
      const figures = `${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s, ${memory.toFixed(0)} MiB`;
      say(`${subject.name}, ${command.key}, ${turn} of ${runs}: ${figures}`);
    }
  }
  return commands.map(({ key, name }) => {
    const own = found.get(key) ?? [];
    const reason = leftOut.get(key);
    return {
      subject: subject.name,
      standards: subject.standards,
      isGenerated,
      key,
      command: name,
      runs: own,
      ...(reason === undefined ? { figures: medianOf(own) } : { leftOut: reason }),
    };
  });
}

/** Creates the state for a command. What is measured warm needs a run before it, by itself or by the command before it. */
async function prepare(command: Command, previous: Command | undefined, leftOut: Map<string, string>): Promise<void> {
  const isWarm = previous?.program.words.join() === command.program.words.join() && !leftOut.has(previous.key);
  if (command.isRepeated && !isWarm) await measure(command.program, time, limit);
  command.before?.();
}

// A page that the tables cannot be written to is reported now, and not after hours.
if (values.write) withReport(readFileSync(PAGE, 'utf8'), '');

const top = mkdtempSync(join(values.top, 'charter-bench-'));
process.on('exit', () => rmSync(top, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const results: Result[] = [];
for (const size of values.sizes.split(',')) {
  const subject = size === 'own' ? ofRepository(top) : generated(Number(size), top, values.seed);
  results.push(...(await measureAll(subject, size !== 'own', results)));
  rmSync(subject.folder, { recursive: true, force: true });
  rmSync(`${subject.folder}-site`, { recursive: true, force: true });
}
const about = [
  ...describeMachine(setup.rivals),
  `Medians of ${runs} runs each, seed ${values.seed}, at most ${limit} s a run`,
];
const text = report(results, about);
process.stdout.write(values.json ? `${JSON.stringify({ about, results }, undefined, 2)}\n` : `${text}\n`);
if (values.write) writeFileSync(PAGE, withReport(readFileSync(PAGE, 'utf8'), text));
// What another tool cannot do is a finding; what Charter cannot do is a fault.
const failed = results.filter(({ key, leftOut }) => /^exited/.test(leftOut ?? '') && !/^(hugo|eleventy)$/.test(key));
if (failed.length > 0) process.exitCode = 1;
