export type { Listed } from './plan.js';
export { type Published, publish, type Target } from './publish.js';
export { type Rewrite, rewrite } from './rewrite.js';
