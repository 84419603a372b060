export {
  emptyFramework,
  type OpenedSettings,
  type Reading,
  readDataFile,
  readDocument,
  readDocuments,
  readingOf,
  readRecordFormats,
} from './documents.js';
export { type CompiledFile, type CompiledFiles, type FileKey, keptIn, keptInMemory } from './kept.js';
export { type AwaitingReference, LinkMemory, link, plainText } from './link/index.js';
export { openSettings } from './settings.js';
export { ANNOTATIONS } from './validate/index.js';
