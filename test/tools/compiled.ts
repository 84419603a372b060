import { readDocuments, readRecordFormats } from '../../src/compile/documents.js';
import { link } from '../../src/compile/link/index.js';
import { openSettings } from '../../src/compile/settings.js';
import { completeHints } from '../../src/diagnostics/index.js';
import type { Diagnostic, Linked, Passage } from '../../src/model/index.js';
import { memoryTree, packageRoot } from '../../src/source/index.js';
import { type Files, packageFiles } from './base.js';

/** The result of the stages of `compile/`, with their diagnostics: no rules, no releases, no formats. */
export interface Compiled {
  readonly linked: Linked;
  readonly passages: { readonly [path: string]: readonly Passage[] };
  readonly diagnostics: readonly Diagnostic[];
  /** Completes the hints of other diagnostics with data of these files. */
  complete(diagnostics: readonly Diagnostic[]): Diagnostic[];
}

/** Compiles files on top of those of the package. */
export async function compiled(files: Files): Promise<Compiled> {
  const tree = memoryTree({ ...packageFiles, ...files });
  const listing = await tree.list('standards');
  const opened = await openSettings(tree);
  const { settings, schemas } = opened.value;
  const documents = await readDocuments(tree, listing, opened.value);
  const found = [...opened.diagnostics, ...documents.diagnostics];
  const paths = listing.files.map((file) => file.path);
  const complete = found.every((one) => one.severity !== 'error');
  const linked = link(documents.value, { settings, schemas, paths, complete });
  const standards = complete ? linked.value.framework.idsOf.standard : undefined;
  const formats = await readRecordFormats(tree, listing, standards);
  const given = documents.value.flatMap(({ claims }) => claims);
  const names = { framework: linked.value.framework, given, packageRoot: packageRoot() };
  const withHints = (some: readonly Diagnostic[]) => completeHints(some, names);
  const diagnostics = withHints([...found, ...linked.diagnostics, ...formats]);
  return { linked: linked.value, passages: documents.passages, diagnostics, complete: withHints };
}

/** Returns the items with a code from the list of a case. */
export function itemsUnder(code: string, list: string): string[] {
  return list.split(/\n(?=- )/).filter((item) => new RegExp(`^- (warning |info )?${code}: `).test(item));
}
