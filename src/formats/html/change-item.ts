import type { Change } from '../../model/index.js';
import { addressBetween, type Spot } from './address.js';
import { type Labelled, labelled } from './requirement.js';
import { codeOf, kindOf, mention, type Site } from './site.js';
import { kindTitle } from './titles.js';

/** A change as the pages on changes show it. */
export interface ChangeItem {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Empty where there is nothing to go to. */
  readonly href: string;
  readonly kind: string;
  readonly change: Labelled;
  readonly reason: string;
  readonly statement: string;
  readonly dates: readonly { readonly label: string; readonly day: string }[];
  readonly affects: readonly { readonly code: string; readonly title: string; readonly href: string }[];
  readonly notes: readonly { readonly text: string }[];
  /** Where the words before and after stand side by side; empty where no page shows them. */
  readonly redline: string;
}

export function changeItem(site: Site, spot: Spot, change: Change): ChangeItem {
  const entity = site.framework.entities[change.id];
  const named = entity && mention(site, spot, entity);
  const kind = entity ? kindTitle(site, kindOf(site.framework, entity)) : change.kind;
  const title = change.title === change.id ? '' : change.title;
  return {
    id: change.id,
    // What is gone has no entity to ask; without a title its id is all that there is to show.
    code: named?.code ?? (title === '' ? change.id : codeOf(site.framework, change)),
    title,
    href: named?.href ?? retiredHref(site, spot, change.id),
    kind,
    change: labelled(site, 'change', change.change),
    reason: change.reason,
    statement: entity?.kind === 'requirement' ? String(entity.data.statement ?? '') : '',
    dates: datesOf(site, change),
    affects: change.affects.flatMap((id) => {
      const user = site.framework.entities[id];
      return user ? [mention(site, spot, user)] : [];
    }),
    notes: change.notes.flatMap((note) => note.text.map((text) => ({ text }))),
    redline: redlineHref(site, spot, change),
  };
}

function datesOf(site: Site, { effective, sunset }: Change): ChangeItem['dates'] {
  return [
    ...(effective === '' ? [] : [{ label: site.words.say('binds-from'), day: effective }]),
    ...(sunset === '' ? [] : [{ label: site.words.say('binds-until'), day: sunset }]),
  ];
}

/** What is retired has its place still: its page, or its anchor on the page of what held it. */
function retiredHref(site: Site, spot: Spot, id: string): string {
  const one = site.edition.history?.retired.find((retired) => retired.id === id);
  if (one?.page === undefined) return '';
  return `${addressBetween(spot.path, one.page)}${one.anchor ? `#${one.anchor}` : ''}`;
}

/** The page with the words of a document before and after. */
export function redlinePath(id: string): string {
  return `changes/${id}/index.html`;
}

function redlineHref(site: Site, spot: Spot, { id, owner }: Change): string {
  const redline = site.edition.history?.redlines.find((one) => one.id === owner);
  const changed = redline?.units.find((unit) => unit.entity === id && unit.change !== 'same');
  return changed ? `${addressBetween(spot.path, redlinePath(owner))}#${changed.id.replace('#', '--')}` : '';
}
