import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import {
  type Body,
  type Covers,
  type Diagnostic,
  type Entity,
  FONT_PACKAGES,
  type Framework,
  type Json,
  missingGlyph,
  type Place,
  pointerTo,
  SETTINGS_FILE,
  topOf,
} from '../model/index.js';
import { placeOfValue, type Rule } from './rule.js';

/** The settings in framework.yaml that are printed. */
const PRINTED = ['title', 'subtitle', 'description', 'publisher', 'notice', 'licence'] as const;

/** A text of an entity or of framework.yaml, with its place and its owner. */
interface PrintedText {
  readonly text: string;
  readonly place: Place;
  readonly of: string;
  /** True for data, which may also appear in the text. */
  readonly isData?: true;
}

export const textHasGlyphs: Rule = {
  code: 'text-has-glyphs',
  severity: 'error',
  judgesAbsence: false,
  property: 'The fonts of the PDF have a glyph for every character of the framework.',
  why: 'A character without a glyph would be printed as an empty box or not at all, and the printed text would differ from the agreed one. The bundled fonts cover the Latin, Greek, Cyrillic and Arabic scripts and common symbols. You can install fonts for Chinese, Japanese and Devanagari. Replace any other character with words.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'Every device in a street. 🚦',
    after: 'Every device in a street.',
  },
  check(framework, severity, { bodies, covers }) {
    const found = new Map<string, Diagnostic>();
    const reported = new Set<string>();
    const needsLook = missesGlyph(covers);
    for (const { text, place, of, isData } of printedTextsIn(framework, bodies, needsLook)) {
      // Data that also appears in the text is reported there.
      const missing = [...new Set(text)].filter((one) => !covers(one) && !(isData && reported.has(`${one}${of}`)));
      if (!isData) for (const one of missing) reported.add(`${one}${of}`);
      for (const [first = '', ...others] of byRemedy(missing)) {
        const at = placeWithin(place, text, first);
        const key = `${at.path} ${at.start.line} ${at.start.column} ${first}`;
        if (!found.has(key)) found.set(key, { ...missingGlyph(this.code, first, at, of, others.length), severity });
      }
    }
    return found.values();
  },
};

/**
 * Returns a test for texts with a character that is not covered. Nearly all texts have none, so each character is looked
 * up once, and nothing else is done for them.
 */
function missesGlyph(covers: Covers): (text: string) => boolean {
  const COVERED = 1;
  const MISSING = 2;
  // By UTF-16 code unit. Of a surrogate pair, only both together are a character.
  const known = new Uint8Array(0x10000);
  return (text) => {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (known[unit] === COVERED) continue;
      if (unit >= 0xd800 && unit <= 0xdfff) return [...text].some((one) => !covers(one));
      if (known[unit] === 0) known[unit] = covers(String.fromCharCode(unit)) ? COVERED : MISSING;
      if (known[unit] === MISSING) return true;
    }
    return false;
  };
}

/**
 * Groups characters by the font package that provides them. A group is one mistake in a text; a character that no
 * package provides is a group of its own.
 */
function byRemedy(characters: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const one of characters) {
    const remedy = FONT_PACKAGES.find((fonts) => fonts.characters.test(one))?.name ?? one;
    groups.set(remedy, [...(groups.get(remedy) ?? []), one]);
  }
  return [...groups.values()];
}

/** Yields the printed texts that need a look, the text of an entity before its data. */
function* printedTextsIn(
  framework: Framework,
  bodies: { readonly [path: string]: Body },
  needsLook: (text: string) => boolean,
): Generator<PrintedText> {
  for (const entity of Object.values(framework.entities)) {
    const of = ` in ${entity.id}`;
    const body = bodies[entity.place.path];
    const parts = body && Object.hasOwn(body.parts, entity.id) ? (body.parts[entity.id] ?? []) : [];
    for (const part of parts) {
      if (needsLook(part.title)) yield { text: part.title, place: entity.place, of };
      for (const block of part.blocks) yield* textsIn(block, needsLook, entity.place, of);
    }
    const notes = entity.within === undefined ? (body?.notes ?? []) : [];
    for (const block of notes.flatMap((note) => note.blocks)) yield* textsIn(block, needsLook, entity.place, of);
    yield* valuesIn(entity.data, needsLook, '', entity);
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

function textsIn(block: Nodes, needsLook: (text: string) => boolean, holder: Place, of: string): PrintedText[] {
  const found: PrintedText[] = [];
  const walk = (node: Nodes): void => {
    const text = 'value' in node ? node.value : node.type === 'image' ? (node.alt ?? '') : '';
    const { position } = node;
    if (needsLook(text)) found.push({ text, place: position ? spanOf(holder.path, position) : holder, of });
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(block);
  return found;
}

/** Returns the place of a position, without its offsets. */
function spanOf(path: string, { start, end }: Position): Place {
  return { path, start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

function valuesIn(
  value: Json,
  needsLook: (text: string) => boolean,
  pointer: string,
  entity: Entity,
): readonly PrintedText[] {
  if (typeof value === 'string')
    return needsLook(value)
      ? [{ text: value, place: placeOfValue(entity, pointer), of: ` in ${entity.id}`, isData: true }]
      : [];
  if (!hasText(value, needsLook)) return [];
  return Object.entries(value ?? {}).flatMap(([key, item]) =>
    valuesIn(item as Json, needsLook, pointerTo(pointer, key), entity),
  );
}

/** Whether a text that needs a look is in a value, at any depth. Only then are pointers needed. */
function hasText(value: Json, needsLook: (text: string) => boolean): boolean {
  if (typeof value === 'string') return needsLook(value);
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => hasText(one, needsLook));
}

/**
 * Returns the place of a character in a text; the place of the whole text if escapes or line breaks shift the columns.
 */
function placeWithin(place: Place, text: string, character: string): Place {
  const { path, start, end } = place;
  if (start.line !== end.line || end.column - start.column !== text.length) return place;
  const column = start.column + text.indexOf(character);
  return { path, start: { line: start.line, column }, end: { line: start.line, column: column + character.length } };
}
