import { type Cache, digestOf, type Materials, type Outcome } from '../../model/index.js';
import type { Content } from './content.js';
import { type Typesetter, templatesOf } from './typeset.js';

/** Typesets a document, or takes it from the cache. */
type Setter = (content: Content) => Promise<Outcome<Uint8Array | undefined>>;

/** Returns a setter that caches files by all their inputs: the content, the templates, the images and the fonts. */
export function setterWith(typesetter: Typesetter, materials: Materials): Setter {
  const { cache } = materials;
  if (!cache) return async (content) => typesetter.set(content);
  const shared = digestOf([
    ...templatesOf(materials).flat(),
    ...Object.entries(materials.media).flat(),
    ...materials.fonts.flatMap(({ family, bytes }) => [family, bytes]),
  ]);
  return (content) => setOnce(typesetter, cache, content, digestOf([shared, JSON.stringify(content)]));
}

/** Caches only files without diagnostics, so that diagnostics are reported on every run. */
async function setOnce(
  typesetter: Typesetter,
  cache: Cache,
  content: Content,
  key: string,
): Promise<Outcome<Uint8Array | undefined>> {
  const cached = await cache.read(key);
  if (cached) return { value: cached, diagnostics: [] };
  const outcome = typesetter.set(content);
  if (outcome.value && outcome.diagnostics.length === 0) await cache.write(key, outcome.value);
  return outcome;
}
