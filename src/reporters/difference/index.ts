export { differenceHtml } from './html.js';
export { differenceJson } from './json.js';
export { differenceMarkdown } from './markdown.js';
export { differencePretty } from './pretty.js';
