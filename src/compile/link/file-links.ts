import type { Image, Link as MarkdownLink, PhrasingContent, RootContent } from 'mdast';
import { diagnostic, type Fix } from '../../model/index.js';
import { entityLink, type Linker, placeOfNode } from './linker.js';

/** Turns a relative link into one to the entity that the file is; an address on the web stays as it is. */
export function linkFile(
  node: MarkdownLink,
  children: PhrasingContent[],
  { context, path, entity, where, found, used }: Linker,
): RootContent {
  const resolved = context.files.resolve(node.url, path);
  if (resolved === undefined) return { ...node, children };
  const place = placeOfNode(path, node);
  if ('message' in resolved) {
    const { message, hints, meant } = resolved;
    found.diagnostics.push(diagnostic('link-resolves', place, message, { hints, fixes: readdressed(node, meant) }));
    return { ...node, children };
  }
  if (resolved.id === '') return { ...node, children };
  used.add(resolved.id);
  found.links.push({ from: entity.id, to: resolved.id, how: 'file', where, place });
  return entityLink(resolved.id, resolved.anchor, false, children, node);
}

/** Gives an image the path that it has in a release. */
export function linkImage(node: Image, { context, path, found }: Linker): RootContent {
  const resolved = context.files.image(node.url, path);
  if (typeof resolved === 'string') return { ...node, url: resolved };
  const { message, hints, meant } = resolved;
  found.diagnostics.push(
    diagnostic('link-resolves', placeOfNode(path, node), message, { hints, fixes: readdressed(node, meant) }),
  );
  return node;
}

/** The edit that writes another address; none where nobody knows which characters of the file are the address. */
function readdressed({ data }: MarkdownLink | Image, meant: string | undefined): Fix[] {
  return data?.address && meant !== undefined ? [{ span: data.address, text: meant }] : [];
}
