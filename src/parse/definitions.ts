import type { Definition, FootnoteDefinition, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Diagnostic, Note, Outcome } from '../model/index.js';
import { diagnostic } from '../model/index.js';
import { placeOf } from './content.js';

/**
 * Puts what a file defines once and uses elsewhere where it is used: link definitions become plain links, footnotes
 * become numbered marks, with the notes beside the text. What nothing uses is a diagnostic, since it would vanish.
 */
export function resolveDefinitions(path: string, tree: Root): Outcome<readonly Note[]> {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const twice: Diagnostic[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return undefined;
    const known: Map<string, Definition | FootnoteDefinition> = node.type === 'definition' ? definitions : footnotes;
    const first = known.get(node.identifier);
    if (first) {
      twice.push(
        diagnostic(
          'definition-is-used',
          placeOf(path, node),
          `"${node.label ?? node.identifier}" is defined for the second time, and only the first counts`,
          {
            hints: ['take one of the two out'],
            related: [{ message: 'the first', place: placeOf(path, first) }],
          },
        ),
      );
    } else known.set(node.identifier, node);
    (parent as Parents).children.splice(index ?? 0, 1);
    return [SKIP, index ?? 0];
  });
  const used = new Set<string>();
  replaceLinks(tree, definitions, used);
  for (const note of footnotes.values()) replaceLinks(note, definitions, used);
  const notes = numberNotes(tree, footnotes);
  const unused = [
    ...[...definitions.values()].filter((definition) => !used.has(definition.identifier)),
    ...[...footnotes.values()].filter((footnote) => !notes.some((note) => note.blocks === footnote.children)),
  ].map((node) =>
    diagnostic(
      'definition-is-used',
      placeOf(path, node),
      `nothing uses the ${node.type === 'definition' ? 'link' : 'footnote'} definition "${node.label ?? node.identifier}"`,
      {
        hints: ['use it in the text, or take it out'],
      },
    ),
  );
  return { value: notes, diagnostics: [...twice, ...unused] };
}

function replaceLinks(
  tree: Root | FootnoteDefinition,
  definitions: ReadonlyMap<string, Definition>,
  used: Set<string>,
): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (!definition || !parent || index === undefined) return;
    used.add(node.identifier);
    const shared = {
      url: definition.url,
      title: definition.title ?? null,
      ...(node.position && { position: node.position }),
    };
    const replacement: PhrasingContent =
      node.type === 'linkReference'
        ? { type: 'link', children: node.children, ...shared }
        : { type: 'image', alt: node.alt ?? '', ...shared };
    (parent as { children: RootContent[] }).children[index] = replacement;
  });
}

/** Numbers the notes in the order in which the text first refers to them; a note may refer to another. */
function numberNotes(tree: Root, footnotes: ReadonlyMap<string, FootnoteDefinition>): Note[] {
  const numbers = new Map<string, { number: number; times: number }>();
  const notes: Note[] = [];
  const mark = (within: Root | FootnoteDefinition): void => {
    const met: FootnoteDefinition[] = [];
    visit(within, 'footnoteReference', (node, index, parent) => {
      const footnote = footnotes.get(node.identifier);
      if (!footnote || !parent || index === undefined) return;
      let entry = numbers.get(node.identifier);
      if (!entry) {
        entry = { number: notes.length + 1, times: 0 };
        numbers.set(node.identifier, entry);
        notes.push({ number: entry.number, blocks: footnote.children });
        met.push(footnote);
      }
      parent.children[index] = {
        type: 'noteMark',
        number: entry.number,
        again: entry.times,
        ...(node.position && { position: node.position }),
      } as never;
      entry.times += 1;
    });
    for (const footnote of met) mark(footnote);
  };
  mark(tree);
  return notes;
}
