import { visible } from '../visible.js';

/** Text as text in HTML, in content and in attributes. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An element with its contents, which are HTML already. */
export function element(name: string, inside: string, attributes = ''): string {
  return `<${name}${attributes === '' ? '' : ` ${attributes}`}>${inside}</${name}>`;
}

/** A list; nothing where there is no item. */
export function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}
