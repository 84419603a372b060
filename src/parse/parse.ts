import GithubSlugger from 'github-slugger';
import type { Root, RootContent } from 'mdast';
import {
  type Data,
  type Diagnostic,
  diagnostic,
  isData,
  type Keywords,
  type Kind,
  type Lines,
  linesOf,
  type Outcome,
  type Parsed,
  type ParsedEntity,
  type Part,
  type PlaceOfValue,
  type Schema,
  type Source,
  topOf,
} from '../model/index.js';
import { checkContent } from './content.js';
import { resolveDefinitions } from './definitions.js';
import type { Where } from './fields.js';
import { findFrontmatter } from './frontmatter.js';
import { markLabels } from './labels.js';
import { parseMarkdown } from './markdown.js';
import { checkNesting } from './nesting.js';
import { plainOf } from './plain.js';
import { type Grammar, idPattern, introOf, readRequirements } from './requirements.js';
import { parseYaml, type Slice } from './yaml.js';

/** What parsing needs to know beside the text. Plain data, so that a worker or a cache can have it. */
export interface ParseContext {
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
  readonly schemas: { readonly [kind: string]: Schema };
  readonly keywords: Keywords;
}

/** The name of the section whose level-3 headings are requirements. */
const REQUIREMENTS = 'requirements';

/** Reads a file as its kind says: frontmatter to data, Markdown to parts, requirement blocks to entities. Never throws. */
export function parse(source: Source, context: ParseContext): Outcome<Parsed> {
  const lines = linesOf(source.text);
  try {
    return /\.ya?ml$/.test(source.path) ? parseData(source, lines, context) : parseText(source, lines, context);
  } catch (error) {
    // Both parsers recurse. What they say when the stack ends is no help to an author; where to look is.
    if (!(error instanceof RangeError)) throw error;
    const fault = diagnostic('nesting-is-limited', topOf(source.path), 'the file is nested too deeply to be read', {
      hints: ['simplify lists, quotes and brackets'],
    });
    return unread(source, context, [fault]);
  }
}

function parseData(source: Source, lines: Lines, context: ParseContext): Outcome<Parsed> {
  const { value, diagnostics } = parseYaml({
    path: source.path,
    text: source.text,
    lines,
    start: 0,
    end: source.text.length,
  });
  if (value.data === undefined) return unread(source, context, diagnostics);
  const entity = entityOf(source, context, value.data, value.places, []);
  if ('code' in entity) return unread(source, context, [entity]);
  return {
    value: { path: source.path, kind: context.kind.name, entities: [entity], notes: [], claims: [] },
    diagnostics,
  };
}

function parseText(source: Source, lines: Lines, context: ParseContext): Outcome<Parsed> {
  const { path, text } = source;
  const nested = checkNesting(path, text, lines);
  if (nested) return unread(source, context, [nested]);
  const tree = parseMarkdown(text);
  const fenced = findFrontmatter(path, text, lines, tree);
  if ('code' in fenced) return unread(source, context, [fenced]);
  const slice: Slice = { path, text, lines, ...fenced };
  const yaml = parseYaml(slice);
  if (yaml.value.data === undefined) return unread(source, context, yaml.diagnostics);
  const body: Root = { ...tree, children: tree.children.slice(1) };
  const content = checkContent(path, body);
  const notes = resolveDefinitions(path, body);
  for (const block of [...body.children, ...notes.value.flatMap((note) => note.blocks)]) markLabels(block, text, lines);
  const where: Where = { path, source: text, lines };
  const found: Diagnostic[] = [...yaml.diagnostics, ...content, ...notes.diagnostics];
  const sections = sectionsOf(body.children, context, where);
  const entity = entityOf(source, context, yaml.value.data, yaml.value.places, []);
  if ('code' in entity) return unread(source, context, [...found, entity]);
  const grammar = grammarOf(context);
  const blocks: ParsedEntity[] = [];
  const parts = sections.map((section): Part => {
    if (!grammar || section.name !== REQUIREMENTS) return section;
    const read = readRequirements(section.blocks, String(entity.data.id ?? ''), grammar, where);
    blocks.push(...read.entities);
    found.push(...read.diagnostics);
    const holds = read.entities
      .filter((block) => block.kind === grammar.block.name)
      .map((block) => String(block.data.id));
    return { ...section, blocks: introOf(section.blocks), holds };
  });
  const entities = [{ ...entity, parts }, ...blocks];
  return { value: { path, kind: context.kind.name, entities, notes: notes.value, claims: [] }, diagnostics: found };
}

/** The text before the first heading of level 2, then a part for each such heading. */
function sectionsOf(blocks: readonly RootContent[], context: ParseContext, where: Where): Part[] {
  const slugger = new GithubSlugger();
  const parts: { name: string; title: string; blocks: RootContent[]; holds: string[] }[] = [
    { name: context.kind.body, title: '', blocks: [], holds: [] },
  ];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === 2) {
      const title = plainOf(block.children, where.source).text.replace(/\s+/g, ' ').trim();
      parts.push({ name: slugger.slug(title), title, blocks: [], holds: [] });
    } else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter((part, index) => index > 0 || part.blocks.length > 0);
}

function grammarOf(context: ParseContext): Grammar | undefined {
  const block = context.kind.requirements ? context.kinds.find((kind) => kind.within === context.kind.name) : undefined;
  if (!block) return undefined;
  const inner = context.kinds.find((kind) => kind.within === block.name);
  return { block, inner, schemas: context.schemas, keywords: context.keywords };
}

function entityOf(
  source: Source,
  context: ParseContext,
  data: unknown,
  places: { readonly [pointer: string]: PlaceOfValue },
  parts: readonly Part[],
): ParsedEntity | Diagnostic {
  if (!isData(data)) {
    return diagnostic(
      'frontmatter-is-yaml',
      { path: source.path, ...(places['']?.value ?? topOf(source.path)) },
      'this is not a list of keys and values',
      { hints: ['write one `key: value` a line'] },
    );
  }
  const named = context.kind.id === 'file-name' && data.id === undefined;
  const full: Data = named ? { id: fileId(source.path), ...data } : data;
  const top = topOf(source.path);
  const all = named ? { ...places, '/id': { value: top } } : places;
  const id = places['/id']?.value;
  return {
    kind: context.kind.name,
    data: full,
    places: all,
    within: undefined,
    place: id ? { path: source.path, ...id } : top,
    parts,
  };
}

function fileId(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}

/** A file that could not be read still claims ids, so that nobody is told that they do not exist. */
function unread(source: Source, context: ParseContext, diagnostics: readonly Diagnostic[]): Outcome<Parsed> {
  const claims = new Set<string>();
  if (context.kind.id === 'file-name') claims.add(fileId(source.path));
  const patterns = context.kinds
    .map((kind) => idPattern(context.schemas[kind.name]))
    .filter((pattern) => !pattern.test('a'));
  const words = `${fileId(source.path)}\n${source.text}`.matchAll(
    /^(?:id:\s*|###\s+|[-*+]\s+Test\s+)?["']?([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)/gm,
  );
  for (const [, word = ''] of words) {
    for (const candidate of [word, word.split('-').slice(0, 2).join('-')])
      if (patterns.some((pattern) => pattern.test(candidate))) claims.add(candidate);
  }
  return {
    value: { path: source.path, kind: context.kind.name, entities: [], notes: [], claims: [...claims] },
    diagnostics,
  };
}
