import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import { type Diagnostic, linesOf, positionAt } from '../model/index.js';

/** What a new file changes in the list of debts. */
export interface Debts {
  /** What it cannot help, because it is about what others have yet to say of it. */
  readonly incurred: readonly Diagnostic[];
  /** The entries that it makes needless: what is told at them. */
  readonly paid: readonly Diagnostic[];
  readonly reason: string;
  /** The last day, as ISO 8601. */
  readonly expires: string;
}

/**
 * accepted.yaml with an entry for each new debt and without those that are paid. Comments and order stay. `text` is the
 * file as it is, undefined where there is none; `head` goes before a file that is begun.
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
