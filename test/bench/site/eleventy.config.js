import footnotes from 'markdown-it-footnote';
import { page, titleOf } from './page.js';

/*
 * The least that makes a website of the Markdown files of a framework: each file as a page with its title, and a page
 * that lists all pages. Templates inside the Markdown are turned off, which makes Eleventy faster.
 */
export default function configure(eleventy) {
  eleventy.amendLibrary('md', (markdown) => markdown.use(footnotes));
  eleventy.addGlobalData('layout', 'page.11ty.js');
  eleventy.addTemplate('index.11ty.js', List, { layout: false });
  return { markdownTemplateEngine: false, dir: { input: 'content', includes: '../layouts', output: 'eleventy' } };
}

class List {
  data() {
    return { permalink: 'index.html', eleventyExcludeFromCollections: true };
  }

  render({ collections }) {
    const items = collections.all.map(({ url, data }) => `<li><a href="${url}">${titleOf(data)}</a></li>`);
    return page('All pages', `<ul>\n${items.join('\n')}\n</ul>`);
  }
}
