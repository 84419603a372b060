import { slug } from 'github-slugger';
import { type Entity, nearest, SOURCES, sure } from '../../model/index.js';

/** What a relative address means. */
export interface Target {
  readonly id: string;
  readonly anchor: string;
}

export interface DeadLink {
  readonly message: string;
  readonly hints: readonly string[];
  /** The address that was meant, where there is no doubt. */
  readonly meant?: string;
}

/** Images that every browser and the typesetter can show. */
const IMAGES = /\.(png|jpe?g|svg)$/i;

export interface Files {
  /** The entity that a relative address leads to; undefined for an address on the web. */
  resolve(url: string, from: string): Target | DeadLink | undefined;
  /** The path of an image in a release. */
  image(url: string, from: string): string | DeadLink;
}

/** The target of a link to what exists and could not be read: it leads nowhere now, and nobody is told. */
const UNREAD: Target = { id: '', anchor: '' };

/** Resolves relative addresses among the files of the framework, as a reader on a code host would follow them. */
export function filesOf(
  paths: readonly string[],
  entities: { readonly [id: string]: Entity },
  claimed: { readonly paths: ReadonlySet<string>; readonly ids: ReadonlySet<string> },
): Files {
  const known = new Set(paths);
  const byPath = new Map<string, Entity>();
  // By its id, or by the anchor that a code host makes of its heading.
  const slugs = [...claimed.ids].filter((id) => id !== '').map((id) => `${slug(id)}-`);
  const isClaimed = (fragment: string) =>
    claimed.ids.has(fragment) || slugs.some((start) => fragment.startsWith(start));
  for (const entity of Object.values(entities)) if (entity.within === undefined) byPath.set(entity.place.path, entity);
  return {
    resolve(url, from) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
      if (url === '') return { message: 'the link has no address', hints: ['write the address in the round brackets'] };
      const [, rest = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?#?(.*)$/s.exec(url) ?? [];
      const path = rest === '' ? from : join(from, decode(rest));
      const entity = path === undefined ? undefined : byPath.get(path);
      if (entity) return isClaimed(decode(fragment)) ? UNREAD : anchorOf(entity, decode(fragment), entities);
      if (path !== undefined && claimed.paths.has(path)) return UNREAD;
      return dead(url, path, known, [...byPath.keys()], from);
    },
    image(url, from) {
      const path = join(from, decode(url));
      const images = () => paths.filter((name) => IMAGES.test(name));
      if (path === undefined || !known.has(path)) return dead(url, path, known, images(), from);
      if (!IMAGES.test(path))
        return {
          message: `"${url}" is not an image that can be published`,
          hints: ['use a file that ends in .png, .jpg or .svg'],
        };
      return `media/${path.slice(SOURCES.length + 1)}`;
    },
  };
}

/** An anchor as Charter makes it (`PS-001-R01`, `PS-001-scope`) or as a code host makes it from the words of a heading. */
function anchorOf(entity: Entity, fragment: string, entities: { readonly [id: string]: Entity }): Target | DeadLink {
  if (fragment === '' || fragment === entity.id) return { id: entity.id, anchor: '' };
  const held = entity.holds.flatMap((id) => [id, ...(entities[id]?.holds ?? [])]);
  for (const id of held) {
    const title = entities[id]?.title ?? '';
    const written = [id, entities[id]?.anchor, slug(`${id} ${title}`), slug(`${id}: ${title}`)];
    if (written.includes(fragment)) return { id, anchor: '' };
  }
  const names = entity.parts.filter((part) => part.title !== '').map((part) => part.name);
  const name = fragment.startsWith(`${entity.id}-`) ? fragment.slice(entity.id.length + 1) : fragment;
  if (names.includes(name)) return { id: entity.id, anchor: name };
  const near = nearest(name, [...names, ...held]);
  return {
    message: `${entity.id} has no section "${fragment}"`,
    hints: [near === undefined ? 'correct what follows the #' : `write "#${near}"`],
  };
}

function dead(
  url: string,
  path: string | undefined,
  known: ReadonlySet<string>,
  candidates: readonly string[],
  from: string,
): DeadLink {
  if (path === undefined)
    return {
      message: `the address "${url}" leads out of the framework`,
      hints: ['link to a file below standards/, or give the full address on the web'],
    };
  if (known.has(path))
    return {
      message: `${path} is not published, so a link to it would lead nowhere`,
      hints: ['link to a file that is published, or give the full address on the web'],
    };
  const meant = sure(path, candidates);
  const near = meant ?? nearest(path, candidates);
  const fragment = url.includes('#') ? url.slice(url.indexOf('#')) : '';
  return {
    message: `there is no file ${path}`,
    hints: [near === undefined ? 'correct the path' : `write "${relative(from, near)}${fragment}"`],
    ...(meant !== undefined && { meant: `${relative(from, meant)}${fragment}` }),
  };
}

/** A path from the folder of a file; undefined when it leaves the sources. */
function join(from: string, url: string): string | undefined {
  const words = from.split('/').slice(0, -1);
  for (const word of url.split('/')) {
    if (word === '' || word === '.') continue;
    if (word !== '..') words.push(word);
    else if (words.pop() === undefined) return undefined;
  }
  return words[0] === SOURCES ? words.join('/') : undefined;
}

function relative(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const end = to.split('/');
  let same = 0;
  while (same < start.length && start[same] === end[same]) same += 1;
  return [...start.slice(same).map(() => '..'), ...end.slice(same)].join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
