import { visible } from '../diagnostics/reporters/text.js';
import type { BlockRedline, DocumentRedline, EntityRedline, Piece, UnitRedline } from '../model/index.js';

/**
 * The style of the page. It does not rely on colour: deletions are struck out between `[` and `]`, insertions are
 * underlined between `{` and `}`, so that they are clear in a black and white print and in a photocopy.
 */
export const STYLE = [
  ':root{color-scheme:light dark;--line:#767676}',
  'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,"Source Serif 4",serif;overflow-wrap:anywhere}',
  'h1,h2,h3,h4,table,summary,.id,.tag{font-family:system-ui,sans-serif}',
  'h1{line-height:1.2}h2{margin-top:2.5rem;border-bottom:2px solid}h3{margin-top:2rem}h4{margin:1.6rem 0 .3rem}',
  'del{text-decoration:line-through 2px}ins{text-decoration:underline 2px;text-underline-offset:.2em;font-weight:600}',
  '.tag{border:1px solid var(--line);border-radius:.2rem;padding:0 .35rem;font-size:.8rem;white-space:nowrap}',
  '.meaning{border-inline-start:4px solid;padding-inline-start:.8rem;margin:.5rem 0;font-family:system-ui,sans-serif;font-size:.95rem}',
  '.name{font-family:system-ui,sans-serif;font-size:.8rem;font-variant:small-caps;margin:.8rem 0 0}',
  '.unit p{margin:.2rem 0 .5rem}.item{padding-inline-start:1.4rem;text-indent:-1rem}.deep{padding-inline-start:2.8rem}',
  'table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.8rem 0}th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:start;vertical-align:top}',
  'pre{white-space:pre-wrap;border:1px solid var(--line);padding:.6rem}details{margin:.4rem 0}summary{cursor:pointer}',
  '.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
  '@media print{body{max-width:none;margin:0}details:not([open])>*{display:block}}',
].join('');

/** Escapes text for content and attributes of HTML. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An element with its content, which is HTML already. */
export function element(name: string, inside: string, attributes = ''): string {
  return `<${name}${attributes === '' ? '' : ` ${attributes}`}>${inside}</${name}>`;
}

/** A list; empty if there are no items. */
export function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

const TAGS = { added: 'new', removed: 'removed', changed: 'changed', same: 'unchanged' } as const;

/** A document before and after, in reading order. Unchanged parts are collapsed. */
export function documentHtml({ id, title, entities }: DocumentRedline, language: string): string {
  const head = `<h3 id="redline-${escaped(id)}">${element('span', escaped(id), 'class="id"')} ${escaped(title)}</h3>`;
  return element('section', `${head}\n${entities.map((one) => entityHtml(one, language)).join('\n')}`);
}

function entityHtml(entity: EntityRedline, language: string): string {
  const { id, title, change, meanings, units } = entity;
  const label = `${element('span', escaped(id), 'class="id"')} ${escaped(title)}`;
  // The heading shows the title.
  const shown = units.filter((unit) => unit.name !== 'title' || unit.change === 'changed');
  const texts = shown.map((unit) => unitHtml(unit, language, change === 'changed'));
  if (change === 'same')
    return element('details', `<summary>${label} ${tag('unchanged')}</summary>\n${texts.join('\n')}`);
  const sentences = meanings.map((text) => element('p', escaped(text), 'class="meaning"'));
  return [`<h4>${label} ${tag(TAGS[change])}</h4>`, ...sentences, ...texts].join('\n');
}

function tag(word: string): string {
  return element('span', word, 'class="tag"');
}

/** In a changed entity, unchanged parts are collapsed, except the statement, which gives the context. */
function unitHtml({ name, change, blocks }: UnitRedline, language: string, folds: boolean): string {
  const words = escaped(name.replaceAll('-', ' '));
  const text = element('div', blocksHtml(blocks), `class="unit" lang="${escaped(language)}" dir="auto"`);
  if (folds && change === 'same' && name !== 'statement')
    return element('details', `<summary>${words} ${tag('unchanged')}</summary>\n${text}`);
  return `${element('p', words, 'class="name"')}\n${text}`;
}

function blocksHtml(blocks: readonly BlockRedline[]): string {
  const parts: string[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as BlockRedline;
    if (block.shape !== 'cell') {
      parts.push(blockHtml(block));
      continue;
    }
    const end = blocks.findIndex((one, index) => index > at && !isSameTable(one, block));
    const cells = blocks.slice(at, end < 0 ? blocks.length : end);
    parts.push(tableHtml(cells));
    at += cells.length - 1;
  }
  return parts.join('\n');
}

function blockHtml({ shape, depth, mark, pieces }: BlockRedline): string {
  const text = piecesHtml(pieces);
  if (shape === 'heading') return element('p', element('strong', text));
  if (shape === 'item') return element('p', `${mark || '•'} ${text}`, `class="item${depth > 1 ? ' deep' : ''}"`);
  return element('p', text);
}

function isSameTable(one: BlockRedline, other: BlockRedline): boolean {
  return one.shape === 'cell' && one.mark.split('/')[0] === other.mark.split('/')[0];
}

function tableHtml(cells: readonly BlockRedline[]): string {
  const rows = [...new Set(cells.map((cell) => cell.mark))].map((mark, index) => {
    const kind = index === 0 ? 'th' : 'td';
    return element(
      'tr',
      cells
        .filter((cell) => cell.mark === mark)
        .map((cell) => element(kind, piecesHtml(cell.pieces), index === 0 ? 'scope="col"' : ''))
        .join(''),
    );
  });
  return element('table', rows.join('\n'));
}

/** Deletions and insertions, marked by lines and brackets, and by words for screen readers. */
export function piecesHtml(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }) => {
      if (kind === 'same') return escaped(text);
      if (kind === 'deleted') return element('del', `${unseen('removed:')}[${escaped(text)}]${unseen('end')}`);
      return element('ins', `${unseen('added:')}{${escaped(text)}}${unseen('end')}`);
    })
    .join('');
}

function unseen(words: string): string {
  return element('span', ` ${words} `, 'class="said"');
}
