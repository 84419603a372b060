import type { CompiledFiles } from '../compile/index.js';
import { EXPLANATION_GROUPS } from '../diagnostics/explanations/index.js';
import { completeHints } from '../diagnostics/index.js';
import { describedKinds, FORMATS, formatChapters } from '../formats/index.js';
import {
  ACCEPTED,
  type Artifact,
  type Bodies,
  type Body,
  type Cache,
  compareDiagnostics,
  type Diagnostic,
  type Edition,
  type Format,
  type Framework,
  type Linked,
  type Manual,
  type Materials,
  type Observer,
  type Outcome,
  type Paper,
  RECORDS,
  SETTINGS,
  summaryOf,
  type Tree,
  UNOBSERVED,
} from '../model/index.js';
import { editionOf, type Unsealed } from '../release/index.js';
import { digestSources, loadMaterials, loadSchemas, ownTemplates, packageRoot } from '../source/index.js';
import { type Checked, type CheckOptions, check } from './check.js';

/** The formats and the facts of a build. */
export interface BuildOptions {
  readonly formats: readonly Format[];
  readonly date: string | undefined;
  readonly toolVersion: string;
  /** A version as in SemVer 2.0.0; left out for the working draft. */
  readonly version?: string;
  /** Who approved a release, and by which decision. */
  readonly approvedBy?: string;
  readonly decision?: string;
  readonly paper?: Paper;
  /** Whether each text is given away when it is first fetched, to save memory: what was checked has no texts afterwards. */
  readonly givesTexts?: boolean;
  /** Where unchanged PDF files are cached. */
  readonly cache?: Cache | undefined;
  readonly observer?: Observer;
}

export interface BuildResult {
  readonly edition: Edition;
  /** The lock of a release, without its digest, which depends on the written files. */
  readonly lock: Unsealed;
  /** Yields every file of the edition; returns the diagnostics of the renderers at the end. */
  readonly artifacts: AsyncGenerator<Artifact, readonly Diagnostic[]>;
}

/** Builds the files of the working draft or of a release from a checked framework, one by one. */
export async function build(tree: Tree, checked: Checked, options: BuildOptions): Promise<BuildResult> {
  const { formats, date, toolVersion, version = 'draft', approvedBy = '', decision = '' } = options;
  // The default is omitted, so that --paper a4 gives the same bytes as no option.
  const paper = options.paper === 'letter' ? { paper: options.paper } : {};
  const facts = { version, date, toolVersion, approvedBy, decision, ...paper, sourceDigest: await digestSources(tree) };
  const names = formats.map((format) => format.name);
  const { edition: plain, lock } = editionOf(checked.past, facts, names);
  const edition: Edition = { ...plain, ...paper };
  const materials = await loadMaterials(tree, names.includes('pdf'));
  const bodies = options.givesTexts ? givenAway(checked.bodies) : fetched(checked.bodies);
  const manual = await manualFor(tree, checked.framework);
  const whole = { ...materials, value: { ...materials.value, manual, cache: options.cache } };
  return { edition, lock, artifacts: render(checked.framework, bodies, edition, whole, formats, options.observer) };
}

function fetched(bodies: Linked['bodies']): Bodies {
  return async (path) => bodies[path] ?? { path, parts: {}, notes: [] };
}

/** Fetches each text once, and removes it from the table. */
function givenAway(bodies: { [path: string]: Body }): Bodies {
  return async (path) => {
    const body = bodies[path] ?? { path, parts: {}, notes: [] };
    delete bodies[path];
    return body;
  };
}

/** Checks a framework, and renders it if it has its own templates or strings, whose errors only rendering can find. */
export async function checkWhole(
  tree: Tree,
  options: CheckOptions,
  kept?: CompiledFiles,
  observer = UNOBSERVED,
): Promise<Checked> {
  const checked = await check(tree, options, kept, observer);
  if (checked.summary.errors > 0) return checked;
  const faults = await rehearse(tree, checked, observer);
  if (faults.length === 0) return checked;
  const diagnostics = [...checked.diagnostics, ...faults].sort(compareDiagnostics);
  return { ...checked, diagnostics, summary: summaryOf(diagnostics, checked.summary.files) };
}

/** Returns the errors that a build would report. Renders only where the framework has templates of its own: those of the package are tested. */
async function rehearse(tree: Tree, checked: Checked, observer: Observer): Promise<Diagnostic[]> {
  const own = await ownTemplates(tree);
  const touches = ({ name }: Format): boolean =>
    name === 'pdf' ? own.some((path) => path.endsWith('.typ')) : name === 'html' && own.length > 0;
  const formats: Format[] = [];
  for (const format of FORMATS) if (touches(format) && (await format.unable?.()) === undefined) formats.push(format);
  if (formats.length === 0) return [];
  const { artifacts } = await build(tree, checked, { formats, date: undefined, toolVersion: '', observer });
  for (;;) {
    const next = await artifacts.next();
    if (next.done) return next.value.filter(({ severity }) => severity === 'error');
  }
}

/** Returns the reference for authors: the format of the settings and of every kind, and every diagnostic. */
export async function manualFor(tree: Tree, { settings, schemas }: Framework): Promise<Manual> {
  const own = [SETTINGS, ACCEPTED, ...RECORDS];
  const read = await loadSchemas(tree, own);
  const described = [...describedKinds(own, read.value), ...describedKinds(settings.kinds, schemas)];
  return { chapters: formatChapters(described), groups: EXPLANATION_GROUPS };
}

async function* render(
  framework: Framework,
  bodies: Bodies,
  edition: Edition,
  { value: materials, diagnostics: found }: Outcome<Materials>,
  formats: readonly Format[],
  observer = UNOBSERVED,
): AsyncGenerator<Artifact, readonly Diagnostic[]> {
  // Rendering without interface strings or templates would only repeat the error.
  const diagnostics: Diagnostic[] = [...found];
  if (found.some((one) => one.severity === 'error')) return diagnostics;
  for (const format of formats) {
    const files = format.render(framework, bodies, edition, materials);
    for (;;) {
      observer.enter(format.name);
      const next = await files.next();
      if (next.done) {
        diagnostics.push(...next.value);
        break;
      }
      observer.step();
      observer.enter('write');
      yield next.value;
    }
  }
  return completeHints(diagnostics, { framework, given: [], packageRoot: packageRoot() });
}
