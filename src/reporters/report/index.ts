export { reportGithub } from './github.js';
export { reportHtml } from './html.js';
export { reportJson } from './json.js';
export { reportMarkdown } from './markdown.js';
