import {
  type Change,
  type DocumentRedline,
  type EntityRedline,
  type Piece,
  phrasesOf,
  type Redline,
  type RedlineUnit,
  type State,
  type UnitRedline,
} from '../model/index.js';
import { sentenceOf } from './difference.js';
import { type LayoutSpan, lay } from './layout.js';

/** Layouts of the current texts, by text unit. */
export type Layouts = { readonly [unit: string]: readonly LayoutSpan[] };

/** Arranges redlines as documents, entity by entity, each with the meaning of its changes. */
export function documentRedlines(
  redlines: readonly Redline[],
  changes: readonly Change[],
  { after }: { readonly after: State },
  layouts: Layouts,
): DocumentRedline[] {
  const meanings = new Map<string, string[]>();
  for (const change of changes) meanings.set(change.id, [sentenceOf(change)]);
  return redlines.map(({ id, title, units }) => ({
    id,
    title,
    entities: grouped(units).map(([entity, members]) => {
      const texts = members.map((unit) => unitRedline(unit, layouts, after));
      const [first] = members;
      return {
        id: entity,
        title: first?.title ?? entity,
        kind: after.entities[entity]?.kind ?? '',
        change: changeOf(texts, meanings.has(entity)),
        meanings: meanings.get(entity) ?? [],
        units: texts,
      };
    }),
  }));
}

function grouped(units: readonly RedlineUnit[]): [string, RedlineUnit[]][] {
  const groups = new Map<string, RedlineUnit[]>();
  for (const unit of units) groups.set(unit.entity, [...(groups.get(unit.entity) ?? []), unit]);
  return [...groups];
}

function unitRedline({ id, name, change, pieces }: RedlineUnit, layouts: Layouts, after: State): UnitRedline {
  const blocks = lay(phrasesOf(pieces), layouts[id] ?? []);
  return { name, change, blocks: blocks.map((block) => ({ ...block, pieces: block.pieces.map(withoutIds(after)) })) };
}

/**
 * Removes the targets that text units give after each link. They are noise to a reader, except where a target changed,
 * which is then a separate piece.
 */
function withoutIds({ entities }: State): (piece: Piece) => Piece {
  return (piece) => ({
    ...piece,
    text: piece.text.replace(/ \[([^\]\s]+)\]/g, (whole, id: string) =>
      entities[id] && piece.kind === 'same' ? '' : whole,
    ),
  });
}

function changeOf(units: readonly UnitRedline[], hasMeaning: boolean): EntityRedline['change'] {
  for (const change of ['added', 'removed', 'same'] as const) {
    if (units.length > 0 && units.every((unit) => unit.change === change))
      return change === 'same' && hasMeaning ? 'changed' : change;
  }
  return 'changed';
}
