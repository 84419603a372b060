/**
 * Constructs that the native parser reads differently, in the order of the alternatives: characters beyond the basic
 * plane and escaped marks next to emphasis; stars next to underscores; a single tilde, which it takes for a deletion;
 * fences that open in a list; HTML in a list; a definition that is empty, or next to a table or other blocks; an e-mail
 * or web address, whose text may have no position in the reference or end elsewhere; a task, whose text starts elsewhere.
 */
const DIFFERENT =
  /[\ud800-\udfff]|\\[*_]|\*_|_\*|(?<!~)~(?!~)|```|~~~|<[A-Za-z!/?]|\]:|@|:\/\/|\bwww\.|^[\t >]*(?:[-*+]|\d{1,9}[.)])[\t ]+\[[\t xX]\]/im;

/** Closed frontmatter. The two parsers differ on unclosed frontmatter, on a tab after the fence, and on TOML. */
const FRONTMATTER = /^--- *\r?\n(?:[\s\S]*?\r?\n)?--- *(?:\r?\n|$)/;

/**
 * Whether the native parser gives the same tree as the reference for a text. It may contain some of the constructs above
 * where they stand alone: code, a comment or definitions between blank lines, and the address of a link in brackets.
 */
export function isReadAlike(text: string): boolean {
  const matter = FRONTMATTER.exec(text)?.[0] ?? '';
  if (matter === '' && /^\uFEFF?(?:---|\+\+\+)/.test(text)) return false;
  const body = matter === '' ? text : text.slice(matter.length);
  return !DIFFERENT.test(body) || areReadAlike(body.split(/\r\n|\n|\r/));
}

function areReadAlike(lines: readonly string[]): boolean {
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const isSuspect = DIFFERENT.test(line);
    const after = isSuspect && isBlank(lines[at - 1]) ? afterBlock(lines, at) : undefined;
    // A fence or a comment that does not stand alone fails here, so that no line is looked at often.
    if (isSuspect && after === undefined && DIFFERENT.test(withoutAddresses(line))) return false;
    at = after ?? at + 1;
  }
  return true;
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || /^[ \t]*$/.test(line);
}

const FENCE = /^(`{3,}|~{3,})[\w -]*$/;

/** Returns the line after code, a comment or definitions; undefined if anything else starts here or follows at once. */
function afterBlock(lines: readonly string[], at: number): number | undefined {
  const first = lines[at] ?? '';
  const fence = FENCE.exec(first)?.[1];
  let end = at;
  if (fence !== undefined) end = lines.indexOf(fence, at + 1) + 1;
  else if (first.startsWith('<!--')) {
    end = lines.findIndex((line, index) => index >= at && line.includes('-->')) + 1;
    if (!/^[^>]*-->[ \t]*$/.test(lines[end - 1] ?? '')) return undefined;
  } else while (isDefinition(lines[end])) end += 1;
  return end > at && isBlank(lines[end]) ? end : undefined;
}

/** The web address of a link, as it is usually written. */
const ADDRESS = 'https?://[\\w./?#&=%+,;:-]*';
const LINK = new RegExp(`^\\[[A-Za-z0-9][\\w-]*\\]: +${ADDRESS}(?: "[^"\\\\]*")?$`);
const NOTE = /^\[\^?[A-Za-z0-9][\w-]*\]: +(?=[^\s[|>#`~*+-])/;
/** The address of a link or an image in round brackets, after plain words in square ones. */
const IN_BRACKETS = new RegExp(`(?<=(?<!\\\\)\\[[^[\\]\\\\\`|<]*\\])\\(${ADDRESS}(?: "[^"\\\\]*")?\\)`, 'g');
const IN_ANGLES = new RegExp(`(?<!\\\\)<${ADDRESS}>`, 'g');

/** Whether a line is the definition of a link, or the first line of a footnote with text that cannot begin a block. */
function isDefinition(line: string | undefined): boolean {
  if (line === undefined) return false;
  return LINK.test(line) || (NOTE.test(line) && !DIFFERENT.test(withoutAddresses(line.replace(NOTE, ''))));
}

/** Leaves out of a line the addresses of links, and colons after brackets that cannot define anything. */
function withoutAddresses(line: string): string {
  const bare = line.replace(IN_BRACKETS, '').replace(IN_ANGLES, '');
  // A definition begins its line, maybe after the mark of a list or a quote.
  const text = bare.search(/[A-Za-z]/);
  return text < 0 ? bare : bare.slice(0, text) + bare.slice(text).replace(/(\[[^[\]\\]*\]):/g, '$1');
}
