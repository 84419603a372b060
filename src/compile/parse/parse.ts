import type { Root } from 'mdast';
import {
  type Data,
  type Diagnostic,
  diagnostic,
  type Fix,
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
  type Part,
  type Place,
  type Places,
  SOURCES,
  type Source,
  topOf,
} from '../../model/index.js';
import { placeAddresses } from './addresses.js';
import { canonicalLines } from './canonical.js';
import { checkContent } from './content.js';
import { resolveDefinitions } from './definitions.js';
import { keysOf, propertyOf } from './fields.js';
import { findFrontmatter } from './frontmatter.js';
import { grammarOf, idPattern, type Schemas } from './grammar.js';
import { checkHeadings, type KnownHeadings, lowerHeadings } from './headings.js';
import { markLabels } from './labels.js';
import { parseMarkdown } from './markdown.js';
import { checkNesting } from './nesting.js';
import { introOf, readRequirements, strayRequirements } from './requirements.js';
import { sectionsOf } from './sections.js';
import type { FileContext } from './span.js';
import { readTyping, type Typing, withoutTyping } from './typing.js';
import { parseYaml } from './yaml.js';

/** The name of a file without its folder and its ending. */
export function fileId(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}

/** The entity that a file is, from its data; undefined when the data are not keys and values. */
export function fileEntity(path: string, kind: Kind, data: Json, places: Places): ParsedEntity | undefined {
  if (!isData(data)) return undefined;
  const top = topOf(path);
  const named = kind.id === 'file-name' && !Object.hasOwn(data, 'id');
  const full: Data = named ? { id: fileId(path), ...data } : data;
  const all = named ? { ...places, '/id': { value: top } } : places;
  const id = all['/id']?.value;
  return { kind: kind.name, data: full, places: all, within: undefined, place: id ? { path, ...id } : top, parts: [] };
}

interface ClaimContext {
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
  readonly schemas: Schemas;
}

/**
 * A file that could not be read. It still claims the ids that it seems to define, so that nobody is told that they do
 * not exist.
 */
export function unread(
  { path, text }: Source,
  { kind, kinds, schemas }: ClaimContext,
  diagnostics: readonly Diagnostic[],
): Outcome<Parsed> {
  const claims = new Set<string>([fileId(path)]);
  // A pattern that any word fits tells nothing about the words of a file.
  const patterns = kinds.map(({ name }) => idPattern(name, schemas)).filter((pattern) => !pattern.test('word'));
  const words = `${fileId(path)}\n${text}`.matchAll(
    /^[ \t]*(?:["']?id["']?[ \t]*:[ \t]*|###[ \t]+|[-*+][ \t]+Test[ \t]+)?["']?([A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*)/gim,
  );
  for (const [, word = ''] of words) {
    const pieces = word.split('-');
    for (let count = 1; count <= Math.min(pieces.length, 4); count += 1) {
      const candidate = pieces.slice(0, count).join('-');
      if (patterns.some((pattern) => pattern.test(candidate))) claims.add(candidate);
    }
  }
  return { value: { path, kind: kind.name, entities: [], notes: [], claims: [...claims] }, diagnostics };
}

/** What parsing needs to know beside the text. Plain data, so that a worker or a cache can have it. */
export interface ParseContext {
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
  readonly schemas: Schemas;
  readonly keywords: Keywords;
}

/** The name of the section whose level-3 headings are requirements. */
const REQUIREMENTS = 'requirements';

/** Reads a file as its kind says: frontmatter to data, Markdown to parts, requirement blocks to entities. Never throws. */
export function parse(source: Source, context: ParseContext): Outcome<Parsed> {
  const lines = linesOf(source.text);
  // What is released stays as it is, and JSON is written by programs.
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
    // Both parsers recurse. What they say when the stack ends is no help to an author; where to look is.
    if (!(error instanceof RangeError)) throw error;
    const fault = diagnostic('nesting-is-limited', topOf(source.path), 'the file is nested too deeply to be read', {
      hints: ['simplify lists, quotes and brackets'],
    });
    return unread(source, context, [fault]);
  }
}

/** What lines say that are read as part of others is not missing. */
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
  const known = headingsOf(context);
  const levels = checkHeadings(body, known, where);
  const content = checkContent(path, body);
  lowerHeadings(body, known, where);
  const notes = resolveDefinitions(path, body);
  const blocks = [...body.children, ...notes.value.flatMap((note) => note.blocks)];
  const marks = blocks.flatMap((block) => markLabels(block, where, notes.named));
  // A footnote that is only unused because its mark is misspelt is one mistake, told at the mark.
  const isTold = ({ start }: Place): boolean =>
    marks.some(({ related }) => related.some(({ place }) => place.start.line === start.line));
  const found = [...levels, ...content, ...notes.diagnostics.filter(({ place }) => !isTold(place)), ...marks];
  const entity = fileEntity(path, context.kind, yaml.value.data, yaml.value.places);
  if (!entity) return unread(source, context, [withoutKeys(path, yaml.value.places)]);
  const read = readBody(body, entity, context, where);
  const entities = [{ ...entity, parts: read.parts }, ...read.entities];
  return {
    value: { path, kind: context.kind.name, entities, notes: notes.value, claims: [], canonical: read.canonical },
    diagnostics: [...found, ...read.diagnostics],
  };
}

/** A file without frontmatter and without an id in its name is most likely no document that lacks something. */
function strayHint(fault: Diagnostic, { path }: Source, { kind, schemas }: ParseContext): Diagnostic {
  const [start = ''] = /^\p{L}+[^\p{L}]*\d+/u.exec(fileId(path)) ?? [];
  if (fault.code !== 'frontmatter-exists' || kind.id !== 'frontmatter' || idPattern(kind.name, schemas).test(start))
    return fault;
  const hint = `move the file out of ${SOURCES}/ if it is no ${kind.title.toLowerCase()}`;
  return { ...fault, hints: [hint, ...fault.hints] };
}

/** The headings that files of a kind are known to have. */
function headingsOf({ kind, kinds, schemas, keywords }: ParseContext): KnownHeadings {
  const sections = (schemas[kind.name]?.['x-sections'] ?? []) as readonly { readonly title: string }[];
  const grammar = grammarOf(kind, kinds, schemas, keywords);
  const pattern = grammar && idPattern(grammar.block.name, schemas);
  return {
    sections: sections.map(({ title }) => title),
    isBlockId: (word) => pattern?.test(word) === true,
    holder: REQUIREMENTS,
  };
}

/** The sections of a file, and the requirements in that of their name. */
function readBody(
  body: Root,
  holder: ParsedEntity,
  { kind, kinds, schemas, keywords }: ParseContext,
  where: FileContext,
): { parts: Part[]; entities: ParsedEntity[]; diagnostics: Diagnostic[]; canonical: Fix[] } {
  const sections = sectionsOf(body.children, kind.body, where.source);
  const grammar = grammarOf(kind, kinds, schemas, keywords);
  if (!grammar) return { parts: sections, entities: [], diagnostics: [], canonical: [] };
  const entities: ParsedEntity[] = [];
  const canonical: Fix[] = [];
  const titles = body.children.filter((block) => block.type === 'heading' && block.depth === 2);
  const diagnostics = strayRequirements(titles, grammar, where);
  const parts = sections.map((section): Part => {
    if (section.name !== REQUIREMENTS) {
      diagnostics.push(...strayRequirements(section.blocks, grammar, where));
      return section;
    }
    const read = readRequirements(section.blocks, String(holder.data.id ?? ''), grammar, where);
    entities.push(...read.entities);
    canonical.push(...canonicalLines(section.blocks, grammar, where));
    diagnostics.push(...read.diagnostics);
    const holds = read.entities
      .filter((block) => block.kind === grammar.block.name)
      .map((block) => String(block.data.id));
    return { ...section, blocks: introOf(section.blocks), holds };
  });
  return { parts, entities, diagnostics, canonical };
}

function withoutKeys(path: string, places: Places): Diagnostic {
  return diagnostic(
    'frontmatter-is-yaml',
    { path, ...(places['']?.value ?? topOf(path)) },
    'this is not a list of keys and values',
    { hints: ['write one `key: value` a line'] },
  );
}
