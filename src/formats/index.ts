import type { Format } from '../model/index.js';
import { data } from './data/index.js';
import { html } from './html/index.js';
import { pdf } from './pdf/index.js';

/** All formats, in the order of `FORMAT_NAMES`. */
export const FORMATS: readonly Format[] = [html, data, pdf];

export { atomFeed } from './data/feed.js';
export { indexPage, latestPages, type ReleaseIndex, tombstonePages } from './html/release-index.js';
export { type Website, website } from './html/website.js';
export { describedKinds, formatChapters } from './manual.js';
export { onePdf, type PdfFile } from './pdf/index.js';
