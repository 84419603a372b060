/*
 * Measures the commands on the framework of this repository: each as a process, five times in turns, so that other load
 * affects all commands equally. Prints the median of wall time, CPU time and peak memory, and the ratio to `check`.
 * Run: npm run bench
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'lib/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'charter-bench-'));
const figures = join(folder, 'figures');
// The process writes its measurements when it exits: peak resident memory in KiB, CPU time in microseconds (getrusage).
const probe = `data:text/javascript,${encodeURIComponent(`import{writeFileSync}from'node:fs';process.on('exit',()=>{const u=process.resourceUsage();writeFileSync(${JSON.stringify(figures)},JSON.stringify({cpu:(u.userCPUTime+u.systemCPUTime)/1e6,memory:u.maxRSS/1024}))})`)}`;

const commands = {
  check: ['check'],
  'build html': ['build', '--targets', 'html', '--out', join(folder, 'html')],
  'build pdf': ['build', '--targets', 'pdf', '--out', join(folder, 'pdf')],
  'build data': ['build', '--targets', 'data', '--out', join(folder, 'data')],
  build: ['build', '--out', join(folder, 'all')],
};
const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));

for (let turn = 0; turn < 5; turn += 1) {
  for (const [name, words] of Object.entries(commands)) {
    const start = process.hrtime.bigint();
    const done = spawnSync(process.execPath, ['--import', probe, main, ...words, '--root', root], { encoding: 'utf8' });
    const wall = Number(process.hrtime.bigint() - start) / 1e9;
    if (done.status !== 0) throw new Error(`${name}: ${done.stdout}${done.stderr}`);
    runs[name].push({ wall, ...JSON.parse(readFileSync(figures, 'utf8')) });
  }
}
rmSync(folder, { recursive: true, force: true });

const median = (name, figure) => runs[name].map((run) => run[figure]).sort((a, b) => a - b)[2];
process.stdout.write('command      wall s   CPU s   peak MiB   wall / check\n');
for (const name of Object.keys(commands)) {
  const [wall, cpu, memory] = ['wall', 'cpu', 'memory'].map((figure) => median(name, figure));
  process.stdout.write(
    `${name.padEnd(12)} ${wall.toFixed(2).padStart(6)}  ${cpu.toFixed(2).padStart(6)}  ${memory.toFixed(0).padStart(9)}  ${(wall / median('check', 'wall')).toFixed(1).padStart(12)}\n`,
  );
}
