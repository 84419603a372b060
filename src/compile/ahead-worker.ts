import { parentPort, workerData } from 'node:worker_threads';
import { openFramework } from '../source/index.js';
import { type AheadFile, type AheadTask, orderAhead, take } from './ahead.js';
import { fileCompiler } from './compiler.js';
import { nameOf, packed } from './kept.js';
import { openSettings } from './settings.js';

// The thread that compiles files ahead of the first one.
const { root, paths, at, taken } = workerData as AheadTask;
const { tree } = await openFramework(root, root);
const { kindOf, compile, context } = fileCompiler((await openSettings(tree)).value);
for (const index of orderAhead(at, paths.length)) {
  if (!take(taken, index)) continue;
  const path = paths[index] ?? '';
  const kind = kindOf(path);
  const bytes = await tree.read(path);
  const made = kind && bytes && (await compile({ read: async () => bytes }, { path }, kind));
  const file: AheadFile = {
    index,
    name: bytes ? nameOf({ path, bytes, context }) : '',
    bytes: made ? packed(made) : new Uint8Array(),
  };
  parentPort?.postMessage(file, [file.bytes.buffer as ArrayBuffer]);
}
