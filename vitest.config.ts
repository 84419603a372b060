import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/tools/longest-first.ts';
import { ALONE, SLOW } from './test/tools/sets.ts';

export default defineConfig({
  test: {
    // Each worker is a process; no two files share a folder or a port.
    pool: 'forks',
    maxWorkers: '100%',
    setupFiles: ['test/tools/seed.ts'],
    sequence: { sequencer: LongestFirst },
    // Test files change nothing that outlives them, so files share a process: loading the modules again for each file took
    // as long as the tests of many. The process of `charter()` is shared with them.
    isolate: false,
    // Each file is in one of two sets: `npm run test:fast` runs the fast one, an answer in less than 30 seconds on two
    // idle cores for the daily loop; `npm test` runs all.
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...SLOW, ...ALONE],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Some of these set the whole framework, or wait for processes, on a machine that may be busy.
        test: {
          name: 'slow',
          include: [...SLOW],
          exclude: ['**/node_modules/**', ...ALONE],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: [...ALONE], isolate: true, testTimeout: 240_000 },
      },
    ],
  },
});
