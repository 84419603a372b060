import { type Objects, objectOf, UnknownShape } from './objects.js';

const UA_NAMESPACE = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';
const UA_SCHEMA =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/**
 * What makes a PDF/A-2a file, as Typst writes it, a PDF/UA-1 file too, as objects that take the place of others: the
 * identifier in its metadata, and the title in the title bar (ISO 14289-1, 5 and 7.1). The caller has made sure that
 * the content conforms. Without `dated` the dates are taken out, because a file without a date must not claim one.
 * `names` are further names (ISO 32000-1, 12.3.2.3) for places that have one: each with the name that it stands for.
 */
export function identify(
  objects: Objects,
  { dated, names }: { readonly dated: boolean; readonly names: ReadonlyMap<string, string> },
): Map<number, string> {
  const trailer = objects.text.slice(objects.table);
  const catalogue = Number(match(trailer, /\/Root (\d+) 0 R/, 'a catalogue'));
  const held = objectOf(objects, catalogue);
  const metadata = Number(match(held, /\/Metadata (\d+) 0 R/, 'metadata'));
  const information = Number(match(trailer, /\/Info (\d+) 0 R/, 'an information object'));
  const told = once(held, '/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true');
  return new Map([
    [catalogue, named(told, names)],
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

/** A catalogue with further names. A tree of names is in order, by the bytes of each name (ISO 32000-1, 7.9.6). */
function named(catalogue: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return catalogue;
  const list = match(catalogue, /\/Dests <<\s*\/Names \[([^\]]*)\]/, 'list of names');
  const places = new Map(
    [...list.matchAll(/\(([^)]*)\) (\d+ 0 R)/g)].map(([, name = '', place = '']) => [name, place]),
  );
  for (const [name, meant] of names) {
    const place = places.get(meant);
    if (place !== undefined && !places.has(name)) places.set(name, place);
  }
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  return once(catalogue, `[${list}]`, `[${sorted.map(([name, place]) => `(${name}) ${place}`).join(' ')}]`);
}

function match(text: string, pattern: RegExp, what: string): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new UnknownShape(`there is no ${what}`);
  return found;
}

/** Replaces what must stand in a text exactly once. */
function once(text: string, before: string, after: string): string {
  const pieces = text.split(before);
  if (pieces.length !== 2) throw new UnknownShape(`"${before.trim()}" stands there ${pieces.length - 1} times`);
  return pieces.join(after);
}
