import type { Heading, List, ListItem, RootContent } from 'mdast';
import { type Fix, placeBetween, positionAt, replacing, type Schema } from '../../model/index.js';
import { type Field, keysOf, parseField } from './fields.js';
import { type Grammar, idPattern, nameOf, type Schemas } from './grammar.js';
import { canonicalParameter } from './parameter-line.js';
import { startAt } from './pieces.js';
import { plainOf } from './plain.js';
import type { FileContext } from './span.js';
import { splitList } from './values.js';

type Keys = ReadonlyMap<string, string>;

/**
 * Returns the edits that write the lines of requirements in one form: `- Key: value`, with two spaces before the lines
 * of a test. Other forms that read the same are accepted, so they are not reported. Lists that contain anything but
 * known keys are not changed.
 */
export function canonicalLines(blocks: readonly RootContent[], grammar: Grammar, where: FileContext): Fix[] {
  const { block, inner, schemas } = grammar;
  const first = blocks.findIndex((node) => node.type === 'heading' && node.depth === 3);
  if (first < 0) return [];
  const keys = keysOf(schemas[block.name]);
  const nested = { keys: keysOf(schemas[inner?.name ?? '']), properties: blockProperties(schemas[block.name]) };
  return blocks.slice(first).flatMap((node) => {
    if (node.type === 'heading') return headingOf(node, grammar, where);
    const fields = fieldsOf(node, keys, where);
    return fields.flatMap(({ item, field }) => [
      ...lineOf(item, field, keys, '', where),
      ...namesIn(field, schemas[block.name], schemas),
      ...(nested.properties.includes(field.property ?? '')
        ? fieldsOf(field.list, nested.keys, where).flatMap((one) =>
            lineOf(one.item, one.field, nested.keys, '  ', where),
          )
        : []),
    ]);
  });
}

/** Returns the edit that replaces the characters between id and title with a space, as in `### PS-001-R03: Title`. */
function headingOf(heading: Heading, { block, schemas }: Grammar, where: FileContext): Fix[] {
  const plain = plainOf(heading.children, where.source);
  const [, id = '', gap = ''] = /^([^\s:]*)([\s:.–—-]*)/.exec(plain.text) ?? [];
  const from = startAt(plain.pieces, id.length);
  const to = startAt(plain.pieces, id.length + gap.length);
  const isPlain = gap !== '' && where.source.slice(from, to) === gap && id.length + gap.length < plain.text.length;
  if (!isPlain || gap === ' ' || !idPattern(block.name, schemas).test(id)) return [];
  const { start, end } = placeBetween(where.path, where.lines, from, to);
  return [{ span: { start, end }, text: ' ' }];
}

/** Returns the edits that write ids and enumerated words in lower case, if the schema allows only that. */
function namesIn({ property, value }: Field, schema: Schema | undefined, schemas: Schemas): Fix[] {
  const definition = (schema?.properties as Schemas | undefined)?.[property ?? ''] ?? {};
  const items = (definition.items ?? definition) as Schema;
  if (items['x-refersTo'] === undefined && items.enum === undefined) return [];
  return splitList(value).flatMap(({ text, place }) => {
    const name = nameOf(text, items, schemas);
    return name === text || name.length !== text.length ? [] : replacing(place, text, name);
  });
}

interface Line {
  readonly item: ListItem;
  readonly field: Field;
}

/** Returns the fields of a list; none if it is not a list of fields. */
function fieldsOf(node: RootContent | List | undefined, keys: Keys, where: FileContext): Line[] {
  if (node?.type !== 'list' || node.ordered) return [];
  const lines = node.children.flatMap((item) => {
    const field = parseField(item, keys, where);
    return field?.property === undefined ? [] : [{ item, field }];
  });
  return lines.length === node.children.length ? lines : [];
}

/** Returns the properties whose values are blocks. */
function blockProperties(schema: Schema | undefined): string[] {
  const properties = (schema?.properties ?? {}) as { readonly [name: string]: Schema };
  return Object.keys(properties).filter((name) => properties[name]?.['x-block'] !== undefined);
}

function lineOf(item: ListItem, field: Field, keys: Keys, indent: string, { path, source, lines }: FileContext): Fix[] {
  const marker = item.position?.start.offset;
  const text = item.children[0]?.position?.start.offset;
  const value = field.content[0]?.position?.start.offset;
  if (marker === undefined || text === undefined || value === undefined || value <= text) return [];
  const edit = (from: number, to: number, canonical: string): Fix[] => {
    const { start, end } = placeBetween(path, lines, from, to);
    return source.slice(from, to) === canonical ? [] : [{ span: { start, end }, text: canonical }];
  };
  const begin = lines[positionAt(lines, marker).line - 1] ?? marker;
  const isAlone = /^[ \t]*$/.test(source.slice(begin, marker)) && /^[*+-][ \t]+$/.test(source.slice(marker, text));
  const argument = field.argument.text === '' ? '' : ` ${field.argument.text}`;
  const key = `${keys.get(field.property ?? '') ?? field.written}${argument}: `;
  return [
    ...(isAlone ? edit(begin, text, `${indent}- `) : []),
    ...(isPaired(source.slice(text, value)) ? edit(text, value, key) : []),
    ...parameterHead(field, value, source, edit),
  ];
}

/** Whether every emphasis that opens in a piece of text also closes in it. */
function isPaired(text: string): boolean {
  const doubles = text.match(/\*\*|__/g)?.length ?? 0;
  const singles = text.replace(/\*\*|__/g, '').match(/\*/g)?.length ?? 0;
  return doubles % 2 === 0 && singles % 2 === 0 && !/[\n\r`]/.test(text);
}

/** Returns the edits that normalise the spacing before the reason of a parameter. */
function parameterHead(
  { property, value }: Field,
  from: number,
  source: string,
  edit: (from: number, to: number, canonical: string) => Fix[],
): Fix[] {
  const head = property === 'parameter' ? canonicalParameter(value.text) : undefined;
  if (head === undefined || !source.startsWith(head.written, from)) return [];
  return edit(from, from + head.written.length, head.canonical);
}
