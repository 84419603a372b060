/** A folder of src/ with its test files. */
export interface Room {
  readonly room: string;
  readonly tests: readonly string[];
}

/**
 * The folders for mutation testing. Their tests call the folder directly, in this process: tests that build a whole
 * framework would detect mutations too, but take a second for each.
 */
export const ROOMS: readonly Room[] = [
  { room: 'release/diff', tests: ['test/diff/*.test.ts'] },
  { room: 'release', tests: ['test/release/*.test.ts'] },
  { room: 'diagnostics', tests: ['test/diagnostics/*.test.ts', 'test/reporters.test.ts'] },
  { room: 'rules', tests: ['test/rules/*.test.ts', 'test/whole-word.test.ts'] },
  {
    room: 'compile',
    tests: [
      'test/compile/*.test.ts',
      'test/levels.test.ts',
      'test/passages.test.ts',
      'test/prose-links.test.ts',
      'test/text-units.test.ts',
    ],
  },
];

/** Other test files, which build or publish a whole framework. */
export const WHOLE: readonly string[] = ['test/release/{exports,lock,manifest,release,verify,verify-command}.test.ts'];

/** The minimum scores, in percent, of a folder, and of a file that verifies releases. */
export const LEAST_OF_FOLDER = 80;
export const LEAST_OF_PROOF = 95;

/** Whether a file verifies a release, or defines its name or contents. */
export function isProof(path: string): boolean {
  return /^release\/(verify\/|(history|ids|lock|manifest|records|release-index|versions)\.ts$)/.test(path);
}

/** Returns the tests for a folder or file below src/: those of its room and nested rooms, or of all rooms if it is in none. */
export function testsFor(path: string): string[] {
  const own = ROOMS.find(({ room }) => path === room || path.startsWith(`${room}/`));
  const within = ROOMS.filter(({ room }) => room !== own?.room && room.startsWith(`${path}/`));
  const found = [...(own ? [own] : []), ...within];
  return (found.length > 0 ? found : ROOMS).flatMap(({ tests }) => tests);
}
