import type { RootContent } from 'mdast';
import { type Data, type Entity, isData, type Json, type Part, type Schema, type TextUnit } from '../../model/index.js';

/** Returns the text units of an entity: the values that the schema marks with `x-text`, then the parts of its text. */
export function unitsOf(entity: Entity, parts: readonly Part[], schema: Schema): TextUnit[] {
  const named = new Set(parts.map((part) => part.name));
  const properties = (schema.properties ?? {}) as { [name: string]: Schema };
  const fromData = Object.entries(properties)
    .filter(([name, definition]) => !named.has(name) && definition['x-derived'] !== true)
    .flatMap(([name, definition]) =>
      textsOf(definition, entity.data[name], `${entity.id}#${name.replaceAll('_', '-')}`),
    );
  const fromParts = parts.map((part) => ({
    id: `${entity.id}#${part.name.replaceAll('_', '-')}`,
    text: plainText(part.blocks),
  }));
  return [...fromData, ...fromParts].filter((unit) => unit.text !== '');
}

function textsOf(definition: Schema, value: Json | undefined, id: string): TextUnit[] {
  if (typeof value === 'string') return definition['x-text'] === true ? [{ id, text: collapse(value) }] : [];
  if (Array.isArray(value) && isData(definition.items))
    return value.flatMap((item, index) => textsOf(definition.items as Schema, item, `${id}-${index + 1}`));
  if (isData(value)) {
    const properties = (definition.properties ?? {}) as { [name: string]: Schema };
    return Object.entries(value as Data).flatMap(([name, item]) =>
      textsOf(properties[name] ?? {}, item, `${id}-${name.replaceAll('_', '-')}`),
    );
  }
  return [];
}

/**
 * Returns the plain text of blocks, without markup, with collapsed white space, in Unicode normalisation form C.
 * `{{name}}` is kept, and a link that an author wrote adds the id of its target, since the target is part of the
 * meaning.
 */
export function plainText(blocks: readonly RootContent[]): string {
  return collapse(textOf(blocks, true));
}

/** Returns the text as readers see it: with the defaults of parameters, without the ids of links. */
export function readableText(blocks: readonly RootContent[]): string {
  return collapse(textOf(blocks, false));
}

const INLINE = new Set([
  'text',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
  'link',
  'entityLink',
  'parameter',
  'noteMark',
  'label',
  'image',
]);

function textOf(nodes: readonly RootContent[], forUnit: boolean): string {
  let text = '';
  for (const node of nodes) {
    text += textOfNode(node, forUnit);
    if (!INLINE.has(node.type)) text += '\n';
  }
  return text;
}

function textOfNode(node: RootContent, forUnit: boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'parameter' && forUnit) return /^\{\{/.test(node.written) ? `{{${node.name}}}` : node.written;
  if (node.type === 'noteMark' || node.type === 'html') return '';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  const inside = 'children' in node ? textOf(node.children as RootContent[], forUnit) : '';
  return forUnit && node.type === 'entityLink' && !node.automatic ? `${inside} [${node.target}]` : inside;
}

/** White space other than single spaces between words. */
const LOOSE = /[^\S ]| {2}|^ | $/;
/** From here on, characters may be composed. */
const MAY_COMPOSE = /[\u0300-\uFFFF]/;

function collapse(text: string): string {
  const spaced = LOOSE.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  return MAY_COMPOSE.test(spaced) ? spaced.normalize('NFC') : spaced;
}
