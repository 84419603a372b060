/**
 * Changes a tree of elements into another one and leaves alone what is equal, so that the focus, a selection, opened
 * details and the place on the screen stay. Nodes with an id are matched by it. `changed` collects what differs.
 */
export const MORPH = `
const morph = (old, now, changed) => {
  if (old.isEqualNode(now)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = now.nodeValue;
    changed.add(old.parentElement);
    return;
  }
  // What the reader opened stays open.
  const isOpened = (name) => name === 'open' && old.localName === 'details';
  for (const { name } of [...old.attributes]) if (!now.hasAttribute(name) && !isOpened(name)) old.removeAttribute(name);
  for (const { name, value } of now.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  morphChildren(old, now, changed);
};

const morphChildren = (old, now, changed) => {
  const [before, after] = [[...old.childNodes], [...now.childNodes]];
  let start = 0;
  while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) start += 1;
  let [end, last] = [before.length, after.length];
  while (end > start && last > start && before[end - 1].isEqualNode(after[last - 1])) [end, last] = [end - 1, last - 1];
  const free = new Set(before.slice(start, end));
  const pairs = after.slice(start, last).map((wanted) => {
    const isLike = (one) => one.nodeName === wanted.nodeName && (one.id || '') === (wanted.id || '');
    const match = [...free].find((one) => one.isEqualNode(wanted)) || [...free].find(isLike);
    free.delete(match);
    return [match, wanted];
  });
  for (const one of free) one.remove();
  if (free.size > 0 && old.nodeType === Node.ELEMENT_NODE) changed.add(old);
  let at = before[end] || null;
  for (const [match, wanted] of pairs.reverse()) {
    const node = match || document.importNode(wanted, true);
    if (node.nextSibling !== at || node.parentNode !== old) old.insertBefore(node, at);
    if (match) morph(match, wanted, changed);
    else changed.add(node.nodeType === Node.ELEMENT_NODE ? node : old);
    at = node;
  }
};
`;
