import { slug } from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { type Diagnostic, diagnostic, type Related } from '../../model/index.js';
import { placeOfNode } from './markdown.js';
import { plainOf } from './plain.js';
import type { FileContext } from './span.js';

/**
 * Corrects the level of all headings in a file whose sections consistently have a level other than 2: one slip of the
 * author or of a program. `names` are the sections. A single wrong heading is checked elsewhere.
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
      `the section headings are of level ${depth}, but level 2 is expected`,
      {
        hints: ['start them with ##, and the headings inside a section with ###'],
        related: others.map(
          (other): Related => ({ message: `also of level ${depth}`, place: placeOfNode(where.path, other) }),
        ),
      },
    ),
  ];
}
