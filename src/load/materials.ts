import { parse } from 'yaml';
import { type Materials, SOURCES, type Tree } from '../model/index.js';
import { loadFonts } from './fonts.js';

/** The largest image, in bytes. */
export const MAX_IMAGE = 4 * 1024 * 1024;

/** Reads what the renderers need: templates, the catalogue of interface strings, images, and fonts when they are asked for. */
export async function loadMaterials(tree: Tree, withFonts: boolean): Promise<Materials> {
  const listing = await tree.list('templates');
  const templates: { [path: string]: string } = {};
  const strings: { [language: string]: { readonly [key: string]: string } } = {};
  for (const { path } of listing.files) {
    if (!/\.(liquid|css|typ|yaml)$/.test(path)) continue;
    const text = new TextDecoder().decode((await tree.read(path)) ?? new Uint8Array());
    const language = /^templates\/strings\/([\w-]+)\.yaml$/.exec(path)?.[1];
    if (language !== undefined) strings[language] = parse(text) as { [key: string]: string };
    else templates[path] = text;
  }
  return { templates, strings, media: await loadMedia(tree), fonts: withFonts ? await loadFonts() : [] };
}

async function loadMedia(tree: Tree): Promise<{ [path: string]: Uint8Array }> {
  const media: { [path: string]: Uint8Array } = {};
  for (const { path, bytes } of (await tree.list(SOURCES)).files) {
    if (!/\.(png|jpe?g|svg)$/i.test(path) || bytes > MAX_IMAGE) continue;
    const contents = await tree.read(path);
    if (contents) media[`media/${path.slice(SOURCES.length + 1)}`] = contents;
  }
  return media;
}
