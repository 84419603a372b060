import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSvg } from '../src/source/svg.js';

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const XHTML = 'xmlns:h="http://www.w3.org/1999/xhtml"';

const reported = (text: string) => {
  const fault = checkSvg('a.svg', text);
  return fault && `${fault.code}: ${fault.message}`;
};
const within = (inside: string, more = '') => reported(`<svg ${SVG} ${XLINK} ${XHTML} ${more}>${inside}</svg>`);

describe('a drawing may', () => {
  test.each([
    ['use a prefix', `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g><s:path d="M0 0h9"/></s:g></s:svg>`],
    ['have a document type', `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg ${SVG}/>`],
    ['declare the encoding UTF-8', `<?xml version="1.0" encoding="UTF-8" standalone="no"?><svg ${SVG}/>`],
    ['declare an encoding with the same markup bytes', `<?xml version="1.0" encoding="ISO-8859-1"?><svg ${SVG}/>`],
    ['contain script text in a comment', `<svg ${SVG}><!-- <script>onload="run()"</script> --></svg>`],
    [
      'contain script text as text',
      `<svg ${SVG}><title>&lt;script&gt; onload=run() url(https://example.org)</title></svg>`,
    ],
    [
      'contain script text in a CDATA section',
      `<svg ${SVG}><desc><![CDATA[<script>@import 'a'</script>]]></desc></svg>`,
    ],
    ['refer to itself', `<svg ${SVG} ${XLINK}><use xlink:href="#a"/><use href=" #b"/><g fill="url( '#c' )"/></svg>`],
    ['contain an image', `<svg ${SVG}><image href="data:image/png;base64,AAAA"/></svg>`],
    ['have a style', `<svg ${SVG}><style>.a { fill: url(#b); stroke: #000 }</style><g style="fill: url(#c)"/></svg>`],
    [
      'contain data of an editor',
      `<svg ${SVG} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1.3">
        <metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><w:Work xmlns:w="urn:w" r:about=""/>
        </r:RDF></metadata><inkscape:grid type="set"/></svg>`,
    ],
  ])('%s', (_what, text) => expect(reported(text)).toBe(undefined));
});

describe('a drawing may not', () => {
  test.each([
    ['contain a script', within('<script>run()</script>'), 'the element <script>'],
    [
      'contain a script with a prefix',
      within('<q:script xmlns:q="http://www.w3.org/2000/svg">run()</q:script>'),
      'the element <script>',
    ],
    ['contain a script with a prefix of HTML', within('<h:script>run()</h:script>'), 'the element <h:script>'],
    [
      'contain an element in the namespace of HTML',
      within('<b xmlns="http://www.w3.org/1999/xhtml"/>'),
      'the element <b>',
    ],
    ['contain a script without a namespace', within('<script xmlns="">run()</script>'), 'the element <script>'],
    ['contain a page', within('<foreignObject><h:iframe src="#"/></foreignObject>'), 'the element <foreignObject>'],
    ['change a link', within('<a href="#a"><set attributeName="href" to="#b"/></a>'), 'the element <set>'],
    ['change with time', within('<animateTransform/>'), 'the element <animateTransform>'],
    ['play a file', within('<audio href="#a"/>'), 'the element <audio>'],
    [
      'contain an event listener',
      within('<e:listener xmlns:e="http://www.w3.org/2001/xml-events"/>'),
      'the element <e:listener>',
    ],
    ['contain an unknown element', within('<thing/>'), 'the element <thing>'],
    ['have an event handler', within('<g onclick="run()"/>'), 'the attribute onclick'],
    ['have an event handler on its root', within('', 'onload="run()"'), 'the attribute onload'],
    ['have an event handler with line breaks', within('<g\nonload\n=\n"run()"/>'), 'the attribute onload'],
    ['have a script link', within('<a href="javascript:run()"/>'), 'a link to another resource'],
    [
      'have a script link with character references',
      within('<a href="java&#x73;cript&#58;run()"/>'),
      'a link to another resource',
    ],
    [
      'run one with another prefix',
      within('<a l:href="javascript:run()" xmlns:l="http://www.w3.org/1999/xlink"/>'),
      'a link to another resource',
    ],
    ['link to a page', within('<a xlink:href="https://example.org/"/>'), 'a link to another resource'],
    ['have an empty link', within('<a href=""/>'), 'a link to another resource'],
    ['load an image', within('<image href="other.png"/>'), 'a link to another resource'],
    ['load a drawing', within('<image href="data:image/svg+xml;base64,AAAA"/>'), 'a link to another resource'],
    ['have another base', within('<use href="#a"/>', 'xml:base="https://example.org/"'), 'a link to another resource'],
    ['have a link with a ping', within('<a href="#a" ping="https://example.org/"/>'), 'a link to another resource'],
    ['load a filter', within('<g filter="url(https://example.org/#a)"/>'), 'a style that loads another resource'],
    [
      'load a filter, in references',
      within('<g filter="&#117;rl(https://example.org/#a)"/>'),
      'a style that loads another resource',
    ],
    [
      'load by an escape',
      within('<g style="fill: u\\72 l(https://example.org/#a)"/>'),
      'a style that loads another resource',
    ],
    ['load a quoted address', within(`<g style="fill: url( 'a.svg#b' )"/>`), 'a style that loads another resource'],
    ['load a style', within('<style>@import "a.css";</style>'), 'a style that loads another resource'],
    [
      'load a style with an escape',
      within('<style>@\\69mport "a.css";</style>'),
      'a style that loads another resource',
    ],
    [
      'load a style in a section',
      within('<style>@im<![CDATA[port "a.css";]]></style>'),
      'a style that loads another resource',
    ],
    [
      'load a style around a comment',
      within('<style>@im<!-- -->port "a.css";</style>'),
      'a style that loads another resource',
    ],
    [
      'load a style with character references',
      within('<style>&#64;import "a.css";</style>'),
      'a style that loads another resource',
    ],
    [
      'load a style in a prefix',
      within('<q:style xmlns:q="http://www.w3.org/2000/svg">@import "a.css";</q:style>'),
      'a style that loads another resource',
    ],
    [
      'load without an address',
      within('<style>svg { background: image-set("a.png" 1x) }</style>'),
      'a style that loads another resource',
    ],
    ['nest styles', within('<style><style/>@import "a.css";</style>'), 'the element <style>'],
    ['have a style sheet', reported(`<?xml-stylesheet href="a.css"?><svg ${SVG}/>`), 'a processing instruction'],
    [
      'define entities',
      reported(`<!DOCTYPE svg [<!ENTITY a "b">]><svg ${SVG}>&a;</svg>`),
      'its own entity definitions',
    ],
    [
      'define things behind a name',
      reported(`<!DOCTYPE svg SYSTEM ">" [<!ENTITY a "b">]><svg ${SVG}/>`),
      'its own entity definitions',
    ],
  ])('%s', (_what, fault, holds) => expect(fault).toBe(`image-is-inert: the image contains ${holds}`));

  test.each([
    [
      'declare another encoding',
      `<?xml version="1.0" encoding="ISO-2022-JP"?><svg ${SVG}/>`,
      'it declares the encoding ISO-2022-JP instead of UTF-8',
    ],
    ['lack a namespace', '<svg/>', 'its <svg> lacks xmlns="http://www.w3.org/2000/svg"'],
    ['have another namespace', '<svg xmlns="urn:a"/>', 'its <svg> lacks xmlns="http://www.w3.org/2000/svg"'],
    ['be an HTML page', '<html/>', 'it starts with <html> instead of <svg>'],
    ['be empty', '', 'document must contain a root element'],
  ])('%s', (_what, text, what) =>
    expect(reported(text)).toBe(`image-is-readable: the drawing is not valid SVG: ${what}`),
  );

  test('contain text, with any prefix', () => {
    const text = `<s:svg xmlns:s="http://www.w3.org/2000/svg">\n<s:text\n>a</s:text></s:svg>`;
    expect(checkSvg('a.svg', text)).toMatchObject({
      code: 'image-is-drawn',
      place: { start: { line: 2, column: 1 }, end: { line: 2, column: 2 } },
    });
    expect(within('<flowRoot><flowPara>a</flowPara></flowRoot>')).toContain('image-is-drawn');
  });
});

test('active content is reported before syntax errors, and the check never throws', () => {
  expect(within('<g></p><script/>')).toBe('image-is-inert: the image contains the element <script>');
  const piece = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    '<g',
    '<style>',
    '</style>',
    ' a="',
    '"',
    '&',
    '&#x',
    ';',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?x',
    '?>',
    '<!DOCTYPE',
    '[',
    ']',
    'url(',
    '\\',
    '\0',
    '&#xD800;',
    '\u{1F6A6}',
    'x:',
    'xmlns:x=',
    '\r\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(reported(`<svg ${SVG}>${pieces.join('')}`)).toBeDefined();
    }),
    { numRuns: 2000 },
  );
});
