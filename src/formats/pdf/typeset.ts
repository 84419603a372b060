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
const TEMPLATES = 'templates/pdf/';

/** Returns the Typst templates by path. */
export function templatesOf(materials: Materials): readonly (readonly [path: string, text: string])[] {
  return Object.entries(materials.templates).filter(([path]) => path.startsWith(TEMPLATES) && path.endsWith('.typ'));
}

/**
 * Checks that templates import only other templates. The typesetter would fetch packages from the network. Code can
 * assemble the address of a package, so only a plain path in quotes is allowed.
 */
export function checkImports(materials: Materials): readonly Diagnostic[] {
  return templatesOf(materials).flatMap(([path, text]) => {
    const code = text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
    const lines = linesOf(text);
    return [...code.matchAll(/\b(?:import|include)\b(?!\s*"[^"@\\][^"\\]*")/g)].map(({ index, 0: word }) =>
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
  /** Whether it marks its files as PDF/UA-1 and PDF/A-2a. */
  readonly marks: boolean;
  /** Typesets one document, or reports why it cannot. */
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

/** Explains why no engine can start on this machine; undefined if one can. */
export async function whyNoneStarts(engines: readonly OpenEngine[]): Promise<Diagnostic | undefined> {
  const { engine, reasons } = await start(engines, []);
  return engine ? undefined : noneStarts(reasons);
}

/** Starts the first engine that can run, with the reasons why the engines before it cannot. */
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

/** Warns that the files are not checked. */
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
  const { messages, write } = engine.set(`${TEMPLATES}main.typ`);
  // Warnings count as errors: an unknown font drops text, and a layout that does not converge has wrong page numbers.
  const diagnostics = messages.map(({ message, place }) =>
    diagnostic('pdf-is-typeset', place ?? ELSEWHERE, `the typesetter says: ${message}`),
  );
  if (!write && diagnostics.length === 0)
    diagnostics.push(
      diagnostic('pdf-is-typeset', ELSEWHERE, 'the typesetter returned neither a document nor a message'),
    );
  if (!write || diagnostics.length > 0) return { value: undefined, diagnostics };
  try {
    return { value: write({ dated: content.date !== null, names: content.names }), diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: refusals(error, content.title) };
  }
}

/** Reports why a document was not written. The engine returns the reasons as the debug output of a list. */
function refusals(error: unknown, title: string): Diagnostic[] {
  if (error instanceof UnknownShape)
    return [diagnostic('pdf-is-typeset', ELSEWHERE, `"${title}" could not be marked as PDF/UA: ${error.message}`)];
  const reasons = [...String((error as Error).message).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) =>
    text.replace(/\\(["'`\\])/g, '$1').replaceAll('\\"', '"'),
  );
  const messages = reasons.length > 0 ? [...new Set(reasons)] : [firstLine(error)];
  return messages.map((message) =>
    diagnostic('pdf-is-typeset', ELSEWHERE, `the typesetter rejected "${title}": ${message}`),
  );
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
