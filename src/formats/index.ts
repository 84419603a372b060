import type { Format } from '../model/index.js';
import { data } from './data/index.js';
import { html } from './html/index.js';
import { pdf } from './pdf/index.js';

/** The shelf: every format, one line each, in the order in which they are made. */
export const FORMATS: readonly Format[] = [html, data, pdf];

export { atomFeed } from './data/feed.js';
export { latestPages, type Shelf, type Shelved, shelfPage, tombstonePages } from './html/release-index.js';
