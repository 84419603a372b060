/**
 * The mark in the corner of the page, and the panel that it opens. Both are in a shadow tree, apart from the style of
 * the page. Text of authors is only ever set as text.
 */
export const PANEL = `
const make = (name, properties, ...inside) => {
  const { dataset, ...rest } = properties || {};
  const element = Object.assign(document.createElement(name), rest);
  Object.assign(element.dataset, dataset);
  element.append(...inside.filter((one) => one !== undefined && one !== ''));
  return element;
};
const remember = (key, value) => {
  try {
    if (value === undefined) return sessionStorage.getItem('charter-' + key);
    sessionStorage.setItem('charter-' + key, value);
  } catch {}
  return null;
};

let overlay;
const host = document.createElement('charter-preview');
const shadow = host.attachShadow({ mode: 'open' });
const style = make('link', { rel: 'stylesheet', href: '/-/preview.css' });
const button = make('button', { type: 'button', id: 'mark' });
button.setAttribute('aria-controls', 'panel');
const heading = make('h2', { id: 'heading', tabIndex: -1 }, 'Preview');
const closing = make('button', { type: 'button', className: 'quiet' }, 'Close');
const content = make('div', { id: 'content' });
const panel = make('section', { id: 'panel', hidden: true }, make('header', {}, heading, closing), content);
panel.setAttribute('aria-labelledby', 'heading');
const status = make('p', { id: 'status' });
status.setAttribute('role', 'status');
const frame = make('div', { id: 'frame', lang: 'en', dir: 'ltr', hidden: true }, panel, button, status);
shadow.append(style, frame);
let isStyled = false;
const reveal = () => { frame.hidden = !isStyled || !overlay; };
style.addEventListener('load', () => {
  isStyled = true;
  reveal();
});

let isLost = false;
let isDismissed = false;
let opened = remember('open') || '';
let usesKeys = remember('keys') !== 'off';
let returnTo = null;

const plural = (number, word) => number + ' ' + word + (number === 1 ? '' : 's');
const summaryOf = ({ counts }) => {
  const parts = [];
  if (counts.error > 0) parts.push(plural(counts.error, 'error'));
  if (counts.warning > 0) parts.push(plural(counts.warning, 'warning'));
  if (counts.info > 0) parts.push(plural(counts.info, 'note'));
  return parts.join(', ') || 'no errors and no warnings';
};

const itemOf = (one) =>
  make('li', { className: one.severity },
    make('p', { className: 'message' }, make('strong', {}, one.severity === 'info' ? 'note' : one.severity), ' ', make('span', { dir: 'auto' }, one.message)),
    ...one.hints.map((hint) => make('p', { className: 'hint' }, 'do: ', make('span', { dir: 'auto' }, hint))),
    make('p', { className: 'place' }, one.href ? make('a', { href: one.href }, one.place) : one.place, ' ', make('span', { className: 'code' }, one.code)),
  );
const listOf = (title, items) => (items.length === 0 ? [] : [make('h3', {}, title), make('ul', {}, ...items.map(itemOf))]);

const keysOf = () => {
  const rows = [['d', 'Open or close this panel'], ...overlay.links.map(({ key, title }) => [key, title]), ['?', 'Show the keys'], ['Esc', 'Close this panel']];
  const toggle = make('button', { type: 'button', id: 'keys' }, usesKeys ? 'Turn the keys off' : 'Turn the keys on');
  toggle.addEventListener('click', () => {
    usesKeys = !usesKeys;
    remember('keys', usesKeys ? 'on' : 'off');
    draw();
    shadow.getElementById('keys').focus();
  });
  return [make('h3', {}, 'Keys'), make('dl', {}, ...rows.map(([key, title]) => make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, title)))), toggle];
};

const draw = () => {
  const { counts, own, others, more, checked, trouble, links } = overlay;
  const sign = isLost || trouble || counts.error > 0 ? '\\u2715' : counts.warning > 0 ? '\\u25b2' : '\\u2713';
  const found = counts.error + counts.warning > 0 ? summaryOf(overlay) : '';
  const says = isLost ? 'preview stopped' : [found, trouble && 'old text'].filter(Boolean).join(', ');
  const glyph = make('span', { className: 'sign' }, sign);
  glyph.setAttribute('aria-hidden', 'true');
  button.replaceChildren(glyph, says === '' ? '' : ' ' + says);
  button.className = isLost || trouble || counts.error > 0 ? 'bad' : counts.warning > 0 ? 'poor' : 'good';
  button.setAttribute('aria-label', 'Preview: ' + (isLost ? 'stopped' : summaryOf(overlay) + (trouble ? ', old text' : '')));
  button.setAttribute('aria-expanded', String(opened !== ''));
  reveal();
  panel.hidden = opened === '';
  const notes = [isLost ? 'The preview has stopped. Start charter preview again, and this page goes on.' : trouble].filter(Boolean);
  content.replaceChildren(
    ...notes.map((text) => make('p', { className: 'note' }, text)),
    make('p', { className: 'summary' }, summaryOf(overlay) + (checked ? '' : ' (checking)')),
    ...listOf('This page', own),
    ...listOf(own.length > 0 ? 'Other files' : 'In all files', others),
    ...(more > 0 ? [make('p', {}, more + ' more: run charter check')] : []),
    ...(links.length === 0 ? [] : [make('ul', { className: 'links' }, ...links.map(({ key, title, href }) => {
      const kbd = make('kbd', {}, key);
      kbd.setAttribute('aria-hidden', 'true');
      return make('li', {}, make('a', { href }, title), ' ', usesKeys ? kbd : '');
    }))]),
    ...(opened === 'keys' ? keysOf() : [make('p', { className: 'hint' }, usesKeys ? 'Press ? for the keys.' : 'The keys are off: ', ...(usesKeys ? [] : [keysButton()]))]),
  );
};
const keysButton = () => {
  const one = make('button', { type: 'button', className: 'quiet' }, 'show');
  one.addEventListener('click', () => open('keys'));
  return one;
};

const open = (what, takesFocus = true) => {
  if (takesFocus && opened === '') returnTo = document.activeElement;
  opened = what;
  if (takesFocus) remember('open', what);
  draw();
  if (takesFocus) heading.focus();
};
const close = () => {
  const hadFocus = panel.contains(shadow.activeElement);
  opened = '';
  isDismissed = true;
  remember('open', '');
  draw();
  if (!hadFocus) return;
  if (returnTo && returnTo.isConnected && returnTo !== document.body && returnTo !== host) returnTo.focus();
  else button.focus();
};

button.addEventListener('click', () => (opened === '' ? open('diagnostics') : close()));
closing.addEventListener('click', close);
panel.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  close();
});

let isAutomatic = false;
const showOverlay = (next) => {
  const before = overlay && summaryOf(overlay);
  overlay = next;
  const needs = next.own.some(({ severity }) => severity === 'error') || next.trouble !== '';
  if (!needs) {
    isDismissed = false;
    if (isAutomatic && !panel.contains(shadow.activeElement)) opened = '';
    isAutomatic = false;
  } else if (opened === '' && !isDismissed) {
    isAutomatic = true;
    opened = 'diagnostics';
  }
  if (before !== undefined && before !== summaryOf(next)) status.textContent = summaryOf(next);
  draw();
};
`;
