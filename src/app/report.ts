import { plainText } from '../compile/index.js';
import { compareWithBaseline } from '../diagnostics/index.js';
import {
  type Diagnostic,
  type DiagnosticsBetween,
  type Report,
  TRANSLATIONS_FOLDER,
  type Tree,
  UNOBSERVED,
} from '../model/index.js';
import {
  compareSides,
  type ResolvedSide,
  redlinesOf,
  resolveSide,
  type Side,
  sideOfSources,
} from '../release/index.js';
import { describeChanges as describe, type Layouts, layoutOf, type TranslationFile } from '../report/index.js';
import { type OpenedFramework, readTexts, renamesSince } from '../source/index.js';
import { type Checked, check } from './check.js';

/** Checked sources. */
interface Sources {
  readonly tree: Tree;
  readonly checked: Checked;
}

/** A side of a report: a release, known only by its lock, or checked sources. */
interface ReportSide {
  readonly side: Side;
  readonly sources: Sources | undefined;
}

/**
 * Reports the changes between two sides and whom they affect. Each side is named as a release, a folder or a git ref; without
 * `head`, the later one is the working draft. Sources with errors are compared as far as they could be read.
 */
export async function report(
  opened: OpenedFramework,
  base: string,
  head: string | undefined,
  date: string,
  observer = UNOBSERVED,
): Promise<Report> {
  const draft = await check(opened.tree, { date }, undefined, observer);
  const sideOf = async (name: string, resolved: ResolvedSide): Promise<ReportSide> => {
    if ('release' in resolved) return { side: resolved.release, sources: undefined };
    const { tree } = resolved;
    const checked = tree === opened.tree ? draft : await check(tree, { date }, undefined, observer);
    return { side: sideOfSources(checked.past, checked.diagnostics, name), sources: { tree, checked } };
  };
  const before = await resolveSide(base, opened, draft.past.records);
  const after = await resolveSide(head ?? 'draft', opened, draft.past.records);
  const isDraft = head === undefined || head === 'draft';
  // Renames are known only between a commit and the working tree.
  const isKnown = isDraft && !('release' in before) && before.commit !== undefined;
  const renamed = isKnown ? await renamesSince(opened.root, before.commit ?? '') : new Map<string, string>();
  return reportBetween(await sideOf(base, before), await sideOf(head ?? 'draft', after), renamed);
}

/** Reports on two sides; `renamed` maps the path of a renamed file to its path on the earlier side. */
async function reportBetween(
  before: ReportSide,
  after: ReportSide,
  renamed: ReadonlyMap<string, string>,
): Promise<Report> {
  const [old, now] = [before.side, after.side];
  const difference = compareSides(old, now);
  const framework = after.sources?.checked.framework;
  return describe({
    before: old.state,
    after: now.state,
    difference,
    redlines: redlinesOf(old.state, now.state, difference),
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

/** Leaves out missing notes, because the report lists them itself, with a draft of each. */
function counting(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter((one) => one.code !== 'rewording-has-note');
}

async function foundBetween(
  before: ReportSide,
  after: ReportSide,
  renamed: ReadonlyMap<string, string>,
): Promise<DiagnosticsBetween> {
  const now = after.sources && (await baselineOf(after.sources));
  const then = before.sources && (await baselineOf(before.sources));
  if (!now) return { isKnown: false, fresh: [], resolved: [], old: 0 };
  if (!then) return { isKnown: false, fresh: counting(now.checked.diagnostics), resolved: [], old: 0 };
  const formerly = new Map([...renamed].map(([path, former]) => [former, path]));
  const { fresh, old } = compareWithBaseline(now.checked, now.baseline, then.baseline, renamed);
  const { fresh: resolved } = compareWithBaseline(then.checked, then.baseline, now.baseline, formerly);
  const counted = new Set(then.checked.diagnostics);
  return {
    isKnown: true,
    fresh: counting(fresh),
    resolved: counting(resolved).filter((one) => counted.has(one)),
    old: counting(old).length,
  };
}

/** Returns all diagnostics of a side, accepted ones included, with the texts of their files. */
async function baselineOf({ tree, checked }: Sources) {
  const diagnostics = [...checked.diagnostics, ...checked.accepted.map((one) => one.diagnostic)];
  const { framework } = checked;
  const standards = (framework.idsOf.standard ?? []).flatMap((id) => framework.entities[id]?.place.path ?? []);
  const textOf = await readTexts(tree, [...diagnostics.map((one) => one.place.path), ...standards]);
  return { checked, baseline: { framework, diagnostics, textOf } };
}

/** Returns the layout of each text unit, so that a redline looks like the text. */
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
  const { files } = await tree.list(TRANSLATIONS_FOLDER);
  return Promise.all(
    files.map(async ({ path }) => {
      const [now, then] = await Promise.all([tree.read(path), before?.read(path)]);
      return { path, isTouched: before !== undefined && Buffer.compare(now ?? EMPTY, then ?? EMPTY) !== 0 };
    }),
  );
}

const EMPTY = new Uint8Array();
