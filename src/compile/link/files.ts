import { type Entity, idsInName, nearest, SOURCES, stemOf, sure } from '../../model/index.js';
import { type DeadLink, resolveAnchor, type Target } from './anchors.js';
import type { KnownIds } from './known-ids.js';

/** Images that browsers and the typesetter can show. */
const IMAGES = /\.(png|jpe?g|svg)$/i;

export interface Files {
  /** Returns the entity that a relative address leads to; undefined for a web address. */
  resolve(url: string, from: string): Target | DeadLink | undefined;
  /** Returns the path of an image in a release. */
  image(url: string, from: string): string | DeadLink;
}

/** The target of a link to something that exists but could not be read. The link leads nowhere, and is not reported. */
const UNREAD: Target = { id: '', anchor: '' };

/**
 * Resolves relative addresses among the files of the framework, as a code host does. `unread` are the paths of files
 * that could not be read completely.
 */
export function filesOf(paths: readonly string[], unread: ReadonlySet<string>, known: KnownIds): Files {
  const { entities, former } = known;
  const present = new Set(paths);
  const byPath = new Map<string, Entity>();
  for (const entity of Object.values(entities)) if (entity.within === undefined) byPath.set(entity.place.path, entity);
  const unreadNames = new Set([...unread].map(stemOf));
  return {
    resolve(url, from) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
      if (url === '') return { message: 'the link has no address', hints: ['write the address in the round brackets'] };
      const [, rest = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?#?(.*)$/s.exec(url) ?? [];
      const path = rest === '' ? from : join(from, decode(rest));
      const entity = path === undefined ? undefined : byPath.get(path);
      if (entity) return resolveAnchor(entity, decode(fragment), known) ?? UNREAD;
      if (path !== undefined && (unread.has(path) || mayBeElsewhere(path, unreadNames, known))) return UNREAD;
      const gone = path === undefined || present.has(path) ? undefined : former.goneFileOf(path);
      return { ...dead(url, path, present, nearestFile(path ?? '', byPath, known), from), gone };
    },
    image(url, from) {
      const path = join(from, decode(url));
      if (path === undefined || !present.has(path)) {
        const images = paths.filter((name) => IMAGES.test(name));
        return dead(url, path, present, nearestPath(path ?? '', images), from);
      }
      if (!IMAGES.test(path))
        return {
          message: `"${url}" is not an image that can be published`,
          hints: ['use a file that ends in .png, .jpg or .svg'],
        };
      return `media/${path.slice(SOURCES.length + 1)}`;
    },
  };
}

function dead(
  url: string,
  path: string | undefined,
  present: ReadonlySet<string>,
  { name, isSure }: NearPath,
  from: string,
): DeadLink {
  if (path === undefined)
    return {
      message: `the address "${url}" leads outside the framework`,
      hints: ['link to a file below standards/, or give the full web address'],
    };
  if (present.has(path))
    return {
      message: `${path} is not published, so the link leads nowhere`,
      hints: ['link to a file that is published, or give the full web address'],
    };
  const fragment = url.includes('#') ? url.slice(url.indexOf('#')) : '';
  const address = name === undefined ? undefined : `${relative(from, name)}${fragment}`;
  return {
    message: `there is no file ${path}`,
    hints: [address === undefined ? 'correct the path' : `write "${address}"`],
    ...(isSure && address !== undefined && { meant: address }),
  };
}

/** Whether the file may have another path: its id does not match its name, or no kind of document has its files there. */
function mayBeElsewhere(path: string, unreadNames: ReadonlySet<string>, { misnamed }: KnownIds): boolean {
  return idsInName(path).some((id) => misnamed.has(id) || unreadNames.has(id));
}

/** The path that was most likely meant, and whether it is certain. */
interface NearPath {
  readonly name: string | undefined;
  readonly isSure: boolean;
}

/**
 * Returns the intended file: the one with the id in the name, since a file keeps its id when it is renamed or moved.
 */
function nearestFile(path: string, byPath: ReadonlyMap<string, Entity>, { settings }: KnownIds): NearPath {
  const named = new Set(settings.kinds.filter(({ id }) => id === 'frontmatter').map(({ name }) => name));
  const stem = stemOf(path);
  const ids = idsInName(path);
  const found = [...byPath].find(([, { id, kind }]) => id === stem || (named.has(kind) && ids.includes(id)));
  return found ? { name: found[0], isSure: true } : nearestPath(path, [...byPath.keys()]);
}

/** Returns the nearest path by file name, first in the same folder and then elsewhere. */
function nearestPath(path: string, paths: readonly string[]): NearPath {
  const meant = sure(path, paths);
  if (meant !== undefined) return { name: meant, isSure: true };
  const folder = path.slice(0, path.lastIndexOf('/'));
  const inFolder = paths.filter((other) => other.slice(0, other.lastIndexOf('/')) === folder);
  for (const candidates of [inFolder, paths]) {
    const near = nearest(nameOf(path), candidates.map(nameOf));
    const name = candidates.find((candidate) => nameOf(candidate) === near);
    if (name !== undefined) return { name, isSure: false };
  }
  return { name: undefined, isSure: false };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Resolves a path relative to a file; returns undefined if it leaves the sources. */
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
