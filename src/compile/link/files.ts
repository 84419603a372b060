import { type Entity, idsInName, nearest, SOURCES } from '../../model/index.js';
import { type DeadLink, resolveAnchor, type Target } from './anchors.js';
import type { KnownIds } from './known-ids.js';

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

/**
 * Resolves relative addresses among the files of the framework, as a reader on a code host would follow them. `unread`
 * are the paths of files of which not all could be read.
 */
export function filesOf(paths: readonly string[], unread: ReadonlySet<string>, known: KnownIds): Files {
  const { entities, former } = known;
  const present = new Set(paths);
  const byPath = new Map<string, Entity>();
  for (const entity of Object.values(entities)) if (entity.within === undefined) byPath.set(entity.place.path, entity);
  return {
    resolve(url, from) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
      if (url === '') return { message: 'the link has no address', hints: ['write the address in the round brackets'] };
      const [, rest = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?#?(.*)$/s.exec(url) ?? [];
      const path = rest === '' ? from : join(from, decode(rest));
      const entity = path === undefined ? undefined : byPath.get(path);
      if (entity) return resolveAnchor(entity, decode(fragment), known) ?? UNREAD;
      if (path !== undefined && (unread.has(path) || isRightName(path, known))) return UNREAD;
      const gone = path === undefined || present.has(path) ? undefined : former.goneFileOf(path);
      const near = path === undefined ? undefined : nearestFile(path, byPath);
      return { ...dead(url, path, present, near, from), gone };
    },
    image(url, from) {
      const path = join(from, decode(url));
      if (path === undefined || !present.has(path)) {
        const images = paths.filter((name) => IMAGES.test(name));
        return dead(url, path, present, path && nearestPath(path, images), from);
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
  near: string | undefined,
  from: string,
): DeadLink {
  if (path === undefined)
    return {
      message: `the address "${url}" leads out of the framework`,
      hints: ['link to a file below standards/, or give the full address on the web'],
    };
  if (present.has(path))
    return {
      message: `${path} is not published, so a link to it would lead nowhere`,
      hints: ['link to a file that is published, or give the full address on the web'],
    };
  return {
    message: `there is no file ${path}`,
    hints: [near === undefined ? 'correct the path' : `write "${relative(from, near)}"`],
  };
}

/** Whether a file would be called so if its name fitted its id, which has been told. */
function isRightName(path: string, { misnamed }: KnownIds): boolean {
  return idsInName(path).some((id) => misnamed.has(id));
}

/** The file that was meant: one with an id that the name names, since a file keeps its id when it is renamed or moved. */
function nearestFile(path: string, byPath: ReadonlyMap<string, Entity>): string | undefined {
  const ids = idsInName(path).reverse();
  const files = [...byPath];
  const meant = ids.map((id) => files.find(([, entity]) => entity.id === id)).find((found) => found !== undefined);
  return meant?.[0] ?? nearestPath(path, [...byPath.keys()]);
}

/** The nearest of some paths: by its name alone, in the same folder sooner than in another. */
function nearestPath(path: string, paths: readonly string[]): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const inFolder = paths.filter((other) => other.slice(0, other.lastIndexOf('/')) === folder);
  for (const candidates of [inFolder, paths]) {
    const name = nearest(nameOf(path), candidates.map(nameOf));
    const found = candidates.find((candidate) => nameOf(candidate) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
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
