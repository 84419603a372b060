import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Materials } from '../model/index.js';

/**
 * Every face that the PDF template names, by npm package: a family that is not here would be looked for on the
 * machine, and a weight that is not here would be another weight. Each package carries its licence (OFL 1.1).
 */
const FACES: readonly (readonly [name: string, prefix: string, faces: readonly string[]])[] = [
  ['source-serif-4', 'SourceSerif4', ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']],
  ['noto-sans', 'NotoSans', ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']],
  ['noto-sans-mono', 'NotoSansMono', ['400Regular', '600SemiBold']],
  ['noto-naskh-arabic', 'NotoNaskhArabic', ['400Regular', '600SemiBold']],
  ['noto-sans-symbols-2', 'NotoSansSymbols2', ['400Regular']],
];

/** Reads the fonts of the PDF from the packages that Charter depends on; their names are `<family>/<face>`. */
export async function loadFonts(): Promise<Materials['fonts']> {
  const { resolve } = createRequire(import.meta.url);
  const faces = FACES.flatMap(([family, prefix, names]) => names.map((face) => ({ family, prefix, face })));
  return Promise.all(
    faces.map(async ({ family, prefix, face }) => {
      const path = resolve(`@expo-google-fonts/${family}/${face}/${prefix}_${face}.ttf`);
      return { name: `${family}/${face}`, bytes: await readFile(path) };
    }),
  );
}
