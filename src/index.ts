/**
 * The public API of Charter: what the command line, and anyone else, may rely on.
 * A path in a result is posix and relative to the root of the framework.
 */

export { type BuildOptions, type BuildResult, build, checkWhole } from './app/build.js';
export { type Caches, openCaches } from './app/caches.js';
export { type Checked, type CheckOptions, check } from './app/check.js';
export {
  type BlockRequest,
  type Created,
  type Creation,
  createBlock,
  createDocument,
  type DocumentRequest,
  holdersOf,
  kindNamed,
  questionsOf,
} from './app/create.js';
export { type ComparedSides, diff } from './app/diff.js';
export { doctor, type Finding } from './app/doctor.js';
export { type Draft, type DraftOptions, writeDraft } from './app/draft.js';
export { type FixedFile, type FixResult, fix, patchOf } from './app/fix.js';
export { init, refuseExisting } from './app/init.js';
export { type PreviewOptions, preview, type RunningPreview, type Update } from './app/preview/index.js';
export { type Reported, recheck } from './app/recheck.js';
export {
  makeRelease,
  type PreparedRelease,
  prepareRelease,
  type RecordedRelease,
  type ReleaseOptions,
  recordRelease,
  withdrawRelease,
} from './app/release.js';
export { report } from './app/report.js';
export { show, showOn } from './app/show.js';
export { type CheckResult, checkResult, checkSince, isAmong, onlyIn } from './app/since.js';
export { type RebuildResult, rebuildRelease, verifyFolder } from './app/verify.js';
export { EXPLANATION_GROUPS, EXPLANATIONS } from './diagnostics/explanations/index.js';
export {
  json,
  type PrettyOptions,
  pretty,
  REPORTERS,
  type Reporter,
  type ReporterOptions,
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
  EntityName,
  EntityView,
  Explanation,
  ExplanationGroup,
  Format,
  Framework,
  Kind,
  Link,
  Linked,
  Lock,
  Materials,
  Observer,
  Paper,
  Place,
  Position,
  Records,
  Refusal,
  Related,
  Relation,
  Report,
  Settings,
  Severity,
  Span,
  Stage,
  Summary,
  TextUnit,
  Tree,
} from './model/index.js';
export {
  FORMAT_NAMES,
  hintFor,
  KINDS,
  NOTHING_APART,
  nearest,
  STAGES,
  severitiesOf,
  summaryOf,
  UsageError,
} from './model/index.js';
export { DEFAULT_PORT } from './preview/index.js';
export {
  type ListedFile,
  type PublishResult,
  publish,
  publishRelease,
  type ReleaseResult,
  type Rewrite,
  rewrite,
  type Target,
  writeResult,
} from './publish/index.js';
export {
  bumpWords,
  type InForce,
  type Item,
  isReady,
  isVersion,
  MANIFEST_SCHEMA,
  type Manifest,
  type Side,
  TOMBSTONE_SCHEMA,
} from './release/index.js';
export type { Verdict } from './release/verify/index.js';
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
export { ABSENCES } from './rules/index.js';
export { type GivenValues, type StarterOptions, starterLanguage } from './scaffold/index.js';
export {
  findRoot,
  folderTree,
  layered,
  memoryTree,
  type OpenedFramework,
  openFramework,
  openRevision,
  packageFacts,
  packageRoot,
  placeInRepository,
  type RevisionTree,
  readTexts,
  renamesSince,
  revisionTree,
} from './source/index.js';
