import { SaxesParser } from 'saxes';

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
