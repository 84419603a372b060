import type { PdfOptions } from './engine.js';
import { match, type Objects, objectOf, once, UnknownShape } from './objects.js';
import { type Destination, withPlaces } from './places.js';

/**
 * The region by which a template marks a table whose first cell of each row is the head of that row. ISO 3166-1 leaves
 * it to users, so that no text can have it.
 */
const MARK = /\n\s*\/Lang \([a-z]+-QM\)/i;

/**
 * Makes heads of the first cells of each marked table, as objects that take the place of others: with the row as their
 * scope (ISO 32000-1, 14.8.5.7), and without lists of heads in the other cells, which would leave the row out. The
 * pinned engine has no words for that; its cells name the head of their column, by which the first ones are known.
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

/** What a cell says of its table: the heads of its column. */
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
 * What makes a PDF/A-2a file, as Typst writes it, a PDF/UA-1 file too, as objects that take the place of others: the
 * identifier in its metadata, and the title in the title bar (ISO 14289-1, 5 and 7.1). The caller has made sure that
 * the content conforms. Without `dated` the dates are taken out, because a file without a date must not claim one.
 * The names of `places` and `names` are added to those that it has.
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
  const told = once(held, '/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true');
  return new Map([
    [catalogue, withPlaces(objects, told, places, names)],
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
