import { Liquid, LiquidError, type Template } from 'liquidjs';
import {
  type Diagnostic,
  diagnostic,
  labelOf,
  type Materials,
  meaningOf,
  topOf,
  type Words,
} from '../../model/index.js';
import { type CompiledTemplate, LiquidCompiler, slotsFor } from './liquid-compiler.js';
import { escapeOutput, SafeHtml } from './safe-html.js';
import { PageWriter } from './writer.js';

/** The folder of the templates, which refer to each other by paths from here. */
const TEMPLATES = 'templates/html/';

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

function engineFor(materials: Materials, words: Words): Liquid {
  const templates: { [name: string]: string } = Object.create(null);
  for (const [path, text] of Object.entries(materials.templates)) {
    if (path.startsWith(TEMPLATES)) templates[path.slice(TEMPLATES.length)] = text;
  }
  const engine = new Liquid({
    templates,
    cache: true,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
    outputEscape: escapeOutput,
  });
  // HTML is always passed as SafeHtml: a way around the escaping would sooner or later be used on an author's text.
  delete engine.filters.raw;
  // Filters that use the clock or random numbers would give different bytes each time.
  for (const name of [
    'date',
    'date_to_xmlschema',
    'date_to_rfc822',
    'date_to_string',
    'date_to_long_string',
    'sample',
  ]) {
    delete engine.filters[name];
  }
  engine.registerFilter('string', (key: unknown, ...values: [string, unknown][]) => {
    const text = words.find(String(key), Object.fromEntries(values.map(([name, value]) => [name, String(value)])));
    if (text === undefined) throw new Error(`no interface string "${String(key)}"`);
    return text;
  });
  engine.registerFilter('label', (value: unknown, property: unknown) =>
    labelOf(words, String(property), String(value)),
  );
  engine.registerFilter('meaning', (value: unknown, property: unknown) =>
    meaningOf(words, String(property), String(value)),
  );
  return engine;
}

function describe(error: LiquidError, path: string, templates: Materials['templates']): Diagnostic {
  const { token } = error;
  const [line = 1, column = 1] = token.getPosition();
  const position = { line, column };
  // Some errors have the text of the template but not its path.
  const file =
    token.file === undefined ? Object.keys(templates).find((one) => templates[one] === token.input) : undefined;
  const place = {
    path: token.file === undefined ? (file ?? path) : TEMPLATES + token.file,
    start: position,
    end: position,
  };
  const cause = (error.originalError?.message ?? error.message).replace(/, (file|line):.*$/s, '');
  const missing = /^ENOENT: Failed to lookup (".*") in/s.exec(cause)?.[1];
  return diagnostic('template-renders', place, missing === undefined ? cause : `there is no template ${missing}`, {
    open: {
      text: 'see {} for the values that a template can use',
      wants: [{ file: 'templates/html/README.md' }],
      otherwise: 'correct the template',
    },
  });
}
