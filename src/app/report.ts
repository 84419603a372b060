import { plainText } from '../compile/link/index.js';
import { partSince } from '../diagnostics/index.js';
import type { Diagnostic, FoundBetween, Report, Tree } from '../model/index.js';
import { difference, redlinesOf } from '../release/diff/index.js';
import { type Layouts, layoutOf, report, type TranslationFile } from '../report/index.js';
import { decode } from '../source/index.js';
import type { Checked } from './check.js';
import { type Side, sideOfChecked } from './diff.js';

/** A side of a report: a release, of which the lock alone is at hand, or sources that were checked. */
export interface ReportSide {
  readonly side: Side;
  readonly sources: { readonly tree: Tree; readonly checked: Checked } | undefined;
}

const TRANSLATIONS = 'standards/translations';

/** Sources that were checked as a side of a report. Sources with errors are reported on as far as they could be read. */
export function reportSideOf(tree: Tree, checked: Checked, name: string): ReportSide {
  return { side: sideOfChecked(checked, name), sources: { tree, checked } };
}

/**
 * What lies between two sides, and what it means for whom. `renamed` gives the path on the earlier side of a file that
 * has another path on the later one.
 */
export async function reportBetween(
  before: ReportSide,
  after: ReportSide,
  renamed: ReadonlyMap<string, string>,
): Promise<Report> {
  const [old, now] = [before.side, after.side];
  const notes = now.notes.filter((note) => !old.used.includes(note.id));
  const between = difference(old.state, now.state, notes);
  const framework = after.sources?.checked.framework;
  return report({
    before: old.state,
    after: now.state,
    difference: between,
    redlines: redlinesOf(old.state, now.state, between),
    found: await foundBetween(before, after, renamed),
    framework,
    layouts: after.sources ? layoutsOf(after.sources.checked) : {},
    notes: now.notes,
    translations: after.sources ? await translationsOf(after.sources.tree, before.sources?.tree) : [],
    incomplete: [old, now].filter(hasErrors).map((side) => side.state.name),
    language: framework?.settings.sourceLanguage ?? before.sources?.checked.framework.settings.sourceLanguage ?? 'en',
  });
}

function hasErrors({ diagnostics }: Side): boolean {
  return diagnostics.some((one) => one.severity === 'error');
}

/** That a note is missing is told by the report itself, with the note. */
function counting(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter((one) => one.code !== 'rewording-has-note');
}

async function foundBetween(
  before: ReportSide,
  after: ReportSide,
  renamed: ReadonlyMap<string, string>,
): Promise<FoundBetween> {
  const now = after.sources && (await seen(after.sources));
  const then = before.sources && (await seen(before.sources));
  if (!now) return { isKnown: false, fresh: [], resolved: [], old: 0 };
  if (!then) return { isKnown: false, fresh: counting(now.checked.diagnostics), resolved: [], old: 0 };
  const formerly = new Map([...renamed].map(([path, former]) => [former, path]));
  const { fresh, old } = partSince(now.checked, now.seen, then.seen, renamed);
  const { fresh: resolved } = partSince(then.checked, then.seen, now.seen, formerly);
  const counted = new Set(then.checked.diagnostics);
  return {
    isKnown: true,
    fresh: counting(fresh),
    resolved: counting(resolved).filter((one) => counted.has(one)),
    old: counting(old).length,
  };
}

/** What was found on a side, what is accepted too, with the texts in which it was found. */
async function seen({ tree, checked }: NonNullable<ReportSide['sources']>) {
  const diagnostics = [...checked.diagnostics, ...checked.accepted.map((one) => one.diagnostic)];
  const { framework } = checked;
  const standards = (framework.idsOf.standard ?? []).flatMap((id) => framework.entities[id]?.place.path ?? []);
  const texts = new Map<string, string>();
  for (const path of new Set([...diagnostics.map((one) => one.place.path), ...standards])) {
    const bytes = await tree.read(path);
    if (bytes) texts.set(path, decode(path, bytes).value.text);
  }
  return { checked, seen: { framework, diagnostics, textOf: (path: string) => texts.get(path) } };
}

/** How each text unit is laid out, so that a redline reads like the text. */
function layoutsOf({ bodies }: Checked): Layouts {
  const layouts: { [unit: string]: Layouts[string] } = {};
  for (const body of Object.values(bodies)) {
    for (const [id, parts] of Object.entries(body.parts)) {
      for (const part of parts) layouts[`${id}#${part.name.replaceAll('_', '-')}`] = layoutOf(part.blocks, plainText);
    }
  }
  return layouts;
}

async function translationsOf(tree: Tree, before: Tree | undefined): Promise<TranslationFile[]> {
  const { files } = await tree.list(TRANSLATIONS);
  return Promise.all(
    files.map(async ({ path }) => {
      const [now, then] = await Promise.all([tree.read(path), before?.read(path)]);
      return { path, isTouched: before !== undefined && Buffer.compare(now ?? EMPTY, then ?? EMPTY) !== 0 };
    }),
  );
}

const EMPTY = new Uint8Array();
