import { SaxesParser } from 'saxes';
import { type Diagnostic, diagnostic, type Listing, linesOf, placeBetween, type Tree, topOf } from '../model/index.js';
import { isReadable } from './raster.js';

/** A fault in an SVG: where it begins in the text, and what it is. */
export interface SvgFault {
  readonly at: number;
  readonly message: string;
}

/** The first place where an SVG is no well-formed XML, or its first element is another: no program would draw it. */
export function faultOfSvg(text: string): SvgFault | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let fault: SvgFault | undefined;
  let isRoot = true;
  // The parser has read on to where it noticed; what is at fault began with the last mark before.
  const begun = (): number => Math.max(0, ...['<', '&'].map((mark) => text.lastIndexOf(mark, parser.position - 1)));
  const tell = (message: string): void => {
    fault ??= { at: begun(), message };
  };
  parser.on('error', ({ message }) => tell(message.replace(/^\d+:\d+: |\.$/g, '')));
  parser.on('opentag', ({ local }) => {
    if (isRoot && local !== 'svg') tell(`it begins with <${local}> and not with <svg>`);
    isRoot = false;
  });
  parser.write(text).close();
  return fault;
}

/** The first words of a drawing that are set as text, and so with whatever font there is. */
export function wordsOfSvg(text: string): number {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length)).search(/<(?:[\w.-]+:)?text\b/i);
}

/** The largest image, in bytes. */
export const MAX_IMAGE = 4 * 1024 * 1024;

export const IS_IMAGE = /\.(png|jpe?g|svg)$/i;

/** An image is published as it is, so it may be neither too large nor do anything but be seen. */
export async function checkImages(tree: Tree, files: Listing['files']): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { path, bytes } of files.filter((file) => IS_IMAGE.test(file.path))) {
    if (bytes > MAX_IMAGE) found.push(tooLarge(path, bytes));
    else {
      const read = (await tree.read(path)) ?? new Uint8Array();
      const fault = faultOf(path, read);
      if (fault !== undefined) found.push(diagnostic('image-is-inert', topOf(path), ...fault));
      else if (/\.svg$/i.test(path)) found.push(...checkDrawing(path, new TextDecoder().decode(read)));
      else if (!isReadable(read)) found.push(unreadable(path));
    }
  }
  return found;
}

function tooLarge(path: string, bytes: number): Diagnostic {
  return diagnostic('file-is-small', topOf(path), `the image has ${bytes} bytes, more than ${MAX_IMAGE}`, {
    hints: ['save it with fewer pixels'],
  });
}

/** Such a file is an empty frame on a page, and nothing at all in the PDF. */
function unreadable(path: string): Diagnostic {
  return diagnostic(
    'image-is-readable',
    topOf(path),
    'the image is cut off, damaged, or does not say how large it is',
    {
      hints: ['export or copy it again'],
    },
  );
}

/** A drawing is read by browsers and by the typesetter, which draw nothing of what is not well-formed. */
function checkDrawing(path: string, text: string): Diagnostic[] {
  const place = (at: number) => placeBetween(path, linesOf(text), at, Math.min(at + 1, text.length));
  const fault = faultOfSvg(text);
  if (fault)
    return [
      diagnostic('image-is-readable', place(fault.at), `the drawing is no whole SVG: ${fault.message}`, {
        hints: ['export it again as a plain SVG or as PNG'],
      }),
    ];
  const words = wordsOfSvg(text);
  if (words < 0) return [];
  return [
    diagnostic('image-is-drawn', place(words), 'the drawing holds words, which take whatever font a machine has', {
      hints: [
        'turn the words into shapes where you drew it, and say them in the alternative text; or export it as PNG',
      ],
    }),
  ];
}

type Fault = [message: string, more: { hints: string[] }];

function faultOf(path: string, bytes: Uint8Array): Fault | undefined {
  const isSvg = /\.svg$/i.test(path);
  const starts = /\.png$/i.test(path) ? [0x89, 0x50, 0x4e, 0x47] : [0xff, 0xd8, 0xff];
  if (!isSvg) {
    if (starts.every((byte, index) => bytes[index] === byte)) return undefined;
    return [
      'the file is not the image that its name says',
      { hints: ['export the image again, or correct the ending of its name'] },
    ];
  }
  const active = activePart(new TextDecoder().decode(bytes));
  return active === undefined
    ? undefined
    : [`the image holds ${active}`, { hints: ['export it as a plain SVG or as PNG'] }];
}

/**
 * What an SVG may hold that runs or loads something when the file itself is opened in a browser. Character references
 * are read first, since they can hide a word.
 */
function activePart(text: string): string | undefined {
  if (/<!(?:DOCTYPE|ENTITY)[^>]*\[/i.test(text) || /<!ENTITY/i.test(text)) return 'definitions of its own';
  if (/<\?(?!xml[\s?])/i.test(text)) return 'an instruction to a program';
  const read = text.replace(/&#(x?)([0-9a-f]+);?/gi, (_, hex: string, digits: string) =>
    characterOf(Number.parseInt(digits, hex === '' ? 10 : 16)),
  );
  const element =
    /<\s*(?:[\w.-]+:)?(script|foreignobject|iframe|object|embed|audio|video|handler|listener|animate\w*|set)\b/i.exec(
      read,
    )?.[1];
  if (element !== undefined) return `the element <${element.toLowerCase()}>`;
  const handler = /[\s"'/](on[a-z]+)\s*=/i.exec(read)?.[1];
  if (handler !== undefined) return `the attribute ${handler.toLowerCase()}`;
  for (const [, address = ''] of read.matchAll(/\b(?:href|src)\s*=\s*["']?\s*([^"'\s>]*)/gi))
    if (!/^(?:#|data:image\/(?:png|jpeg);)/i.test(address)) return 'a link to something else';
  if (/@import|url\(\s*["']?\s*(?!["']?#)[^)]/i.test(read)) return 'a style that loads something else';
  return undefined;
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
