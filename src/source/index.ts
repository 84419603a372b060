export { readCopy, readNeighbours } from './copy.js';
export { decode, isTooLarge, readSource, readTexts, readWhole, type SourceFile } from './decode.js';
export { folderTree } from './folder.js';
export { loadCoverage, loadFonts } from './fonts.js';
export { placeInRepository, type RevisionTree, renamesSince, revisionTree } from './git.js';
export { checkImages } from './images.js';
export { loadMaterials } from './materials.js';
export { checkNames } from './names.js';
export { afresh, isEqual, type Once, onceInMemory } from './once.js';
export { packageFacts, packageRoot } from './package.js';
export { checkJson, isRecordFile, loadRecordFormats } from './record-formats.js';
export { remembered } from './remembered.js';
export {
  findRoot,
  isFramework,
  type OpenedFramework,
  openFramework,
  openRevision,
  withPackage,
} from './root.js';
export { loadSchemas, schemaAddresses } from './schemas.js';
export { FOLDERS, onPackage, packageSnapshot, type Snapshot, snapshotOf } from './snapshot.js';
export { checkTemplates, ownTemplates } from './templates.js';
export { toolDigest } from './tool.js';
export { digestSources, layered, memoryTree } from './trees.js';
export { type Watch, type WatchOptions, watchFramework } from './watch.js';
