import type { Paragraph, RootContent } from 'mdast';
import {
  type Diagnostic,
  diagnostic,
  type Fix,
  type Kind,
  nearest,
  type ParsedEntity,
  type Part,
  refersTo,
  type Schema,
  sure,
} from '../../model/index.js';
import { readFields } from './block-text.js';
import { append, type BlockBuilder, type Field, keysOf } from './fields.js';
import { exampleId, type Grammar, idFix, idPattern, nameOf, type Schemas } from './grammar.js';
import { placeOfNode } from './markdown.js';
import type { FileContext } from './span.js';
import { readValue } from './values.js';

/** A requirement while it is read. */
export interface Draft {
  readonly id: string;
  /** The id of what holds it. */
  readonly within: string;
  readonly builder: BlockBuilder;
  readonly parts: Part[];
  readonly tests: ParsedEntity[];
}

/** Writes a field of a requirement into its data and, where it is text, into its parts. */
export function readField(field: Field, draft: Draft, grammar: Grammar, where: FileContext): void {
  const schema = grammar.schemas[grammar.block.name];
  const { property } = field;
  if (property === undefined) {
    refuseKey(field, keysOf(schema), draft.builder);
    return;
  }
  const definition = definitionOf(schema, property);
  if (definition['x-block'] !== undefined && grammar.inner) {
    readTest(field, property, draft, grammar.inner, grammar.schemas, where);
    return;
  }
  readValue(field, property, definition, grammar.schemas, draft.builder);
  addPart(field, property, definition, draft.parts);
  refuseList(field, draft.builder, where);
}

function definitionOf(schema: Schema | undefined, property: string): Schema {
  return ((schema?.properties ?? {}) as Schemas)[property] ?? {};
}

function refuseList(field: Field, builder: BlockBuilder, where: FileContext): void {
  if (!field.list) return;
  builder.diagnostics.push(
    diagnostic(
      'line-has-key-and-value',
      placeOfNode(where.path, field.list),
      `a list below "${field.written}" has no meaning`,
      { hints: ['write the values on the line itself'] },
    ),
  );
}

function refuseKey(field: Field, keys: ReadonlyMap<string, string>, builder: BlockBuilder): void {
  const known = [...keys.values()];
  const near = [field.written, field.written.split(' ')[0] ?? '']
    .map((written) => nearest(written, known))
    .find((name) => name !== undefined);
  const isLevel = /^level$/i.test(field.written);
  const hint = isLevel
    ? 'take the line out: the level is read from the keyword in the statement'
    : near === undefined
      ? `use one of: ${known.join(', ')}`
      : `write "${near}"`;
  builder.diagnostics.push(
    diagnostic('key-is-known', field.key, `"${field.written}" is not a key that can stand here`, {
      hints: [hint],
      fixes: isLevel ? [] : renamed(field, keys, builder),
    }),
  );
  for (const [property, title] of keys) if (title === near) builder.excused.push(property);
}

/** The edit that writes the key that was meant; none where it can stand once and stands there already. */
function renamed({ written, key }: Field, keys: ReadonlyMap<string, string>, builder: BlockBuilder): Fix[] {
  const [first = ''] = written.split(' ');
  const whole = sure(written, keys.values());
  const name = whole ?? sure(first, keys.values());
  const property = [...keys].find(([, title]) => title === name)?.[0];
  const taken =
    property !== undefined && builder.data[property] !== undefined && !Array.isArray(builder.data[property]);
  if (name === undefined || taken || key.start.line !== key.end.line) return [];
  const { line, column } = key.start;
  // Behind the first word an argument may stand, such as the id of a test.
  const end = whole === undefined ? { line, column: column + first.length } : key.end;
  return key.end.column - column === written.length ? [{ span: { start: key.start, end }, text: name }] : [];
}

/** Free text keeps its markup as a part named by its key; one block a line. */
function addPart(field: Field, property: string, definition: Schema, parts: Part[]): void {
  const items = (definition.items ?? definition) as Schema;
  if (items.type !== 'string' || items['x-text'] !== true || field.content.length === 0) return;
  const paragraph: Paragraph = { type: 'paragraph', children: field.content };
  const part = parts.find(({ name }) => name === property);
  if (part) (part.blocks as RootContent[]).push(paragraph);
  else parts.push({ name: property, title: '', blocks: [paragraph], holds: [] });
}

/** `Test PS-001-T03: data-check`, with its own lines below. */
function readTest(
  field: Field,
  property: string,
  draft: Draft,
  inner: Kind,
  schemas: Schemas,
  where: FileContext,
): void {
  const id = field.argument;
  if (!idPattern(inner.name, schemas).test(id.text)) {
    draft.builder.diagnostics.push(withoutId(field, inner, draft.within, schemas));
    // The requirement does have a test; only its id is wrong, and that has been said.
    draft.builder.data[property] = [...((draft.builder.data[property] as string[] | undefined) ?? [])];
    return;
  }
  append(draft.builder, field, property, id.text, id.place);
  const builder: BlockBuilder = {
    data: { id: id.text, [inner.within ?? 'within']: draft.id },
    places: { '': { value: id.place }, '/id': { value: id.place } },
    diagnostics: draft.builder.diagnostics,
    excused: [],
  };
  const schema = schemas[inner.name];
  const argument = argumentOf(schema);
  if (argument && field.value.text !== '') {
    builder.data[argument[0]] = nameOf(field.value.text, argument[1], schemas);
    builder.places[`/${argument[0]}`] = { value: field.value.place };
  }
  const keys = keysOf(schema);
  const parts: Part[] = [];
  for (const line of field.list ? readFields(field.list, keys, where, builder.diagnostics) : []) {
    if (line.property === undefined) {
      refuseKey(line, keys, builder);
      continue;
    }
    const definition = definitionOf(schema, line.property);
    readValue(line, line.property, definition, schemas, builder);
    addPart(line, line.property, definition, parts);
    refuseList(line, builder, where);
  }
  draft.tests.push({
    kind: inner.name,
    data: builder.data,
    places: builder.places,
    within: draft.id,
    place: id.place,
    parts,
    excused: builder.excused,
  });
}

/** The property that stands on the line itself, behind the colon. */
function argumentOf(schema: Schema | undefined): readonly [string, Schema] | undefined {
  return Object.entries((schema?.properties ?? {}) as Schemas).find(([, definition]) => definition['x-argument']);
}

function withoutId(field: Field, inner: Kind, within: string, schemas: Schemas): Diagnostic {
  const written = field.argument.text;
  const value = field.value.text.replaceAll('{}', '');
  const kinds = refersTo(argumentOf(schemas[inner.name])?.[1] ?? {});
  const message = written === '' ? 'the test has no id' : `"${written}" is not the id of a test`;
  return diagnostic('test-has-id', written === '' ? field.key : field.argument.place, message, {
    open: {
      text: `write \`${inner.title} {}: ${value === '' ? '{}' : value}\``,
      wants: [{ nextOf: inner.name, within }, ...(value === '' ? [{ idOf: kinds }] : [])],
      otherwise: `write the id of a ${inner.title.toLowerCase()} before the colon, such as ${exampleId(inner.name, schemas)}`,
    },
    fixes: idFix(field.argument, inner.name, schemas),
  });
}
