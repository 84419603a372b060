import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Each file has a process of its own; no two share a folder or a port.
    pool: 'forks',
    maxWorkers: '100%',
    // Some tests set the whole framework, or wait for processes, on a machine that may be busy.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
