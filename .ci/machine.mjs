// What the scripts of this folder share: running a program, and ending with a sentence.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the tool. */
export const TOOL = fileURLToPath(new URL('..', import.meta.url));
export const CHARTER = fileURLToPath(new URL('../lib/cli/main.js', import.meta.url));

/**
 * Runs a program and waits for it. No shell is asked, so that no name of a branch or a file means anything.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: boolean }} [options]
 * @returns {{ code: number, output: string }} what it wrote to stdout, which is shown too unless it is quiet
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

/** The same, where it has to succeed. */
export function run(program, words, options) {
  const { code, output } = attempt(program, words, options);
  if (code !== 0) stop(`${[program, ...words].join(' ').replace(process.execPath, 'node')} ended with ${code}`);
  return output;
}

/** Runs Charter, which has to succeed. */
export function charter(words, options) {
  return run(process.execPath, [CHARTER, ...words], options);
}

/** A sentence for whoever reads the log. */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** Ends with a sentence that says why. */
export function stop(sentence) {
  process.stderr.write(`stopped: ${sentence}\n`);
  process.exit(1);
}
