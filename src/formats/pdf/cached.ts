import { type Cache, digestOf, type Materials, type Outcome } from '../../model/index.js';
import type { Content } from './content.js';
import { type Typesetter, templatesOf } from './typeset.js';

/** What sets a document, or takes it from where it was kept when it was set before. */
export type Setter = (content: Content) => Promise<Outcome<Uint8Array | undefined>>;

/** A file is kept by everything that it is made of: what it says, the templates, the images and the fonts. */
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

/** Only what was set without a fault is kept, so that a fault is told each time. */
async function setOnce(
  typesetter: Typesetter,
  cache: Cache,
  content: Content,
  key: string,
): Promise<Outcome<Uint8Array | undefined>> {
  const kept = await cache.read(key);
  if (kept) return { value: kept, diagnostics: [] };
  const outcome = typesetter.set(content);
  if (outcome.value && outcome.diagnostics.length === 0) await cache.write(key, outcome.value);
  return outcome;
}
