import type {
  Definition,
  FootnoteDefinition,
  ImageReference,
  LinkReference,
  Parents,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { type Diagnostic, diagnostic, type Note, type Outcome, type Place, walk } from '../../model/index.js';
import { isSafe, unsafeUrl } from './content.js';
import { placeOfNode } from './markdown.js';
import { numberNotes } from './sections.js';

/**
 * Moves definitions to the places that use them: link definitions become plain links, footnotes become numbered marks
 * with the notes next to the text. Reports unused definitions, since they would be lost. `named` has the place of each
 * footnote definition by name.
 */
export function resolveDefinitions(
  path: string,
  tree: Root,
): Outcome<readonly Note[]> & { readonly named: ReadonlyMap<string, Place> } {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const diagnostics: Diagnostic[] = [];
  for (const node of removeDefinitions(tree)) {
    const known: Map<string, Definition | FootnoteDefinition> = node.type === 'definition' ? definitions : footnotes;
    const first = known.get(node.identifier);
    if (first) diagnostics.push(definedTwice(path, node, first));
    else known.set(node.identifier, node);
  }
  const used = new Set<string>();
  for (const within of [tree, ...footnotes.values()])
    diagnostics.push(...replaceReferences(path, within, definitions, used));
  const notes = numberNotes(tree, footnotes);
  const unused = [
    ...[...definitions.values()].filter((definition) => !used.has(definition.identifier)),
    ...[...footnotes.values()].filter((footnote) => !notes.some((note) => note.blocks === footnote.children)),
  ];
  const named = new Map([...footnotes.values()].map((node) => [nameOf(node), placeOfNode(path, node)]));
  return { value: notes, named, diagnostics: [...diagnostics, ...unused.map((node) => neverUsed(path, node))] };
}

/** Removes every definition from the tree and returns them in order. */
function removeDefinitions(tree: Root): (Definition | FootnoteDefinition)[] {
  const found: (Definition | FootnoteDefinition)[] = [];
  const parents: Parents[] = [];
  walk(tree, (node, _, parent) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    found.push(node);
    parents.push(parent);
  });
  for (const parent of new Set(parents))
    parent.children = (parent.children as RootContent[]).filter(
      (child) => child.type !== 'definition' && child.type !== 'footnoteDefinition',
    ) as never;
  return found;
}

function replaceReferences(
  path: string,
  tree: Root | FootnoteDefinition,
  definitions: ReadonlyMap<string, Definition>,
  used: Set<string>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  walk(tree, (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (!definition) return;
    used.add(node.identifier);
    const isPicture = node.type === 'imageReference';
    // An unsafe definition is reported at its own place.
    if (isPicture && isSafe(definition.url, 'link') && !isSafe(definition.url, 'image'))
      found.push(unsafeUrl(definition.url, 'image', placeOfNode(path, node)));
    (parent as { children: RootContent[] }).children.splice(index, 1, ...inPlaceOf(node, definition));
  });
  return found;
}

function inPlaceOf(node: LinkReference | ImageReference, { url, title }: Definition): RootContent[] {
  const shared = { url, title: title ?? null, ...(node.position && { position: node.position }) };
  if (node.type === 'linkReference')
    return isSafe(url, 'link') ? [{ type: 'link', children: node.children, ...shared }] : node.children;
  const alt = node.alt ?? '';
  return isSafe(url, 'image') ? [{ type: 'image', alt, ...shared }] : [{ type: 'text', value: alt } satisfies Text];
}

function nameOf(node: Definition | FootnoteDefinition): string {
  return node.label ?? node.identifier;
}

function definedTwice(
  path: string,
  node: Definition | FootnoteDefinition,
  first: Definition | FootnoteDefinition,
): Diagnostic {
  return diagnostic(
    'definition-is-used',
    placeOfNode(path, node),
    `"${nameOf(node)}" is already defined, and only the first definition counts`,
    {
      hints: ['keep one of the two'],
      related: [{ message: 'first defined here', place: placeOfNode(path, first) }],
    },
  );
}

function neverUsed(path: string, node: Definition | FootnoteDefinition): Diagnostic {
  const what = node.type === 'definition' ? 'link' : 'footnote';
  return diagnostic(
    'definition-is-used',
    placeOfNode(path, node),
    `nothing uses the ${what} definition "${nameOf(node)}"`,
    { hints: ['use it in the text, or remove it'] },
  );
}
