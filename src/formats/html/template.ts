import { LiquidError, type Template } from 'liquidjs';
import { type Diagnostic, diagnostic, type Materials, topOf, type Words } from '../../model/index.js';
import { describe, engineFor, TEMPLATES } from './liquid.js';
import { type CompiledTemplate, LiquidCompiler, slotsFor } from './liquid-compiler.js';
import { SafeHtml } from './safe-html.js';
import { PageWriter } from './writer.js';

/** Renders a template. Reports an error in it to `report` and returns an empty text. */
type Fill = (path: string, view: object, globals: object) => SafeHtml;

export function templatesOf(materials: Materials, words: Words, report: (diagnostic: Diagnostic) => void): Fill {
  const { engine, compiler, known } = enginesFor(materials, words);

  const attempt = <T>(path: string, work: () => T): T | Diagnostic => {
    try {
      return work();
    } catch (error) {
      if (!LiquidError.is(error)) throw error;
      return describe(error, path, materials.templates);
    }
  };
  const parse = (path: string): Known | Diagnostic => {
    const text = Object.hasOwn(materials.templates, path) ? materials.templates[path] : undefined;
    if (text === undefined) {
      const hints = ['add the file, or choose another one in standards/framework.yaml'];
      return diagnostic('template-renders', topOf(path), 'there is no such template', { hints });
    }
    const parsed = attempt(path, () => engine.parse(text, path.slice(TEMPLATES.length)));
    return 'code' in parsed ? parsed : { parsed, compiled: compiledOr(undefined, () => compiler.compile(parsed)) };
  };

  return (path, view, globals) => {
    const template = known.get(path) ?? parse(path);
    known.set(path, template);
    if ('code' in template) {
      report(template);
      return new SafeHtml('');
    }
    const { parsed, compiled } = template;
    const written = compiled && compiledOr(undefined, () => write(compiled, view, globals));
    if (written !== undefined) return written;
    // LiquidJS renders what is not compiled, and names the place of an error.
    const text = attempt(path, () => engine.renderSync(parsed, view, { globals }) as string);
    if (typeof text === 'string') return new SafeHtml(text);
    report(text);
    return new SafeHtml('');
  };
}

/** The compiled templates of some materials in one language, or why a template cannot be parsed. */
interface Engines {
  readonly engine: ReturnType<typeof engineFor>;
  readonly compiler: LiquidCompiler;
  readonly known: Map<string, Known | Diagnostic>;
}

/** A preview makes one website after another from the same templates. */
const ENGINES = new WeakMap<Words, WeakMap<Materials['templates'], Engines>>();

function enginesFor(materials: Materials, words: Words): Engines {
  const ofWords = ENGINES.get(words) ?? new WeakMap<Materials['templates'], Engines>();
  ENGINES.set(words, ofWords);
  const made = ofWords.get(materials.templates);
  if (made) return made;
  const engine = engineFor(materials, words);
  const engines = { engine, compiler: new LiquidCompiler(engine), known: new Map<string, Known | Diagnostic>() };
  ofWords.set(materials.templates, engines);
  return engines;
}

/** A template as LiquidJS parsed it, and compiled if that is possible. */
interface Known {
  readonly parsed: Template[];
  readonly compiled: CompiledTemplate | undefined;
}

/** Returns the result, or `otherwise` if compiled code meets an error or something that it cannot do. */
function compiledOr<T>(otherwise: T, work: () => T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function write(template: CompiledTemplate, view: object, globals: object): SafeHtml {
  const page = new PageWriter();
  template.write(slotsFor(template, view, globals), page);
  return page.end();
}
