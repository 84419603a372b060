import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import { type Diagnostic, linesOf, positionAt } from '../model/index.js';

/** The changes that a new file makes to the list of debts. */
export interface Debts {
  /** Diagnostics that only other files can resolve, such as a term that nothing uses yet. */
  readonly incurred: readonly Diagnostic[];
  /** Diagnostics at the entries that it makes unnecessary. */
  readonly paid: readonly Diagnostic[];
  readonly reason: string;
  /** The last day, as ISO 8601. */
  readonly expires: string;
}

/**
 * Adds an entry to accepted.yaml for each new debt, and removes those that are paid. Comments and order stay. `text` is
 * the current file, undefined if there is none; `head` is the first line of a new file.
 */
export function settleDebts(
  text: string | undefined,
  { incurred, paid, reason, expires }: Debts,
  head: string,
): string {
  const source = text ?? `${head}accepted: []\n`;
  const document = parseDocument(source);
  if (!isSeq(document.get('accepted'))) document.set('accepted', document.createNode([]));
  const list = document.get('accepted');
  if (!isSeq(list)) return source;
  const lines = linesOf(source);
  const settled = new Set(paid.map(({ place }) => `${place.start.line}:${place.start.column}`));
  list.items = list.items.filter((item) => {
    const code = isMap(item) ? item.get('code', true) : undefined;
    const { line, column } = positionAt(lines, (isNode(code) && code.range?.[0]) || 0);
    return !settled.has(`${line}:${column}`);
  });
  for (const { code, place } of incurred) list.add(document.createNode({ code, place: place.path, reason, expires }));
  list.flow = list.items.length === 0;
  return document.toString({ lineWidth: 0 });
}
