export { type Answer, HTML, OWN, redirect, typeOf } from './answer.js';
export { type EditorLink, editorLinks } from './editor.js';
export { diagnosticsOn, type Overlay, type OverlayLink } from './overlay.js';
export { type NoticeLink, noticePage } from './pages.js';
export { DEFAULT_PORT } from './port.js';
export { type Running, serve } from './server.js';
export type { Change, Shown } from './shown.js';
export { type Site, siteOf, subjectOf, withHeld } from './site.js';
