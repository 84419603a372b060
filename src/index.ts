/**
 * The public API of Charter: what the command line, and anyone else, may rely on.
 * A path in a result is posix and relative to the root of the framework.
 */

export { type BuildOptions, type Built, build, type Checked, type CheckOptions, check } from './app/check.js';
export { compare, type Side, sideOfChecked, sideOfRelease } from './app/diff.js';
export { ABSENCES, EXPLANATION_GROUPS, EXPLANATIONS } from './app/explain.js';
export { type Fixed, type FixedFile, fix, patchOf } from './app/fix.js';
export {
  makeRelease,
  type Prepared,
  prepareRelease,
  type Recorded,
  type ReleaseOptions,
  recordRelease,
  withdrawRelease,
} from './app/release.js';
export { type ReportSide, reportBetween, reportSideOf } from './app/report.js';
export { findEntity, type Named, nearIds, type Portrait, portraitOf, type Tie } from './app/show.js';
export { type Rebuilt, rebuildRelease, verifyFolder } from './app/verify.js';
export { changedLines, type Found, type Parted, partSince, type Seen } from './diagnostics/index.js';
export {
  json,
  type PrettyOptions,
  pretty,
  REPORTERS,
  type Reporter,
  type Setting,
  visible,
} from './diagnostics/reporters/index.js';
export { FORMATS } from './formats/index.js';
export type {
  Accepted,
  Apart,
  Artifact,
  Binding,
  Bodies,
  Body,
  Bump,
  Change,
  Diagnostic,
  Difference,
  Edition,
  Entity,
  Explanation,
  ExplanationGroup,
  Format,
  Framework,
  Kind,
  Link,
  Linked,
  Lock,
  Materials,
  Place,
  Position,
  Records,
  Related,
  Report,
  Settings,
  Severity,
  Span,
  Summary,
  TextUnit,
  Tree,
} from './model/index.js';
export { hintFor, NOTHING_APART, nearest, severitiesOf, summaryOf } from './model/index.js';
export {
  type FolderCache,
  type Listed,
  openCache,
  type Published,
  publish,
  publishRelease,
  type Refusal,
  type Released,
  type Rewrite,
  rewrite,
  type Target,
} from './publish/index.js';
export {
  type InForce,
  type Item,
  inForce,
  isReady,
  isVersion,
  MANIFEST_SCHEMA,
  TOMBSTONE_SCHEMA,
} from './release/index.js';
export type { Manifest, Verdict } from './release/verify/index.js';
export {
  differenceHtml,
  differenceJson,
  differenceMarkdown,
  differencePretty,
  reportGithub,
  reportHtml,
  reportJson,
  reportMarkdown,
} from './report/index.js';
export {
  addBlock,
  type Beginning,
  draftDocument,
  type Ground,
  settleDebts,
  starterFiles,
  titleKeyOf,
  type Wanted,
  wantedBy,
} from './scaffold/index.js';
export {
  decode,
  findRoot,
  folderTree,
  layered,
  memoryTree,
  packageRoot,
  placeInRepository,
  type Refused,
  type RevisionTree,
  renamesSince,
  revisionTree,
} from './source/index.js';
