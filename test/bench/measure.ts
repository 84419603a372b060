import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one run of a command took. */
export interface Figures {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of CPU time, of the process and of all processes that it started, in user and system mode. */
  readonly cpu: number;
  /** The largest resident memory of any one of these processes, in MiB. */
  readonly memory: number;
}

/** Why there are no figures. */
export interface LeftOut {
  readonly leftOut: string;
}

/** A program with its arguments, as a process to measure. */
export interface Program {
  readonly words: readonly string[];
  readonly folder: string;
  /** How often it runs one after the other in one measurement; figures are for one time. */
  readonly times?: number;
}

/** The format of GNU time: seconds in user and system mode, and the largest resident memory in KiB (getrusage). */
const FORMAT = '%U %S %M';

/** Reads what GNU time has written in `FORMAT`; a message about the exit code may precede it. */
export function figuresIn(text: string): Omit<Figures, 'wall'> {
  const [user, system, memory, ...rest] = (text.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  if (rest.length > 0 || ![user, system, memory].every(Number.isFinite))
    throw new Error(`these are no figures of GNU time: ${text}`);
  return { cpu: (user ?? 0) + (system ?? 0), memory: (memory ?? 0) / 1024 };
}

/** Returns the median of each figure. */
export function medianOf(runs: readonly Figures[]): Figures {
  const middle = (figure: keyof Figures): number => {
    const sorted = runs.map((run) => run[figure]).sort((a, b) => a - b);
    const half = Math.floor(sorted.length / 2);
    const high = sorted[half] ?? Number.NaN;
    return sorted.length % 2 === 1 ? high : ((sorted[half - 1] ?? Number.NaN) + high) / 2;
  };
  return { wall: middle('wall'), cpu: middle('cpu'), memory: middle('memory') };
}

/** Returns the path of GNU time, which is called gtime where the system has another one of that name. */
export function findTime(): string {
  for (const path of ['/usr/bin/time', 'gtime'])
    if (/GNU/.test(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '')) return path;
  throw new Error('GNU time is missing: install the package `time` (Debian) or `gnu-time` (Homebrew)');
}

/** Measures a program; after a number of seconds it is ended and left out. */
export async function measure(program: Program, time: string, limit: number): Promise<Figures | LeftOut> {
  const folder = mkdtempSync(join(tmpdir(), 'charter-time-'));
  const file = join(folder, 'figures');
  const times = program.times ?? 1;
  // A short program runs several times, because GNU time counts in hundredths of a second.
  const loop = ['sh', '-c', `i=0; while [ $i -lt ${times} ]; do "$@" || exit; i=$((i+1)); done`, 'sh'];
  const words = ['-f', FORMAT, '-o', file, ...(times === 1 ? [] : loop), ...program.words];
  try {
    const start = process.hrtime.bigint();
    const ended = await run(time, words, program.folder, limit * 1000);
    const wall = Number(process.hrtime.bigint() - start) / 1e9 / times;
    if (ended !== undefined) return { leftOut: ended };
    const { cpu, memory } = figuresIn(readFileSync(file, 'utf8'));
    return { wall, cpu: cpu / times, memory };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program to its end. Returns why it has no result; undefined if it has one. */
function run(command: string, words: readonly string[], folder: string, limit: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    // A process group of its own, so that its children end with it. It gets the environment, but no terminal.
    const child = spawn(command, words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors = `${errors}${chunk}`.slice(-1000);
    });
    let isOver = false;
    const end = (): void => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    };
    const clock = setTimeout(() => {
      isOver = true;
      end();
    }, limit);
    process.on('exit', end);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(clock);
      process.off('exit', end);
      if (isOver) resolve(`took longer than the limit of ${limit / 1000} s`);
      else resolve(code === 0 ? undefined : `exited with code ${code}: ${errors.trim().split('\n').at(-1) ?? ''}`);
    });
  });
}
