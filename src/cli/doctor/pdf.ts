import { build, check, FORMATS, memoryTree } from '../../index.js';
import { withPackage } from '../open.js';
import { bad, type Finding, good, poor } from './finding.js';

/** A framework of one page. */
const PAGE = {
  'standards/framework.yaml':
    'title: A page\npublisher: Charter\nsource_language: en\nlanguages: [en]\nlicence: CC0-1.0\n',
  'standards/principles/a-page.md':
    '---\ntitle: A page\nsummary: It is set to see whether pages can be set.\ncommitments:\n  - None.\n---\n\n## Meaning\n\nNone.\n\n## Why it matters in public space\n\nIt does not.\n\n## In a city that lives by it\n\nNothing.\n',
};
const TODO =
  'install again on this machine with npm ci, optional dependencies included; or build with --targets html,data';

/**
 * Sets a page, which needs the engine, the fonts and the templates at once: what is installed and what works are two
 * things.
 */
export async function examinePdf(): Promise<Finding> {
  const pdf = FORMATS.filter((format) => format.name === 'pdf');
  const tree = withPackage(memoryTree(PAGE));
  try {
    const { artifacts } = await build(tree, await check(tree), { formats: pdf, date: undefined, toolVersion: '' });
    let bytes = 0;
    for (;;) {
      const step = await artifacts.next();
      if (!step.done) bytes += step.value.contents.length;
      else return judge(bytes, step.value);
    }
  } catch (error) {
    return bad('PDF', `the fonts or the templates cannot be read: ${firstLine(error)}`, TODO);
  }
}

function judge(bytes: number, diagnostics: readonly { severity: string; message: string }[]): Finding {
  const error = diagnostics.find((one) => one.severity === 'error');
  if (error || bytes === 0) return bad('PDF', error?.message ?? 'no page was set, and no reason given', TODO);
  const warning = diagnostics.find((one) => one.severity === 'warning');
  if (warning) return poor('PDF', warning.message, TODO);
  return good('PDF', 'a page was set, checked as PDF/UA-1 and written as PDF/A-2a');
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
