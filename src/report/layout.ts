import type { RootContent } from 'mdast';

/** A stretch of a text as it is laid out, with the part of the text unit that stands in it. */
export interface Stretch {
  readonly shape: 'paragraph' | 'heading' | 'item' | 'cell';
  readonly depth: number;
  readonly mark: string;
  readonly text: string;
  /** The line of the source on which it begins; undefined where nobody knows. */
  readonly line?: number | undefined;
}

/** The plain text of blocks, as text units hold it. */
export type TextOf = (blocks: readonly RootContent[]) => string;

interface At {
  readonly shape: Stretch['shape'];
  readonly depth: number;
  readonly mark: string;
}

/** The blocks of a text in their order. Joined by spaces, their texts are the text unit. */
export function layoutOf(blocks: readonly RootContent[], textOf: TextOf): Stretch[] {
  let tables = 0;
  const walk = (node: RootContent, at: At): Stretch[] => {
    switch (node.type) {
      case 'list':
        return node.children.flatMap((item, index) => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}.` : '';
          return item.children.flatMap((child, nth) =>
            walk(child, { shape: 'item', depth: at.depth + 1, mark: nth === 0 ? mark : '' }),
          );
        });
      case 'table': {
        tables += 1;
        return node.children.flatMap((row, index) =>
          row.children.map((cell) => leaf(cell, { shape: 'cell', depth: 0, mark: `${tables}/${index + 1}` })),
        );
      }
      case 'blockquote':
        return node.children.flatMap((child) => walk(child, at));
      case 'heading':
        return [leaf(node, { shape: 'heading', depth: 0, mark: '' })];
      default:
        return [leaf(node, at)];
    }
  };
  const leaf = (node: RootContent, at: At): Stretch => ({
    ...at,
    text: textOf([node]),
    line: node.position?.start.line,
  });
  return blocks.flatMap((block) => walk(block, { shape: 'paragraph', depth: 0, mark: '' }));
}
