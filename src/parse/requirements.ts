import type { Heading, List, Paragraph, RootContent } from 'mdast';
import {
  type Diagnostic,
  diagnostic,
  hintFor,
  type Keywords,
  type Kind,
  type ParsedEntity,
  type Part,
  type Place,
  type Schema,
} from '../model/index.js';
import { placeOf } from './content.js';
import { type Field, keysOf, parseField, readKey, stretchOf, type Where } from './fields.js';
import { plainOf } from './plain.js';
import { type Declared, findKeyword, markParameters } from './statement.js';
import { append, readValue, type Sink } from './values.js';

/** What the reading of requirement blocks needs to know of the framework. */
export interface Grammar {
  /** The kind of the blocks, and of the blocks inside them. */
  readonly block: Kind;
  readonly inner: Kind | undefined;
  readonly schemas: { readonly [kind: string]: Schema };
  readonly keywords: Keywords;
}

interface Read {
  readonly entities: ParsedEntity[];
  readonly diagnostics: Diagnostic[];
}

/** Words that may start a paragraph of a requirement; what they introduce is informative. */
const LABELS = new Map([
  ['rationale', 'Rationale'],
  ['guidance', 'Guidance'],
]);

/** Reads the level-3 headings of a section and what follows each as requirements of `holder`. */
export function readRequirements(blocks: readonly RootContent[], holder: string, grammar: Grammar, where: Where): Read {
  const entities: ParsedEntity[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [heading, content] of groups(blocks)) {
    const read = readRequirement(heading, content, holder, grammar, where);
    entities.push(...read.entities);
    diagnostics.push(...read.diagnostics);
  }
  return { entities, diagnostics };
}

function groups(blocks: readonly RootContent[]): [Heading, RootContent[]][] {
  const found: [Heading, RootContent[]][] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth <= 3) found.push([block, []]);
    else found.at(-1)?.[1].push(block);
  }
  return found;
}

/** The blocks of a section that stand before its first requirement. */
export function introOf(blocks: readonly RootContent[]): RootContent[] {
  const first = blocks.findIndex((block) => block.type === 'heading' && block.depth <= 3);
  return blocks.slice(0, first < 0 ? blocks.length : first);
}

/** The pattern of the ids of a kind, from its schema. */
export function idPattern(schema: Schema | undefined): RegExp {
  const id = (schema?.properties as { id?: { pattern?: string } } | undefined)?.id;
  return new RegExp(id?.pattern ?? '^$', 'u');
}

function readRequirement(
  heading: Heading,
  content: readonly RootContent[],
  holder: string,
  grammar: Grammar,
  where: Where,
): Read {
  const schema = grammar.schemas[grammar.block.name];
  const plain = plainOf(heading.children, where.source);
  const cut = stretchOf(plain, where);
  const [, id = '', gap = '', title = ''] = /^(\S*)([\s:.–—-]*)([\s\S]*?)\s*$/.exec(plain.text) ?? [];
  if (!idPattern(schema).test(id)) {
    const example =
      ((schema?.properties as { id?: { examples?: string[] } } | undefined)?.id?.examples ?? [])[0] ?? 'an id';
    return {
      entities: [],
      diagnostics: [
        diagnostic(
          'requirement-heading-has-id',
          placeOf(where.path, heading),
          'the heading does not start with the id of a requirement',
          { hints: [`start it with an id such as ${example}`] },
        ),
      ],
    };
  }
  const idPlace = cut(0, id.length).place;
  const titleStart = id.length + gap.length;
  const sink: Sink = {
    data: { id, [grammar.block.within ?? 'within']: holder, ...(title && { title: title.replace(/\s+/g, ' ') }) },
    places: {
      '': { value: idPlace },
      '/id': { value: idPlace },
      '/title': { value: cut(titleStart, titleStart + title.length).place },
    },
    diagnostics: [],
  };
  const sorted = sort(content, keysOf(schema), where);
  const parts: Part[] = [];
  const tests: ParsedEntity[] = [];
  for (const field of sorted.fields) readField(field, sink, parts, tests, id, grammar, where);
  sink.diagnostics.push(...sorted.diagnostics);
  readStatement(sorted.statement, idPlace, sink, parts, grammar, where);
  for (const [name, blocks] of Object.entries(sorted.labelled))
    parts.push({ name, title: LABELS.get(name) ?? '', blocks, holds: [] });
  const entity: ParsedEntity = {
    kind: grammar.block.name,
    data: sink.data,
    places: sink.places,
    within: holder,
    place: idPlace,
    parts,
  };
  return { entities: [entity, ...tests], diagnostics: sink.diagnostics };
}

interface Sorted {
  readonly statement: RootContent[];
  readonly fields: Field[];
  readonly labelled: { [name: string]: RootContent[] };
  readonly diagnostics: Diagnostic[];
}

/** Tells statement, fields and labelled paragraphs apart, in whatever order a person wrote them. */
function sort(content: readonly RootContent[], keys: ReadonlyMap<string, string>, where: Where): Sorted {
  const sorted: Sorted = { statement: [], fields: [], labelled: {}, diagnostics: [] };
  let current: string | undefined;
  for (const block of content) {
    const label = block.type === 'paragraph' ? readKey(block, LABELS, where) : undefined;
    if (label?.property && label.argument.text === '') {
      current = label.property;
      sorted.labelled[current] = [
        ...(sorted.labelled[current] ?? []),
        { ...(block as Paragraph), children: label.content },
      ];
    } else if (block.type === 'list' && !block.ordered && (current === undefined || isFieldList(block, keys, where))) {
      sorted.fields.push(...readFields(block, keys, where, sorted.diagnostics));
    } else if (current !== undefined && block.type !== 'heading') sorted.labelled[current]?.push(block);
    else if (block.type === 'paragraph' && sorted.statement.length === 0 && sorted.fields.length === 0)
      sorted.statement.push(block);
    else if (block.type === 'list' && block.ordered && sorted.statement.length === 1 && sorted.fields.length === 0)
      sorted.statement.push(block);
    else {
      sorted.diagnostics.push(
        diagnostic(
          'requirement-text-has-a-role',
          placeOf(where.path, block),
          block.type === 'heading'
            ? 'a requirement has no headings inside'
            : 'this is neither the statement, nor a line of the list, nor a rationale or guidance',
          {
            hints: ['start the paragraph with "Rationale:" or "Guidance:", or make it part of the statement'],
          },
        ),
      );
    }
  }
  return sorted;
}

function isFieldList(list: List, keys: ReadonlyMap<string, string>, where: Where): boolean {
  return list.children.every((item) => parseField(item, keys, where)?.property !== undefined);
}

function readFields(list: List, keys: ReadonlyMap<string, string>, where: Where, diagnostics: Diagnostic[]): Field[] {
  return list.children.flatMap((item) => {
    const field = parseField(item, keys, where);
    if (field) return [field];
    diagnostics.push(
      diagnostic('line-has-key-and-value', placeOf(where.path, item.children[0] ?? item), 'the line has no key', {
        hints: ['write it as `Key: value`'],
      }),
    );
    return [];
  });
}

function readField(
  field: Field,
  sink: Sink,
  parts: Part[],
  tests: ParsedEntity[],
  id: string,
  grammar: Grammar,
  where: Where,
): void {
  const schema = grammar.schemas[grammar.block.name];
  const property = field.property;
  if (property === undefined) return void sink.diagnostics.push(unknownKey(field, [...keysOf(schema).values()]));
  const definition = ((schema?.properties ?? {}) as { [name: string]: Schema })[property] ?? {};
  if (definition['x-block'] !== undefined && grammar.inner) readTest(field, property, sink, tests, id, grammar, where);
  else {
    readValue(field, property, definition, sink);
    addPart(field, property, definition, parts);
  }
  if (field.list && definition['x-block'] === undefined) {
    sink.diagnostics.push(
      diagnostic(
        'line-has-key-and-value',
        placeOf(where.path, field.list),
        `a list below "${field.written}" has no meaning`,
        { hints: ['write the values on the line itself'] },
      ),
    );
  }
}

function unknownKey(field: Field, known: readonly string[]): Diagnostic {
  const word = field.written.split(/\s+/)[0] ?? field.written;
  const hints = /^level$/i.test(field.written)
    ? ['take the line out: the level is read from the keyword in the statement']
    : hintFor(field.written, known).length > 0
      ? hintFor(field.written, known)
      : hintFor(word, known);
  return diagnostic('key-is-known', field.key, `"${field.written}" is not a key that can stand here`, {
    hints: hints.length > 0 ? hints : [`use one of: ${known.join(', ')}`],
  });
}

/** Free text keeps its markup as a part named by its key; one block a line. */
function addPart(field: Field, property: string, definition: Schema, parts: Part[]): void {
  const items = (definition.items ?? definition) as Schema;
  if (items.type !== 'string' || items['x-text'] !== true || field.content.length === 0) return;
  const paragraph: Paragraph = { type: 'paragraph', children: field.content };
  const index = parts.findIndex((part) => part.name === property);
  const part = parts[index];
  if (part) parts[index] = { ...part, blocks: [...part.blocks, paragraph] };
  else parts.push({ name: property, title: '', blocks: [paragraph], holds: [] });
}

function readTest(
  field: Field,
  property: string,
  sink: Sink,
  tests: ParsedEntity[],
  holder: string,
  grammar: Grammar,
  where: Where,
): void {
  const inner = grammar.inner as Kind;
  const schema = grammar.schemas[inner.name];
  const keys = keysOf(schema);
  const id = field.argument.text;
  if (!idPattern(schema).test(id)) {
    const example =
      ((schema?.properties as { id?: { examples?: string[] } } | undefined)?.id?.examples ?? [])[0] ?? 'an id';
    sink.diagnostics.push(
      diagnostic(
        'test-has-id',
        id === '' ? field.key : field.argument.place,
        id === '' ? 'the test has no id' : `"${id}" is not the id of a test`,
        { hints: [`write "${inner.title} ${example}: method"`] },
      ),
    );
    // The requirement does have a test; only its id is wrong, and that has been said.
    sink.data[property] = [...((sink.data[property] as string[] | undefined) ?? [])];
    return;
  }
  append(sink, field, property, id, field.argument.place);
  const test: Sink = {
    data: { id, [inner.within ?? 'within']: holder },
    places: { '': { value: field.argument.place }, '/id': { value: field.argument.place } },
    diagnostics: sink.diagnostics,
  };
  const parts: Part[] = [];
  const argument = Object.entries((schema?.properties ?? {}) as { [name: string]: Schema }).find(
    ([, definition]) => definition['x-argument'],
  )?.[0];
  if (argument && field.value.text !== '') {
    test.data[argument] = field.value.text.toLowerCase();
    test.places[`/${argument}`] = { value: field.value.place };
  }
  for (const line of field.list ? readFields(field.list, keys, where, sink.diagnostics) : []) {
    if (line.property === undefined) sink.diagnostics.push(unknownKey(line, [...keys.values()]));
    else {
      const definition = ((schema?.properties ?? {}) as { [name: string]: Schema })[line.property] ?? {};
      readValue(line, line.property, definition, test);
      addPart(line, line.property, definition, parts);
    }
  }
  tests.push({
    kind: inner.name,
    data: test.data,
    places: test.places,
    within: holder,
    place: field.argument.place,
    parts,
  });
}

function readStatement(
  blocks: readonly RootContent[],
  idPlace: Place,
  sink: Sink,
  parts: Part[],
  grammar: Grammar,
  where: Where,
): void {
  const first = blocks[0];
  if (!first) {
    sink.diagnostics.push(
      diagnostic('requirement-has-statement', idPlace, 'the requirement has no statement', {
        hints: ['write the statement as the first paragraph below the heading'],
      }),
    );
    return;
  }
  const declared = ((sink.data.parameter ?? []) as unknown as Declared[]).map(
    (parameter, index): Declared => ({
      name: parameter.name,
      default: parameter.default,
      place: { path: where.path, ...(sink.places[`/parameter/${index}/default`]?.value ?? idPlace) },
    }),
  );
  const { keyword, diagnostics } = findKeyword(blocks, grammar.keywords, where);
  const marked = markParameters(blocks, declared, where);
  const plain = plainOf(marked.blocks, where.source);
  sink.diagnostics.push(...diagnostics, ...marked.diagnostics);
  sink.data.statement = plain.text.replace(/\s+/g, ' ').trim();
  sink.places['/statement'] = { value: placeOf(where.path, first) };
  if (keyword) {
    sink.data.level = keyword.level;
    sink.places['/level'] = { value: keyword.place };
  }
  parts.unshift({ name: 'statement', title: '', blocks: marked.blocks, holds: [] });
}
