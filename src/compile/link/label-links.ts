import type { PhrasingContent, RootContent, Text } from 'mdast';
import { type Diagnostic, diagnostic, type Fix, type LabelMark, nearest, seriesOf, sure } from '../../model/index.js';
import { normal } from './labels.js';
import { entityLink, type Linker, placeOfNode } from './linker.js';
import { idsLike } from './near-ids.js';

/** Turns a label into a link to the entity that has this id or label, or back into the text that it was. */
export function linkLabel(node: LabelMark, children: PhrasingContent[], linker: Linker): RootContent[] {
  const { context, found, used } = linker;
  const place = placeOfNode(linker.path, node);
  const ids = Object.hasOwn(context.known.entities, node.label)
    ? [node.label]
    : (context.labels.byLabel.get(normal(node.label)) ?? []);
  const [target, other] = ids;
  if (node.escaped || target === undefined || other !== undefined) {
    // A label of two terms has been told where the second term gives it.
    const fault = node.escaped ? escaped(node, linker) : other === undefined ? unresolved(node, linker) : undefined;
    if (fault) found.diagnostics.push(fault);
    return asText(node, children);
  }
  used.add(target);
  found.links.push({ from: linker.entity.id, to: target, how: 'prose', where: linker.where, place });
  return [entityLink(target, '', false, children, node)];
}

function escaped(node: LabelMark, { context, path }: Linker): Diagnostic | undefined {
  if (!context.isIdForm(node.label) && !Object.hasOwn(context.known.entities, node.label)) return undefined;
  return diagnostic(
    'link-label-is-unescaped',
    placeOfNode(path, node),
    `the brackets around ${node.label} are escaped, so it is no link`,
    {
      severity: 'warning',
      hints: [`write [${node.label}]`],
      fixes: Object.hasOwn(context.known.entities, node.label) ? labelFix(node, node.label) : [],
    },
  );
}

/** A word in brackets is only text, unless it has the form of an id, stands behind words of its own, or nearly is an id or a label. */
function unresolved(node: LabelMark, { context, path }: Linker): Diagnostic | undefined {
  const { known, labels, isIdForm } = context;
  if (known.claimed.has(node.label)) return undefined;
  const mayBeName = isIdForm(node.label) || node.ownWords || node.label.includes('-');
  const ids = Object.keys(known.entities);
  const names = [...ids, ...labels.byLabel.keys()];
  const like = isIdForm(node.label) ? undefined : idsLike(node.label, ids, isIdForm);
  const meant = like?.same ?? sure(node.label, names);
  const near = meant ?? (mayBeName || like ? nearest(node.label, names) : undefined);
  // A term that could not be read has labels that nobody knows.
  const isMeant = isIdForm(node.label) || like !== undefined || near !== undefined || (node.ownWords && known.complete);
  if (!isMeant) return undefined;
  const shown = node.ownWords ? 'what follows the words' : 'the id';
  return diagnostic('link-resolves', placeOfNode(path, node), `there is nothing with the id or label "${node.label}"`, {
    hints: [
      near === undefined
        ? `correct ${shown}, or take the brackets away${others(node.label, known.entities)}`
        : node.ownWords
          ? `write "${near}" in the second brackets`
          : `write [${near}]`,
    ],
    fixes: meant === undefined ? [] : labelFix(node, meant),
  });
}

/** The ids of the same series, where they are few: the author knows which one was meant. */
function others(label: string, entities: Linker['context']['known']['entities']): string {
  const prefix = seriesOf(label)?.prefix;
  const ids = Object.keys(entities).filter((id) => prefix !== undefined && seriesOf(id)?.prefix === prefix);
  if (ids.length === 0 || ids.length > 12) return '';
  return ids.length === 1 ? `; there is only ${ids[0]}` : `; there are ${ids.join(', ')}`;
}

/** The edit that writes another label; none where the label is not written as it reads, or has words of its own before it. */
function labelFix({ position, label, ownWords, escaped }: LabelMark, name: string): Fix[] {
  if (!position || ownWords || position.start.line !== position.end.line) return [];
  const { start, end } = position;
  if (end.column - start.column !== label.length + (escaped ? 4 : 2)) return [];
  const at = ({ line, column }: typeof start) => ({ line, column });
  return [{ span: { start: at(start), end: at(end) }, text: `[${name}]` }];
}

/** A label that is no link reads as it was written. */
function asText(node: LabelMark, children: readonly PhrasingContent[]): RootContent[] {
  const at = node.position && { position: node.position };
  const text = (value: string): Text => ({ type: 'text', value, ...at });
  return [text('['), ...children, text(node.ownWords ? `][${node.label}]` : ']')];
}
