import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { watchFramework } from '../../src/source/index.js';
import { temporaryFolder } from '../tools/folder.js';

const started: { readonly usePolling: boolean }[] = [];

vi.mock('chokidar', () => ({
  watch: (_path: string, options: { readonly usePolling: boolean }) => {
    started.push(options);
    const watcher = Object.assign(new EventEmitter(), { close: async () => {} });
    const fails = !options.usePolling;
    setImmediate(() =>
      fails ? watcher.emit('error', Object.assign(new Error('no more'), { code: 'ENOSPC' })) : watcher.emit('ready'),
    );
    return watcher;
  },
}));

test('where the system cannot watch so many files, they are looked at instead, and everything anew', async () => {
  const said: string[] = [];
  const changes: unknown[] = [];
  const watch = await watchFramework(temporaryFolder(), {
    poll: false,
    onChange: (paths) => changes.push(paths),
    onTrouble: (sentence) => said.push(sentence),
  });
  await watch.close();
  expect(started.map(({ usePolling }) => usePolling)).toEqual([false, true]);
  expect(said).toEqual([expect.stringContaining('fs.inotify.max_user_watches')]);
  expect(changes).toEqual([undefined]);
});
