/** That a PDF is not of the shape that `identify` knows. */
export class UnknownShape extends Error {}

const UA_NAMESPACE = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';
const UA_SCHEMA =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/**
 * A PDF/A-2a file as Typst writes it, marked as PDF/UA-1 too: the identifier in its metadata, and the title in
 * the title bar (ISO 14289-1, 5 and 7.1). The caller has made sure that the content conforms. Without `dated`
 * the dates are taken out, because a file without a date must not claim one.
 *
 * Typst writes information, metadata and catalogue as the last three objects before a plain table of offsets;
 * only these are rewritten. Throws `UnknownShape` when the file is not so.
 */
export function identify(pdf: Uint8Array, dated: boolean): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  if (text.includes('<pdfuaid:part>')) throw new UnknownShape('it is marked already');
  const table = Number(match(text.slice(text.lastIndexOf('startxref')), /startxref\s+(\d+)/, 'startxref'));
  const trailer = text.slice(table);
  const numbers = {
    info: match(trailer, /\/Info (\d+) 0 R/, 'an information object'),
    catalogue: match(trailer, /\/Root (\d+) 0 R/, 'a catalogue'),
    metadata: match(text.slice(0, table), /\/Metadata (\d+) 0 R(?![\s\S]*\/Metadata )/, 'metadata'),
  };
  const order = [numbers.info, numbers.metadata, numbers.catalogue];
  const starts = order.map((number) => startOf(text, number, table));
  if (starts.some((start, index) => start >= (starts[index + 1] ?? table)))
    throw new UnknownShape('the last three objects stand in another order');
  const [info = 0, metadata = 0, catalogue = 0] = starts;
  const parts = [
    dated ? text.slice(info, metadata) : undatedInformation(text.slice(info, metadata)),
    markMetadata(text.slice(metadata, catalogue), dated),
    once(text.slice(catalogue, table), '/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true'),
  ];
  let at = info;
  let tail = trailer;
  for (const [index, part] of parts.entries()) {
    if (starts[index] !== at) tail = once(tail, entry(starts[index] ?? 0), entry(at));
    at += part.length;
  }
  tail = tail.replace(/startxref\s+\d+/, `startxref\n${at}`);
  return Buffer.from(text.slice(0, info) + parts.join('') + tail, 'latin1');
}

function markMetadata(object: string, dated: boolean): string {
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

/** The offset at which an object begins. */
function startOf(text: string, number: string, before: number): number {
  const at = text.lastIndexOf(`\n${number} 0 obj`, before) + 1;
  if (at === 0) throw new UnknownShape(`there is no object ${number}`);
  return at;
}

/** A line of the table of offsets. */
function entry(offset: number): string {
  return `${String(offset).padStart(10, '0')} 00000 n`;
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
