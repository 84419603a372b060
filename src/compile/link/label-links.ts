import type { PhrasingContent, RootContent, Text } from 'mdast';
import {
  type Diagnostic,
  diagnostic,
  type Fix,
  type LabelMark,
  nearest,
  type Retirement,
  seriesOf,
  sure,
} from '../../model/index.js';
import { normal } from './labels.js';
import { entityLink, type Linker, placeOfNode } from './linker.js';
import { idsLike } from './near-ids.js';

/** Turns a label into a link to the entity with this id or label, or back into text. */
export function linkLabel(node: LabelMark, children: PhrasingContent[], linker: Linker): RootContent[] {
  const { context, found, used } = linker;
  const place = placeOfNode(linker.path, node);
  const ids = Object.hasOwn(context.known.entities, node.label)
    ? [node.label]
    : (context.labels.byLabel.get(normal(node.label)) ?? []);
  const [target, other] = ids;
  if (node.escaped || target === undefined || other !== undefined) {
    // A label of two terms is reported at the second term.
    const fault = node.escaped ? escaped(node, linker) : other === undefined ? unresolved(node, linker) : undefined;
    const gone = node.escaped ? undefined : context.known.former.goneOf(node.label);
    if (fault && gone !== undefined) found.awaiting.push({ to: gone, diagnostic: fault });
    else if (fault) found.diagnostics.push(fault);
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
    `the brackets around ${node.label} are escaped, so it is not a link`,
    {
      severity: 'warning',
      hints: [`write [${node.label}]`],
      fixes: Object.hasOwn(context.known.entities, node.label) ? labelFix(node, node.label) : [],
    },
  );
}

/**
 * Reports a label without a target. A word in brackets is plain text, unless it has the form of an id, follows words of
 * its own, or is close to an id or a label.
 */
function unresolved(node: LabelMark, { context, path }: Linker): Diagnostic | undefined {
  const { known, labels, isIdForm } = context;
  if (known.claimed.has(node.label)) return undefined;
  const mayBeName = isIdForm(node.label) || node.ownWords || node.label.includes('-');
  const retired = known.former.retirementOf(node.label);
  if (retired) return retiredLabel(node, retired, path);
  const ids = Object.keys(known.entities);
  const names = [...ids, ...labels.byLabel.keys()];
  const like = isIdForm(node.label) ? undefined : idsLike(node.label, ids, isIdForm);
  const meant = like?.same ?? sure(node.label, names);
  const near = meant ?? (mayBeName || like ? nearest(node.label, names) : undefined);
  // The labels of a term that could not be read are unknown.
  const isMeant = isIdForm(node.label) || like !== undefined || near !== undefined || (node.ownWords && known.complete);
  if (!isMeant) return undefined;
  const corrected = node.ownWords ? 'the second brackets' : 'the id';
  return diagnostic('link-resolves', placeOfNode(path, node), `there is nothing with the id or label "${node.label}"`, {
    hints: [
      near === undefined
        ? `correct ${corrected}, or remove the brackets${others(node.label, known.entities)}`
        : node.ownWords
          ? `write "${near}" in the second brackets`
          : `write [${near}]`,
    ],
    fixes: meant === undefined ? [] : labelFix(node, meant),
  });
}

function retiredLabel(node: LabelMark, { successors }: Retirement, path: string): Diagnostic {
  return diagnostic('link-resolves', placeOfNode(path, node), `"${node.label}" is retired`, {
    hints: [
      successors.length === 0
        ? 'remove the brackets'
        : `write ${successors.map((id) => `[${id}]`).join(' or ')} instead`,
    ],
  });
}

/** Lists the ids of the same series, if they are few. */
function others(label: string, entities: Linker['context']['known']['entities']): string {
  const prefix = seriesOf(label)?.prefix;
  const ids = Object.keys(entities).filter((id) => prefix !== undefined && seriesOf(id)?.prefix === prefix);
  if (ids.length === 0 || ids.length > 12) return '';
  return ids.length === 1 ? `; there is only ${ids[0]}` : `; there are ${ids.join(', ')}`;
}

/**
 * Returns the edit that replaces a label; none if the label is written with escapes or has words of its own before it.
 */
function labelFix({ position, label, ownWords, escaped }: LabelMark, name: string): Fix[] {
  if (!position || ownWords || position.start.line !== position.end.line) return [];
  const { start, end } = position;
  if (end.column - start.column !== label.length + (escaped ? 4 : 2)) return [];
  const at = ({ line, column }: typeof start) => ({ line, column });
  return [{ span: { start: at(start), end: at(end) }, text: `[${name}]` }];
}

/** Turns a label that is not a link back into the text as written. */
function asText(node: LabelMark, children: readonly PhrasingContent[]): RootContent[] {
  const at = node.position && { position: node.position };
  const text = (value: string): Text => ({ type: 'text', value, ...at });
  return [text('['), ...children, text(node.ownWords ? `][${node.label}]` : ']')];
}
