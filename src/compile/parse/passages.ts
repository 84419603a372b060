import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import {
  isData,
  itemsOf,
  type Json,
  type Lines,
  linesOf,
  type ParsedEntity,
  type Passage,
  pointerTo,
  pointerWords,
  positionAt,
  propertiesOf,
  QUOTED,
  type Run,
  type Schema,
  type Source,
  type Span,
} from '../../model/index.js';
import { endAt, startAt } from './pieces.js';
import { type Plain, plainOf } from './plain.js';

/** A text in the data of an entity, with its place in the file. */
interface DataText {
  readonly property: string;
  readonly text: string;
  readonly runs: readonly Run[];
  readonly whole: Span;
}

/**
 * Returns the values that the schema marks as text (`x-text`). For a requirement, they are parts of its text already.
 */
function dataTexts(entity: ParsedEntity, schema: Schema, source: string, lines: Lines): DataText[] {
  if (entity.within !== undefined) return [];
  const found: DataText[] = [];
  const walk = (value: Json | undefined, definition: Schema, pointer: string): void => {
    if (typeof value === 'string' && definition['x-text'] === true) {
      const whole = entity.places[pointer]?.value ?? entity.place;
      const property = pointerWords(pointer).findLast((word) => !/^\d+$/.test(word)) ?? '';
      found.push({ property, text: value, runs: runsOfValue(value, whole, source, lines), whole });
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
 * Returns where the characters of a YAML value are written. A value may be folded over several lines, so any white
 * space counts as written. A value with escapes has only a place as a whole.
 */
function runsOfValue(value: string, whole: Span, source: string, lines: Lines): Run[] {
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

/** Returns the passages of prose in the text and data of the entities of one file, in the order of its entities. */
export function passagesOf(
  entities: readonly ParsedEntity[],
  source: Source,
  schemas: { readonly [kind: string]: Schema },
): Passage[] {
  const lines = linesOf(source.text);
  return entities.flatMap((entity) => {
    const id = String(entity.data.id);
    const written = dataTexts(entity, schemas[entity.kind] ?? {}, source.text, lines).map(
      ({ property, text, runs, whole }): Passage => ({
        path: source.path,
        entity: id,
        part: property,
        role: 'value',
        text,
        own: withoutQuotes(text),
        runs,
        whole,
      }),
    );
    const read = entity.parts.flatMap((part) =>
      part.blocks.flatMap((block) =>
        proseSpansIn(block).map(({ node, role }): Passage => {
          const plain = plainOf(node.children, source.text);
          const masked = node.children.some(isMasked)
            ? plainOf(masks(node.children) as Nodes[], source.text).text
            : plain.text;
          return {
            path: source.path,
            entity: id,
            part: part.name,
            role,
            text: plain.text,
            own: withoutQuotes(masked),
            runs: runsOf(plain, lines),
            whole: node.position ?? spanOf(plain, lines),
          };
        }),
      ),
    );
    return [...written, ...read];
  });
}

type ProseSpan = { readonly node: { children: PhrasingContent[]; position?: Span }; readonly role: Passage['role'] };

/** Returns the prose of a block. Block quotes are not the author's own words, and code is not prose. */
function proseSpansIn(block: RootContent): ProseSpan[] {
  if (block.type === 'paragraph') return [{ node: block as ProseSpan['node'], role: 'paragraph' }];
  if (block.type === 'heading') return [{ node: block as ProseSpan['node'], role: 'heading' }];
  if (block.type === 'tableCell') return [{ node: block as ProseSpan['node'], role: 'cell' }];
  if (block.type === 'blockquote' || !('children' in block)) return [];
  return (block.children as RootContent[]).flatMap(proseSpansIn);
}

/** Whether content has anything that `masks` may mask. */
function isMasked(node: PhrasingContent): boolean {
  if (node.type === 'inlineCode' || node.type === 'image' || node.type === 'label') return true;
  return 'children' in node && node.children.some(isMasked);
}

/** Masks code, images and ids in content, keeping its length. */
function masks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'inlineCode') return { ...node, value: mask(node.value) };
    if (node.type === 'image') return { ...node, alt: mask(node.alt ?? '') };
    if (node.type === 'label' && !node.ownWords && /[\d-]/.test(node.label)) return { ...node, children: blank(node) };
    return 'children' in node ? ({ ...node, children: masks(node.children) } as PhrasingContent) : node;
  });
}

function blank(node: { children: readonly PhrasingContent[] }): PhrasingContent[] {
  return node.children.map((child): PhrasingContent => {
    if (child.type === 'text' || child.type === 'inlineCode') return { ...child, value: mask(child.value) };
    return 'children' in child ? ({ ...child, children: blank(child) } as PhrasingContent) : child;
  });
}

function withoutQuotes(text: string): string {
  return text.replace(QUOTED, mask);
}

/** Masks letters and digits. Punctuation is kept, since a sentence may end inside quotes. */
function mask(text: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}]/gu, (character) => '_'.repeat(character.length));
}

/**
 * Returns the characters of a plain text as runs. A new run starts at a new line, or where the file has more characters
 * than the text.
 */
function runsOf({ text, pieces }: Plain, lines: Lines): Run[] {
  const runs: Run[] = [];
  let before = -1;
  const add = (at: number, start: number, width: number) => {
    const follows = at > 0 && text.charAt(at - 1) !== '\n' && start === before + 1 && width === 1;
    before = start;
    if (!follows) runs.push({ at, ...positionAt(lines, start), width });
  };
  for (const [index, { at, start, end }] of pieces.entries()) {
    const next = pieces[index + 1]?.at ?? at;
    if (end !== undefined) for (let one = at; one < next; one += 1) add(one, start, Math.max(0, end - start));
    else {
      for (let one = at; one < next; one = afterLine(text, one, next)) add(one, start + one - at, 1);
      before = start + next - at - 1;
    }
  }
  return runs;
}

/** Returns the index after the end of the line, but no later than `end`. */
function afterLine(text: string, from: number, end: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 || at >= end ? end : at + 1;
}

function spanOf({ text, pieces }: Plain, lines: Lines): Span {
  return { start: positionAt(lines, startAt(pieces, 0)), end: positionAt(lines, endAt(pieces, text.length)) };
}
