import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { type Diagnostic, diagnostic } from '../../model/index.js';
import { type Field, parseField, readKey } from './fields.js';
import { placeOfNode } from './markdown.js';
import type { FileContext } from './span.js';

/** Words that can start a paragraph of a requirement. The text that follows is informative. */
export const LABELS: ReadonlyMap<string, string> = new Map([
  ['rationale', 'Rationale'],
  ['guidance', 'Guidance'],
]);

/** The text below the heading of a requirement, by role. */
interface BlockText {
  readonly statement: readonly RootContent[];
  readonly fields: readonly Field[];
  /** The blocks below each label. */
  readonly labelled: { readonly [name: string]: readonly RootContent[] };
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the lines of a second requirement without a heading follow. */
  readonly hasSecond: boolean;
}

/**
 * Separates statement, fields and labelled paragraphs, in any order. `needed` are the properties that every requirement
 * has: a second list with one of them belongs to another requirement.
 */
export function readBlockText(
  content: readonly RootContent[],
  keys: ReadonlyMap<string, string>,
  needed: readonly string[],
  where: FileContext,
): BlockText {
  const statement: RootContent[] = [];
  const fields: Field[] = [];
  const labelled: { [name: string]: RootContent[] } = {};
  const diagnostics: Diagnostic[] = [];
  let current: string | undefined;
  let previous: RootContent | undefined;
  let hasSecond = false;
  for (const block of content) {
    const label = block.type === 'paragraph' ? readKey(block, LABELS, where) : undefined;
    if (label?.property && label.argument.text === '') {
      current = label.property;
      labelled[current] = [...(labelled[current] ?? []), { ...(block as Paragraph), children: label.content }];
    } else if (block.type === 'list' && !block.ordered && (current === undefined || isFieldList(block, keys, where))) {
      if (isOfAnother(fields, fieldsIn(block, keys, where), needed)) {
        // The statement of the other requirement has no role in this one. That is part of the same mistake.
        if (previous && diagnostics.at(-1)?.place.start.line === previous.position?.start.line) diagnostics.pop();
        diagnostics.push(withoutHeading(block, where));
        hasSecond = true;
        break;
      }
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
  return { statement, fields, labelled, diagnostics, hasSecond };
}

/** Reads the lines of a list as fields. Reports a line without a key, or the whole list if no line has one. */
export function readFields(
  list: List,
  keys: ReadonlyMap<string, string>,
  where: FileContext,
  diagnostics: Diagnostic[],
): Field[] {
  if (list.children.length > 1 && fieldsIn(list, keys, where).length === 0) {
    diagnostics.push(withoutKeys(list, where));
    return [];
  }
  let isReported = false;
  return list.children.flatMap((item) => {
    const field = parseField(item, keys, where);
    // Consecutive lines without a key are most likely one list in the wrong place.
    if (!field && !isReported) diagnostics.push(withoutKey(item, where));
    isReported = !field;
    return field ? [field] : [];
  });
}

function withoutKey(item: ListItem, where: FileContext): Diagnostic {
  const place = placeOfNode(where.path, item.children[0] ?? item);
  return diagnostic('line-has-key-and-value', place, 'the line has no key', { hints: ['write it as `Key: value`'] });
}

function fieldsIn(list: List, keys: ReadonlyMap<string, string>, where: FileContext): Field[] {
  return list.children.flatMap((item) => parseField(item, keys, where) ?? []);
}

/**
 * Whether fields belong to a second requirement: they repeat a property that a requirement has only in its one list.
 */
function isOfAnother(first: readonly Field[], second: readonly Field[], needed: readonly string[]): boolean {
  const present = new Set(first.map(({ property }) => property));
  return second.some(({ property }) => property !== undefined && needed.includes(property) && present.has(property));
}

function isFieldList(list: List, keys: ReadonlyMap<string, string>, where: FileContext): boolean {
  return list.children.every((item) => parseField(item, keys, where)?.property !== undefined);
}

function withoutKeys(list: List, where: FileContext): Diagnostic {
  return diagnostic('line-has-key-and-value', placeOfNode(where.path, list), 'no line of the list has a key', {
    hints: ['write each as `Key: value`, or number them if they belong to the statement'],
  });
}

function withoutHeading(list: List, where: FileContext): Diagnostic {
  const place = placeOfNode(where.path, list.children[0]?.children[0] ?? list);
  return diagnostic(
    'requirement-heading-has-id',
    place,
    'these lines belong to a second requirement, which has no heading',
    {
      hints: ['add a heading of level 3 that starts with its id above its statement'],
    },
  );
}

function withoutRole(block: RootContent, where: FileContext): Diagnostic {
  const isHeading = block.type === 'heading';
  const message = isHeading
    ? 'there is a heading inside a requirement'
    : 'this is neither the statement nor a line of the list, rationale or guidance';
  const hint = isHeading
    ? 'write it as text'
    : 'start the paragraph with "Rationale:" or "Guidance:", or make it part of the statement';
  return diagnostic('requirement-text-has-a-role', placeOfNode(where.path, block), message, { hints: [hint] });
}
