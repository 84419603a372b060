/** A fault in an SVG: where it begins in the text, and what it is. */
export interface SvgFault {
  readonly at: number;
  readonly message: string;
}

const NAME = '[\\p{L}_][\\p{L}\\p{N}_.-]*(?::[\\p{L}_][\\p{L}\\p{N}_.-]*)?';
const ATTRIBUTE = `\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`;
const PASSED = '<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<\\?[\\s\\S]*?\\?>|<!DOCTYPE[^>[]*>';
/** What may stand in an XML file: what is passed over, a tag, or words. */
const PIECE = new RegExp(`${PASSED}|<(/?)(${NAME})((?:${ATTRIBUTE})*)\\s*(/?)>|[^<]+`, 'uy');
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** The first place where an SVG is no well-formed XML, or its first element is another: no program would draw it. */
export function faultOfSvg(text: string): SvgFault | undefined {
  const open: string[] = [];
  const declared = new Set([
    'xml',
    'xmlns',
    ...[...text.matchAll(/xmlns:([^\s=]+)/g)].map(([, prefix = '']) => prefix),
  ]);
  const start = text.startsWith('\ufeff') ? 1 : 0;
  let isRoot = true;
  PIECE.lastIndex = start;
  for (let at = start; at < text.length; at = PIECE.lastIndex) {
    const piece = PIECE.exec(text);
    if (!piece) return { at, message: 'what stands between < and > cannot be read' };
    const [whole, closes, name, attributes = '', empty] = piece;
    const reference = /^<[!?]/.test(whole) ? -1 : whole.search(REFERENCE);
    if (reference >= 0) return { at: at + reference, message: 'an & begins no character that XML knows' };
    if (name === undefined) continue;
    if (isRoot && name.replace(/^.*:/, '') !== 'svg')
      return { at, message: `it begins with <${name}> and not with <svg>` };
    if (!isRoot && open.length === 0) return { at, message: `<${name}> stands behind the end of the drawing` };
    isRoot = false;
    const stranger = [name, ...attributes.replace(/"[^"]*"|'[^']*'/g, '').matchAll(/[^\s=]+/g)]
      .map((one) => /^(.+):/.exec(String(one))?.[1])
      .find((prefix) => prefix !== undefined && !declared.has(prefix));
    if (stranger !== undefined) return { at, message: `nothing says what the prefix ${stranger}: stands for` };
    if (closes === '/') {
      const opened = open.pop();
      if (opened !== name) return { at, message: `</${name}> ends what <${opened ?? ''}> began` };
    } else if (empty === '') open.push(name);
  }
  if (isRoot) return { at: 0, message: 'there is no <svg>' };
  const last = open.at(-1);
  return last === undefined ? undefined : { at: text.length, message: `<${last}> has no end` };
}

/** The first words of a drawing that are set as text, and so with whatever font there is. */
export function wordsOfSvg(text: string): number {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length)).search(/<(?:[\w.-]+:)?text\b/i);
}
