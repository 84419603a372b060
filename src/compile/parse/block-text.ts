import type { List, Paragraph, RootContent } from 'mdast';
import { type Diagnostic, diagnostic } from '../../model/index.js';
import { type Field, parseField, readKey } from './fields.js';
import { placeOfNode } from './markdown.js';
import type { FileContext } from './span.js';

/** Words that may start a paragraph of a requirement; what they introduce is informative. */
export const LABELS: ReadonlyMap<string, string> = new Map([
  ['rationale', 'Rationale'],
  ['guidance', 'Guidance'],
]);

/** What stands below the heading of a requirement, told apart. */
export interface BlockText {
  readonly statement: readonly RootContent[];
  readonly fields: readonly Field[];
  /** The blocks that each label introduces. */
  readonly labelled: { readonly [name: string]: readonly RootContent[] };
  readonly diagnostics: readonly Diagnostic[];
}

/** Tells statement, fields and labelled paragraphs apart, in whatever order a person wrote them. */
export function readBlockText(
  content: readonly RootContent[],
  keys: ReadonlyMap<string, string>,
  where: FileContext,
): BlockText {
  const statement: RootContent[] = [];
  const fields: Field[] = [];
  const labelled: { [name: string]: RootContent[] } = {};
  const diagnostics: Diagnostic[] = [];
  let current: string | undefined;
  let previous: RootContent | undefined;
  for (const block of content) {
    const label = block.type === 'paragraph' ? readKey(block, LABELS, where) : undefined;
    if (label?.property && label.argument.text === '') {
      current = label.property;
      labelled[current] = [...(labelled[current] ?? []), { ...(block as Paragraph), children: label.content }];
    } else if (block.type === 'list' && !block.ordered && (current === undefined || isFieldList(block, keys, where))) {
      fields.push(...readFields(block, keys, where, diagnostics));
    } else if (current !== undefined && block.type !== 'heading') labelled[current]?.push(block);
    else if (block.type === 'paragraph' && statement.length === 0) statement.push(block);
    else if (
      block.type === 'list' &&
      block.ordered &&
      previous !== undefined &&
      previous === statement.at(-1) &&
      statement.length === 1
    )
      statement.push(block);
    else diagnostics.push(withoutRole(block, where));
    previous = block;
  }
  return { statement, fields, labelled, diagnostics };
}

/** Reads the lines of a list as fields. A line without a key is a diagnostic. */
export function readFields(
  list: List,
  keys: ReadonlyMap<string, string>,
  where: FileContext,
  diagnostics: Diagnostic[],
): Field[] {
  return list.children.flatMap((item) => {
    const field = parseField(item, keys, where);
    if (field) return [field];
    diagnostics.push(
      diagnostic('line-has-key-and-value', placeOfNode(where.path, item.children[0] ?? item), 'the line has no key', {
        hints: ['write it as `Key: value`'],
      }),
    );
    return [];
  });
}

function isFieldList(list: List, keys: ReadonlyMap<string, string>, where: FileContext): boolean {
  return list.children.every((item) => parseField(item, keys, where)?.property !== undefined);
}

function withoutRole(block: RootContent, where: FileContext): Diagnostic {
  const isHeading = block.type === 'heading';
  const message = isHeading
    ? 'a heading stands inside a requirement'
    : 'this is neither the statement, nor a line of the list, nor a rationale or guidance';
  const hint = isHeading
    ? 'write it as text'
    : 'start the paragraph with "Rationale:" or "Guidance:", or make it part of the statement';
  return diagnostic('requirement-text-has-a-role', placeOfNode(where.path, block), message, { hints: [hint] });
}
