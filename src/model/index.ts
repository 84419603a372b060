export * from './diagnostic.js';
export * from './framework.js';
export * from './json.js';
export * from './kind.js';
export * from './parsed.js';
export * from './place.js';
export * from './text.js';
export * from './tree.js';
