/** Shows a new version of the page without leaving the place where the reader is. */
export const SWAP = `
// The blocks at the top of the screen, the outermost first: the innermost that is still there afterwards keeps its place.
const blocksAtTop = () => {
  const blocks = [];
  let block = document.querySelector('main');
  while (block) {
    blocks.push([block, block.getBoundingClientRect().top]);
    block = [...block.children].find((child) => child.getBoundingClientRect().bottom > 1);
  }
  return blocks.reverse();
};

const keepPlace = (change) => {
  const root = document.documentElement;
  const isAtTop = scrollY === 0;
  const blocks = isAtTop ? [] : blocksAtTop();
  const { id } = document.activeElement || {};
  // The browser would keep the place too, and the page would move twice.
  root.style.overflowAnchor = 'none';
  change();
  const [block, top] = blocks.find(([one]) => one.isConnected) || [];
  if (block) scrollBy({ top: block.getBoundingClientRect().top - top, behavior: 'instant' });
  if (document.activeElement === document.body && id) document.getElementById(id)?.focus({ preventScroll: true });
  requestAnimationFrame(() => { root.style.overflowAnchor = ''; });
};

const quiet = matchMedia('(prefers-reduced-motion: reduce)');

// Shows what changed for a moment.
const mark = (changed) => {
  if (quiet.matches || changed.size > 12) return;
  for (const one of changed) {
    if (one.closest('main') && one.localName !== 'main')
      one.animate([{ outline: '2px solid currentcolor', outlineOffset: '4px' }, { outline: '2px solid transparent', outlineOffset: '4px' }], 900);
  }
};

const showPage = (html) => {
  const now = new DOMParser().parseFromString(html, 'text/html');
  const changed = new Set();
  keepPlace(() => {
    document.title = now.title;
    for (const image of now.images) renew(image);
    for (const name of ['lang', 'dir']) document.documentElement.setAttribute(name, now.documentElement.getAttribute(name) || '');
    morphChildren(document.body, now.body, changed);
  });
  mark(changed);
};

// Files that pages show keep their names, so the browser has to be told that they changed.
const pathOf = (address) => decodeURIComponent(new URL(address, location.href).pathname);

// The versions of images that changed while this page is shown: a later text names them without.
const versions = new Map();
const renew = (image) => {
  const version = versions.get(pathOf(image.src));
  if (version !== undefined) image.src = new URL('?v=' + version, image.src).href;
};

const showAssets = (paths, version) => {
  const isAmong = (address) => paths.includes(pathOf(address));
  for (const path of paths) versions.set(path, version);
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    if (!isAmong(link.href)) continue;
    const next = link.cloneNode();
    next.href = new URL('?v=' + version, link.href).href;
    // The old style stays until the new one is there, so that the page is never without one.
    next.addEventListener('load', () => link.remove());
    link.after(next);
  }
  for (const image of document.images) if (isAmong(image.src)) renew(image);
};
`;
