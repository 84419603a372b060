import { slug } from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { type Diagnostic, diagnostic, type Related } from '../../model/index.js';
import { placeOfNode } from './markdown.js';
import { plainOf } from './plain.js';
import type { FileContext } from './span.js';

/**
 * Moves all headings of a file whose sections agree on another level than 2: one slip of its author, or of the program
 * that made it. `names` are the sections. A single heading of another level is looked for elsewhere.
 */
export function levelSections(body: Root, names: readonly string[], where: FileContext): Diagnostic[] {
  const headings = body.children.filter((node): node is Heading => node.type === 'heading');
  const sections = headings.filter(({ children }) => names.includes(slug(plainOf(children, where.source).text.trim())));
  const [first, ...others] = sections;
  if (!first || others.length === 0 || first.depth === 2 || others.some(({ depth }) => depth !== first.depth))
    return [];
  const { depth } = first;
  for (const heading of headings)
    heading.depth = Math.min(6, Math.max(2, heading.depth + 2 - depth)) as Heading['depth'];
  return [
    diagnostic(
      'heading-has-its-level',
      placeOfNode(where.path, first),
      `the headings of the sections are of level ${depth}, and are looked for at level 2`,
      {
        hints: ['begin them with ##, and with ### what stands in a section'],
        related: others.map(
          (other): Related => ({ message: `of level ${depth} too`, place: placeOfNode(where.path, other) }),
        ),
      },
    ),
  ];
}
