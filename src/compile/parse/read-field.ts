import type { List, Paragraph, RootContent } from 'mdast';
import {
  type Diagnostic,
  diagnostic,
  type Fix,
  type Kind,
  nearest,
  type ParsedEntity,
  type Part,
  type Place,
  refersTo,
  type Schema,
  sure,
} from '../../model/index.js';
import { readFields } from './block-text.js';
import { append, type BlockBuilder, type Field, findKey, keysOf, placed } from './fields.js';
import { exampleId, type Grammar, idFix, idPattern, nameOf, type Schemas } from './grammar.js';
import { placeOfNode } from './markdown.js';
import type { FileContext, TextSpan } from './span.js';
import { readValue } from './values.js';

/** A requirement that is being read. */
export interface Draft {
  readonly id: string;
  /** The id of its holder. */
  readonly within: string;
  readonly builder: BlockBuilder;
  readonly parts: Part[];
  readonly tests: ParsedEntity[];
  /** The last test, to which a line without indentation may belong. */
  lastTest?: OpenTest | undefined;
}

/** A test that is still being read. */
interface OpenTest {
  readonly builder: BlockBuilder;
  readonly parts: Part[];
  readonly schema: Schema | undefined;
  /** Whether a line without indentation is already reported. */
  isReported: boolean;
}

/** Writes a field of a requirement into its data and, where it is text, into its parts. */
export function readField(field: Field, draft: Draft, grammar: Grammar, where: FileContext): void {
  const schema = grammar.schemas[grammar.block.name];
  const { property } = field;
  if (property === undefined) {
    if (!readOutdented(field, draft, grammar, where)) refuseKey(field, keysOf(schema), draft.builder, grammar);
    return;
  }
  const definition = definitionOf(schema, property);
  if (definition['x-block'] !== undefined && !grammar.inner) {
    draft.builder.diagnostics.push(
      diagnostic(
        'key-is-known',
        field.key,
        `"${field.written}" cannot be used here, since the framework has no kind for tests`,
        {
          hints: ['remove the line, or restore the kind in framework.yaml'],
        },
      ),
    );
    return;
  }
  if (definition['x-block'] !== undefined && grammar.inner) {
    // Without its schema, which is already reported, a test cannot be read.
    if (grammar.schemas[grammar.inner.name]) readTest(field, property, draft, grammar.inner, grammar.schemas, where);
    else draft.builder.excused.push(property);
    return;
  }
  readLine(field, property, definition, grammar.schemas, draft, where);
}

/** Reads the value of a line. Reports a list below it, which is then the reason for a missing value. */
function readLine(
  field: Field,
  property: string,
  definition: Schema,
  schemas: Schemas,
  { builder, parts }: Pick<Draft, 'builder' | 'parts'>,
  where: FileContext,
): void {
  if (field.list) {
    refuseList(field, field.list, builder, where);
    builder.excused.push(property);
    if (field.value.text === '') return;
  }
  readValue(field, property, definition, schemas, builder);
  addPart(field, property, definition, parts);
}

/** Reads a line of a test that only lacks its indentation; returns false for any other line. */
function readOutdented(field: Field, draft: Draft, grammar: Grammar, where: FileContext): boolean {
  const test = draft.lastTest;
  const property = test && findKey(field.written, keysOf(test.schema))?.property;
  if (!test || property === undefined) return false;
  if (!test.isReported)
    draft.builder.diagnostics.push(
      diagnostic('key-is-known', field.key, `"${field.written}" belongs to the test above, but is not indented`, {
        hints: ['put two spaces before the line, and before the following lines of the test'],
      }),
    );
  test.isReported = true;
  readLine(field, property, definitionOf(test.schema, property), grammar.schemas, test, where);
  return true;
}

function definitionOf(schema: Schema | undefined, property: string): Schema {
  return ((schema?.properties ?? {}) as Schemas)[property] ?? {};
}

function refuseList(field: Field, list: List, builder: BlockBuilder, where: FileContext): void {
  builder.diagnostics.push(
    diagnostic(
      'line-has-key-and-value',
      placeOfNode(where.path, list),
      `a list is not allowed below "${field.written}"`,
      { hints: ['write the values on the line itself'] },
    ),
  );
}

function refuseKey(field: Field, keys: ReadonlyMap<string, string>, builder: BlockBuilder, grammar?: Grammar): void {
  const known = [...keys.values()];
  const near =
    (grammar && blockKey(field, keys, grammar)) ??
    [field.written, field.written.split(' ')[0] ?? '']
      .map((written) => nearest(written, known))
      .find((name) => name !== undefined);
  const isLevel = /^level$/i.test(field.written);
  const hint = isLevel
    ? 'remove the line: the level is read from the keyword in the statement'
    : near === undefined
      ? `use one of: ${known.join(', ')}`
      : `write "${near}"`;
  builder.diagnostics.push(
    diagnostic('key-is-known', field.key, `"${field.written}" is not a known key here`, {
      hints: [hint],
      fixes: isLevel ? [] : renamed(field, keys, builder),
    }),
  );
  // A key that resembles no other may be any of them.
  const meant = [...keys].filter(([, title]) => title === near).map(([property]) => property);
  builder.excused.push(...(meant.length > 0 || isLevel ? meant : ['*']));
}

/** Returns the key of a block if the id of one is before the colon: `Tset PS-001-T01: document`. */
function blockKey(
  { written }: Field,
  keys: ReadonlyMap<string, string>,
  { block, inner, schemas }: Grammar,
): string | undefined {
  const [, id = ''] = /\s(\S+)$/.exec(written) ?? [];
  if (!inner || !idPattern(inner.name, schemas).test(id)) return undefined;
  return [...keys].find(([property]) => definitionOf(schemas[block.name], property)['x-block'] !== undefined)?.[1];
}

/** Returns the edit that corrects a key; none if the correct key allows one value and already has it. */
function renamed({ written, key }: Field, keys: ReadonlyMap<string, string>, builder: BlockBuilder): Fix[] {
  const [first = ''] = written.split(' ');
  const whole = sure(written, keys.values());
  const name = whole ?? sure(first, keys.values());
  const property = [...keys].find(([, title]) => title === name)?.[0];
  const taken =
    property !== undefined && builder.data[property] !== undefined && !Array.isArray(builder.data[property]);
  if (name === undefined || taken || key.start.line !== key.end.line) return [];
  const { line, column } = key.start;
  // An argument, such as the id of a test, may follow the first word.
  const end = whole === undefined ? { line, column: column + first.length } : key.end;
  return key.end.column - column === written.length ? [{ span: { start: key.start, end }, text: name }] : [];
}

/** Adds free text with its markup as a part named by its key, one block for each line. */
function addPart(field: Field, property: string, definition: Schema, parts: Part[]): void {
  const items = (definition.items ?? definition) as Schema;
  if (items.type !== 'string' || items['x-text'] !== true || field.content.length === 0) return;
  const paragraph: Paragraph = { type: 'paragraph', children: field.content };
  const part = parts.find(({ name }) => name === property);
  if (part) (part.blocks as RootContent[]).push(paragraph);
  else parts.push({ name: property, title: '', blocks: [paragraph], holds: [] });
}

/** Reads a test such as `Test PS-001-T03: data-check`, with the lines below it. */
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
    // The requirement has a test; only its id is wrong, and that is reported.
    draft.builder.data[property] = [...((draft.builder.data[property] as string[] | undefined) ?? [])];
    return;
  }
  const first = draft.tests.find(({ data }) => data.id === id.text);
  if (first) {
    draft.builder.diagnostics.push(usedTwice(id, first.place, inner, draft.within));
    return;
  }
  append(draft.builder, field, property, id.text, id.place);
  const builder: BlockBuilder = {
    data: { id: id.text, [inner.within ?? 'within']: draft.id },
    places: { '': placed(id.place), '/id': placed(id.place) },
    diagnostics: draft.builder.diagnostics,
    excused: [],
  };
  const schema = schemas[inner.name];
  const argument = argumentOf(schema);
  if (argument && field.value.text !== '') {
    builder.data[argument[0]] = nameOf(field.value.text, argument[1], schemas);
    builder.places[`/${argument[0]}`] = placed(field.value.place);
  }
  const keys = keysOf(schema);
  const parts: Part[] = [];
  const before = builder.diagnostics.length;
  const lines = field.list ? readFields(field.list, keys, where, builder.diagnostics) : [];
  if (builder.diagnostics.length > before) builder.excused.push('*');
  for (const line of lines) {
    if (line.property === undefined) {
      refuseKey(line, keys, builder);
      continue;
    }
    readLine(line, line.property, definitionOf(schema, line.property), schemas, { builder, parts }, where);
  }
  draft.lastTest = { builder, parts, schema, isReported: false };
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

/**
 * Reports a test id that is used twice in one requirement. In two requirements, linking reports it in the same words.
 */
function usedTwice({ text, place }: TextSpan, first: Place, kind: Kind, within: string): Diagnostic {
  return diagnostic('id-is-unique', place, `the id "${text}" is already used in this file`, {
    open: {
      text: 'write "{}"',
      wants: [{ nextOf: kind.name, within }],
      otherwise: 'give this one a new id',
    },
    related: [{ message: `"${text}" has this id`, place: first }],
  });
}

/** Returns the property that is written on the line itself, after the colon. */
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
