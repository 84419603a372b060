import {
  isData,
  itemsOf,
  type Json,
  type Lines,
  type ParsedEntity,
  pointerTo,
  pointerWords,
  positionAt,
  propertiesOf,
  type Run,
  type Schema,
  type Span,
} from '../model/index.js';

/** A text in the data of an entity, with where it is written. */
export interface DataText {
  readonly property: string;
  readonly text: string;
  readonly runs: readonly Run[];
  readonly whole: Span;
}

/** The values that the schema marks as text (`x-text`). Those of a requirement are parts of its text already. */
export function dataTexts(entity: ParsedEntity, schema: Schema, source: string, lines: Lines): DataText[] {
  if (entity.within !== undefined) return [];
  const found: DataText[] = [];
  const walk = (value: Json | undefined, definition: Schema, pointer: string): void => {
    if (typeof value === 'string' && definition['x-text'] === true) {
      const whole = entity.places[pointer]?.value ?? entity.place;
      const property = pointerWords(pointer).findLast((word) => !/^\d+$/.test(word)) ?? '';
      found.push({ property, text: value, runs: runsOf(value, whole, source, lines), whole });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, itemsOf(definition, schema), pointerTo(pointer, index));
    } else if (isData(value)) {
      for (const [name, child] of propertiesOf(definition, schema)) walk(value[name], child, pointerTo(pointer, name));
    }
  };
  walk(entity.data, schema, '');
  return found;
}

/**
 * Where the characters of a YAML value are written. A value may be folded over several lines, so white space counts as
 * written wherever there is some; a value that is written with escapes has only a place as a whole.
 */
function runsOf(value: string, whole: Span, source: string, lines: Lines): Run[] {
  const runs: Run[] = [];
  const end = offsetOf(whole.end, lines);
  let from = offsetOf(whole.start, lines);
  from += /^(?:[|>][-+\d]*\s*|["'])?/.exec(source.slice(from, end))?.[0].length ?? 0;
  for (const word of value.matchAll(/\S+/g)) {
    from += /^\s*/.exec(source.slice(from, end))?.[0].length ?? 0;
    if (!source.startsWith(word[0], from)) return [];
    const { line, column } = positionAt(lines, from);
    runs.push({ at: word.index, line, column, width: 1 });
    from += word[0].length;
  }
  return runs;
}

function offsetOf({ line, column }: Span['start'], lines: Lines): number {
  return (lines[line - 1] ?? 0) + column - 1;
}
