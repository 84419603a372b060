import type { Artifact } from '../../model/index.js';
import { addressBetween } from './address.js';
import { framePage } from './frame.js';
import { HOME, RELEASES } from './navigation.js';
import type { Site } from './site.js';

/** Every release that was known when this one was made, and where the log of all of them is. */
export function releasesPage(site: Site): Artifact {
  const title = site.words.say('releases');
  const entries = site.edition.history?.releases ?? [];
  const standing = entries.filter((one) => !one.prerelease && one.withdrawn === undefined);
  const here = `${site.edition.version}/${site.language}/${RELEASES.path}`;
  const view = {
    title,
    log: addressBetween(here, 'index.html'),
    releases: entries.map((one) => ({
      ...one,
      href: addressBetween(here, `${one.version}/index.html`),
      newest: one.version === standing[0]?.version,
      withdrawn: one.withdrawn ?? '',
    })),
  };
  return framePage(site, RELEASES, {
    title,
    description: site.words.say('releases-intro'),
    below: RELEASES.path,
    crumbs: [{ title: site.words.say('home'), href: addressBetween(RELEASES.path, HOME.path) }],
    content: site.fill('templates/html/releases.liquid', view, RELEASES),
  });
}
