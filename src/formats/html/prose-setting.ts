import type { Element } from 'hast';

/** How a stretch of text is to be put on a page. */
export interface ProseSetting {
  /** Goes before every id in the text: `PS-001-scope`. */
  readonly prefix: string;
  /** The level of the outermost heading in the text. */
  readonly heading: number;
  /** Goes before every id of a footnote: the id of the entity whose file holds the text. Empty on a page that shows no footnotes. */
  readonly notes: string;
  /** What the text is about, for those who hear that a table begins. */
  readonly about: string;
  /** The address of an entity, or of a part of it; undefined where there is no such entity. */
  readonly address: (id: string, part: string) => string | undefined;
  /** The address of an image of the release; undefined where it has none. */
  readonly image: (path: string) => string | undefined;
  readonly say: (key: string, values?: { readonly [name: string]: string }) => string;
}

/** An element of the HTML tree. */
export function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}
