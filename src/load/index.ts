export { decode, MAX_BYTES, tooLarge } from './decode.js';
export { digestSources } from './digest.js';
export { folderTree } from './folder.js';
export { checkImages } from './images.js';
export { loadMaterials } from './materials.js';
export { layered, memoryTree } from './memory.js';
export { checkNames } from './names.js';
export { findRoot, packageRoot } from './root.js';
export { loadSchemas } from './schemas.js';
