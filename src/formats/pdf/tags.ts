import type { PdfOptions } from './engine.js';
import { match, type Objects, objectOf, once, UnknownShape } from './objects.js';
import { type Destination, withPlaces } from './places.js';

/**
 * The region with which a template marks a table whose first column contains row heads. ISO 3166-1 reserves it for
 * users, so no real text has it.
 */
const MARK = /\n\s*\/Lang \([a-z]+-QM\)/i;

/**
 * Turns the first cells of each marked table into row heads (ISO 32000-1, 14.8.5.7), and removes the lists of heads from
 * the other cells, because these lists omit the row. Returns the replaced objects. The pinned engine cannot do this. Its
 * cells refer to the head of their column, which identifies the first column.
 */
export function headRows(objects: Objects): Map<number, string> {
  const changed = new Map<number, string>();
  const change = (number: number, before: string, after: string): void => {
    if (before !== after) changed.set(number, after);
  };
  const walk = (number: number): void => {
    const object = objectOf(objects, number);
    if (object.includes('/S /TD\n'))
      change(number, object, FIRST.test(object) ? headed(object) : object.replace(HEADS, ''));
    else for (const kid of kidsOf(object)) walk(kid);
  };
  for (const number of marked(objects)) {
    walk(number);
    change(number, '', objectOf(objects, number).replace(MARK, ''));
  }
  return changed;
}

/** The list of heads in a cell. */
const HEADS = /<<\s*\/O \/Table\s*\/Headers \[[^\]]*\]\s*>>\s*/;
const FIRST = /\/Headers \[\(U\d+x0y\d+\)\]/;

function headed(cell: string): string {
  return cell.replace('/S /TD\n', '/S /TH\n').replace(/\/Headers \[[^\]]*\]/, '/Scope /Row');
}

function marked({ text, spans }: Objects): readonly number[] {
  if (!MARK.test(text)) return [];
  return [...spans].flatMap(([number, { start, end }]) => (MARK.test(text.slice(start, end)) ? [number] : []));
}

function kidsOf(object: string): readonly number[] {
  const kids = /\/K \[([^\]]*)\]/.exec(object)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

const UA_NAMESPACE = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';
const UA_SCHEMA =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/**
 * Marks a PDF/A-2a file by Typst as PDF/UA-1 too: adds the identifier to its metadata, and shows the title in the title
 * bar (ISO 14289-1, 5 and 7.1). Returns the replaced objects. The caller ensures that the content conforms. Without
 * `dated`, removes the placeholder dates. Adds the destinations of `places` and `names`.
 */
export function identify(
  objects: Objects,
  { dated, names }: PdfOptions,
  places: readonly Destination[],
): Map<number, string> {
  const trailer = objects.text.slice(objects.table);
  const catalogue = Number(match(trailer, /\/Root (\d+) 0 R/, 'a catalogue'));
  const held = objectOf(objects, catalogue);
  const metadata = Number(match(held, /\/Metadata (\d+) 0 R/, 'metadata'));
  const information = Number(match(trailer, /\/Info (\d+) 0 R/, 'an information object'));
  const titled = once(held, '/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true');
  return new Map([
    [catalogue, withPlaces(objects, titled, places, names)],
    [metadata, markMetadata(objectOf(objects, metadata), dated)],
    ...(dated ? [] : [[information, undatedInformation(objectOf(objects, information))] as const]),
  ]);
}

function markMetadata(object: string, dated: boolean): string {
  if (object.includes('<pdfuaid:part>')) throw new UnknownShape('it is marked already');
  let marked = once(
    object,
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
    ` xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"${UA_NAMESPACE}`,
  );
  marked = once(marked, '<pdfaExtension:schemas><rdf:Bag>', `<pdfaExtension:schemas><rdf:Bag>${UA_SCHEMA}`);
  marked = once(marked, '</pdfaExtension:schemas>', '</pdfaExtension:schemas><pdfuaid:part>1</pdfuaid:part>');
  if (!dated) marked = marked.replace(/<xmp:(Modify|Create)Date>[^<]*<\/xmp:\1Date>/g, '');
  const start = marked.indexOf('stream\n') + 'stream\n'.length;
  const end = marked.lastIndexOf('\nendstream');
  if (end < start) throw new UnknownShape('the metadata is no stream');
  return marked.replace(/\/Length \d+/, `/Length ${end - start}`);
}

function undatedInformation(object: string): string {
  return object.replace(/\n\s*\/(?:Creation|Mod)Date \([^)]*\)/g, '');
}
