// The thread between charter.ts and the warm process: charter.ts blocks while it waits, so it cannot receive messages.
import { fork } from 'node:child_process';
import { workerData } from 'node:worker_threads';

const { port, signal, script, environment } = workerData;

function start() {
  const child = fork(script, [], { env: environment, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const state = { child, isReady: false, output: '', next: undefined };
  const keep = (chunk) => (state.output += String(chunk));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('message', (message) => {
    if (message !== 'ready') return answer(message);
    state.isReady = true;
    if (state.next) child.send(state.next);
  });
  child.on('exit', (code) => {
    if (process_ === state) process_ = undefined;
    if (state.next) answer({ code, out: '', err: `the process of the tests ended\n${state.output}` });
  });
  return state;
}

/** Sends the result to the caller, and wakes it. */
function answer(result) {
  if (process_) process_.next = undefined;
  port.postMessage(result);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}

let process_;
port.on('message', (asked) => {
  process_ ??= start();
  process_.next = asked;
  if (process_.isReady) process_.child.send(asked);
});
// Stop the child process with the tests.
process.on('exit', () => process_?.child.kill());
