import { defineConfig } from 'vitest/config';
import { WHOLE } from './rooms.js';

// The tests that Stryker runs, as mutate.mjs hands them over. A changed function may be called by hundreds of tests:
// they share their modules, since loading those again takes longer than the tests.
export default defineConfig({
  test: {
    include: (process.env.CHARTER_MUTATE_TESTS ?? '').split(' '),
    exclude: [...WHOLE],
    isolate: false,
    testTimeout: 60_000,
  },
});
