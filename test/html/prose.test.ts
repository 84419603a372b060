import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { renderProse } from '../../src/formats/html/prose.js';
import type { ProseOptions } from '../../src/formats/html/prose-handlers.js';
import { paragraph } from './fixture.js';

const setting: ProseOptions = {
  prefix: 'PS-001-scope',
  heading: 3,
  notes: 'PS-001',
  about: 'PS-001 scope',
  address: (id, part) => (id === 'gone' ? undefined : `#${id}${part && `-${part}`}`),
  image: (path) => (path.startsWith('media/') ? `../../${path}` : undefined),
  say: (key, values) => `${key} ${Object.values(values ?? {}).join(' ')}`.trim(),
};
const show = (...blocks: RootContent[]): string => renderProse(blocks, setting).html;
const words = (value: string): { type: 'text'; value: string }[] => [{ type: 'text', value }];

describe('text', () => {
  test.each<[string, RootContent, string]>([
    ['paragraph', paragraph('a < b & c'), '<p>a &#x3C; b &#x26; c</p>'],
    [
      'link of an author',
      paragraph({ type: 'entityLink', target: 'PS-2', anchor: 'scope', automatic: false, children: words('there') }),
      '<p><a href="#PS-2-scope" class="entity">there</a></p>',
    ],
    [
      'id as a link',
      paragraph({ type: 'entityLink', target: 'PS-2', anchor: '', automatic: false, children: words('PS-2') }),
      '<p><a href="#PS-2" class="code">PS-2</a></p>',
    ],
    [
      'link to nothing',
      paragraph({ type: 'entityLink', target: 'gone', anchor: '', automatic: true, children: words('gone') }),
      '<p>gone</p>',
    ],
    [
      'parameter',
      paragraph({ type: 'parameter', name: 'n', written: '5', children: words('5 days') }),
      '<p><span class="parameter">5 days</span></p>',
    ],
    [
      'mark of a footnote',
      paragraph({ type: 'noteMark', number: 2, again: 1 }),
      '<p><sup><a id="PS-001-note-2-mark-2" href="#PS-001-note-2" role="doc-noteref" aria-label="footnote 2">2</a></sup></p>',
    ],
    [
      'web link',
      paragraph({ type: 'link', url: 'https://example.org/?a&b', children: words('x') } as RootContent),
      '<p><a href="https://example.org/?a&#x26;b" class="external">x</a></p>',
    ],
    ['relative link', paragraph({ type: 'link', url: '../x.md', children: words('x') } as RootContent), '<p>x</p>'],
    [
      'image of the release',
      paragraph({ type: 'image', url: 'media/a.png', alt: 'A map' } as RootContent),
      '<p><img src="../../media/a.png" alt="A map"></p>',
    ],
    [
      'image from elsewhere',
      paragraph({ type: 'image', url: 'https://example.org/a.png', alt: 'A map' } as RootContent),
      '<p><a href="https://example.org/a.png" class="external">image A map</a></p>',
    ],
    ['code', { type: 'code', lang: 'js', value: 'a\n\n  <b>' }, '<pre><code>a\n\n  &#x3C;b>\n</code></pre>'],
    [
      'emphasis',
      paragraph({ type: 'strong', children: [{ type: 'emphasis', children: words('x') }] } as RootContent),
      '<p><strong><em>x</em></strong></p>',
    ],
    [
      'list with a start',
      {
        type: 'list',
        ordered: true,
        start: 3,
        spread: false,
        children: [{ type: 'listItem', spread: false, children: [paragraph('x') as never] }],
      },
      '<ol start="3">\n<li>x</li>\n</ol>',
    ],
    [
      'task',
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [{ type: 'listItem', checked: true, spread: false, children: [paragraph('x') as never] }],
      },
      '<ul>\n<li><span class="task">☑ </span>x</li>\n</ul>',
    ],
  ])('shows a %s', (_name, node, expected) => {
    expect(show(node)).toBe(expected);
  });

  test('gives headings the level that the page needs, without a gap, and an id of their own', () => {
    const heading = (depth: 3 | 4 | 5 | 6, value: string): RootContent => ({
      type: 'heading',
      depth,
      children: words(value),
    });
    const html = show(heading(4, 'One'), heading(6, 'Two'), heading(6, 'Two'), heading(3, 'Three'));
    expect(html.match(/<h.*?>/g)).toEqual([
      '<h3 id="PS-001-scope-one">',
      '<h4 id="PS-001-scope-two">',
      '<h4 id="PS-001-scope-two-1">',
      '<h3 id="PS-001-scope-three">',
    ]);
  });

  test('does not change the tree it was given', () => {
    const block = paragraph({ type: 'entityLink', target: 'a', anchor: '', automatic: true, children: words('a') });
    const before = JSON.stringify(block);
    show(block);
    expect(JSON.stringify(block)).toBe(before);
  });
});
