/**
 * The public API of Charter: what the command line, and anyone else, may rely on.
 * A path in a result is posix and relative to the root of the framework.
 */

export { compare, type Side, sideOfChecked, sideOfRelease } from './comparing.js';
export { ABSENCES, EXPLANATION_GROUPS, EXPLANATIONS } from './explanations.js';
export { type Fixed, type FixedFile, fix, patchOf } from './fix.js';
export { FORMATS } from './formats/index.js';
export { changedLines, type Found, type Parted, partSince, type Seen } from './judge/index.js';
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
} from './load/index.js';
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
export { type BuildOptions, type Built, build, type Checked, type CheckOptions, check } from './pipeline.js';
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
export { type InForce, type Item, inForce, isReady, isVersion } from './release/index.js';
export {
  makeRelease,
  type Prepared,
  prepareRelease,
  type Recorded,
  type ReleaseOptions,
  recordRelease,
  withdrawRelease,
} from './releasing.js';
export {
  differenceHtml,
  differenceJson,
  differenceMarkdown,
  differencePretty,
  json,
  type PrettyOptions,
  pretty,
  REPORTERS,
  type Reporter,
  reportGithub,
  reportHtml,
  reportJson,
  reportMarkdown,
  type Setting,
  visible,
} from './reporters/index.js';
export { type ReportSide, reportBetween, reportSideOf } from './reporting.js';
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
export { findEntity, type Named, nearIds, type Portrait, portraitOf, type Tie } from './show/index.js';
export type { Manifest, Verdict } from './verify/index.js';
export { type Rebuilt, rebuildRelease, verifyFolder } from './verifying.js';
