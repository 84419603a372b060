import picomatch from 'picomatch';
import { stringify } from 'yaml';
import {
  type Data,
  type Framework,
  isData,
  type Json,
  type Kind,
  type Refusal,
  type Schema,
  SOURCES,
} from '../model/index.js';
import { requirementBlock } from './block.js';
import { isRecorded, nextId, seriesOf } from './ids.js';
import { defaultOf, titleKeyOf, typedValue, wantedProperties } from './values.js';

/** A title as the name of a file: small letters, digits and single hyphens, without accents; empty when none of it is Latin. */
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

/** What somebody wants to have made. */
export interface DraftRequest {
  readonly kind: Kind;
  readonly title: string;
  /** The id; undefined for the next free one, or the one that the title gives. */
  readonly id: string | undefined;
  /** Values by property, as they were typed. */
  readonly values: ReadonlyMap<string, string>;
  /** The text before the first heading; undefined for one that says that it is to be written. */
  readonly text: string | undefined;
}

/** What making needs to know of the framework. */
export interface DraftContext {
  readonly framework: Framework;
  /** The names of the files below standards/, and all that has ever given an id away: retired.yaml and the locks. */
  readonly paths: readonly string[];
  readonly records: readonly string[];
  /** The address of the schema of a kind from a path, for editors; empty where the framework has no file of it. */
  readonly schemaFrom: (kind: Kind, path: string) => string;
}

export interface DraftedDocument {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** The properties whose values are examples that somebody has to look at. */
  readonly examples: readonly string[];
}

/** A new file of a kind, made from its schema: every property that is needed, every section that is needed, a free id. */
export function draftDocument(request: DraftRequest, ground: DraftContext): DraftedDocument | Refusal {
  const { kind, title, values } = request;
  const schema = ground.framework.schemas[kind.name] ?? {};
  const titleKey = titleKeyOf(schema);
  const known = isData(schema.properties) ? Object.keys(schema.properties) : [];
  const strange = [...values.keys()].find((key) => !known.includes(key));
  if (strange !== undefined) return { refused: `a ${kind.name} has no "${strange}"; it has ${known.join(', ')}` };
  const wanted = wantedProperties(schema, ground.framework, ['id', titleKey]);
  const data: { [key: string]: Json } = { [titleKey]: title };
  const examples: string[] = [];
  for (const one of wanted) {
    const given = values.get(one.key);
    const value = given === undefined ? defaultOf(one) : typedValue(given, schema, one.key);
    if (value === undefined) return { refused: `a ${kind.name} needs "${one.key}": ${nothingYet(one.kinds)}` };
    data[one.key] = value;
    if (given === undefined) examples.push(one.key);
  }
  for (const [key, text] of values) data[key] = typedValue(text, schema, key);
  const id = idOf(request, data, schema, ground);
  if (typeof id !== 'string') return id;
  const path = pathOf(kind, id, title);
  if (path === undefined) return { refused: `no name of a file fits ${kind.files}; write the file by hand` };
  if (ground.paths.includes(path)) return { refused: `there is a file ${path} already` };
  const ordered = orderedData(kind.id === 'frontmatter' ? { id, ...data } : data, schema);
  return { id, path, text: textOf(request, id, path, ordered, schema, ground), examples };
}

/** What to make first, where a property has to point at something and there is nothing yet. */
function nothingYet(kinds: readonly string[]): string {
  const [kind = 'value'] = kinds;
  const [name, list] = kind.split('/');
  return list === undefined
    ? `there is no ${name} yet; begin with charter new ${name}`
    : `the vocabulary "${list}" has no entry yet; begin with charter new vocabulary`;
}

function idOf({ kind, title, id }: DraftRequest, data: Data, schema: Schema, ground: DraftContext): string | Refusal {
  const { framework, paths, records } = ground;
  const property = isData(schema.properties) && isData(schema.properties.id) ? schema.properties.id : {};
  const pattern = new RegExp(typeof property.pattern === 'string' ? property.pattern : '', 'u');
  const isTaken = (one: string): boolean => Object.hasOwn(framework.entities, one) || isRecorded(one, records);
  if (id !== undefined) {
    if (!pattern.test(id))
      return { refused: `"${id}" is not an id of a ${kind.name}, such as "${exampleOf(property)}"` };
    return isTaken(id) ? { refused: `the id "${id}" is taken, or was once; ids are never used again` } : id;
  }
  const series = kind.id === 'frontmatter' ? seriesOf(exampleOf(property)) : undefined;
  if (series) return nextId(series, [...Object.keys(framework.entities), ...records, ...paths]);
  const slug = slugOf(title);
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
    return { refused: `"${title}" gives no id; give one with --id, such as "${exampleOf(property)}"` };
  return isTaken(found) ? { refused: `the id "${found}" is taken, or was once; give another with --id` } : found;
}

/** Where every id starts with a code of two letters, a title that happens to start so still needs it. */
function needsCode(code: string, pattern: RegExp, slug: string): boolean {
  return !pattern.test('x') && !slug.startsWith(`${code.toLowerCase()}-`);
}

function exampleOf(property: Data): string {
  return Array.isArray(property.examples) ? String(property.examples[0]) : '';
}

function pathOf(kind: Kind, id: string, title: string): string | undefined {
  const glob = kind.files ?? '';
  const slug = slugOf(title);
  const name = kind.id === 'frontmatter' && slug !== '' ? `${id}-${slug}` : id;
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
  if (/\.ya?ml$/.test(path)) {
    const address = ground.schemaFrom(request.kind, path);
    return address === '' ? yaml : `# yaml-language-server: $schema=${address}\n${yaml}`;
  }
  const sections = sectionsOf(schema).map((title) => `## ${title}\n\n${sectionText(title, request.kind, id, ground)}`);
  const intro = request.text ?? (sections.length === 0 ? 'To be written.' : '');
  return `---\n${yaml}---\n\n${[intro, ...sections]
    .filter((part) => part !== '')
    .join('\n\n')
    .trimEnd()}\n`;
}

function sectionsOf(schema: Schema): string[] {
  const sections = Array.isArray(schema['x-sections']) ? schema['x-sections'] : [];
  return sections.flatMap((one) => (isData(one) && one.required === true ? [String(one.title)] : []));
}

function sectionText(title: string, kind: Kind, id: string, { framework }: DraftContext): string {
  if (!kind.requirements || title.toLowerCase() !== 'requirements') return 'To be written.';
  const block = requirementBlock({ id: `${id}-R01`, test: `${id}-T01`, title: 'Publish the decision' }, framework);
  return block?.trimEnd() ?? '';
}
