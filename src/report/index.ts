export type { TranslationFile } from './affected.js';
export { differenceHtml, differenceJson, differenceMarkdown, differencePretty } from './difference.js';
export { reportGithub } from './github.js';
export { reportHtml } from './html.js';
export { reportJson } from './json.js';
export { type LayoutSpan, layoutOf } from './layout.js';
export { reportMarkdown } from './markdown.js';
export type { Layouts } from './redlines.js';
export { describeChanges } from './report.js';
