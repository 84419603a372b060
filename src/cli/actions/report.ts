import {
  type Report as ChangeReport,
  type Observer,
  type OpenedFramework,
  placeInRepository,
  reportGithub,
  reportHtml,
  reportJson,
  reportMarkdown,
  report as reportOn,
} from '../../index.js';
import { dayOf } from '../date.js';
import { CLEAN } from '../exit.js';
import { open, writeOut } from '../framework.js';
import { observed } from '../observed.js';

type Format = 'html' | 'markdown' | 'github' | 'json';

/** The options of `charter report`. */
interface Options {
  readonly root?: string | undefined;
  readonly format?: Format | undefined;
  readonly out?: string | undefined;
  readonly date?: string | undefined;
  readonly quiet?: true | undefined;
}

/** `charter report`: the effect of a change, for those who decide on it. */
export function runReport(base: string, head: string | undefined, options: Options): Promise<number> {
  return observed(options, (observer) => reportChanges(base, head, options, observer));
}

async function reportChanges(
  base: string,
  head: string | undefined,
  options: Options,
  observer: Observer,
): Promise<number> {
  const date = dayOf(options.date);
  const opened = await open(options.root);
  const made = await reportOn(opened, base, head, date, observer);
  observer.enter('report');
  if (!options.quiet)
    for (const name of made.incomplete)
      process.stderr.write(
        `the sources of ${name} have errors; parts that cannot be read are missing from the report\n`,
      );
  const format = options.format ?? formatOf(options.out);
  await writeOut(await render(made, format, opened), options.out);
  return CLEAN;
}

function formatOf(out: string | undefined): Format {
  if (out === undefined || out.endsWith('.md')) return 'markdown';
  return out.endsWith('.json') ? 'json' : 'html';
}

async function render(made: ChangeReport, format: Format, { root }: OpenedFramework): Promise<string> {
  if (format === 'html') return reportHtml(made);
  if (format === 'json') return reportJson(made);
  if (format === 'markdown') return reportMarkdown(made);
  return reportGithub(made, { prefix: await placeInRepository(root) });
}
