import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import {
  type Body,
  type Diagnostic,
  type Entity,
  FONT_PACKAGES,
  type Framework,
  isData as isObject,
  type Json,
  missingGlyph,
  type Place,
  pointerTo,
  SETTINGS_FILE,
  topOf,
} from '../model/index.js';
import { placeOfValue, type Rule } from './rule.js';

/** What framework.yaml says that is printed. */
const PRINTED = ['title', 'subtitle', 'description', 'publisher', 'notice', 'licence'] as const;

/** A text of an entity or of framework.yaml, where it stands, and whose it is. */
interface PrintedText {
  readonly text: string;
  readonly place: Place;
  readonly of: string;
  /** Whether it is data, which may stand in the text as well. */
  readonly isData?: true;
}

export const textHasGlyphs: Rule = {
  code: 'text-has-glyphs',
  severity: 'error',
  waits: false,
  property: 'Every character of the framework has a shape in the fonts of the PDF.',
  why: 'A character without a shape would be printed as an empty box, or not at all, and the printed text would differ from the one that was agreed. The shipped fonts have the Latin, Greek, Cyrillic and Arabic scripts and common symbols; fonts for Chinese, Japanese and Devanagari can be installed. Write anything else in other words.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'Every device in a street. 🚦',
    after: 'Every device in a street.',
  },
  check(framework, severity, { bodies, covers }) {
    const found = new Map<string, Diagnostic>();
    const said = new Set<string>();
    for (const { text, place, of, isData } of printedTextsIn(framework, bodies)) {
      // What stands in the data as well was told in the text, where it was written.
      const missing = [...new Set(text)].filter((one) => !covers(one) && !(isData && said.has(`${one}${of}`)));
      if (!isData) for (const one of missing) said.add(`${one}${of}`);
      for (const [first = '', ...others] of byRemedy(missing)) {
        const at = placeWithin(place, text, first);
        const key = `${at.path} ${at.start.line} ${at.start.column} ${first}`;
        if (!found.has(key)) found.set(key, { ...missingGlyph(this.code, first, at, of, others.length), severity });
      }
    }
    return found.values();
  },
};

/** Characters that the same fonts would bring, which are one mistake in a text; each of the others is one of its own. */
function byRemedy(characters: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const one of characters) {
    const remedy = FONT_PACKAGES.find((fonts) => fonts.characters.test(one))?.name ?? one;
    groups.set(remedy, [...(groups.get(remedy) ?? []), one]);
  }
  return [...groups.values()];
}

/** Everything that will be printed, the text of an entity before its data. */
function* printedTextsIn(framework: Framework, bodies: { readonly [path: string]: Body }): Generator<PrintedText> {
  for (const entity of Object.values(framework.entities)) {
    const of = ` in ${entity.id}`;
    const body = bodies[entity.place.path];
    const parts = body && Object.hasOwn(body.parts, entity.id) ? (body.parts[entity.id] ?? []) : [];
    for (const part of parts) {
      yield { text: part.title, place: entity.place, of };
      for (const block of part.blocks) yield* textsIn(block, entity.place, of);
    }
    const notes = entity.within === undefined ? (body?.notes ?? []) : [];
    for (const block of notes.flatMap((note) => note.blocks)) yield* textsIn(block, entity.place, of);
    yield* valuesIn(entity.data, '', entity);
  }
  for (const key of PRINTED) {
    const place = framework.settings.places?.[`/${key}`]?.value;
    yield {
      text: framework.settings[key],
      place: place ? { path: SETTINGS_FILE, start: place.start, end: place.end } : topOf(SETTINGS_FILE),
      of: '',
    };
  }
}

function textsIn(block: Nodes, holder: Place, of: string): PrintedText[] {
  const found: PrintedText[] = [];
  visit(block, (node) => {
    const text = 'value' in node ? node.value : node.type === 'image' ? (node.alt ?? '') : '';
    const { position } = node;
    if (text !== '') found.push({ text, place: position ? spanOf(holder.path, position) : holder, of });
  });
  return found;
}

/** The positions of the tree carry offsets, which are not part of a place. */
function spanOf(path: string, { start, end }: Position): Place {
  return { path, start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

function valuesIn(value: Json, pointer: string, entity: Entity): PrintedText[] {
  if (typeof value === 'string')
    return [{ text: value, place: placeOfValue(entity, pointer), of: ` in ${entity.id}`, isData: true }];
  if (!isObject(value) && !Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => valuesIn(item as Json, pointerTo(pointer, key), entity));
}

/** The place of a character in a text that is written as it reads; the whole text where escapes or line ends shift it. */
function placeWithin(place: Place, text: string, character: string): Place {
  const { path, start, end } = place;
  if (start.line !== end.line || end.column - start.column !== text.length) return place;
  const column = start.column + text.indexOf(character);
  return { path, start: { line: start.line, column }, end: { line: start.line, column: column + character.length } };
}
