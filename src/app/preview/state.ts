import { completeHints } from '../../diagnostics/index.js';
import { website } from '../../formats/index.js';
import {
  type Bodies,
  compareDiagnostics,
  type Diagnostic,
  type Edition,
  FORMAT_NAMES,
  type Framework,
  type Materials,
  type Outcome,
  type Summary,
  summaryOf,
} from '../../model/index.js';
import { type Site, siteOf, withHeld } from '../../preview/index.js';
import { editionOf, type Past } from '../../release/index.js';
import { packageRoot } from '../../source/index.js';
import type { Compiled } from '../check.js';

/** What the preview shows at one moment: one framework, and every page of it on demand. */
export interface State {
  readonly generation: number;
  readonly framework: Framework;
  readonly bodies: Bodies;
  readonly allBodies: Compiled['bodies'];
  readonly past: Past;
  readonly edition: Edition;
  readonly materials: Materials;
  readonly site: Site;
  /** Whether the rules have been applied to this text. If not, the diagnostics are those of the text before. */
  readonly isChecked: boolean;
  /** The diagnostics of the check, and of the pages that were made so far. */
  diagnostics(): readonly Diagnostic[];
  summary(): Summary;
  /** Why the pages do not show the newest text; empty if they do. */
  readonly trouble: string;
}

/** The parts of a state that come from the stages. */
interface Parts {
  readonly compiled: Pick<Compiled, 'framework' | 'bodies' | 'files' | 'diagnostics'>;
  readonly past: Past;
  readonly toolVersion: string;
  readonly materials: Outcome<Materials>;
  readonly diagnostics: readonly Diagnostic[];
  readonly isChecked: boolean;
}

/** Returns the state after another one, in which pages that are gone only by an error stay. */
export function nextState(parts: Parts, old: State | undefined, isThere: (path: string) => boolean): State {
  const { compiled, past, materials, isChecked } = parts;
  const { framework } = compiled;
  const bodies: Bodies = async (path) => compiled.bodies[path] ?? { path, parts: {}, notes: [] };
  // While an author writes, what was released stays the same.
  const edition = old?.past === past ? old.edition : draftOf(past, parts.toolVersion);
  const found = [...parts.diagnostics, ...materials.diagnostics];
  const pages = website(framework, bodies, edition, materials.value);
  const own = siteOf(framework, pages.pages);
  const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error');
  const broken = new Set(errors.map(({ place }) => place.path));
  const site = old ? withHeld(own, old.site, (path) => broken.has(path) && isThere(path)) : own;
  const diagnostics = (): readonly Diagnostic[] => {
    const rendered = completeHints(pages.diagnostics(), { framework, given: [], packageRoot: packageRoot() });
    // Those of the state before may be the same.
    const all = new Map([...found, ...rendered].map((one) => [JSON.stringify(one), one]));
    return [...all.values()].sort(compareDiagnostics);
  };
  return {
    generation: (old?.generation ?? 0) + 1,
    framework,
    bodies,
    allBodies: compiled.bodies,
    past,
    edition,
    materials: materials.value,
    site,
    isChecked,
    diagnostics,
    summary: () => summaryOf(diagnostics(), compiled.files),
    trouble: '',
  };
}

/** The working draft, with all formats, so that pages link to the same files as those of a build. */
function draftOf(past: Past, toolVersion: string): Edition {
  const facts = { version: 'draft', date: undefined, toolVersion, approvedBy: '', decision: '', sourceDigest: '' };
  return editionOf(past, facts, FORMAT_NAMES).edition;
}
