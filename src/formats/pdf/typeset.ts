import {
  type Diagnostic,
  diagnostic,
  type Font,
  linesOf,
  type Materials,
  type Outcome,
  placeBetween,
  SETTINGS_FILE,
  topOf,
} from '../../model/index.js';
import type { Content } from './content.js';
import type { Engine, OpenEngine } from './engine.js';
import { UnknownShape } from './objects.js';

/** The folder of the templates of the PDF. */
export const TEMPLATES = 'templates/pdf/';

/** The Typst templates by path. */
export function templatesOf(materials: Materials): readonly (readonly [path: string, text: string])[] {
  return Object.entries(materials.templates).filter(([path]) => path.startsWith(TEMPLATES) && path.endsWith('.typ'));
}

/**
 * A template may import other templates and nothing else. The typesetter would fetch a package from the network,
 * and the address of one can be put together in code, so that only a plain path in quotes is let through.
 */
export function checkImports(materials: Materials): readonly Diagnostic[] {
  return templatesOf(materials).flatMap(([path, text]) => {
    const bare = text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
    const lines = linesOf(text);
    return [...bare.matchAll(/\b(?:import|include)\b(?!\s*"[^"@\\][^"\\]*")/g)].map(({ index, 0: word }) =>
      diagnostic(
        'pdf-is-typeset',
        placeBetween(path, lines, index, index + word.length),
        'a template can only import other templates',
        {
          hints: ['give the path of the other template in quotes; packages are not fetched'],
        },
      ),
    );
  });
}

const ELSEWHERE = topOf(SETTINGS_FILE);

export interface Typesetter {
  /** Whether what it makes is marked as PDF/UA-1 and PDF/A-2a. */
  readonly marks: boolean;
  /** Sets one document, or says why there is none. */
  set(content: Content): Outcome<Uint8Array | undefined>;
}

/** Starts the first engine that runs on this machine, with the fonts, templates and images of the framework. */
export async function openTypesetter(
  materials: Materials,
  engines: readonly OpenEngine[],
): Promise<Outcome<Typesetter | undefined>> {
  const { engine, reasons } = await start(engines, materials.fonts);
  if (!engine) return { value: undefined, diagnostics: [noneStarts(reasons)] };
  for (const [path, text] of templatesOf(materials)) engine.map(path, Buffer.from(text));
  for (const [path, bytes] of Object.entries(materials.media)) engine.map(path, bytes);
  const diagnostics = engine.marks ? [] : [unmarked(reasons[0] ?? '')];
  return { value: { marks: engine.marks, set: (content) => typeset(engine, content) }, diagnostics };
}

/** Why none of some engines can be started on this machine; undefined where one can. */
export async function whyNoneStarts(engines: readonly OpenEngine[]): Promise<Diagnostic | undefined> {
  const { engine, reasons } = await start(engines, []);
  return engine ? undefined : noneStarts(reasons);
}

/** The first of some engines that starts, and why those before it did not. */
async function start(
  engines: readonly OpenEngine[],
  fonts: readonly Font[],
): Promise<{ readonly engine: Engine | undefined; readonly reasons: readonly string[] }> {
  const reasons: string[] = [];
  for (const open of engines) {
    try {
      return { engine: await open(fonts), reasons };
    } catch (error) {
      reasons.push(firstLine(error));
    }
  }
  return { engine: undefined, reasons };
}

function noneStarts(reasons: readonly string[]): Diagnostic {
  return diagnostic('pdf-is-typeset', ELSEWHERE, `no typesetter can start: ${reasons.join('; ')}`, {
    hints: ['reinstall the dependencies on this machine, including the optional ones'],
  });
}

/** An honest word on files that nothing has checked. */
function unmarked(reason: string): Diagnostic {
  return diagnostic(
    'pdf-is-typeset',
    ELSEWHERE,
    `the PDF files are tagged but neither checked nor marked as PDF/UA-1 and PDF/A-2a, because the native typesetter cannot start: ${reason}`,
    { severity: 'warning', hints: ['build PDF files for archiving on a machine with the native typesetter'] },
  );
}

function typeset(engine: Engine, content: Content): Outcome<Uint8Array | undefined> {
  engine.map(`${TEMPLATES}content.json`, Buffer.from(JSON.stringify(content)));
  const { told, write } = engine.set(`${TEMPLATES}main.typ`);
  // Warnings are as grave as errors: an unknown font drops text, a layout that does not settle has wrong page numbers.
  const diagnostics = told.map(({ message, place }) =>
    diagnostic('pdf-is-typeset', place ?? ELSEWHERE, `the typesetter says: ${message}`),
  );
  if (!write && diagnostics.length === 0)
    diagnostics.push(diagnostic('pdf-is-typeset', ELSEWHERE, 'the typesetter gave no document and no reason'));
  if (!write || diagnostics.length > 0) return { value: undefined, diagnostics };
  try {
    return { value: write({ dated: content.date !== null, names: content.names }), diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: refusals(error, content.title) };
  }
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
