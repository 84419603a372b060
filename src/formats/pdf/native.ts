import { resolve } from 'node:path';
import type { NodeCompiler, NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Font } from '../../model/index.js';
import type { Engine, EngineMessage, PdfOptions } from './engine.js';
import { readObjects } from './objects.js';
import { pack } from './pack.js';
import type { Destination } from './places.js';
import { headRows, identify } from './tags.js';

/** This folder does not have to exist: all files are in memory, and the output does not depend on the real folder. */
const WORKSPACE = resolve('/charter');

/** Starts the native build of Typst, which npm installs if there is a binary for the machine. */
export async function openNative(fonts: readonly Font[]): Promise<Engine> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = fonts.map(({ bytes }) => Buffer.from(bytes));
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs }] });
  return {
    marks: true,
    map: (path, bytes) => compiler.mapShadow(`${WORKSPACE}/${path}`, Buffer.from(bytes)),
    set(main) {
      const result = compiler.compile({ mainFilePath: `${WORKSPACE}/${main}` });
      const messages = [result.takeError(), result.takeWarnings()].flatMap((found) => messagesOf(compiler, found));
      const document = result.result;
      return { messages, write: document ? (how) => write(compiler, document, how) : undefined };
    },
  };
}

/** Checks a document as PDF/UA-1, writes it as PDF/A-2a, marks it as both, and packs it. The timestamp is a placeholder. */
function write(compiler: NodeCompiler, document: NodeTypstDocument, how: PdfOptions): Uint8Array {
  // The cache of the engine does not help to write this document or to typeset the next one, and would keep growing.
  compiler.evictCache(0);
  try {
    compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 });
    const objects = readObjects(compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: 0 }));
    return pack(objects, new Map([...headRows(objects), ...identify(objects, how, placesIn(compiler, document))]));
  } finally {
    compiler.evictCache(0);
  }
}

/** Returns the position of each label, which the template records after layout. */
function placesIn(compiler: NodeCompiler, document: NodeTypstDocument): readonly Destination[] {
  const [places = []] = compiler.query(document, {
    selector: '<places>',
    field: 'value',
  }) as (readonly Destination[])[];
  return places;
}

interface NativePosition {
  readonly line: number;
  readonly character: number;
}

interface NativeMessage {
  readonly message: string;
  readonly path: string;
  readonly range: { readonly start: NativePosition; readonly end: NativePosition } | null;
}

function messagesOf(compiler: NodeCompiler, found: NodeError | null): EngineMessage[] {
  if (!found) return [];
  return (compiler.fetchDiagnostics(found) as NativeMessage[]).map(({ message, path, range }): EngineMessage => {
    if (!range || !path.startsWith(`${WORKSPACE}/`)) return { message, place: undefined };
    const at = ({ line, character }: NativePosition) => ({ line: line + 1, column: character + 1 });
    return { message, place: { path: path.slice(WORKSPACE.length + 1), start: at(range.start), end: at(range.end) } };
  });
}
