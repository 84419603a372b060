export { compileAhead } from './ahead.js';
export { type Reading, readDocument, readingOf } from './compiler.js';
export { emptyFramework, type OpenedSettings, readDataFile, readDocuments, readRecordFormats } from './documents.js';
export { type CompiledFile, type CompiledFiles, type FileKey, keptIn, keptInMemory } from './kept.js';
export { type AwaitingReference, LinkMemory, link, plainText } from './link/index.js';
export { openSettings } from './settings.js';
export { ANNOTATIONS } from './validate/index.js';
