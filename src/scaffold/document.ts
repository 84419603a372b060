import picomatch from 'picomatch';
import { stringify } from 'yaml';
import {
  type Data,
  type Framework,
  isData,
  type Json,
  type Kind,
  PLACEHOLDER,
  type Refusal,
  type Schema,
  SOURCES,
} from '../model/index.js';
import { refusedFor, refusedKey } from './given.js';
import { isRecorded, nextId, seriesOf } from './ids.js';
import { requirementBlock } from './requirement.js';
import {
  type GivenValues,
  isListIn,
  type RequiredProperty,
  requiredProperties,
  titleKeyOf,
  typedValue,
} from './values.js';

/** Returns a title as a file name: lower-case letters, digits and single hyphens, no accents; empty if nothing in it is Latin. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** A request for a new file. */
export interface DraftRequest {
  readonly kind: Kind;
  /** Its title, label or name; undefined for a kind without one. */
  readonly title: string | undefined;
  /** The id; undefined for the next free one, or one made from the title. */
  readonly id: string | undefined;
  readonly values: GivenValues;
  /** The text before the first heading; undefined for a placeholder. */
  readonly text: string | undefined;
}

/** The facts about the framework that drafting needs. */
export interface DraftContext {
  readonly framework: Framework;
  /** The paths of the files below standards/, and the texts of the files that record used ids: retired.yaml and the locks. */
  readonly paths: readonly string[];
  readonly records: readonly string[];
  /** The address of the schema of a kind from a path, for editors; empty if the framework has no schema file. */
  readonly schemaFrom: (kind: Kind, path: string) => string;
}

export interface DraftedDocument {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** The values of its keys. */
  readonly data: Data;
}

/**
 * Drafts a file of a kind from its schema: every required property and section, and a free id. A missing value becomes a
 * placeholder; the request is refused if no placeholder fits.
 */
export function draftDocument(request: DraftRequest, ground: DraftContext): DraftedDocument | Refusal {
  const { kind, title, values } = request;
  const schema = ground.framework.schemas[kind.name] ?? {};
  const refused = refusedTitle(request, schema) ?? refusedText(request, schema) ?? refusedValue(request, schema);
  if (refused) return refused;
  const titleKey = titleKeyOf(schema);
  const required = requiredProperties(schema, ground.framework, ['id', titleKey]).filter((one) => !values.has(one.key));
  const data: { [key: string]: Json } = title === undefined ? {} : { [titleKey]: title };
  const missing: RequiredProperty[] = [];
  for (const one of required) {
    const value = one.initial ?? one.placeholder;
    if (value === undefined) missing.push(one);
    else data[one.key] = value;
  }
  if (missing.length > 0) return refusedFor(kind.name, missing);
  for (const [key, texts] of values) data[key] = typedValue(texts, schema, key);
  const id = idOf(request, data, schema, ground);
  if (typeof id !== 'string') return id;
  const path = pathOf(kind, id, title ?? '');
  if (path === undefined) return { refused: `no file name matches ${kind.files}; write the file by hand` };
  if (ground.paths.includes(path)) return { refused: `${path} already exists` };
  const ordered = orderedData(kind.id === 'frontmatter' ? { id, ...data } : data, schema);
  return { id, path, text: textOf(request, id, path, ordered, schema, ground), data: ordered };
}

function hasTitle(schema: Schema): boolean {
  return isData(schema.properties) && Object.hasOwn(schema.properties, titleKeyOf(schema));
}

function refusedTitle({ kind, title, id }: DraftRequest, schema: Schema): Refusal | undefined {
  if (hasTitle(schema))
    return title === undefined
      ? { refused: `give the ${titleKeyOf(schema)} of the ${kind.name} after the kind` }
      : undefined;
  if (title !== undefined) return { refused: `a ${kind.name} has no title; name it with --id` };
  return id === undefined ? { refused: `name the ${kind.name} with --id` } : undefined;
}

function refusedText({ kind, text }: DraftRequest, schema: Schema): Refusal | undefined {
  if (text === undefined) return undefined;
  if (text.trim() === '') return { refused: '--text is empty' };
  if (!isDataFile(kind)) return undefined;
  const described = isData(schema.properties) && Object.hasOwn(schema.properties, 'description');
  const hint = described ? 'use --set description=... instead' : 'leave out --text';
  return { refused: `a ${kind.name} has keys but no text; ${hint}` };
}

function refusedValue({ kind, values }: DraftRequest, schema: Schema): Refusal | undefined {
  const known = isData(schema.properties) ? Object.keys(schema.properties) : [];
  const titleKey = titleKeyOf(schema);
  return refusedKey(values, kind.name, known, (key) => isListIn(schema, key), {
    id: 'give the id with --id',
    [titleKey]: `give the ${titleKey} after the kind`,
  });
}

function isDataFile({ files = '' }: Kind): boolean {
  return /\.ya?ml$/.test(files);
}

function idOf({ kind, title, id }: DraftRequest, data: Data, schema: Schema, ground: DraftContext): string | Refusal {
  const { framework, paths, records } = ground;
  const property = isData(schema.properties) && isData(schema.properties.id) ? schema.properties.id : {};
  const pattern = new RegExp(typeof property.pattern === 'string' ? property.pattern : '', 'u');
  const isTaken = (one: string): boolean => Object.hasOwn(framework.entities, one) || isRecorded(one, records);
  if (id !== undefined) {
    if (!pattern.test(id))
      return { refused: `"${id}" is not an id of a ${kind.name}, such as "${exampleOf(property)}"` };
    return isTaken(id) ? { refused: `the id "${id}" is or was in use; ids are never reused` } : id;
  }
  const series = kind.id === 'frontmatter' ? seriesOf(exampleOf(property)) : undefined;
  if (series) return nextId(series, [...Object.keys(framework.entities), ...records, ...paths]);
  const slug = slugOf(title ?? '');
  const codes = Object.values(data).filter(
    (value): value is string => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
  );
  const found = [slug, ...codes.map((code) => `${code.toLowerCase()}-${slug}`)].find(
    (candidate) =>
      slug !== '' &&
      pattern.test(candidate) &&
      codes.every((code) => candidate !== slug || !needsCode(code, pattern, slug)),
  );
  if (found === undefined)
    return { refused: `no id can be made from "${title}"; give one with --id, such as "${exampleOf(property)}"` };
  return isTaken(found) ? { refused: `the id "${found}" is or was in use; give another with --id` } : found;
}

/** Whether the code of two letters is missing, for a kind whose ids all start with one. */
function needsCode(code: string, pattern: RegExp, slug: string): boolean {
  return !pattern.test('x') && !slug.startsWith(`${code.toLowerCase()}-`);
}

function exampleOf(property: Data): string {
  return Array.isArray(property.examples) ? String(property.examples[0]) : '';
}

function pathOf(kind: Kind, id: string, title: string): string | undefined {
  const glob = kind.files ?? '';
  const slug = slugOf(title);
  // An id made from the title already contains it.
  const isNamed = slug === '' || id === slug || id.endsWith(`-${slug}`);
  const name = kind.id === 'frontmatter' && !isNamed ? `${id}-${slug}` : id;
  const folder = glob.includes('/') ? glob.slice(0, glob.lastIndexOf('/') + 1).replaceAll('**/', '') : '';
  const ending = /\.[a-z]+$/.exec(glob)?.[0] ?? '.md';
  return picomatch(glob)(`${folder}${name}${ending}`) ? `${SOURCES}/${folder}${name}${ending}` : undefined;
}

function orderedData(data: Data, schema: Schema): Data {
  const order = isData(schema.properties) ? Object.keys(schema.properties) : [];
  return Object.fromEntries(Object.entries(data).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

function textOf(
  request: DraftRequest,
  id: string,
  path: string,
  data: Data,
  schema: Schema,
  ground: DraftContext,
): string {
  const yaml = stringify(data, { lineWidth: 0 });
  if (isDataFile(request.kind)) {
    const address = ground.schemaFrom(request.kind, path);
    return address === '' ? yaml : `# yaml-language-server: $schema=${address}\n${yaml}`;
  }
  const sections = sectionsOf(schema, data).map(
    (title) => `## ${title}\n\n${sectionText(title, request.kind, id, ground)}`,
  );
  const intro = request.text ?? (sections.length === 0 ? PLACEHOLDER : '');
  return `---\n${yaml}---\n\n${[intro, ...sections]
    .filter((part) => part !== '')
    .join('\n\n')
    .trimEnd()}\n`;
}

/** Returns the required sections; `unless` names values with which a section is optional. */
function sectionsOf(schema: Schema, data: Data): string[] {
  const sections = Array.isArray(schema['x-sections']) ? schema['x-sections'] : [];
  const isExcused = (unless: Json | undefined): boolean =>
    isData(unless) && Object.entries(unless).some(([key, values]) => [values].flat().some((one) => one === data[key]));
  return sections.flatMap((one) =>
    isData(one) && one.required === true && !isExcused(one.unless) ? [String(one.title)] : [],
  );
}

/** Returns a placeholder; in the section of requirements, a whole requirement of placeholders, to show the form. */
function sectionText(title: string, kind: Kind, id: string, { framework }: DraftContext): string {
  if (!kind.requirements || title.toLowerCase() !== 'requirements') return PLACEHOLDER;
  const inner = framework.settings.kinds.find((one) => one.within === kind.name);
  if (!inner) return PLACEHOLDER;
  const request = { kind: inner, title: PLACEHOLDER, text: undefined, values: new Map() };
  const block = requirementBlock(request, { id: `${id}-R01`, test: `${id}-T01` }, undefined, framework);
  return typeof block === 'string' ? block.trimEnd() : PLACEHOLDER;
}
