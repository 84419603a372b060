import { type Diagnostic, diagnostic, type Schema } from '../model/index.js';
import { readCitations } from './citations.js';
import type { Field } from './fields.js';
import { nameOf, type Schemas } from './names.js';
import { readParameter } from './parameter-line.js';
import { append, type Sink } from './sink.js';
import { splitList } from './split-list.js';

/** Writes the value of a field under its property, in the form that the schema gives the property. */
export function readValue(field: Field, property: string, schema: Schema, schemas: Schemas, sink: Sink): void {
  const items = (schema.items ?? {}) as Schema;
  const fault =
    field.value.text === ''
      ? withoutValue(field)
      : field.argument.text !== '' && property !== 'parameter'
        ? withArgument(field)
        : undefined;
  if (fault) {
    sink.diagnostics.push(fault);
    sink.excused.push(property);
  } else if (property === 'parameter') readParameter(field, property, sink);
  else if (schema.type !== 'array') readSingle(field, property, schema, schemas, sink);
  else if (typeof items.$ref === 'string') readCitations(field, property, sink);
  else if (items['x-refersTo'] === undefined) append(sink, field, property, field.value.text, field.value.place);
  else
    for (const item of splitList(field.value))
      append(sink, field, property, nameOf(item.text, items, schemas), item.place);
}

function withoutValue(field: Field): Diagnostic {
  return diagnostic('line-has-key-and-value', field.place, `the key "${field.written}" has no value`, {
    hints: ['write the value after the colon, or take the line out'],
  });
}

function withArgument(field: Field): Diagnostic {
  const key = field.written.slice(0, field.written.length - field.argument.text.length).trim();
  return diagnostic(
    'line-has-key-and-value',
    field.argument.place,
    `"${field.argument.text}" stands between the key and the colon`,
    {
      hints: [`write "${key}:" and the value after it`],
    },
  );
}

function readSingle(field: Field, property: string, schema: Schema, schemas: Schemas, sink: Sink): void {
  const earlier = sink.places[`/${property}`];
  if (earlier) {
    sink.diagnostics.push(
      diagnostic('key-is-unique', field.key, `the key "${field.written}" stands here for the second time`, {
        hints: ['keep one of the two'],
        related: [{ message: 'the first time', place: { path: field.key.path, ...(earlier.key ?? earlier.value) } }],
      }),
    );
    return;
  }
  const isName = schema.enum !== undefined || schema['x-refersTo'] !== undefined;
  sink.data[property] = isName ? nameOf(field.value.text, schema, schemas) : field.value.text;
  sink.places[`/${property}`] = { key: field.key, value: field.value.place };
}
