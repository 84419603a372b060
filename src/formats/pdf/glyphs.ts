import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import {
  type Bodies,
  type Diagnostic,
  diagnostic,
  type Entity,
  type Framework,
  type Json,
  type Place,
  pointerTo,
  type Settings,
  SOURCES,
  topOf,
} from '../../model/index.js';
import type { Covers } from './coverage.js';

const SETTINGS_FILE = `${SOURCES}/framework.yaml`;

/** Every character of the framework must have a glyph in the shipped fonts: told before anything is set, with its place. */
export async function checkGlyphs(
  framework: Framework,
  bodies: Bodies,
  covers: Covers,
): Promise<readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic>();
  const report = (text: string, place: Place, of: string): void => {
    for (const character of new Set(text)) {
      if (covers(character)) continue;
      const one = missing(character, placeWithin(place, text, character), of);
      const key = `${place.path} ${place.start.line} ${place.start.column} ${character}`;
      if (!found.has(key)) found.set(key, one);
    }
  };
  for (const entity of Object.values(framework.entities)) {
    const { path } = entity.place;
    const of = ` in ${entity.id}`;
    const body = /\.ya?ml$/.test(path) ? undefined : await bodies(path);
    const parts = body && Object.hasOwn(body.parts, entity.id) ? (body.parts[entity.id] ?? []) : [];
    for (const part of parts) {
      report(part.title, entity.place, of);
      for (const block of part.blocks) checkText(block, entity.place, (text, place) => report(text, place, of));
    }
    if (body && entity.within === undefined) {
      for (const note of body.notes)
        for (const block of note.blocks) checkText(block, entity.place, (text, place) => report(text, place, of));
    }
    const said = new Set([...found.values()].map(({ message }) => message));
    checkData(entity.data, '', entity, (text, place) => {
      // What stands in the text as well was told there, where it was written.
      const news = [...text].filter((character) => !said.has(missing(character, place, of).message));
      report(news.join(''), place, of);
    });
  }
  for (const text of settingsTexts(framework.settings)) report(text, topOf(SETTINGS_FILE), '');
  return [...found.values()];
}

function checkText(block: Nodes, holder: Place, report: (text: string, place: Place) => void): void {
  visit(block, (node) => {
    const text = 'value' in node ? node.value : node.type === 'image' ? (node.alt ?? '') : '';
    const { position } = node;
    report(text, position ? placeOf(holder.path, position) : holder);
  });
}

/** The positions of the tree carry offsets, which are not part of a place. */
function placeOf(path: string, { start, end }: Position): Place {
  return { path, start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

/** The place of a character in a text that is written as it reads; the whole text where escapes or line ends shift it. */
function placeWithin(place: Place, text: string, character: string): Place {
  const { path, start, end } = place;
  if (start.line !== end.line || end.column - start.column !== text.length) return place;
  const column = start.column + text.indexOf(character);
  return { path, start: { line: start.line, column }, end: { line: start.line, column: column + character.length } };
}

function checkData(value: Json, pointer: string, entity: Entity, report: (text: string, place: Place) => void): void {
  if (typeof value === 'string') {
    const place = entity.places[pointer]?.value;
    report(value, place ? { path: entity.place.path, ...place } : entity.place);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) checkData(item, pointerTo(pointer, key), entity, report);
  }
}

function settingsTexts({ title, subtitle, description, publisher, notice, licence }: Settings): readonly string[] {
  return [title, subtitle, description, publisher, notice, licence];
}

/** The diagnostic for a character that no shipped font can show. */
export function missing(character: string, place: Place, of = ''): Diagnostic {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  // What cannot be seen, or would turn the message around, is named by its number alone.
  const seen = /[\p{C}\p{Z}\p{M}]/u.test(character) ? '' : ` ${character}`;
  return diagnostic('text-has-glyphs', place, `no font of the PDF has the character U+${code}${seen}${of}`, {
    hints: ['write it with characters of the Latin, Greek, Cyrillic or Arabic script, or with a common symbol'],
  });
}
