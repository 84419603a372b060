import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';
import type { Reporter } from './setting.js';

export { differenceHtml, differenceJson, differenceMarkdown, differencePretty } from './difference/index.js';
export { json } from './json.js';
export { type PrettyOptions, pretty } from './pretty.js';
export type { Reporter, Setting } from './setting.js';
export { visible } from './visible.js';

/** The shelf: every channel, by the name that `--format` gives it. */
export const REPORTERS = { pretty, json, sarif, github, gitlab, junit, markdown } as const satisfies {
  readonly [name: string]: Reporter;
};
export { reportGithub, reportHtml, reportJson, reportMarkdown } from './report/index.js';
