/**
 * Mutation testing: the code of a folder is changed in every small way there is, and each change has to make a test
 * fail. `npm run mutate -- release/verify` runs it (test/tools/mutation/mutate.ts).
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/tools/mutation/vitest.config.ts', related: false },
  // TypeScript 7 has no interface for JavaScript, which the checker plugin needs, and so does the step that would move
  // the paths in tsconfig.json; vitest reads none. A change that does not compile has to be noticed like any other.
  checkers: [],
  tsconfigFile: 'none',
  // No kind of change is left out. Messages are prose, but they are what users meet, and the tests hold them.
  mutator: { excludedMutations: [] },
  coverageAnalysis: 'perTest',
  // What is worked out once, when a module is loaded (tables, patterns, the texts of the explanations), would need a
  // process of its own for each change.
  ignoreStatic: true,
  incremental: true,
  concurrency: Number(process.env.CHARTER_MUTATE_WORKERS ?? 1),
  timeoutMS: 10_000,
  tempDirName: '.stryker/sandbox',
  ignorePatterns: ['/.ci', '/.github', '/.stryker', '/dist', '/lib', '/test/golden', '/test/html', '/test/pdf'],
  allowEmpty: true,
  allowConsoleColors: false,
  reporters: ['html'],
};
