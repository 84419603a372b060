import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const MAIN = fileURLToPath(new URL('../../lib/cli/main.js', import.meta.url));

/** The environment without the variables that change the output. */
function inherited(): NodeJS.ProcessEnv {
  const { SOURCE_DATE_EPOCH: _date, NO_COLOR: _colour, ...rest } = process.env;
  return rest;
}

/** Runs the compiled command line in a folder, in one process for all tests of a file. */
export function charter(folder: string, words: readonly string[], environment?: NodeJS.ProcessEnv): Ran {
  return environment ? charterProcess(folder, words, environment) : askWarm({ folder, words });
}

/** Runs the compiled command line as a separate process, for tests of the process itself. */
export function charterProcess(folder: string, words: readonly string[], environment: NodeJS.ProcessEnv = {}): Ran {
  const done = spawnSync(process.execPath, [MAIN, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...inherited(), ...environment },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** How long one call may take, in milliseconds. */
const PATIENCE = 200_000;

type Ask = (call: { readonly folder: string; readonly words: readonly string[] }) => Ran;
let ask: Ask | undefined;

function askWarm(call: Parameters<Ask>[0]): Ran {
  ask ??= bridge();
  return ask(call);
}

/** Starts the thread that speaks with the warm process, so that tests can wait for an answer as for a process. */
function bridge(): Ask {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const script = fileURLToPath(new URL('./warm-cli.mjs', import.meta.url));
  const worker = new Worker(new URL('./warm-bridge.mjs', import.meta.url), {
    workerData: { port: port2, signal, script, environment: inherited() },
    transferList: [port2],
    execArgv: [],
  });
  worker.unref();
  port1.unref();
  return (call) => {
    Atomics.store(signal, 0, 0);
    port1.postMessage(call);
    if (Atomics.wait(signal, 0, 0, PATIENCE) === 'timed-out') throw new Error(`charter ${call.words.join(' ')} hangs`);
    return receiveMessageOnPort(port1)?.message as Ran;
  };
}
