import type { Diagnostic, Json, Place, PlaceOfValue, Schema } from '../model/index.js';
import { diagnostic } from '../model/index.js';
import type { Field, Stretch } from './fields.js';

/** Collects the data of a block and the place of every value in it. */
export interface Sink {
  readonly data: { [property: string]: Json };
  readonly places: { [pointer: string]: PlaceOfValue };
  readonly diagnostics: Diagnostic[];
}

/** Writes the value of a field under its property, in the form that the schema gives the property. */
export function readValue(field: Field, property: string, schema: Schema, sink: Sink): void {
  if (field.value.text === '' && !field.list) {
    sink.diagnostics.push(
      diagnostic('line-has-key-and-value', field.place, `the key "${field.written}" has no value`, {
        hints: ['write the value after the colon, or take the line out'],
      }),
    );
    return;
  }
  if (property === 'parameter') return readParameter(field, property, sink);
  if (field.argument.text !== '') {
    sink.diagnostics.push(
      diagnostic(
        'line-has-key-and-value',
        field.argument.place,
        `"${field.argument.text}" stands between the key and the colon`,
        {
          hints: [
            `write "${field.written.slice(0, field.written.length - field.argument.text.length).trim()}:" and the value after it`,
          ],
        },
      ),
    );
    return;
  }
  if (schema.type !== 'array') return readSingle(field, property, schema, sink);
  const items = (schema.items ?? {}) as Schema;
  if (typeof items.$ref === 'string') return readCitations(field, property, sink);
  if (items['x-refersTo'] !== undefined) {
    for (const [part, place] of split(field.value)) append(sink, field, property, unbracket(part), place);
  } else append(sink, field, property, field.value.text, field.value.place);
}

function readSingle(field: Field, property: string, schema: Schema, sink: Sink): void {
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
  const written = isName ? unbracket(field.value.text) : field.value.text;
  sink.data[property] =
    isName && written !== written.toLowerCase() && !/^[A-Z]+-\d/.test(written) ? written.toLowerCase() : written;
  sink.places[`/${property}`] = { key: field.key, value: field.value.place };
}

/** Adds one value to a list, which several lines may fill. */
export function append(sink: Sink, field: Field, property: string, value: Json, place: Place): number {
  const list = (sink.data[property] ?? []) as Json[];
  if (sink.data[property] === undefined) sink.places[`/${property}`] = { key: field.key, value: field.value.place };
  sink.data[property] = [...list, value];
  sink.places[`/${property}/${list.length}`] = { key: field.key, value: place };
  return list.length;
}

/** The items of a list of ids: commas part them, but not inside round brackets. */
export function split(value: Stretch): [string, Place][] {
  const items: [string, Place][] = [];
  for (const match of value.text.matchAll(/(?:[^,(]|\([^)]*\)?)+/g)) {
    const text = match[0].trim();
    if (text === '') continue;
    const start = match.index + match[0].indexOf(text);
    items.push([text, value.within(start, start + text.length)]);
  }
  return items;
}

function unbracket(text: string): string {
  return text.replace(/^\[(.*)\]$/, '$1').trim();
}

/** `nl-ams-sensors (intersects-with)`, or with a place in the reference: `eu-gdpr-35 (supports, paragraph 7)`. */
function readCitations(field: Field, property: string, sink: Sink): void {
  for (const [text, place] of split(field.value)) {
    const match = /^(\S+?)\s*(?:\(\s*([^,)]*?)\s*(?:,\s*(.*?)\s*)?\))?$/.exec(text);
    if (!match?.[1]) {
      sink.diagnostics.push(
        diagnostic('citation-is-well-formed', place, `"${text}" is not a reference with its relation`, {
          hints: ['write the id and, in brackets, the relation: `eu-gdpr-35 (supports, paragraph 7)`'],
        }),
      );
      continue;
    }
    const start = field.value.text.indexOf(text);
    const at = (part: string): Place => {
      const from = start + text.indexOf(part);
      return field.value.within(from, from + part.length);
    };
    const citation = {
      id: unbracket(match[1]),
      ...(match[2] && { relation: match[2].toLowerCase() }),
      ...(match[3] && { pinpoint: match[3] }),
    };
    const index = append(sink, field, property, citation, place);
    sink.places[`/${property}/${index}/id`] = { value: at(match[1]) };
    if (match[2]) sink.places[`/${property}/${index}/relation`] = { value: at(match[2]) };
    if (match[3]) sink.places[`/${property}/${index}/pinpoint`] = { value: at(match[3]) };
  }
}

const PARAMETER =
  /^(-?\d+(?:\.\d+)?)\s*(.*?)\s*\(\s*(-?\d+(?:\.\d+)?)\s*(?:to|–|-)\s*(-?\d+(?:\.\d+)?)\s*;\s*(\S+)\s+is\s+stricter\s*\)\s*:\s*(.+)$/s;

/** `Parameter notice_period: 5 working days (1 to 30; more is stricter): time to correct a wrong entry`. */
function readParameter(field: Field, property: string, sink: Sink): void {
  const text = field.value.text;
  const match = PARAMETER.exec(text);
  if (!match || field.argument.text === '') {
    sink.diagnostics.push(
      diagnostic(
        'parameter-is-well-formed',
        field.argument.text === '' ? field.key : field.value.place,
        field.argument.text === ''
          ? 'the parameter has no name'
          : 'this is not a default with its range, the stricter direction and a reason',
        {
          hints: [
            'write it like `Parameter notice_period: 5 working days (1 to 30; more is stricter): time to correct a wrong entry`',
          ],
        },
      ),
    );
    return;
  }
  const [, value = '', unit = '', min = '', max = '', stricter = '', reason = ''] = match;
  const shown = unit === '' ? value : `${value} ${unit}`;
  const parameter = {
    name: field.argument.text,
    default: shown,
    value: Number(value),
    unit,
    min: Number(min),
    max: Number(max),
    stricter: stricter.toLowerCase(),
    reason,
  };
  const index = append(sink, field, property, parameter, field.value.place);
  const base = `/${property}/${index}`;
  sink.places[base] = { key: field.key, value: field.place };
  sink.places[`${base}/name`] = { value: field.argument.place };
  sink.places[`${base}/default`] = {
    value: field.value.within(
      0,
      value.length + (unit === '' ? 0 : text.slice(value.length).indexOf(unit) + unit.length),
    ),
  };
  sink.places[`${base}/value`] = { value: field.value.within(0, value.length) };
  const bracket = text.indexOf('(', value.length + unit.length);
  const find = (part: string, from: number): PlaceOfValue => {
    const start = text.indexOf(part, from);
    return { value: field.value.within(start, start + part.length) };
  };
  sink.places[`${base}/min`] = find(min, bracket);
  sink.places[`${base}/max`] = find(max, bracket + min.length + 1);
  sink.places[`${base}/stricter`] = find(stricter, text.indexOf(';', bracket));
  sink.places[`${base}/reason`] = { value: field.value.within(text.length - reason.length, text.length) };
}
