import type { Image, Link as MarkdownLink, PhrasingContent, RootContent, Text } from 'mdast';
import {
  type Diagnostic,
  diagnostic,
  type Entity,
  type EntityLink,
  type LabelMark,
  type Link,
  nearest,
  type Part,
  type Place,
} from '../model/index.js';
import type { Files } from './files.js';
import { type Labels, normal } from './labels.js';
import type { Known } from './properties.js';

/** What the linking of a text needs to know. */
export interface TextContext {
  readonly known: Known;
  readonly labels: Labels;
  readonly files: Files;
  /** Tells whether a word has the form of an id, such as PS-003-R02. */
  readonly isIdForm: (word: string) => boolean;
  readonly autolink: boolean;
}

export interface LinkedText {
  readonly links: Link[];
  readonly diagnostics: Diagnostic[];
}

/** Links a part of the text of an entity: labels, relative links, and terms at their first use in the part. */
export function linkPart(part: Part, entity: Entity, path: string, context: TextContext): { part: Part } & LinkedText {
  const found: LinkedText = { links: [], diagnostics: [] };
  const used = new Set<string>([entity.id]);
  const linker = { entity, path, where: part.name, context, found, used };
  const blocks = part.blocks.flatMap((block) => linkNode(block, linker, false));
  return { part: { ...part, blocks }, ...found };
}

interface Linker {
  readonly entity: Entity;
  readonly path: string;
  readonly where: string;
  readonly context: TextContext;
  readonly found: LinkedText;
  /** Ids that the part has already linked, so that a term is linked once. */
  readonly used: Set<string>;
}

/** `closed` is true where no term is to be linked by itself: in headings, links and code. */
function linkNode(node: RootContent, linker: Linker, closed: boolean): RootContent[] {
  switch (node.type) {
    case 'label':
      return linkLabel(node, linker);
    case 'link':
      return [linkFile(node, linker)];
    case 'image':
      return [linkImage(node, linker)];
    case 'text':
      return closed || !linker.context.autolink ? [node] : linkTerms(node, linker);
    case 'heading':
    case 'parameter':
    case 'entityLink':
      return [withChildren(node, linker, true)];
    default:
      return 'children' in node ? [withChildren(node, linker, closed)] : [node];
  }
}

function withChildren(node: RootContent & { children: unknown[] }, linker: Linker, closed: boolean): RootContent {
  return {
    ...node,
    children: (node.children as RootContent[]).flatMap((child) => linkNode(child, linker, closed)),
  } as RootContent;
}

function linkLabel(node: LabelMark, linker: Linker): RootContent[] {
  const { known, labels, isIdForm } = linker.context;
  const place = placeOf(linker.path, node);
  const children = node.children.flatMap((child) => linkNode(child, linker, true)) as PhrasingContent[];
  const ids = Object.hasOwn(known.entities, node.label) ? [node.label] : (labels.byLabel.get(normal(node.label)) ?? []);
  const target = ids[0];
  if (node.escaped) {
    if (isIdForm(node.label)) {
      linker.found.diagnostics.push(
        diagnostic(
          'link-label-is-unescaped',
          place,
          `the brackets around ${node.label} are escaped, so it is no link`,
          { severity: 'warning', hints: [`write [${node.label}]`] },
        ),
      );
    }
    return asText(node, children);
  }
  if (ids.length > 1) {
    linker.found.diagnostics.push(
      diagnostic('link-resolves', place, `"${node.label}" is a label of ${ids.join(' and of ')}`, {
        hints: [`write the id: [${node.label}][${target}]`],
      }),
    );
    return asText(node, children);
  }
  if (target !== undefined) {
    linker.used.add(target);
    linker.found.links.push({ from: linker.entity.id, to: target, how: 'prose', where: linker.where, place });
    return [entityLink(target, '', false, children, node)];
  }
  const near =
    isIdForm(node.label) || node.ownWords || node.label.includes('-')
      ? nearest(node.label, [...Object.keys(known.entities), ...labels.byLabel.keys()])
      : undefined;
  const meant = isIdForm(node.label) || near !== undefined;
  if (meant && !known.claimed.has(node.label)) {
    linker.found.diagnostics.push(
      diagnostic('link-resolves', place, `there is nothing with the id or label "${node.label}"`, {
        hints: [near === undefined ? 'correct the id, or take the brackets away' : `write [${near}]`],
      }),
    );
  }
  return asText(node, children);
}

/** A label that is no link reads as it was written. */
function asText(node: LabelMark, children: readonly PhrasingContent[]): RootContent[] {
  const at = node.position && { position: node.position };
  const text = (value: string): Text => ({ type: 'text', value, ...at });
  return [text('['), ...children, text(node.ownWords ? `][${node.label}]` : ']')];
}

function linkFile(node: MarkdownLink, linker: Linker): RootContent {
  const children = node.children.flatMap((child) => linkNode(child, linker, true)) as PhrasingContent[];
  const resolved = linker.context.files.resolve(node.url, linker.path, linker.entity.page);
  if (resolved === undefined) return { ...node, children };
  const place = placeOf(linker.path, node);
  if ('message' in resolved) {
    linker.found.diagnostics.push(diagnostic('link-resolves', place, resolved.message, { hints: resolved.hints }));
    return { ...node, children };
  }
  if (resolved.id === '') return { ...node, children };
  linker.used.add(resolved.id);
  linker.found.links.push({ from: linker.entity.id, to: resolved.id, how: 'file', where: linker.where, place });
  return entityLink(resolved.id, resolved.anchor, false, children, node);
}

function linkImage(node: Image, linker: Linker): RootContent {
  const resolved = linker.context.files.image(node.url, linker.path);
  if (typeof resolved === 'string') return { ...node, url: resolved };
  linker.found.diagnostics.push(
    diagnostic('link-resolves', placeOf(linker.path, node), resolved.message, { hints: resolved.hints }),
  );
  return node;
}

function linkTerms(node: Text, linker: Linker): RootContent[] {
  const { labels, known } = linker.context;
  if (!labels.pattern) return [node];
  const result: RootContent[] = [];
  let at = 0;
  for (const match of node.value.matchAll(labels.pattern)) {
    const ids = labels.byLabel.get(normal(match[0])) ?? [];
    const id = ids[0];
    if (id === undefined || ids.length > 1 || linker.used.has(id) || known.entities[id]?.data.autolink === false)
      continue;
    linker.used.add(id);
    const words: Text = { type: 'text', value: match[0], ...(node.position && { position: node.position }) };
    linker.found.links.push({
      from: linker.entity.id,
      to: id,
      how: 'term',
      where: linker.where,
      place: placeOf(linker.path, node),
    });
    if (match.index > at) result.push({ ...node, value: node.value.slice(at, match.index) });
    result.push(entityLink(id, '', true, [words], node));
    at = match.index + match[0].length;
  }
  if (at === 0 && result.length === 0) return [node];
  if (at < node.value.length) result.push({ ...node, value: node.value.slice(at) });
  return result;
}

function entityLink(
  target: string,
  anchor: string,
  automatic: boolean,
  children: PhrasingContent[],
  node: RootContent,
): EntityLink {
  return { type: 'entityLink', target, anchor, automatic, children, ...(node.position && { position: node.position }) };
}

function placeOf(path: string, node: RootContent): Place {
  const position = node.position;
  return {
    path,
    start: { line: position?.start.line ?? 1, column: position?.start.column ?? 1 },
    end: { line: position?.end.line ?? 1, column: position?.end.column ?? 1 },
  };
}
