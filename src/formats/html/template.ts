import { LiquidError, type Template } from 'liquidjs';
import { type Diagnostic, diagnostic, type Materials, topOf, type Words } from '../../model/index.js';
import { describe, engineFor, TEMPLATES } from './liquid.js';
import { type CompiledTemplate, LiquidCompiler, slotsFor } from './liquid-compiler.js';
import { SafeHtml } from './safe-html.js';
import { PageWriter } from './writer.js';

/** Renders a template. Reports an error in it to `report` and returns an empty text. */
type Fill = (path: string, view: object, globals: object) => SafeHtml;

export function templatesOf(materials: Materials, words: Words, report: (diagnostic: Diagnostic) => void): Fill {
  const engine = engineFor(materials, words);
  const compiler = new LiquidCompiler(engine);
  const known = new Map<string, Known | undefined>();

  const attempt = <T>(path: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!LiquidError.is(error)) throw error;
      report(describe(error, path, materials.templates));
      return undefined;
    }
  };
  const parse = (path: string): Known | undefined => {
    const text = Object.hasOwn(materials.templates, path) ? materials.templates[path] : undefined;
    if (text === undefined) {
      const hints = ['add the file, or choose another one in standards/framework.yaml'];
      report(diagnostic('template-renders', topOf(path), 'there is no such template', { hints }));
      return undefined;
    }
    const parsed = attempt(path, () => engine.parse(text, path.slice(TEMPLATES.length)));
    return parsed && { parsed, compiled: compiledOr(undefined, () => compiler.compile(parsed)) };
  };

  return (path, view, globals) => {
    if (!known.has(path)) known.set(path, parse(path));
    const template = known.get(path);
    if (template === undefined) return new SafeHtml('');
    const { parsed, compiled } = template;
    const written = compiled && compiledOr(undefined, () => write(compiled, view, globals));
    if (written !== undefined) return written;
    // LiquidJS renders what is not compiled, and names the place of an error.
    const text = attempt(path, () => engine.renderSync(parsed, view, { globals }) as string);
    return new SafeHtml(text ?? '');
  };
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
