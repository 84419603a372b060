import { type Artifact, asksLater, asksNow, CHANGE_GROUPS, type Change, type Difference } from '../../model/index.js';
import { addressBetween, type PageLocation } from './address.js';
import { CHANGES_STYLE } from './assets.js';
import { framePage } from './frame.js';
import { CHANGES, HOME } from './navigation.js';
import { type Labelled, labelled } from './requirement.js';
import { codeOf, kindOf, kindTitle, mention, type Site } from './site.js';

/** A change as the pages on changes show it. */
interface ChangeItem {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Empty if there is no page. */
  readonly href: string;
  readonly kind: string;
  readonly change: Labelled;
  readonly reason: string;
  readonly statement: string;
  readonly dates: readonly { readonly label: string; readonly day: string }[];
  readonly affects: readonly { readonly code: string; readonly title: string; readonly href: string }[];
  readonly notes: readonly { readonly text: string }[];
  /** The address of the text before and after; empty if no page shows it. */
  readonly redline: string;
}

export function changeItem(site: Site, spot: PageLocation, change: Change): ChangeItem {
  const entity = site.framework.entities[change.id];
  const named = entity && mention(site, spot, entity);
  const kind = entity ? kindTitle(site, kindOf(site.framework, entity)) : change.kind;
  const title = change.title === change.id ? '' : change.title;
  return {
    id: change.id,
    // A removed id has no entity; without a title, only its id can be shown.
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

/** The address of a retired id: its page, or its anchor on the page of its container. */
function retiredHref(site: Site, spot: PageLocation, id: string): string {
  const one = site.edition.history?.retired.find((retired) => retired.id === id);
  if (one?.page === undefined) return '';
  return `${addressBetween(spot.path, one.page)}${one.anchor ? `#${one.anchor}` : ''}`;
}

/** The page with the text of a document before and after. */
export function redlineSpot(id: string): PageLocation {
  return { path: `changes/${id}/index.html`, whole: false };
}

function redlineHref(site: Site, spot: PageLocation, { id, owner }: Change): string {
  const redline = site.edition.history?.redlines.find((one) => one.id === owner);
  const changed = redline?.units.find((unit) => unit.entity === id && unit.change !== 'same');
  return changed ? `${addressBetween(spot.path, redlineSpot(owner).path)}#${changed.id.replace('#', '--')}` : '';
}

/** The introduction of a page on changes since a version; the preview also compares with a branch. */
export function introOf(site: Site, name: string, from: string): string {
  return site.words.say(/^\d/.test(from) ? name : `${name}-branch`, { from });
}

/** Makes the page of the changes since the previous release: first what to do now, by actor, then everything by effect. */
export function changesPage(site: Site, difference: Difference): Artifact {
  const { changes, from } = difference;
  const title = site.words.say('changes');
  const intro = introOf(site, 'changes-intro', from);
  const view = {
    title,
    intro,
    from,
    follows: site.edition.history?.follows?.date ?? '',
    bump: difference.bump,
    count: changes.length,
    duties: dutiesByActor(site, changes.filter(asksNow)),
    proposed: dutiesByActor(site, changes.filter(asksLater)),
    groups: CHANGE_GROUPS.map(({ name, words }) => ({
      title: site.words.say(`changes-${name}`),
      anchor: `changes-${name}`,
      items: changes.filter((one) => words.includes(one.change)).map((one) => changeItem(site, CHANGES, one)),
    })).filter((group) => group.items.length > 0),
    redlines: (site.edition.history?.redlines ?? []).map((one) => ({
      code: one.id,
      title: one.title,
      href: addressBetween(CHANGES.path, redlineSpot(one.id).path),
    })),
  };
  return framePage(site, CHANGES, {
    title,
    description: intro,
    below: CHANGES.path,
    crumbs: [{ title: site.words.say('home'), href: addressBetween(CHANGES.path, HOME.path) }],
    content: site.fill('templates/html/changes.liquid', view, CHANGES),
    styles: [CHANGES_STYLE],
  });
}

/** Changes by actor, in the order of the framework; changes without a single actor come last. */
function dutiesByActor(site: Site, changes: readonly Change[]): object[] {
  const actors = [...new Set(changes.flatMap((change) => change.actors))];
  const rank = (id: string): number => site.rank[`actors/${id}`] ?? Number.MAX_SAFE_INTEGER;
  const named = actors
    .sort((a, b) => rank(a) - rank(b))
    .map((id) => {
      const entity = site.framework.entities[`actors/${id}`];
      return {
        title: entity?.title ?? id,
        href: entity ? mention(site, CHANGES, entity).href : '',
        items: changes.filter((one) => one.actors.includes(id)).map((one) => changeItem(site, CHANGES, one)),
      };
    });
  const others = changes.filter((one) => one.actors.length === 0).map((one) => changeItem(site, CHANGES, one));
  return others.length === 0
    ? named
    : [...named, { title: site.words.say('changes-everyone'), href: '', items: others }];
}
