import type { RootContent, Text } from 'mdast';
import { entityLink, placeOf } from './entity-link.js';
import { normal } from './labels.js';
import type { Linker } from './linker.js';

/** Links each term at its first use in the part: whole words, any case, the longest label first. */
export function linkTerms(node: Text, { context, entity, path, where, found, used }: Linker): RootContent[] {
  const { labels, known } = context;
  if (!labels.pattern) return [node];
  const result: RootContent[] = [];
  let at = 0;
  for (const match of node.value.matchAll(labels.pattern)) {
    const ids = labels.byLabel.get(normal(match[0])) ?? [];
    const [id, other] = ids;
    if (id === undefined || other !== undefined || used.has(id) || known.entities[id]?.data.autolink === false)
      continue;
    used.add(id);
    found.links.push({ from: entity.id, to: id, how: 'term', where, place: placeOf(path, node) });
    if (match.index > at) result.push({ ...node, value: node.value.slice(at, match.index) });
    const words: Text = { type: 'text', value: match[0], ...(node.position && { position: node.position }) };
    result.push(entityLink(id, '', true, [words], node));
    at = match.index + match[0].length;
  }
  if (result.length === 0) return [node];
  if (at < node.value.length) result.push({ ...node, value: node.value.slice(at) });
  return result;
}
