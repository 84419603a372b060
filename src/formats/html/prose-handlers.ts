import type { Element, ElementContent } from 'hast';
import type { Image, Link, ListItem, Parents } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';
import type { EntityLink, LabelMark, NoteMark, ParameterMark } from '../../model/index.js';
import { isSafeAddress } from './safe-html.js';

/** How to render a text on a page. */
export interface ProseOptions {
  /** The prefix of every id in the text: `PS-001-scope`. */
  readonly prefix: string;
  /** The level of the outermost heading in the text. */
  readonly heading: number;
  /** The prefix of every id of a footnote: the id of the entity whose file contains the text. Empty on a page without footnotes. */
  readonly notes: string;
  /** The subject of the text, for the label of tables in screen readers. */
  readonly about: string;
  /** The address of an entity, or of a part of it; undefined if it does not exist. */
  readonly address: (id: string, part: string) => string | undefined;
  /** The address of an image; undefined if the release does not contain it. */
  readonly image: (path: string) => string | undefined;
  readonly say: (key: string, values?: { readonly [name: string]: string }) => string;
}

/** An element of the HTML tree. */
export function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<typeof defaultHandlers.link>[0];

/** Handlers for Charter's own nodes, and for nodes whose default form does not suit a published text. */
export function handlersFor(setting: ProseOptions): Handlers {
  return {
    entityLink(state: State, node: EntityLink) {
      const href = setting.address(node.target, node.anchor);
      const children = inline(state, node);
      if (href === undefined) return children;
      const isId =
        node.children.length === 1 && node.children[0]?.type === 'text' && node.children[0].value === node.target;
      return element('a', { href, className: [node.automatic ? 'term' : isId ? 'code' : 'entity'] }, children);
    },
    // Linking resolves all of these; if one remains, its text is still shown.
    label(state: State, node: LabelMark) {
      return inline(state, node);
    },
    parameter(state: State, node: ParameterMark) {
      return element('span', { className: ['parameter'] }, inline(state, node));
    },
    noteMark(_state: State, node: NoteMark) {
      if (setting.notes === '') return [];
      const properties = {
        id: noteMarkAnchor(setting.notes, node.number, node.again),
        href: `#${noteAnchor(setting.notes, node.number)}`,
        role: 'doc-noteref',
        ariaLabel: setting.say('footnote', { number: String(node.number) }),
      };
      return element('sup', {}, [element('a', properties, [{ type: 'text', value: String(node.number) }])]);
    },
    // A relative address names a source file, which readers do not have: the text stays without the link.
    link(state: State, node: Link) {
      if (!isSafeAddress(node.url)) return inline(state, node);
      return element('a', { href: node.url, className: ['external'] }, inline(state, node));
    },
    // Pages load nothing from other servers: an image that is not in the release is replaced by its text.
    image(_state: State, node: Image) {
      const alt = node.alt ?? '';
      const src = setting.image(node.url);
      if (src !== undefined) return element('img', { src, alt }, []);
      const text: ElementContent = { type: 'text', value: setting.say('image', { text: alt }) };
      if (!isSafeAddress(node.url)) return element('span', { className: ['image'] }, [text]);
      return element('a', { href: node.url, className: ['external'] }, [text]);
    },
    // A checkbox is read-only, so it is a character, ☐ or ☑, and not a form field.
    listItem(state: State, node: ListItem, parent: Parents | undefined) {
      const item = defaultHandlers.listItem(state, { ...node, checked: null }, parent);
      if (typeof node.checked === 'boolean') {
        item.children.unshift(
          element('span', { className: ['task'] }, [{ type: 'text', value: node.checked ? '☑ ' : '☐ ' }]),
        );
      }
      return item;
    },
  };
}

/** Returns the anchor of a footnote. */
export function noteAnchor(prefix: string, number: number): string {
  return `${prefix}-note-${number}`;
}

export function noteMarkAnchor(prefix: string, number: number, again: number): string {
  return `${noteAnchor(prefix, number)}-mark${again === 0 ? '' : `-${again + 1}`}`;
}

function inline(state: State, node: EntityLink | ParameterMark | LabelMark | Link): ElementContent[] {
  return state.all(node as never) as ElementContent[];
}
