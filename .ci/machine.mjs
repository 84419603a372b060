// Shared functions of the scripts in this folder: run programs, and print messages.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the tool. */
export const TOOL = fileURLToPath(new URL('..', import.meta.url));
export const CHARTER = fileURLToPath(new URL('../lib/cli/main.js', import.meta.url));

/**
 * Runs a program and waits for it. Uses no shell, so that names of branches and files cannot run commands.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: boolean }} [options]
 * @returns {{ code: number, output: string }} the exit code and the stdout, which is printed too unless `quiet` is set
 */
export function attempt(program, words, { cwd, env, quiet = false } = {}) {
  const { status, stdout, error } = spawnSync(program, words, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', quiet ? 'ignore' : 'inherit'],
  });
  if (error) throw error;
  if (!quiet && stdout) process.stdout.write(stdout);
  return { code: status ?? 2, output: stdout };
}

/** Runs a program, and stops if it fails. */
export function run(program, words, options) {
  const { code, output } = attempt(program, words, options);
  if (code !== 0) stop(`${[program, ...words].join(' ').replace(process.execPath, 'node')} exited with code ${code}`);
  return output;
}

/** Runs Charter, and stops if it fails. */
export function charter(words, options) {
  return run(process.execPath, [CHARTER, ...words], options);
}

/** Prints a message to the log. */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** Prints the reason and exits with code 1. */
export function stop(sentence) {
  process.stderr.write(`stopped: ${sentence}\n`);
  process.exit(1);
}
