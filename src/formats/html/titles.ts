import type { Kind } from '../../model/index.js';
import type { Site } from './site.js';

/** What one entity of a kind is called: in the catalogue of a translation, else as its kind says. */
export function kindTitle(site: Site, kind: Kind | undefined): string {
  return kind === undefined ? '' : (site.words.find(`kind-${kind.name}`) ?? kind.title);
}

/** What all entities of a kind are called together. */
export function collectionTitle(site: Site, kind: Kind): string {
  return site.words.find(`collection-${kind.name}`) ?? kind.collectionTitle;
}
