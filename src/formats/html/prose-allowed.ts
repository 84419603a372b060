import type { Options } from 'rehype-sanitize';

/**
 * The elements, attributes and addresses that may come out of an author's text. An explicit list, so that a new
 * version of a library cannot widen it. Ids are not prefixed here: they are made by Charter and must stay as they are.
 */
export const allowed: Options = {
  tagNames: [
    ...['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['a', 'em', 'strong', 'del', 'code', 'sup', 'span', 'section', 'img'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'id', 'ariaLabel', ['role', 'doc-noteref'], ['className', 'term', 'entity', 'code', 'external']],
    img: ['src', 'alt'],
    ol: ['start'],
    span: [['className', 'parameter', 'image', 'task']],
    section: ['ariaLabel', ['tabIndex', 0], ['className', 'table-scroll']],
    th: [
      ['scope', 'col', 'row'],
      ['className', 'align-center', 'align-end'],
    ],
    td: [['className', 'align-center', 'align-end']],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['https'] },
  ancestors: { thead: ['table'], tbody: ['table'], tr: ['table'], th: ['table'], td: ['table'], li: ['ul', 'ol'] },
  required: {},
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};
