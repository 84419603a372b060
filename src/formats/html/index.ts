import type { Format } from '../../model/index.js';
import { website } from './website.js';

/** The framework as a website: readable without JavaScript, without a network and from a folder. */
export const html: Format = {
  name: 'html',
  async *render(framework, bodies, edition, materials) {
    const { pages, diagnostics } = website(framework, bodies, edition, materials);
    for (const page of pages) yield await page.make();
    return diagnostics();
  },
};
