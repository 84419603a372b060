import { type Diagnostic, diagnostic, type OpenHint, type Schema } from '../../model/index.js';
import { append, type BlockBuilder, type Field, placed } from './fields.js';
import { nameOf, type Schemas } from './grammar.js';
import { readParameter } from './parameter-line.js';
import type { TextSpan } from './span.js';

/** Stores the value of a field under its property, in the form that the schema gives. */
export function readValue(
  field: Field,
  property: string,
  schema: Schema,
  schemas: Schemas,
  builder: BlockBuilder,
): void {
  const items = (schema.items ?? {}) as Schema;
  const fault =
    field.value.text === ''
      ? withoutValue(field)
      : field.argument.text !== '' && property !== 'parameter'
        ? withArgument(field)
        : undefined;
  if (fault) {
    builder.diagnostics.push(fault);
    builder.excused.push(property);
  } else if (property === 'parameter') readParameter(field, property, builder);
  else if (schema.type !== 'array') readSingle(field, property, schema, schemas, builder);
  else if (typeof items.$ref === 'string') readCitations(field, property, builder);
  else if (items['x-refersTo'] === undefined) append(builder, field, property, field.value.text, field.value.place);
  else
    for (const item of splitList(field.value))
      append(builder, field, property, nameOf(item.text, items, schemas), item.place);
}

function withoutValue(field: Field): Diagnostic {
  return diagnostic('line-has-key-and-value', field.place, `the key "${field.written}" has no value`, {
    hints: ['write the value after the colon, or remove the line'],
  });
}

function withArgument(field: Field): Diagnostic {
  const key = field.written.slice(0, field.written.length - field.argument.text.length).trim();
  return diagnostic(
    'line-has-key-and-value',
    field.argument.place,
    `there is text between the key and the colon: "${field.argument.text}"`,
    {
      hints: [`write "${key}:" and the value after it`],
    },
  );
}

function readSingle(field: Field, property: string, schema: Schema, schemas: Schemas, builder: BlockBuilder): void {
  const earlier = builder.places[`/${property}`];
  if (earlier) {
    builder.diagnostics.push(
      diagnostic('key-is-unique', field.key, `the key "${field.written}" is already used`, {
        hints: ['keep one of the two'],
        related: [{ message: 'first used here', place: { path: field.key.path, ...(earlier.key ?? earlier.value) } }],
      }),
    );
    return;
  }
  const isName = schema.enum !== undefined || schema['x-refersTo'] !== undefined;
  builder.data[property] = isName ? nameOf(field.value.text, schema, schemas) : field.value.text;
  builder.places[`/${property}`] = placed(field.value.place, field.keySpan);
}

const CITATION = /^([^\s(]+)\s*(?:\(\s*([^,)]*?)\s*(?:,\s*(.*?)\s*)?\))?$/d;

/**
 * Reads citations such as `nl-ams-sensors (intersects-with)`, or with a place in the reference: `eu-gdpr-35 (supports,
 * paragraph 7)`.
 */
function readCitations(field: Field, property: string, builder: BlockBuilder): void {
  for (const item of splitList(field.value)) {
    const match = CITATION.exec(item.text);
    if (!match?.[1]) {
      builder.diagnostics.push(
        diagnostic('citation-is-well-formed', item.place, `"${item.text}" is not a reference with its relation`, {
          open: FORM,
        }),
      );
      // The rest of the line was cut at a comma that may belong to this item.
      return;
    }
    const [, written = '', relation, pinpoint] = match;
    const id = written.replace(/^\[([^[\]]*)\]$/, '$1');
    const citation = { id, ...(relation && { relation: relation.toLowerCase() }), ...(pinpoint && { pinpoint }) };
    const base = `/${property}/${append(builder, field, property, citation, item.place)}`;
    for (const [index, name] of [
      [1, 'id'],
      [2, 'relation'],
      [3, 'pinpoint'],
    ] as const) {
      const [start, end] = match.indices?.[index] ?? [0, 0];
      if (end > start) builder.places[`${base}/${name}`] = placed(item.part(start, end).place);
    }
  }
}

/** The hint with an example citation from the framework, if it has any references. */
const FORM: OpenHint = {
  text: 'write the id and, in brackets, the relation: `{} ({}, paragraph 7)`',
  wants: [{ idOf: ['reference'] }, { idOf: ['vocabulary/relations'] }],
  otherwise: 'write the id and, in brackets, the relation',
};

/** Splits a list of ids at commas, except inside round brackets. */
export function splitList(value: TextSpan): TextSpan[] {
  const items: TextSpan[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= value.text.length; at += 1) {
    const character = value.text.charAt(at);
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (at === value.text.length || (character === ',' && depth === 0)) {
      const item = value.part(start, at);
      if (item.text !== '') items.push(item);
      start = at + 1;
    }
  }
  return items;
}
