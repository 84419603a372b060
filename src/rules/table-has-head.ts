import type { Nodes, Table } from 'mdast';
import { diagnostic, type Place } from '../model/index.js';
import type { Rule } from './rule.js';

export const tableHasHead: Rule = {
  code: 'table-has-head',
  severity: 'error',
  judgesAbsence: false,
  property: 'Every column of a table has a heading.',
  why: 'A screen reader reads the heading of a column before each cell. Without a heading, a listener cannot tell what the cells mean.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'Every device in a street.\n\n| Device |  |\n| --- | --- |\n| Camera | yes |\n',
    after: 'Every device in a street.\n',
  },
  *check(_framework, severity, { bodies }) {
    for (const { path, parts } of Object.values(bodies)) {
      for (const part of Object.values(parts).flat()) {
        for (const block of part.blocks) {
          for (const place of tablesIn(block).flatMap((table) => headless(table, path))) {
            yield diagnostic(this.code, place, 'the column has no heading', {
              severity,
              hints: ['add a heading that says what the column contains'],
            });
          }
        }
      }
    }
  },
};

/** Returns the tables in a block. There are none in a line of text. */
function tablesIn(block: Nodes): Table[] {
  if (block.type === 'table') return [block];
  if (!('children' in block) || block.type === 'paragraph' || block.type === 'heading') return [];
  return block.children.flatMap(tablesIn);
}

/** Returns the places of the empty cells in the first row. */
function headless({ children: [head] }: Table, path: string): Place[] {
  return (head?.children ?? []).flatMap(({ children, position }) =>
    children.length === 0 && position
      ? [{ path, start: lineAndColumn(position.start), end: lineAndColumn(position.end) }]
      : [],
  );
}

function lineAndColumn({ line, column }: Place['start']): Place['start'] {
  return { line, column };
}
