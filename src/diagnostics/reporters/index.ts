import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';
import type { Reporter } from './reporter.js';
import { sarif } from './sarif.js';

export { json } from './json.js';
export { type PrettyOptions, pretty } from './pretty.js';
export type { Reporter, ReporterOptions } from './reporter.js';
export { visible } from './text.js';

/** All reporters, by the name that `--format` takes. */
export const REPORTERS = { pretty, json, sarif, github, gitlab, junit, markdown } as const satisfies {
  readonly [name: string]: Reporter;
};
