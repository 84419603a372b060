import {
  type Diagnostic,
  diagnostic,
  type Entity,
  type Framework,
  isData,
  itemsOf,
  type Json,
  PLACEHOLDER_ID,
  type Place,
  type Places,
  placeholdersIn,
  placeIn,
  pointerTo,
  pointerWords,
  propertiesOf,
  type Schema,
  SETTINGS_FILE,
  type Settings,
  type Severity,
} from '../model/index.js';
import { placeOfValue, type Rule, type RuleContext } from './rule.js';
import { writing } from './writing.js';

export const placeholderIsReplaced: Rule = {
  code: 'placeholder-is-replaced',
  severity: 'warning',
  severityWhenFinal: 'error',
  severityInRelease: 'error',
  isAcceptedInRelease: false,
  judgesAbsence: false,
  property: 'No placeholder is left in a text.',
  why: 'Where only the author knows the text, `charter new` writes `(to be written)`, so that nobody mistakes an example for a decision. A release is cited for years, and so is a page with a gap in place of a rule.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'summary: (to be written)\n',
    after: 'summary: A city lists its devices.\n',
  },
  *check(framework, severity, context) {
    const reported: Place[] = [];
    for (const found of [...inWriting(framework, context), ...inData(framework), ...inSettings(framework.settings)]) {
      if (reported.some((place) => contains(found.place, place))) continue;
      reported.push(found.place);
      yield unwritten(this.code, found, severity);
    }
  },
};

interface FoundPlaceholder {
  readonly place: Place;
  /** The schema description of the property; empty for text that is not a property. */
  readonly description: string;
}

function unwritten(code: string, { place, description }: FoundPlaceholder, severity: Severity): Diagnostic {
  const hint = description === '' ? 'write the text that belongs here' : `write ${inSentence(description)}`;
  return diagnostic(code, place, 'this is still to be written', { severity, hints: [hint] });
}

function* inWriting(framework: Framework, context: RuleContext): Generator<FoundPlaceholder> {
  for (const [passage, entity] of writing(framework, context)) {
    const schema = framework.schemas[entity.kind] ?? {};
    // The body text of a file is not a property, even if one of its sections has the name of one.
    const isProperty = passage.role === 'value' || entity.within !== undefined;
    for (const [from, to] of placeholdersIn(passage.text)) {
      const description = isProperty ? (describedIn(schema, passage.part) ?? '') : '';
      yield { place: placeIn(passage, from, to), description };
    }
  }
}

/**
 * Yields the placeholders in values that are not prose: a publisher, the title of a requirement, the id of an entry.
 */
function* inData(framework: Framework): Generator<FoundPlaceholder> {
  for (const entity of Object.values(framework.entities)) {
    if (!mayHavePlaceholder(entity.data)) continue;
    const schema = framework.schemas[entity.kind] ?? {};
    for (const [pointer, text] of textsIn(entity.data)) {
      const name = pointerWords(pointer).findLast((word) => !/^\d+$/.test(word)) ?? '';
      const isMarked = placeholdersIn(text).length > 0 || (name === 'id' && text === PLACEHOLDER_ID);
      if (isMarked && isWritten(entity, pointer))
        yield { place: placeOfValue(entity, pointer), description: describedAt(schema, pointer) };
    }
  }
}

/** Whether any text has the word of every placeholder: most data has none, and needs no pointers. */
function mayHavePlaceholder(value: Json): boolean {
  if (typeof value === 'string') return /written/i.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(mayHavePlaceholder);
}

function* inSettings({ places = {}, ...settings }: Settings): Generator<FoundPlaceholder> {
  const written: Places = places;
  for (const key of ['title', 'subtitle', 'description', 'publisher', 'notice', 'licence'] as const) {
    const span = written[`/${key}`]?.value;
    if (span && placeholdersIn(settings[key]).length > 0)
      yield { place: { path: SETTINGS_FILE, start: span.start, end: span.end }, description: '' };
  }
}

/** Whether the value is written on the entity, and not inherited from the `defaults` of its holder. */
function isWritten({ places }: Entity, pointer: string): boolean {
  const span = places[pointer]?.value;
  return span !== undefined && (pointer === '/id' || span !== places['']?.value);
}

function* textsIn(value: Json, pointer = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [pointer, value];
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textsIn(item, pointerTo(pointer, index));
  else if (isData(value))
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, pointerTo(pointer, key));
}

/** Returns the schema description of the value at a JSON Pointer; empty if there is none. */
function describedAt(root: Schema, pointer: string): string {
  let at: Schema = root;
  let description = '';
  for (const word of pointerWords(pointer)) {
    at = /^\d+$/.test(word) ? itemsOf(at, root) : (propertiesOf(at, root).find(([key]) => key === word)?.[1] ?? {});
    if (typeof at.description === 'string') description = at.description;
  }
  return description;
}

/** Returns the schema description of a property by name, at any depth. */
function describedIn(schema: Json | undefined, name: string): string | undefined {
  if (!isData(schema)) return undefined;
  const properties = isData(schema.properties) ? schema.properties : {};
  const own = properties[name];
  if (isData(own) && typeof own.description === 'string') return own.description;
  const below: readonly (Schema | Json | undefined)[] = [
    ...Object.values(properties),
    schema.items,
    ...(isData(schema.$defs) ? Object.values(schema.$defs) : []),
  ];
  for (const one of below) {
    const found = describedIn(one as Json | undefined, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns the first sentence of a description in a form that can end another sentence. */
function inSentence(description: string): string {
  const [first = ''] = description.split(/(?<=\.)\s/);
  const words = first.replace(/\.$/, '');
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Whether a place contains another place in the same file. */
function contains(outer: Place, inner: Place): boolean {
  const isBefore = (a: Place['start'], b: Place['start']) => a.line - b.line || a.column - b.column;
  return outer.path === inner.path && isBefore(outer.start, inner.start) <= 0 && isBefore(inner.end, outer.end) <= 0;
}
