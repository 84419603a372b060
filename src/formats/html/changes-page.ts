import { type Artifact, asksLater, asksNow, CHANGE_GROUPS, type Change, type Difference } from '../../model/index.js';
import { addressBetween } from './address.js';
import { changeItem, redlinePath } from './change-item.js';
import { framePage } from './frame.js';
import { CHANGES, HOME } from './navigation.js';
import { mention, type Site } from './site.js';
import { CHANGES_STYLE } from './style.js';

/** What changed since the release before, for people: what to do now, by who has to do it, and then everything by its effect. */
export function changesPage(site: Site, difference: Difference): Artifact {
  const { changes, from } = difference;
  const title = site.words.say('changes');
  const view = {
    title,
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
      href: addressBetween(CHANGES.path, redlinePath(one.id)),
    })),
  };
  return framePage(site, CHANGES, {
    title,
    description: site.words.say('changes-intro', { from }),
    below: CHANGES.path,
    crumbs: [{ title: site.words.say('home'), href: addressBetween(CHANGES.path, HOME.path) }],
    content: site.fill('templates/html/changes.liquid', view, CHANGES),
    styles: [CHANGES_STYLE],
  });
}

/** Changes under those who act, in the order in which the framework names them; those of no one actor come last. */
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
