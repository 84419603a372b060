import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { type Diagnostic, diagnostic, linesOf, type Place, placeBetween, topOf } from '../model/index.js';

const SVG = 'http://www.w3.org/2000/svg';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/**
 * The elements of SVG that draw, or say how: those of SVG 1.1 and 2 without the ones that run programs, change with
 * time, play sound, or hold another document; and the flowing text of a draft of SVG 1.2, which Inkscape writes.
 */
const DRAWING = new Set(
  `svg g defs symbol use switch a title desc metadata style view
  path rect circle ellipse line polyline polygon mesh image text tspan tref textPath altGlyph altGlyphDef altGlyphItem glyphRef
  linearGradient radialGradient meshgradient meshrow meshpatch hatch hatchpath solidcolor stop pattern
  clipPath mask marker cursor color-profile flowRoot flowRegion flowRegionExclude flowDiv flowPara flowSpan flowLine
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  font font-face font-face-format font-face-name font-face-src font-face-uri glyph missing-glyph hkern vkern`.split(
    /\s+/,
  ),
);

/** The elements that hold words. */
const WORDS = new Set(['text', 'flowRoot']);

/** The encodings in which every mark is the same byte as in UTF-8, so that a browser sees the same elements. */
const ENCODING = /^(?:utf-?8|us-ascii|iso-8859-\d+|windows-125\d)$/i;

/**
 * What is wrong with an SVG. It does nothing but be seen: it holds elements and attributes that draw, and refers to
 * itself alone. It is well-formed XML that begins with `<svg>`, since no program would draw anything else. And it holds
 * no words that are set as text, and so with whatever font there is. The first fault of the first of these is told.
 */
export function checkSvg(path: string, text: string): Diagnostic | undefined {
  const { active, broken, words } = faultsIn(text);
  const place = (at: number) => placeBetween(path, linesOf(text), at, Math.min(at + 1, text.length));
  if (active !== undefined)
    return diagnostic('image-is-inert', topOf(path), `the image contains ${active}`, {
      hints: ['export it as a plain SVG or as PNG'],
    });
  if (broken) return notWhole(place(broken.at), broken.what);
  if (words === undefined) return undefined;
  return diagnostic('image-is-drawn', place(words), 'the drawing contains text, which changes where its font is missing', {
    hints: ['convert the text to paths and repeat it in the alternative text, or export the drawing as PNG'],
  });
}

/** What is told of a drawing that no program would draw. */
export function notWhole(place: Place, what: string): Diagnostic {
  return diagnostic('image-is-readable', place, `the drawing is not valid SVG: ${what}`, {
    hints: ['export it again as a plain SVG or as PNG'],
  });
}

/** The first fault of each sort. */
interface Faults {
  /** What runs or loads something. */
  readonly active: string | undefined;
  /** What no program would draw, and where it begins in the text. */
  readonly broken: { readonly what: string; readonly at: number } | undefined;
  /** Where words begin in the text. */
  readonly words: number | undefined;
}

/**
 * Judges by the events of the parser and not by the text, so that no prefix, reference or section hides anything. A
 * parser that reads on behind a fault may be wrong about what follows, but then the fault is told.
 */
function faultsIn(text: string): Faults {
  const parser = new SaxesParser({ xmlns: true });
  let active: Faults['active'];
  let broken: Faults['broken'];
  let words: Faults['words'];
  // The parser has read on to where it noticed; what is at fault began with the last mark before.
  const begun = (...marks: string[]): number =>
    Math.max(0, ...marks.map((mark) => text.lastIndexOf(mark, parser.position - 1)));
  let isRoot = true;
  let style: string | undefined;

  parser.on('error', ({ message }) => {
    broken ??= { what: message.replace(/^\d+:\d+: |\.$/g, ''), at: begun('<', '&') };
  });
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!ENCODING.test(encoding)) broken ??= { what: `it declares the encoding ${encoding} instead of UTF-8`, at: 0 };
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) active ??= 'its own entity definitions';
  });
  parser.on('processinginstruction', () => {
    active ??= 'a processing instruction';
  });
  parser.on('opentag', (tag) => {
    const foreign = isRoot ? foreignRoot(tag) : undefined;
    if (foreign !== undefined) broken ??= { what: foreign, at: begun('<') };
    // A style holds text alone; what is put between hides from one reader what another reads.
    else if (!isInert(tag) || style !== undefined) active ??= `the element <${nameOf(tag)}>`;
    const activity = Object.values(tag.attributes)
      .map(activityOf)
      .find((what) => what !== undefined);
    if (activity !== undefined) active ??= activity;
    if (tag.uri === SVG && WORDS.has(tag.local)) words ??= begun('<');
    if (isStyle(tag)) style = '';
    isRoot = false;
  });
  const read = (part: string): void => {
    if (style !== undefined) style += part;
  };
  parser.on('text', read);
  parser.on('cdata', read);
  parser.on('closetag', (tag) => {
    if (!isStyle(tag)) return;
    if (loads(style ?? '')) active ??= STYLE;
    style = undefined;
  });
  parser.write(text).close();
  return { active, broken, words };
}

/** Why the first element is none of SVG. */
function foreignRoot({ local, uri }: SaxesTagNS): string | undefined {
  if (local !== 'svg') return `it starts with <${local}> instead of <svg>`;
  return uri === SVG ? undefined : `its <svg> lacks xmlns="${SVG}"`;
}

function isStyle({ local, uri }: SaxesTagNS): boolean {
  return local === 'style' && (uri === SVG || uri === '');
}

/** The name of an element, with its prefix where it is none of SVG. */
function nameOf({ uri, local, name }: SaxesTagNS): string {
  return uri === SVG ? local : name;
}

/**
 * Programs act on the elements of SVG and of the other vocabularies of the W3C, such as HTML. What an editor adds in a
 * namespace of its own is data that nobody else reads, and so is RDF.
 */
function isInert({ uri, local }: SaxesTagNS): boolean {
  if (uri === SVG || uri === '') return DRAWING.has(local);
  return uri === RDF || !/^https?:\/\/www\.w3\.org\//i.test(uri);
}

const LINK = 'a link to another resource';
const STYLE = 'a style that loads another resource';

/** What an attribute would run or load; undefined where it does neither. */
function activityOf({ name, local, uri, value }: SaxesAttributeNS): string | undefined {
  if (uri === XMLNS) return undefined;
  if (/^on/i.test(local)) return `the attribute ${name}`;
  // An image may be packed into the drawing. A base would give `#a` another meaning.
  if (/^(?:href|src)$/i.test(local) && !/^\s*(?:#|data:image\/(?:png|jpeg);)/i.test(value)) return LINK;
  if (name === 'xml:base' || local === 'ping') return LINK;
  return (local === 'style' ? loads(value) : refersOutside(value)) ? STYLE : undefined;
}

/** Whether a style sheet, or a part of one, loads something. */
function loads(css: string): boolean {
  return refersOutside(css) || /@import|(?<![\w-])(?:image|(?:-webkit-)?image-set|src)\(/i.test(unescaped(css));
}

/** Whether a value of CSS, as attributes have it too, refers to anything but a part of the drawing. */
function refersOutside(css: string): boolean {
  return [...unescaped(css).matchAll(/url\(\s*["']?\s*(.?)/gis)].some(([, first]) => first !== '#' && first !== ')');
}

/** The text of CSS with its escapes read (CSS Syntax 3, 4.3.7), which can hide a word. */
function unescaped(css: string): string {
  return css.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gis, (_, hex: string | undefined, character: string) => {
    if (hex === undefined) return character;
    const code = Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
