/**
 * The public API of Charter: what the command line, and anyone else, may rely on.
 * A path in a result is posix and relative to the root of the framework.
 */
import { CODES } from './codes/index.js';
import { compareText, type Explanation } from './model/index.js';
import { RULES, ruleIsKnown } from './rules/index.js';

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
  Bodies,
  Body,
  Diagnostic,
  Edition,
  Entity,
  Explanation,
  Format,
  Framework,
  Kind,
  Link,
  Linked,
  Materials,
  Place,
  Position,
  Related,
  Settings,
  Severity,
  Span,
  Summary,
  TextUnit,
  Tree,
} from './model/index.js';
export { hintFor, nearest, summaryOf } from './model/index.js';
export { type BuildOptions, type Built, build, type Checked, type CheckOptions, check } from './pipeline.js';
export { type Listed, type Published, publish, type Target } from './publish/index.js';
export {
  json,
  type PrettyOptions,
  pretty,
  REPORTERS,
  type Reporter,
  type Setting,
  visible,
} from './reporters/index.js';

/** What every code means, why it exists, and an example; ordered by code. */
export const EXPLANATIONS: readonly Explanation[] = [...CODES, ruleIsKnown, ...RULES].sort((a, b) =>
  compareText(a.code, b.code),
);
