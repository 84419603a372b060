/** A folder of src/ with the test files that judge it. */
export interface Room {
  readonly room: string;
  readonly tests: readonly string[];
}

/**
 * The folders that mutation testing is for. Their tests call the folder itself, in this process: what builds a whole
 * framework first would notice too, but takes a second for each change.
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

/** Files beside them that build a whole framework, or publish one. */
export const WHOLE: readonly string[] = ['test/release/{exports,lock,release,verify,verify-command}.test.ts'];

/** The least score of a folder, in percent, and that of a file by which anyone proves that a release is unaltered. */
export const LEAST_OF_FOLDER = 80;
export const LEAST_OF_PROOF = 95;

/** Whether a file proves that a release is whole, or says what a release is called and what it keeps. */
export function isProof(path: string): boolean {
  return /^release\/(verify\/|(history|ids|lock|manifest|records|release-index|versions)\.ts$)/.test(path);
}

/** The tests for a folder or file below src/: those of its room and of the rooms in it; of all rooms where it is in none. */
export function testsFor(path: string): string[] {
  const own = ROOMS.find(({ room }) => path === room || path.startsWith(`${room}/`));
  const within = ROOMS.filter(({ room }) => room !== own?.room && room.startsWith(`${path}/`));
  const found = [...(own ? [own] : []), ...within];
  return (found.length > 0 ? found : ROOMS).flatMap(({ tests }) => tests);
}
