import type { Image, Link as MarkdownLink, PhrasingContent, RootContent } from 'mdast';
import { diagnostic, type Fix } from '../../model/index.js';
import { entityLink, type Linker, placeOfNode } from './linker.js';

/** Turns a relative link into a link to the entity of the file. A web address is not changed. */
export function linkFile(
  node: MarkdownLink,
  children: PhrasingContent[],
  { context, path, entity, where, found, used }: Linker,
): RootContent {
  const resolved = context.files.resolve(node.url, path);
  if (resolved === undefined) return { ...node, children };
  const place = placeOfNode(path, node);
  if ('message' in resolved) {
    const { message, hints, meant, gone } = resolved;
    const fault = diagnostic('link-resolves', place, message, { hints, fixes: readdressed(node, meant) });
    if (gone === undefined) found.diagnostics.push(fault);
    else found.awaiting.push({ to: gone, diagnostic: fault });
    return { ...node, children };
  }
  if (resolved.id === '') return { ...node, children };
  used.add(resolved.id);
  found.links.push({ from: entity.id, to: resolved.id, how: 'file', where, place });
  return entityLink(resolved.id, resolved.anchor, false, children, node);
}

/** Replaces the path of an image with its path in a release. */
export function linkImage(node: Image, { context, path, found }: Linker): RootContent {
  const resolved = context.files.image(node.url, path);
  if (typeof resolved === 'string') return { ...node, url: resolved };
  const { message, hints, meant } = resolved;
  found.diagnostics.push(
    diagnostic('link-resolves', placeOfNode(path, node), message, { hints, fixes: readdressed(node, meant) }),
  );
  return node;
}

/** Returns the edit that replaces an address; none if the place of the address in the file is unknown. */
function readdressed({ data }: MarkdownLink | Image, meant: string | undefined): Fix[] {
  return data?.address && meant !== undefined ? [{ span: data.address, text: meant }] : [];
}
