import type { Root } from 'mdast';
import {
  type Data,
  type Diagnostic,
  diagnostic,
  isData,
  type Json,
  type Keywords,
  type Kind,
  type Lines,
  LOCK,
  linesOf,
  type Outcome,
  type Parsed,
  type ParsedEntity,
  type Place,
  type Places,
  SOURCES,
  type Source,
  sectionsWanted,
  stemOf,
  topOf,
} from '../../model/index.js';
import { placeAddresses } from './addresses.js';
import { readBody } from './body.js';
import { idsWritten, unread } from './claims.js';
import { openConflict } from './conflict.js';
import { checkContent } from './content.js';
import { resolveDefinitions } from './definitions.js';
import { keysOf, placed, propertyOf } from './fields.js';
import { findFrontmatter } from './frontmatter.js';
import { idPattern, type Schemas } from './grammar.js';
import { checkHeadings, knownHeadings, lowerHeadings } from './headings.js';
import { markLabels, onceEach } from './labels.js';
import { parseMarkdown } from './markdown.js';
import { checkNesting } from './nesting.js';
import { levelSections } from './section-headings.js';
import type { FileContext } from './span.js';
import { readTyping, type Typing, withoutTyping } from './typing.js';
import { removeUnclosed } from './unclosed.js';
import { parseYaml } from './yaml.js';

/** Returns the entity of a file; undefined if its data is not keys and values. */
function fileEntity(path: string, kind: Kind, data: Json, places: Places): ParsedEntity | undefined {
  if (!isData(data)) return undefined;
  const top = topOf(path);
  const named = kind.id === 'file-name' && !Object.hasOwn(data, 'id');
  const full: Data = named ? { id: stemOf(path), ...data } : data;
  const all = named ? { ...places, '/id': placed(top) } : places;
  const id = all['/id']?.value;
  return { kind: kind.name, data: full, places: all, within: undefined, place: id ? { path, ...id } : top, parts: [] };
}

/** The input of parsing besides the text. Plain data, so that it can be sent to a worker or cached. */
export interface ParseContext {
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
  readonly schemas: Schemas;
  readonly keywords: Keywords;
}

/**
 * Parses a file as its kind requires: frontmatter to data, Markdown to parts, requirement blocks to entities. Never
 * throws.
 */
export function parse(source: Source, context: ParseContext): Outcome<Parsed> {
  const lines = linesOf(source.text);
  const conflict = openConflict(source, lines);
  if (conflict) return unread(source, context, [conflict]);
  // Released files do not change, and JSON is written by programs.
  const isTyped = context.kind.name !== LOCK.name && !source.path.endsWith('.json');
  const typing: Typing = isTyped
    ? readTyping(source.path, source.text, lines)
    : { text: source.text, diagnostics: [], lost: new Map() };
  const meant = { path: source.path, text: typing.text };
  try {
    const read = /\.(ya?ml|json)$/.test(source.path)
      ? parseData(meant, lines, context)
      : parseText(meant, lines, context);
    return {
      value: typing.lost.size === 0 ? read.value : excusing(read.value, typing.lost, context),
      diagnostics: [...typing.diagnostics, ...withoutTyping(read.diagnostics, typing.diagnostics)],
    };
  } catch (error) {
    // Both parsers recurse. Their message on a stack overflow does not help an author; the file does.
    if (!(error instanceof RangeError)) throw error;
    const fault = diagnostic('nesting-is-limited', topOf(source.path), 'the file is nested too deeply to be read', {
      hints: ['simplify lists, quotes and brackets'],
    });
    return unread(source, context, [fault]);
  }
}

/** Excuses properties whose lines are read as part of other lines: they are not missing. */
function excusing(parsed: Parsed, lost: Typing['lost'], { schemas }: ParseContext): Parsed {
  const starts = parsed.entities.map(({ place }) => place.start.line);
  const entities = parsed.entities.map((entity, index) => {
    const keys = keysOf(schemas[entity.kind]);
    const found = [...lost].filter(([line]) => {
      const owner = starts.findLastIndex((start, at) => start <= line && parsed.entities[at]?.kind === entity.kind);
      return owner === index;
    });
    const excused = found.flatMap(([, written]) => propertyOf(written, keys) ?? []);
    return excused.length === 0 ? entity : { ...entity, excused: [...(entity.excused ?? []), ...excused] };
  });
  return { ...parsed, entities };
}

function parseData(source: Source, lines: Lines, context: ParseContext): Outcome<Parsed> {
  const { path, text } = source;
  const { value, diagnostics } = parseYaml({ path, text, lines, start: 0, end: text.length });
  if (value.data === undefined) return unread(source, context, diagnostics);
  const entity = fileEntity(path, context.kind, value.data, value.places);
  if (!entity) return unread(source, context, [withoutKeys(path, value.places)]);
  return { value: { path, kind: context.kind.name, entities: [entity], notes: [], claims: [] }, diagnostics };
}

function parseText(source: Source, lines: Lines, context: ParseContext): Outcome<Parsed> {
  const { path, text } = source;
  const fenced = findFrontmatter(path, text, lines);
  const fault = 'code' in fenced ? strayHint(fenced, source, context) : checkNesting(path, text, lines, fenced.body);
  if ('code' in fenced || fault) return unread(source, context, fault ? [fault] : []);
  const yaml = parseYaml({ path, text, lines, ...fenced });
  if (yaml.value.data === undefined) return unread(source, context, yaml.diagnostics);
  const where: FileContext = { path, source: text, lines };
  const tree = parseMarkdown(text);
  const body: Root = { ...tree, children: tree.children.filter((node) => node.type !== 'yaml') };
  placeAddresses(body, where);
  const sections = sectionsWanted(context.schemas[context.kind.name]).map(({ name }) => name);
  const unclosed = removeUnclosed(body, where);
  const headings = knownHeadings(context);
  const levels = [...levelSections(body, sections, where), ...checkHeadings(body, headings, where)];
  const content = checkContent(path, body);
  lowerHeadings(body, headings, where);
  const notes = resolveDefinitions(path, body);
  const blocks = [...body.children, ...notes.value.flatMap((note) => note.blocks)];
  const marks = onceEach(blocks.flatMap((block) => markLabels(block, where, notes.named)));
  // A footnote that is unused only because its mark is misspelt is one mistake, reported at the mark.
  const isReported = ({ start }: Place): boolean =>
    marks.some(({ related }) => related.some(({ place }) => place.start.line === start.line));
  const found = [
    ...unclosed.diagnostics,
    ...levels,
    ...content,
    ...notes.diagnostics.filter(({ place }) => !isReported(place)),
    ...marks,
  ];
  const entity = fileEntity(path, context.kind, yaml.value.data, yaml.value.places);
  if (!entity) return unread(source, context, [withoutKeys(path, yaml.value.places)]);
  const read = readBody(body, entity, context, where);
  const swallowed = unclosed.sections.filter((name) => sections.includes(name)).map((name) => `#${name}`);
  const excused = [...read.excused, ...swallowed];
  const entities = [{ ...entity, parts: read.parts, excused }, ...read.entities];
  const diagnostics = [...found, ...read.diagnostics];
  // If the text has an error, ids that it seems to define may exist without having been understood.
  const written = diagnostics.some(({ severity }) => severity === 'error') ? idsWritten(source, context) : [];
  const known = new Set(entities.map(({ data }) => String(data.id)));
  const claims = [...read.claims, ...written].filter((id) => !known.has(id));
  return {
    value: {
      path,
      kind: context.kind.name,
      entities,
      notes: notes.value,
      claims,
      ...(read.nameless.length > 0 && { nameless: read.nameless }),
      canonical: read.canonical,
    },
    diagnostics,
  };
}

/**
 * Adds a hint to move a file without frontmatter and without an id in its name: it is most likely not a document at
 * all.
 */
function strayHint(fault: Diagnostic, { path }: Source, { kind, schemas }: ParseContext): Diagnostic {
  const [start = ''] = /^\p{L}+[^\p{L}]*\d+/u.exec(stemOf(path)) ?? [];
  if (fault.code !== 'frontmatter-exists' || kind.id !== 'frontmatter' || idPattern(kind.name, schemas).test(start))
    return fault;
  const hint = `move the file out of ${SOURCES}/ if it is not a ${kind.title.toLowerCase()}`;
  return { ...fault, hints: [hint, ...fault.hints] };
}

function withoutKeys(path: string, places: Places): Diagnostic {
  return diagnostic(
    'frontmatter-is-yaml',
    { path, ...(places['']?.value ?? topOf(path)) },
    'this is not a list of keys and values',
    { hints: ['write one `key: value` per line'] },
  );
}
