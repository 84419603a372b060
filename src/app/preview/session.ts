import { type CompiledFiles, keptInMemory, LinkMemory } from '../../compile/index.js';
import type { PdfFile } from '../../formats/index.js';
import { type Diagnostic, SETTINGS_FILE, SOURCES, type Tree } from '../../model/index.js';
import {
  type Answer,
  type Change,
  diagnosticsOn,
  type EditorLink,
  type Overlay,
  type Shown,
} from '../../preview/index.js';
import {
  loadMaterials,
  onceInMemory,
  onPackage,
  packageSnapshot,
  type Snapshot,
  snapshotOf,
} from '../../source/index.js';
import { manualFor } from '../build.js';
import type { Caches } from '../caches.js';
import { type CheckMemory, type Compiled, compile, evaluate } from '../check.js';
import { answerFor, linksOn, type Makers, textOf } from './answers.js';
import { type PdfResult, pdfAside } from './pdf.js';
import { comparisons } from './redlines.js';
import { nextState, type State } from './state.js';

/** What an update did. */
export interface Update {
  /** The files that differ; all files at the start. */
  readonly paths: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  /** How long it took to the new pages, and to the diagnostics, in milliseconds. */
  readonly shownAfter: number;
  readonly checkedAfter: number;
  /** Why the pages do not show the newest text; empty if they do. */
  readonly trouble: string;
}

interface SessionOptions {
  readonly root: string;
  readonly date: string;
  readonly link: EditorLink;
  readonly absolute: (path: string) => string;
  /** What earlier runs compiled, for a fast start. */
  readonly caches: Caches | undefined;
  readonly toolVersion: string;
  readonly onUpdate: (update: Update) => void;
}

/** Ends a check whose text is no longer the newest. */
const OUTDATED = Symbol('a newer change came');

const HELD = 'This page shows the text from before the error.';
const UNREADABLE = `${SETTINGS_FILE} cannot be read, so the pages show the text from before the error.`;

/** Keeps a framework in memory, and brings it up to date when files change. */
export class Session implements Shown {
  readonly #options: SessionOptions;
  readonly #snapshot: Snapshot;
  readonly #kept: CompiledFiles;
  readonly #memory: CheckMemory = { once: onceInMemory(), linked: new LinkMemory() };
  readonly #compare: ReturnType<typeof comparisons>;
  readonly #listeners = new Set<(change: Change) => Promise<void>>();
  #package: Tree | undefined;
  #state: State | undefined;
  readonly #first: Promise<void>;
  #arrive: () => void = () => {};
  #queue: Promise<void> = Promise.resolve();
  /** The changes that no update has begun with; undefined if everything is to be looked at. */
  #waiting: Set<string> | undefined = new Set();
  #isPlanned = false;
  #pdfs: { readonly of: State; readonly made: Map<string, Promise<PdfResult>> } | undefined;
  /** The files whose change was shown but not checked yet, because the next change came. */
  #unchecked: readonly string[] = [];

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#kept = keptInMemory(options.caches && this.#atStart(options.caches));
    this.#snapshot = snapshotOf(options.root);
    this.#compare = comparisons(options.root, this.#kept, this.#memory.once, options.date);
    this.#first = new Promise((resolve) => {
      this.#arrive = resolve;
    });
  }

  /** What earlier runs compiled serves the start. What changes later is kept in memory alone. */
  #atStart({ compiled }: Caches): CompiledFiles {
    return {
      get: (key) => (this.#state ? undefined : compiled.get(key)),
      set: (key, file) => (this.#state ? undefined : compiled.set(key, file)),
    };
  }

  /** Brings the pages up to date with some files, or with all. Changes that come meanwhile are taken together. */
  update(paths?: readonly string[]): Promise<void> {
    if (paths === undefined) this.#waiting = undefined;
    else for (const path of paths) this.#waiting?.add(path);
    if (this.#isPlanned) return this.#queue;
    this.#isPlanned = true;
    const before = this.#queue.catch(() => {});
    this.#queue = before.then(async () => {
      const waiting = this.#waiting && [...this.#waiting];
      [this.#waiting, this.#isPlanned] = [new Set(), false];
      await this.#run(waiting).catch((error: unknown) => this.#fail(error));
    });
    return this.#queue;
  }

  async #run(paths: readonly string[] | undefined): Promise<void> {
    const started = performance.now();
    const since = (): number => performance.now() - started;
    const old = this.#state;
    const changed = await this.#snapshot.refresh(paths);
    if (old?.isChecked && [...changed, ...this.#unchecked].length === 0 && old.trouble === '') return;
    this.#unchecked = [...new Set([...this.#unchecked, ...changed])];
    this.#package ??= await packageSnapshot();
    const tree = onPackage(this.#snapshot, this.#package);
    const compiled = await compile(tree, this.#kept, undefined, this.#memory);
    // Only the start compiles much; later changes are few and pass.
    if (!old) await this.#options.caches?.save();
    const isShown = compiled.isRead || !old;
    let shownAfter = 0;
    // The pages need not wait for the rules, and what was released does not change while an author writes.
    if (old && isShown) {
      await this.#show(tree, compiled, { ...old, isChecked: false, given: old.diagnostics() });
      await this.#tell({ pages: assetsIn(changed) });
      shownAfter = since();
    }
    const pause = async (): Promise<void> => {
      // Lets the server answer what browsers ask for meanwhile, and the watcher tell what changed.
      await new Promise((resolve) => setImmediate(resolve));
      if (old && this.#isPlanned) throw OUTDATED;
    };
    const checked = await evaluate(tree, compiled, { date: this.#options.date }, undefined, pause).catch((error) => {
      if (error !== OUTDATED) throw error;
    });
    if (!checked) return;
    if (isShown) await this.#show(tree, compiled, { past: checked.past, isChecked: true, given: checked.diagnostics });
    else if (old)
      this.#state = {
        ...old,
        diagnostics: () => checked.diagnostics,
        summary: () => checked.summary,
        trouble: UNREADABLE,
      };
    if (isShown) await this.#tell({ pages: [] });
    await this.#tell({ diagnostics: true });
    const checkedAfter = since();
    const all = this.#unchecked;
    this.#unchecked = [];
    this.#report(all, shownAfter === 0 ? checkedAfter : shownAfter, checkedAfter);
  }

  #report(paths: readonly string[], shownAfter: number, checkedAfter: number): void {
    if (!this.#state) return;
    const { errors, warnings } = this.#state.summary();
    this.#options.onUpdate({ paths, errors, warnings, shownAfter, checkedAfter, trouble: this.#state.trouble });
  }

  async #show(
    tree: Tree,
    compiled: Compiled,
    { past, isChecked, given }: Pick<State, 'past' | 'isChecked'> & { readonly given: readonly Diagnostic[] },
  ): Promise<void> {
    const { framework } = compiled;
    const { settings, schemas } = framework;
    const materials = await this.#memory.once('materials', tree, (files) => loadMaterials(files, false));
    const manual = await this.#memory.once(
      'manual',
      tree,
      (files) => manualFor(files, framework),
      settings.kinds,
      schemas,
    );
    const { files } = await tree.list(SOURCES);
    const there = new Set(files.map(({ path }) => path));
    const parts = {
      compiled,
      toolVersion: this.#options.toolVersion,
      past,
      isChecked,
      diagnostics: given,
      materials: { ...materials, value: { ...materials.value, manual } },
    };
    this.#state = nextState(parts, this.#state, (path) => there.has(path));
    this.#arrive();
  }

  /** Keeps the pages if the system fails, and says why they are old. */
  async #fail(error: unknown): Promise<void> {
    const trouble = `${error instanceof Error ? error.message : String(error)}; the pages show the text from before.`;
    // Without pages, the command cannot do anything.
    if (!this.#state) throw error;
    this.#state = { ...this.#state, trouble };
    await this.#tell({ diagnostics: true });
    this.#report([], 0, 0);
  }

  async #tell(change: Change): Promise<void> {
    await Promise.all([...this.#listeners].map((listener) => listener(change)));
  }

  async #ready(): Promise<State> {
    await this.#first;
    if (!this.#state) throw new Error('the framework was not read');
    return this.#state;
  }

  generation(): number {
    return this.#state?.generation ?? 0;
  }

  async answer(path: string, query: URLSearchParams): Promise<Answer> {
    const state = await this.#ready();
    const makers: Makers = {
      compared: (base) => this.#compare(base, state),
      pdf: (file) => this.#pdf(state, file),
    };
    return answerFor(state, path, query, makers);
  }

  /** The PDF files of a state are made once. */
  #pdf(state: State, file: PdfFile): Promise<PdfResult> {
    if (this.#pdfs?.of !== state) this.#pdfs = { of: state, made: new Map() };
    const { made } = this.#pdfs;
    const name = JSON.stringify(file);
    const result = made.get(name) ?? this.#makePdf(state, file);
    made.set(name, result);
    result.catch(() => made.delete(name));
    return result;
  }

  async #makePdf({ framework, allBodies, edition }: State, file: PdfFile): Promise<PdfResult> {
    const tree = onPackage(this.#snapshot, this.#package ?? this.#snapshot);
    const { value } = await this.#memory.once('materials with fonts', tree, (files) => loadMaterials(files, true));
    return pdfAside({ framework, bodies: allBodies, edition, materials: value, file });
  }

  async overlay(path: string, query = new URLSearchParams()): Promise<Overlay> {
    const state = await this.#ready();
    const { link, absolute } = this.#options;
    const page = textOf(state, path, query);
    return {
      checked: state.isChecked,
      trouble: state.trouble === '' && state.site.isHeld(page) ? HELD : state.trouble,
      ...diagnosticsOn(state.diagnostics(), state.site.sources(page), absolute, link),
      links: linksOn(state, path, page),
    };
  }

  onChange(call: (change: Change) => Promise<void>): () => void {
    this.#listeners.add(call);
    return () => void this.#listeners.delete(call);
  }
}

/** The addresses of style sheets and images that changed, which browsers would otherwise not load again. */
function assetsIn(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (/^templates\/html\/.*\.css$/.test(path)) return [`/assets/${path.slice(path.lastIndexOf('/') + 1)}`];
    if (/\.(png|jpe?g|svg)$/i.test(path)) return [`/media/${path.slice(SOURCES.length + 1)}`];
    return [];
  });
}
