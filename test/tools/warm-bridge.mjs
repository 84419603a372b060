// The thread between charter.ts, which waits, and the warm process, which works: a thread that waits cannot listen.
import { fork } from 'node:child_process';
import { workerData } from 'node:worker_threads';

const { port, signal, script, environment } = workerData;

function start() {
  const child = fork(script, [], { env: environment, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const state = { child, isReady: false, said: '', next: undefined };
  const keep = (chunk) => (state.said += String(chunk));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('message', (message) => {
    if (message !== 'ready') return answer(message);
    state.isReady = true;
    if (state.next) child.send(state.next);
  });
  child.on('exit', (code) => {
    if (process_ === state) process_ = undefined;
    if (state.next) answer({ code, out: '', err: `the process of the tests ended\n${state.said}` });
  });
  return state;
}

/** Gives the caller its answer, and wakes it. */
function answer(said) {
  if (process_) process_.next = undefined;
  port.postMessage(said);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}

let process_;
port.on('message', (asked) => {
  process_ ??= start();
  process_.next = asked;
  if (process_.isReady) process_.child.send(asked);
});
// Nothing outlives the tests.
process.on('exit', () => process_?.child.kill());
