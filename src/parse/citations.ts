import { diagnostic } from '../model/index.js';
import type { Field } from './fields.js';
import { append, type Sink } from './sink.js';
import { splitList } from './split-list.js';

const CITATION = /^([^\s(]+)\s*(?:\(\s*([^,)]*?)\s*(?:,\s*(.*?)\s*)?\))?$/d;

/** `nl-ams-sensors (intersects-with)`, or with a place in the reference: `eu-gdpr-35 (supports, paragraph 7)`. */
export function readCitations(field: Field, property: string, sink: Sink): void {
  for (const item of splitList(field.value)) {
    const match = CITATION.exec(item.text);
    if (!match?.[1]) {
      sink.diagnostics.push(
        diagnostic('citation-is-well-formed', item.place, `"${item.text}" is not a reference with its relation`, {
          hints: ['write the id and, in brackets, the relation: `eu-gdpr-35 (supports, paragraph 7)`'],
        }),
      );
      continue;
    }
    const [, written = '', relation, pinpoint] = match;
    const id = written.replace(/^\[([^[\]]*)\]$/, '$1');
    const citation = { id, ...(relation && { relation: relation.toLowerCase() }), ...(pinpoint && { pinpoint }) };
    const base = `/${property}/${append(sink, field, property, citation, item.place)}`;
    for (const [index, name] of [
      [1, 'id'],
      [2, 'relation'],
      [3, 'pinpoint'],
    ] as const) {
      const [start, end] = match.indices?.[index] ?? [0, 0];
      if (end > start) sink.places[`${base}/${name}`] = { value: item.part(start, end).place };
    }
  }
}
