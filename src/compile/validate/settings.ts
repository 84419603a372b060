import { type Data, KINDS, type Kind, type Places, type Settings } from '../../model/index.js';

/**
 * Returns the settings in framework.yaml, with the defaults filled in. The data conforms to
 * schemas/framework.schema.json.
 */
export function settingsOf(data: Data, places: Places = {}): Settings {
  const text = (key: string): string => (typeof data[key] === 'string' ? data[key] : '');
  return {
    title: text('title'),
    subtitle: text('subtitle'),
    description: text('description'),
    publisher: text('publisher'),
    notice: text('notice'),
    contact: text('contact'),
    sourceLanguage: text('source_language') || 'en',
    languages: (data.languages as string[] | undefined) ?? ['en'],
    licence: text('licence'),
    baseUrl: text('base_url').replace(/\/+$/, ''),
    autolink: data.autolink !== false,
    order: (data.order ?? {}) as Settings['order'],
    keywords: (data.keywords ?? {}) as Settings['keywords'],
    kinds: mergeKinds((data.kinds ?? {}) as { [name: string]: false | { [key: string]: string | boolean } }),
    rules: (data.rules ?? {}) as Settings['rules'],
    places,
  };
}

/**
 * Returns the kinds of Charter with the changes and additions of framework.yaml. Removing a kind also removes the kinds
 * inside it.
 */
function mergeKinds(own: { readonly [name: string]: false | { readonly [key: string]: string | boolean } }): Kind[] {
  const kinds = new Map<string, Kind>(KINDS.map((kind) => [kind.name, kind]));
  for (const [name, changes] of Object.entries(own)) {
    if (changes === false) kinds.delete(name);
    else kinds.set(name, { ...(kinds.get(name) ?? newKind(name)), ...renamed(changes) });
  }
  return [...kinds.values()].filter((kind) => kind.within === undefined || kinds.has(kind.within));
}

function newKind(name: string): Kind {
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
  return {
    name,
    title,
    collectionTitle: `${title}s`,
    files: `${name}s/*.md`,
    schema: `schemas/${name}.schema.json`,
    template: 'templates/html/entity.liquid',
    collection: `${name}s`,
    id: 'frontmatter',
    within: undefined,
    body: 'body',
    requirements: false,
  };
}

function renamed({ collection_title, ...rest }: { readonly [key: string]: string | boolean }): Partial<Kind> {
  return {
    ...(rest as Partial<Kind>),
    ...(typeof collection_title === 'string' && { collectionTitle: collection_title }),
  };
}
