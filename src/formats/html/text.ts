import type { RootContent } from 'mdast';
import { toString as plainTextOf } from 'mdast-util-to-string';
import type { Body, Entity, Part } from '../../model/index.js';
import { addressBetween, addressOf, type PageLocation } from './address.js';
import { renderProse } from './prose.js';
import type { ProseOptions } from './prose-handlers.js';
import type { SafeHtml } from './safe-html.js';
import { ownerOf, type Site } from './site.js';

/** The heading levels on the page of an entity, or for an entity on the page of everything. */
export interface Levels {
  readonly title: number;
  readonly section: number;
  readonly block: number;
  readonly detail: number;
}

export function levelsOn(spot: PageLocation): Levels {
  const title = spot.whole ? 3 : 1;
  return { title, section: title + 1, block: title + 2, detail: title + 3 };
}

/** Returns the parts of an entity in the text of its file. */
export function partsOf(body: Body, entity: Entity): readonly Part[] {
  return Object.hasOwn(body.parts, entity.id) ? (body.parts[entity.id] ?? []) : [];
}

/** Renders part of the text of an entity as HTML; empty if there is none. */
export function proseOf(
  site: Site,
  spot: PageLocation,
  entity: Entity,
  name: string,
  blocks: readonly RootContent[],
  heading: number,
  changes: Partial<ProseOptions> = {},
): SafeHtml | '' {
  if (blocks.length === 0) return '';
  const { entities } = site.framework;
  return renderProse(blocks, {
    prefix: `${entity.id}-${name}`,
    heading,
    notes: ownerOf(site.framework, entity).id,
    about: `${entity.id} ${name}`,
    address: (id, part) => {
      const target = Object.hasOwn(entities, id) ? entities[id] : undefined;
      return target && addressOf(site.anchors, spot, target, part);
    },
    image: (path) =>
      Object.hasOwn(site.media, path) ? addressBetween(`${site.language}/${spot.path}`, path) : undefined,
    say: site.words.say,
    ...changes,
  });
}

/** Rendered texts, by the id of their entity. */
export type Texts = { [id: string]: SafeHtml | '' };

/** Renders the text before the first heading, such as the definition of a term, without footnotes, for lists. */
export function introOf(site: Site, spot: PageLocation, entity: Entity, body: Body): SafeHtml | '' {
  const intro = partsOf(body, entity).find((part) => part.title === '');
  return intro === undefined ? '' : proseOf(site, spot, entity, intro.name, intro.blocks, 6, { notes: '' });
}

/** Returns the first words of an entity, as the description for search engines if there is no summary. */
export function firstWords(body: Body, entity: Entity): string {
  const part = partsOf(body, entity).find((one) => one.blocks.length > 0);
  return part === undefined ? '' : part.blocks.map((block) => plainTextOf(block)).join(' ');
}

/** Shortens plain text to one line of the length that search engines and lists show. */
export function shorten(text: string, length = 200): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  return `${line.slice(0, line.lastIndexOf(' ', length - 1))}…`;
}
