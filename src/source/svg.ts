import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { type Diagnostic, diagnostic, linesOf, type Place, placeBetween, topOf } from '../model/index.js';

const SVG = 'http://www.w3.org/2000/svg';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/**
 * The elements of SVG that draw or control drawing: those of SVG 1.1 and 2, except scripts, animation, media and embedded
 * documents; and the flowing text of a draft of SVG 1.2, which Inkscape writes.
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

/** The elements that contain text. */
const WORDS = new Set(['text', 'flowRoot']);

/** Encodings with the same bytes for markup as UTF-8, so that a browser sees the same elements. */
const ENCODING = /^(?:utf-?8|us-ascii|iso-8859-\d+|windows-125\d)$/i;

/**
 * Checks an SVG and returns the first problem. An SVG must be inert: it may contain only elements and attributes that
 * draw, and refer only to itself. It must be well-formed XML that starts with `<svg>`, because programs draw nothing else.
 * It must not contain text, which each system shows in a different font.
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
  return diagnostic(
    'image-is-drawn',
    place(words),
    'the drawing contains text, which changes where its font is missing',
    {
      hints: ['convert the text to paths and repeat it in the alternative text, or export the drawing as PNG'],
    },
  );
}

/** Reports a drawing that programs cannot draw. */
export function notWhole(place: Place, what: string): Diagnostic {
  return diagnostic('image-is-readable', place, `the drawing is not valid SVG: ${what}`, {
    hints: ['export it again as a plain SVG or as PNG'],
  });
}

/** The first problem of each type. */
interface Faults {
  /** Content that runs or loads something. */
  readonly active: string | undefined;
  /** Content that programs cannot draw, and its offset. */
  readonly broken: { readonly what: string; readonly at: number } | undefined;
  /** The offset of text to be drawn. */
  readonly words: number | undefined;
}

/**
 * Uses the events of a parser instead of searching the text, so that prefixes, references and sections cannot hide
 * anything. After a syntax error the parser may misread the rest, but then the error itself is reported.
 */
function faultsIn(text: string): Faults {
  const parser = new SaxesParser({ xmlns: true });
  let active: Faults['active'];
  let broken: Faults['broken'];
  let words: Faults['words'];
  // The parser is past the problem, which began at the last of these marks.
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
    // A style contains only text; an element in it would hide content from some readers and not from others.
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

/** Explains why the root element is not that of an SVG. */
function foreignRoot({ local, uri }: SaxesTagNS): string | undefined {
  if (local !== 'svg') return `it starts with <${local}> instead of <svg>`;
  return uri === SVG ? undefined : `its <svg> lacks xmlns="${SVG}"`;
}

function isStyle({ local, uri }: SaxesTagNS): boolean {
  return local === 'style' && (uri === SVG || uri === '');
}

/** Returns the name of an element, with its prefix if it is not SVG. */
function nameOf({ uri, local, name }: SaxesTagNS): string {
  return uri === SVG ? local : name;
}

/**
 * Programs act on the elements of SVG and of other W3C vocabularies such as HTML. The namespace of an editor contains
 * data that other programs ignore, and so does RDF.
 */
function isInert({ uri, local }: SaxesTagNS): boolean {
  if (uri === SVG || uri === '') return DRAWING.has(local);
  return uri === RDF || !/^https?:\/\/www\.w3\.org\//i.test(uri);
}

const LINK = 'a link to another resource';
const STYLE = 'a style that loads another resource';

/** Returns what an attribute would run or load; undefined if it does neither. */
function activityOf({ name, local, uri, value }: SaxesAttributeNS): string | undefined {
  if (uri === XMLNS) return undefined;
  if (/^on/i.test(local)) return `the attribute ${name}`;
  // An embedded image is allowed. A base would change the meaning of `#a`.
  if (/^(?:href|src)$/i.test(local) && !/^\s*(?:#|data:image\/(?:png|jpeg);)/i.test(value)) return LINK;
  if (name === 'xml:base' || local === 'ping') return LINK;
  return (local === 'style' ? loads(value) : refersOutside(value)) ? STYLE : undefined;
}

/** Whether a style sheet, or a part of one, loads something. */
function loads(css: string): boolean {
  return refersOutside(css) || /@import|(?<![\w-])(?:image|(?:-webkit-)?image-set|src)\(/i.test(unescaped(css));
}

/** Whether a CSS value, in a style or an attribute, refers to anything outside the drawing. */
function refersOutside(css: string): boolean {
  return [...unescaped(css).matchAll(/url\(\s*["']?\s*(.?)/gis)].some(([, first]) => first !== '#' && first !== ')');
}

/** Resolves the escapes of CSS (CSS Syntax 3, 4.3.7), which can hide words. */
function unescaped(css: string): string {
  return css.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gis, (_, hex: string | undefined, character: string) => {
    if (hex === undefined) return character;
    const code = Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
