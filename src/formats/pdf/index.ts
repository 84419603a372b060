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
  type Outcome,
  SETTINGS_FILE,
  topOf,
  type Words,
  wordsIn,
} from '../../model/index.js';
import { setterWith } from './cached.js';
import { compose } from './compose.js';
import type { Content } from './content.js';
import type { OpenEngine } from './engine.js';
import { openNative } from './native.js';
import { type Plan, plan } from './plan.js';
import { checkImports, openTypesetter, whyNoneStarts } from './typeset.js';
import { openWasm } from './wasm.js';

/** The builds of Typst, the preferred one first. */
const ENGINES: readonly OpenEngine[] = [openNative, openWasm];

/** The framework as PDF: one file for the whole framework and one for each standard, in every language. */
export const pdf: Format = pdfBy(ENGINES);

/** Returns the PDF format with the first of the engines that runs on this machine. */
export function pdfBy(engines: readonly OpenEngine[]): Format {
  return {
    name: 'pdf',
    unable: () => whyNoneStarts(engines),
    render: (framework, bodies, edition, materials) => render(framework, bodies, edition, materials, engines),
  };
}

/** One file of an edition: the standard that it is about, or undefined for the whole framework, and its language. */
export interface PdfFile {
  readonly about: string | undefined;
  readonly language: string;
}

/**
 * Makes one PDF file without the others, with the same bytes as in a build. The value is undefined if the edition has no
 * such file or it cannot be made; the diagnostics then say why. The engine blocks the thread for as long as it works.
 */
export async function onePdf(
  framework: Framework,
  bodies: Bodies,
  edition: Edition,
  materials: Materials,
  { about, language }: PdfFile,
): Promise<Outcome<Artifact | undefined>> {
  const planned = plan(framework).find((one) => one.about === about);
  if (!planned || !framework.settings.languages.includes(language)) return { value: undefined, diagnostics: [] };
  const { value: make, diagnostics } = await openMaker(framework, bodies, edition, materials, ENGINES);
  if (!make) return { value: undefined, diagnostics };
  const words = wordsIn(language, framework.settings.sourceLanguage, materials.strings);
  const made = await make(planned, language, words);
  return { value: made.value, diagnostics: [...diagnostics, ...made.diagnostics] };
}

async function* render(
  framework: Framework,
  bodies: Bodies,
  edition: Edition,
  materials: Materials,
  engines: readonly OpenEngine[],
): AsyncGenerator<Artifact, readonly Diagnostic[]> {
  const { value: make, diagnostics: opened } = await openMaker(framework, bodies, edition, materials, engines);
  if (!make) return opened;
  const diagnostics: Diagnostic[] = [...opened];
  for (const language of framework.settings.languages) {
    const words = wordsIn(language, framework.settings.sourceLanguage, materials.strings);
    for (const one of plan(framework)) {
      const outcome = await make(one, language, words);
      diagnostics.push(...outcome.diagnostics);
      if (outcome.value) yield outcome.value;
    }
    diagnostics.push(...words.missing());
  }
  return diagnostics;
}

/** Makes one planned file in a language, or reports why it cannot. */
type Maker = (one: Plan, language: string, words: Words) => Promise<Outcome<Artifact | undefined>>;

/** Starts an engine with everything that the files of an edition share. */
async function openMaker(
  framework: Framework,
  bodies: Bodies,
  edition: Edition,
  materials: Materials,
  engines: readonly OpenEngine[],
): Promise<Outcome<Maker | undefined>> {
  const covers = coverageOf(materials.fonts);
  const found = checkImports(materials);
  if (found.length > 0) return { value: undefined, diagnostics: found };
  const { value: typesetter, diagnostics } = await openTypesetter(materials, engines);
  if (!typesetter) return { value: undefined, diagnostics };
  const set = setterWith(typesetter, materials);
  const sources = { framework, bodies, edition, materials, marked: typesetter.marks };
  const make: Maker = async (one, language, words) => {
    const content = await compose(sources, language, words, one);
    const unset = withoutGlyph(content, covers, materials);
    if (unset.length > 0) return { value: undefined, diagnostics: unset };
    const { value, diagnostics } = await set(content);
    return { value: value && { path: `${language}/${one.path}`, contents: value }, diagnostics };
  };
  return { value: make, diagnostics };
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
