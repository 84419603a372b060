import type { Root } from 'mdast';
import { placeBetween, walk } from '../../model/index.js';
import type { FileContext } from './span.js';

/** Records where the address of each link and image is written, if it is written without escapes. */
export function placeAddresses(tree: Root, { path, source, lines }: FileContext): void {
  walk(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image') return;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const from = end - 1 - node.url.length;
    if (node.url === '' || from <= start || source.slice(from - 1, end) !== `(${node.url})`) return;
    const place = placeBetween(path, lines, from, end - 1);
    node.data = { ...node.data, address: { start: place.start, end: place.end } };
  });
}
