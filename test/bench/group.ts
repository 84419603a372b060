import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Figures } from './measure.js';

/**
 * Runs a program and measures all its processes together, ten times a second: the sum of their resident memory, and
 * their CPU time. GNU time does not see the processes of a browser, whose parents do not wait for them.
 */
export function measureGroup(command: string, words: readonly string[]): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    let memory = 0;
    let output = '';
    const ticks = new Map<number, number>();
    child.stderr.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-2000);
    });
    const watch = setInterval(() => {
      const { stdout } = spawnSync('ps', ['-e', '-o', 'pgid=,rss=,pid='], { encoding: 'utf8' });
      const own = stdout
        .split('\n')
        .map((line) => line.trim().split(/\s+/).map(Number))
        .filter(([group]) => group === child.pid);
      for (const [, , pid = 0] of own) ticks.set(pid, ticksOf(pid) ?? ticks.get(pid) ?? 0);
      memory = Math.max(memory, own.reduce((sum, [, rss = 0]) => sum + rss, 0) / 1024);
    }, 100);
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(watch);
      const wall = Number(process.hrtime.bigint() - start) / 1e9;
      const cpu = [...ticks.values()].reduce((sum, one) => sum + one, 0) / 100;
      if (status === 0) resolve({ wall, cpu, memory });
      else reject(new Error(`${command} exited with code ${status}: ${output}`));
    });
  });
}

/** Returns the CPU time of a process in hundredths of a second; undefined if it has ended. */
function ticksOf(pid: number): number | undefined {
  try {
    // After the name in parentheses, user time and system time are the 12th and 13th word (proc(5)).
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number(words[11]) + Number(words[12]);
  } catch {
    return undefined;
  }
}
