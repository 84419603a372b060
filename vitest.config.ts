import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Some tests run the command line as a whole process, on a machine that may be busy.
    testTimeout: 120_000,
  },
});
