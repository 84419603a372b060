import { Liquid, type LiquidError } from 'liquidjs';
import { type Diagnostic, diagnostic, labelOf, type Materials, meaningOf, type Words } from '../../model/index.js';
import { escapeOutput } from './safe-html.js';

/** The folder of the templates, which refer to each other by paths from here. */
export const TEMPLATES = 'templates/html/';

/** Creates the engine that parses templates: strict, and without filters that would give other bytes each time. */
export function engineFor(materials: Materials, words: Words): Liquid {
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

/** Describes an error in a template, at its place. */
export function describe(error: LiquidError, path: string, templates: Materials['templates']): Diagnostic {
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
