import { MORPH } from './morph.js';
import { PANEL } from './panel.js';
import { SWAP } from './swap.js';

/** Connects the page with the server, and the keys with what they do. */
const START = `
const facts = document.currentScript.dataset;
let { run, generation } = facts;
let source;
let retry;

const lose = () => {
  if (isLost || document.hidden) return;
  isLost = true;
  if (overlay) draw();
};
const connect = () => {
  clearTimeout(retry);
  if (source || document.hidden) return;
  source = new EventSource('/-/events?' + new URLSearchParams({ page: facts.page, query: facts.query, run, generation }));
  source.addEventListener('open', () => {
    isLost = false;
    if (overlay) draw();
  });
  source.addEventListener('page', ({ data }) => {
    const next = JSON.parse(data);
    ({ run, generation } = next);
    showPage(next.html);
  });
  // A notice stands in for a page until there is one.
  source.addEventListener('moved', ({ data }) => location.replace(JSON.parse(data).location));
  source.addEventListener('assets', ({ data }) => {
    const { paths, version } = JSON.parse(data);
    showAssets(paths, version);
  });
  source.addEventListener('diagnostics', ({ data }) => showOverlay(JSON.parse(data)));
  source.addEventListener('error', () => {
    // The browser connects again by itself after a lost connection, but not after an answer that is an error.
    if (source && source.readyState === EventSource.CLOSED) {
      disconnect();
      retry = setTimeout(connect, 1000);
    }
    setTimeout(() => { if (!source || source.readyState !== EventSource.OPEN) lose(); }, 1500);
  });
};
const disconnect = () => {
  clearTimeout(retry);
  if (source) source.close();
  source = undefined;
};

// A browser opens only a few connections to one server, so pages that nobody sees have none.
document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
addEventListener('pagehide', disconnect);
addEventListener('pageshow', connect);

const isTyping = (target) => target instanceof Element && (target.isContentEditable || target.matches('input, textarea, select'));
addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.composedPath()[0])) return;
  if (event.key === 'Escape' && opened !== '') return close();
  if (!overlay || !usesKeys || event.repeat) return;
  if (event.key === 'd') return opened === '' ? open('diagnostics') : close();
  if (event.key === '?') return open('keys');
  const link = overlay.links.find(({ key }) => key === event.key);
  if (link) location.assign(link.href);
});

// Beside the body, so that a new version of the page leaves it alone.
document.documentElement.append(host);
connect();
`;

/** The script of the preview. It is code and not a template (decision 21). */
export const SCRIPT_TEXT = `(() => {\n'use strict';\n${[MORPH, SWAP, PANEL, START].join('\n')}})();\n`;
