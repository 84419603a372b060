import { defineConfig } from 'vitest/config';
import { WHOLE } from './rooms.js';

// The tests for Stryker, as selected by mutate.mjs. Hundreds of tests may call a mutated function. They share modules,
// because loading them again takes longer than the tests.
export default defineConfig({
  test: {
    include: (process.env.CHARTER_MUTATE_TESTS ?? '').split(' '),
    exclude: [...WHOLE],
    isolate: false,
    testTimeout: 60_000,
  },
});
