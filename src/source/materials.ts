import { parseDocument } from 'yaml';
import {
  type Diagnostic,
  diagnostic,
  isData,
  linesOf,
  type Materials,
  type Outcome,
  placeBetween,
  SOURCES,
  type Tree,
} from '../model/index.js';
import { loadFonts } from './fonts.js';
import { IS_IMAGE } from './images.js';
import { loadRecordFormats } from './record-formats.js';

type Strings = { readonly [key: string]: string };

/** Reads what the renderers need: templates, interface strings, images, record formats, and fonts if requested. */
export async function loadMaterials(tree: Tree, withFonts: boolean): Promise<Outcome<Materials>> {
  const listing = await tree.list('templates');
  const diagnostics: Diagnostic[] = [...listing.diagnostics];
  const templates: { [path: string]: string } = {};
  const strings: { [language: string]: Strings } = {};
  for (const { path } of listing.files) {
    if (!/\.(liquid|css|typ|yaml)$/.test(path)) continue;
    const text = new TextDecoder().decode((await tree.read(path)) ?? new Uint8Array());
    const language = /^templates\/strings\/([\w-]+)\.yaml$/.exec(path)?.[1];
    if (language === undefined) templates[path] = text;
    else {
      const read = readStrings(path, text);
      strings[language] = read.value;
      diagnostics.push(...read.diagnostics);
    }
  }
  const [media, records] = await Promise.all([loadMedia(tree), loadRecordFormats(tree)]);
  const fonts = withFonts ? await loadFonts(tree) : [];
  return { value: { templates, strings, media, records, fonts }, diagnostics };
}

function readStrings(path: string, text: string): Outcome<Strings> {
  const document = parseDocument(text, { version: '1.2', prettyErrors: false, logLevel: 'silent' });
  const [fault] = document.errors;
  const data: unknown = fault ? undefined : document.toJS({ maxAliasCount: 0 });
  if (isData(data) || (data === null && text.trim() === '')) return { value: (data ?? {}) as Strings, diagnostics: [] };
  // The parser reports unclosed brackets and quotes at the end of the file; show the last visible character instead.
  const visible = text.trimEnd().length;
  const [start, end] = (fault?.pos ?? [0, 0]).map((offset) => Math.min(offset, visible));
  const place = placeBetween(path, linesOf(text), start ?? 0, end ?? 0);
  return {
    value: {},
    diagnostics: [
      diagnostic('catalogue-is-yaml', place, 'the interface strings cannot be read from here on', {
        hints: ['write one `key: "text"` per line, with the text in double quotes'],
      }),
    ],
  };
}

async function loadMedia(tree: Tree): Promise<{ [path: string]: Uint8Array }> {
  const media: { [path: string]: Uint8Array } = {};
  for (const { path } of (await tree.list(SOURCES)).files) {
    const contents = IS_IMAGE.test(path) ? await tree.read(path) : undefined;
    if (contents) media[`media/${path.slice(SOURCES.length + 1)}`] = contents;
  }
  return media;
}
