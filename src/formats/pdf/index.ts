import {
  type Artifact,
  type Bodies,
  type Covers,
  coverageOf,
  type Diagnostic,
  type Edition,
  type Format,
  type Framework,
  type Materials,
  missingGlyph,
  SETTINGS_FILE,
  topOf,
  wordsIn,
} from '../../model/index.js';
import { setterWith } from './cached.js';
import { compose } from './compose.js';
import type { Content } from './content.js';
import type { OpenEngine } from './engine.js';
import { openNative } from './native.js';
import { plan } from './plan.js';
import { checkImports, openTypesetter, whyNoneStarts } from './typeset.js';
import { openWasm } from './wasm.js';

/** The framework as PDF: one file for the whole framework and one for each standard, in every language. */
export const pdf: Format = pdfBy([openNative, openWasm]);

/** Returns the PDF format with the first of the engines that runs on this machine. */
export function pdfBy(engines: readonly OpenEngine[]): Format {
  return {
    name: 'pdf',
    unable: () => whyNoneStarts(engines),
    render: (framework, bodies, edition, materials) => render(framework, bodies, edition, materials, engines),
  };
}

async function* render(
  framework: Framework,
  bodies: Bodies,
  edition: Edition,
  materials: Materials,
  engines: readonly OpenEngine[],
): AsyncGenerator<Artifact, readonly Diagnostic[]> {
  const covers = coverageOf(materials.fonts);
  const found = checkImports(materials);
  if (found.length > 0) return found;
  const { value: typesetter, diagnostics: opened } = await openTypesetter(materials, engines);
  if (!typesetter) return opened;
  const diagnostics: Diagnostic[] = [...opened];
  const set = setterWith(typesetter, materials);
  const sources = { framework, bodies, edition, materials, marked: typesetter.marks };
  for (const language of framework.settings.languages) {
    const words = wordsIn(language, framework.settings.sourceLanguage, materials.strings);
    for (const one of plan(framework)) {
      const content = await compose(sources, language, words, one);
      const unset = withoutGlyph(content, covers, materials);
      const outcome = unset.length > 0 ? { value: undefined, diagnostics: unset } : await set(content);
      diagnostics.push(...outcome.diagnostics);
      if (outcome.value) yield { path: `${language}/${one.path}`, contents: outcome.value };
    }
    diagnostics.push(...words.missing());
  }
  return diagnostics;
}

/**
 * Reports characters without a glyph that the rule did not catch, because they come from an interface string or because
 * the rule is off.
 */
function withoutGlyph(content: Content, covers: Covers, materials: Materials): readonly Diagnostic[] {
  // JSON escapes control characters; check the characters themselves.
  const text = JSON.stringify(content).replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  const characters = [...new Set(text)].filter((character) => !covers(character));
  return characters.map((character) => {
    const language = Object.keys(materials.strings).find((name) =>
      Object.values(materials.strings[name] ?? {}).some((words) => String(words).includes(character)),
    );
    const path = language === undefined ? SETTINGS_FILE : `templates/strings/${language}.yaml`;
    return missingGlyph('text-has-glyphs', character, topOf(path));
  });
}
