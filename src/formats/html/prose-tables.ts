import type { Element, Parents, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { element, type ProseSetting } from './prose-setting.js';

/** Heads that say they are heads of columns, and a frame that a keyboard can scroll where the screen is too narrow. */
export function frameTables(tree: Root, setting: ProseSetting): void {
  let number = 0;
  const frames: [Parents, Element][] = [];
  visit(tree, 'element', (node, _index, parent) => {
    if (node.tagName === 'th') node.properties.scope = 'col';
    if (node.tagName === 'th' || node.tagName === 'td') alignByClass(node);
    if (node.tagName === 'table' && parent !== undefined) frames.push([parent, node]);
  });
  for (const [parent, table] of frames) {
    number += 1;
    const ariaLabel = setting.say('table-in', { number: String(number), about: setting.about });
    const frame = element('section', { className: ['table-scroll'], tabIndex: 0, ariaLabel }, [table]);
    parent.children.splice((parent.children as Element[]).indexOf(table), 1, frame);
  }
}

/** An `align` attribute is obsolete, and left and right mean little where text runs the other way. */
function alignByClass(cell: Element): void {
  const align = cell.properties.align;
  delete cell.properties.align;
  if (align === 'center') cell.properties.className = ['align-center'];
  if (align === 'right') cell.properties.className = ['align-end'];
}
