import { slug } from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { type Diagnostic, diagnostic, type Related } from '../../model/index.js';
import { placeOfNode } from './markdown.js';
import { plainOf } from './plain.js';
import type { FileContext } from './span.js';

/**
 * Gives the headings of the sections that a kind wants level 2, where they have another: all of a file move with them
 * where its sections agree on one. `names` are the sections. Nothing is told twice, since the levels are then right.
 */
export function levelSections(body: Root, names: readonly string[], where: FileContext): Diagnostic[] {
  const headings = body.children.filter((node): node is Heading => node.type === 'heading');
  const nameOf = (heading: Heading): string => slug(plainOf(heading.children, where.source).text.trim());
  const sections = headings.filter((heading) => names.includes(nameOf(heading)));
  const [first, ...others] = sections;
  if (first && others.length > 0 && first.depth !== 2 && others.every(({ depth }) => depth === first.depth)) {
    const told = misleveled(first, 'the headings of the sections are', where, others);
    const shift = 2 - first.depth;
    for (const heading of headings) heading.depth = Math.min(6, Math.max(2, heading.depth + shift)) as Heading['depth'];
    return [told];
  }
  const right = new Set(sections.filter(({ depth }) => depth === 2).map(nameOf));
  return sections
    .filter((heading) => !right.has(nameOf(heading)))
    .map((heading) => {
      const told = misleveled(heading, 'the heading of the section is', where);
      heading.depth = 2;
      return told;
    });
}

function misleveled(
  heading: Heading,
  what: string,
  { path }: FileContext,
  others: readonly Heading[] = [],
): Diagnostic {
  return diagnostic('heading-levels-are-stepwise', placeOfNode(path, heading), `${what} of level ${heading.depth}`, {
    hints: [others.length === 0 ? 'begin with ##' : 'begin with ##, and with ### what stands in a section'],
    related: others.map((other): Related => ({ message: 'of the same level', place: placeOfNode(path, other) })),
  });
}
