/**
 * The test files that `npm run test:fast` leaves out, by what makes them slow. Every other file is in the fast set, a
 * new one too. Each was measured: what is listed here took more than three seconds, or starts processes, so that it needs
 * `lib/`, a browser or git. The cases take longer than that and stay in the fast set, since they are what notices most.
 */
export const SLOW: readonly string[] = [
  // They run the compiled command line.
  'test/begin.test.ts',
  'test/cli.test.ts',
  'test/doctor.test.ts',
  'test/fix.test.ts',
  'test/guideline.test.ts',
  'test/guides.test.ts',
  'test/new.test.ts',
  'test/release/manifest.test.ts',
  'test/release/release.test.ts',
  'test/release/verify-command.test.ts',
  'test/report.test.ts',
  'test/since.test.ts',
  // They run what CI runs, or build the same release on other machines.
  'test/action.test.ts',
  'test/bundle.test.ts',
  'test/host.test.ts',
  'test/reproducible.test.ts',
  'test/simulation.test.ts',
  // They build the whole framework of this repository.
  'test/data.test.ts',
  'test/repository.test.ts',
  // They open a browser, or hand every page to a checker of HTML.
  'test/html/accessible.test.ts',
  'test/html/changes.test.ts',
  'test/html/manual.test.ts',
  // They typeset PDF.
  'test/pdf/**/*.test.ts',
  // They repeat the cases stage by stage and rule by rule, for mutation testing.
  'test/compile/alone.test.ts',
  'test/rules/alone.test.ts',
  // They start git.
  'test/revision.test.ts',
  // They render every example of the explanations, and read megabytes that were made to be slow.
  'test/explanations.test.ts',
  'test/hostile.test.ts',
];
