/**
 * The test files that `npm run test:fast` leaves out, by the reason. All other files, including new ones, are in the fast
 * set. Files listed here were measured to take more than three seconds, or start processes that need `lib/`, a browser or
 * git.
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
  'test/parser-choice.test.ts',
  'test/preview/command.test.ts',
  'test/release/manifest.test.ts',
  'test/release/release.test.ts',
  'test/release/verify-command.test.ts',
  'test/report.test.ts',
  'test/since.test.ts',
  // It starts a thread, which is in lib/.
  'test/compile/ahead.test.ts',
  // It checks and builds after each of many edits.
  'test/again.test.ts',
  // They run the scripts of CI, or build the same release in other environments.
  'test/action.test.ts',
  'test/bundle.test.ts',
  'test/host.test.ts',
  'test/reproducible.test.ts',
  'test/simulation.test.ts',
  // They build the whole framework of this repository.
  'test/data.test.ts',
  'test/repository.test.ts',
  // They open a browser, or validate the HTML of every page.
  'test/html/accessible.test.ts',
  'test/html/changes.test.ts',
  'test/html/manual.test.ts',
  'test/preview/browser.test.ts',
  // They typeset PDF.
  'test/pdf/**/*.test.ts',
  'test/preview/pdf.test.ts',
  // They repeat the cases stage by stage and rule by rule, for mutation testing.
  'test/compile/alone.test.ts',
  // They compare templates and texts in two renderers.
  'test/html/engine.test.ts',
  'test/html/prose-pieces.test.ts',
  // They follow every hint, and compare two parsers.
  'test/hints.test.ts',
  'test/compile/parser.test.ts',
  // It compares two validators of each schema on thousands of values.
  'test/compile/precompiled.test.ts',
  // It makes every page again after each edit.
  'test/preview/equal.test.ts',
  // It reads, links and judges every case twice.
  'test/compile/plain-data.test.ts',
  // Half a minute by itself; the rooms have tests of their own in the fast set.
  'test/cases.test.ts',
  'test/rules/alone.test.ts',
  // It compiles the package.
  'test/bundled.test.ts',
  // They run git.
  'test/revision.test.ts',
  'test/preview/redline.test.ts',
  // They wait for the system to tell what changed in a folder.
  'test/preview/watch.test.ts',
  // They render every example of the explanations, or parse large hostile texts.
  'test/explanations.test.ts',
  'test/hostile.test.ts',
];

/** The test files that replace a module, so that each needs a process of its own. They are not in the fast set either. */
export const ALONE: readonly string[] = ['test/one-message.test.ts', 'test/preview/limits.test.ts'];

/**
 * The files that take longest, by the processor time that was measured, most first. They start first, so that no long file
 * runs alone at the end. An order that is out of date costs only time.
 */
export const LONGEST: readonly string[] = [
  'test/pdf/words.test.ts',
  'test/bundle.test.ts',
  'test/simulation.test.ts',
  'test/cases.test.ts',
  'test/compile/plain-data.test.ts',
  'test/reproducible.test.ts',
  'test/new.test.ts',
  'test/pdf/conforms.test.ts',
  'test/guides.test.ts',
  'test/release/release.test.ts',
  'test/preview/browser.test.ts',
  'test/cli.test.ts',
  'test/html/accessible.test.ts',
  'test/again.test.ts',
  'test/explanations.test.ts',
  'test/compile/parser.test.ts',
  'test/fix.test.ts',
  'test/report.test.ts',
  'test/action.test.ts',
  'test/hostile.test.ts',
];
