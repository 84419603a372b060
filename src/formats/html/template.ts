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

/** HTML that Charter created. Templates output nothing else without escaping. */
export class SafeHtml {
  constructor(readonly html: string) {}

  toString(): string {
    return this.html;
  }
}

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for element content, `<title>` and quoted attributes, so that the position in a template does not matter. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Escapes the output of a template, except for HTML that Charter created. */
export function escapeOutput(value: unknown): string {
  if (value instanceof SafeHtml) return value.html;
  return value === null || value === undefined ? '' : escapeHtml(String(value));
}

const SCHEMES = /^(https?:\/\/|mailto:)/i;

/** Whether an address is allowed in a link: only http, https and mailto. */
export function isSafeAddress(address: string): boolean {
  return SCHEMES.test(address);
}

/** The folder of the templates, which refer to each other by paths from here. */
const TEMPLATES = 'templates/html/';

/** Renders a template. Reports an error in it to `report` and returns an empty text. */
type Fill = (path: string, view: object, globals: object) => SafeHtml;

export function templatesOf(materials: Materials, words: Words, report: (diagnostic: Diagnostic) => void): Fill {
  const engine = engineFor(materials, words);
  const parsed = new Map<string, Template[] | undefined>();

  const attempt = <T>(path: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!LiquidError.is(error)) throw error;
      report(describe(error, path, materials.templates));
      return undefined;
    }
  };
  const parse = (path: string): Template[] | undefined => {
    const text = Object.hasOwn(materials.templates, path) ? materials.templates[path] : undefined;
    if (text === undefined) {
      const hints = ['add the file, or choose another one in standards/framework.yaml'];
      report(diagnostic('template-renders', topOf(path), 'there is no such template', { hints }));
      return undefined;
    }
    return attempt(path, () => engine.parse(text, path.slice(TEMPLATES.length)));
  };

  return (path, view, globals) => {
    if (!parsed.has(path)) parsed.set(path, parse(path));
    const template = parsed.get(path);
    const text = template && attempt(path, () => engine.renderSync(template, view, { globals }) as string);
    return new SafeHtml(text ?? '');
  };
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
