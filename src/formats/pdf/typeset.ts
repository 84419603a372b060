import { resolve } from 'node:path';
import type { NodeCompiler, NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import {
  type Diagnostic,
  diagnostic,
  type Materials,
  type Outcome,
  type Place,
  SOURCES,
  topOf,
} from '../../model/index.js';
import { TEMPLATES, templatesOf } from './confine.js';
import type { Content } from './content.js';
import { identify, UnknownShape } from './identify.js';

/** A folder that need not exist: all files are given in memory, and no bytes depend on where a framework lives. */
const WORKSPACE = resolve('/charter');
const ELSEWHERE = topOf(`${SOURCES}/framework.yaml`);

/** Sets one document: a PDF that conforms to PDF/UA-1 and PDF/A-2a, or the reasons why there is none. */
export type Typesetter = (content: Content) => Outcome<Uint8Array | undefined>;

/** Starts the engine, with the fonts, templates and images of the framework. */
export async function openTypesetter(materials: Materials): Promise<Outcome<Typesetter | undefined>> {
  let engine: typeof import('@myriaddreamin/typst-ts-node-compiler');
  try {
    engine = await import('@myriaddreamin/typst-ts-node-compiler');
  } catch (error) {
    const fault = diagnostic('pdf-is-typeset', ELSEWHERE, `the typesetter cannot be started: ${firstLine(error)}`, {
      hints: [
        'install the dependencies again on this machine, with optional ones',
        'build the other targets with --targets html,data',
      ],
    });
    return { value: undefined, diagnostics: [fault] };
  }
  const blobs = materials.fonts.map(({ bytes }) => Buffer.from(bytes));
  const compiler = engine.NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: blobs }] });
  for (const [path, text] of templatesOf(materials)) compiler.mapShadow(`${WORKSPACE}/${path}`, Buffer.from(text));
  for (const [path, bytes] of Object.entries(materials.media))
    compiler.mapShadow(`${WORKSPACE}/${path}`, Buffer.from(bytes));
  return { value: (content) => typeset(compiler, content), diagnostics: [] };
}

function typeset(compiler: NodeCompiler, content: Content): Outcome<Uint8Array | undefined> {
  compiler.mapShadow(`${WORKSPACE}/${TEMPLATES}content.json`, Buffer.from(JSON.stringify(content)));
  const result = compiler.compile({ mainFilePath: `${WORKSPACE}/${TEMPLATES}main.typ` });
  // Warnings are as grave as errors: an unknown font drops text, a layout that does not settle has wrong page numbers.
  const diagnostics = [result.takeError(), result.takeWarnings()].flatMap((found) => told(compiler, found));
  const document = result.result;
  if (!document && diagnostics.length === 0)
    diagnostics.push(diagnostic('pdf-is-typeset', ELSEWHERE, 'the typesetter gave no document and no reason'));
  if (!document || diagnostics.length > 0) return { value: undefined, diagnostics };
  try {
    return { value: exported(compiler, document, content.date !== null), diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: refusals(error, content.title) };
  } finally {
    // What one document taught the engine is of little use to the next, and it adds up.
    compiler.evictCache(3);
  }
}

/** Checked as PDF/UA-1, written as PDF/A-2a, and marked as both. The timestamp is a placeholder for drafts without a date. */
function exported(compiler: NodeCompiler, document: NodeTypstDocument, dated: boolean): Uint8Array {
  compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 });
  return identify(compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: 0 }), dated);
}

interface Told {
  readonly message: string;
  readonly path: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  } | null;
}

function told(compiler: NodeCompiler, found: NodeError | null): Diagnostic[] {
  if (!found) return [];
  return (compiler.fetchDiagnostics(found) as Told[]).map((one) =>
    diagnostic('pdf-is-typeset', placeOf(one), `the typesetter says: ${one.message}`),
  );
}

function placeOf({ path, range }: Told): Place {
  if (!range || !path.startsWith(`${WORKSPACE}/`)) return ELSEWHERE;
  const at = (position: { line: number; character: number }) => ({
    line: position.line + 1,
    column: position.character + 1,
  });
  return { path: path.slice(WORKSPACE.length + 1), start: at(range.start), end: at(range.end) };
}

/** Why a set document was not written. The engine gives the reasons as the debug text of its own list. */
function refusals(error: unknown, title: string): Diagnostic[] {
  if (error instanceof UnknownShape)
    return [diagnostic('pdf-is-typeset', ELSEWHERE, `"${title}" could not be marked as PDF/UA: ${error.message}`)];
  const reasons = [...String((error as Error).message).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) =>
    text.replace(/\\(["'`\\])/g, '$1').replaceAll('\\"', '"'),
  );
  const messages = reasons.length > 0 ? [...new Set(reasons)] : [firstLine(error)];
  return messages.map((message) => diagnostic('pdf-is-typeset', ELSEWHERE, `"${title}" was refused: ${message}`));
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
