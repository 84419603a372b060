import type { RootContent, Text } from 'mdast';
import { normal } from './labels.js';
import { entityLink, type Linker, placeOfNode } from './linker.js';

/** Links each term at its first use in a part. Matches whole words in any case, the longest label first. */
export function linkTerms(node: Text, { context, entity, path, where, found, used }: Linker): Text | RootContent[] {
  const { labels, known } = context;
  if (!labels.find) return node;
  const result: RootContent[] = [];
  let at = 0;
  for (const match of labels.find(node.value)) {
    const ids = labels.byLabel.get(normal(match[0])) ?? [];
    const [id, other] = ids;
    if (id === undefined || other !== undefined || used.has(id) || known.entities[id]?.data.autolink === false)
      continue;
    used.add(id);
    const words = cut(node, match.index, match.index + match[0].length);
    found.links.push({ from: entity.id, to: id, how: 'term', where, place: placeOfNode(path, words) });
    if (match.index > at) result.push(cut(node, at, match.index));
    result.push(entityLink(id, '', true, [words], words));
    at = match.index + match[0].length;
  }
  if (result.length === 0) return node;
  if (at < node.value.length) result.push(cut(node, at, node.value.length));
  return result;
}

/**
 * Cuts a piece from a text node. Its place is exact if the text is on one line without escapes; otherwise it is the
 * place of the whole node.
 */
function cut(node: Text, from: number, to: number): Text {
  const value = node.value.slice(from, to);
  const { position } = node;
  if (!position) return { type: 'text', value };
  const { start, end } = position;
  const isPlain = start.line === end.line && end.column - start.column === node.value.length;
  if (!isPlain) return { type: 'text', value, position };
  const at = (index: number) => ({
    line: start.line,
    column: start.column + index,
    ...(start.offset !== undefined && { offset: start.offset + index }),
  });
  return { type: 'text', value, position: { start: at(from), end: at(to) } };
}
