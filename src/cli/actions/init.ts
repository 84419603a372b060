import { join, relative, resolve } from 'node:path';
import { init, refuseExisting, type StarterOptions, starterLanguage, UsageError } from '../../index.js';
import { ask, canAsk, intro, outro } from '../ask.js';
import { CLEAN } from '../exit.js';

/** The options of `charter init`: the settings of the new framework. */
type Options = { readonly [key in keyof StarterOptions]?: string | undefined };

/** The values for options that are not given. */
type Defaults = Pick<StarterOptions, 'language' | 'licence'>;

/** `charter init`: writes a small, valid framework. Prints the paths of the new files to stdout. */
export async function runInit(folder: string, options: Options, defaults: Defaults, isQuiet: boolean): Promise<number> {
  const root = resolve(folder);
  await refuseExisting(root);
  const settings = await settingsOf(options, defaults);
  for await (const path of init(root, settings)) process.stdout.write(`${join(relative(process.cwd(), root), path)}\n`);
  if (isQuiet) return CLEAN;
  process.stderr.write(aboutLanguage(settings.language));
  const where = relative(process.cwd(), root);
  const next = where === '' ? 'charter check, then charter build' : `cd ${where}, charter check, then charter build`;
  if (canAsk()) outro(`next: ${next}`);
  else process.stderr.write(`next: ${next}\n`);
  return CLEAN;
}

/** The required options, as the error message names them. */
const REQUIRED = {
  title: '--title (the name of the framework)',
  publisher: '--publisher (who publishes it)',
} as const;

/** Notes on the limits of the requested language; empty for English. */
function aboutLanguage(language: string): string {
  const written = starterLanguage(language);
  if (/^en\b/i.test(language)) return '';
  if (!/^en\b/i.test(written))
    return `headings such as Purpose and keys such as Actor stay in English, and the rules of plain writing check English only
the interface of the pages is in English unless templates/strings/${written}.yaml translates it
`;
  return `there is no starter text in "${language}" yet: this one is in English, and source_language is set to en
translate it, set source_language and languages to ${language}, and list the words of that language for shall, shall not,
should, should not and may under \`keywords\`; headings such as Purpose and keys such as Actor stay in English
`;
}

/** The settings of the new framework, from options and answers. Throws a UsageError if a required one is missing. */
async function settingsOf(options: Options, defaults: Defaults): Promise<StarterOptions> {
  const given = (key: 'title' | 'publisher') => (options[key] ?? '').trim();
  const missing = (['title', 'publisher'] as const).filter((key) => given(key) === '');
  const isAsking = canAsk() && missing.length > 0;
  if (missing.length > 0 && !isAsking)
    throw new UsageError(`init needs ${missing.map((key) => REQUIRED[key]).join(' and ')}`);
  if (isAsking) intro('charter init');
  const optional = async (key: keyof Defaults, question: string): Promise<string> =>
    options[key] ?? (isAsking ? ask(question, { initial: defaults[key] }) : defaults[key]);
  const required = async (key: 'title' | 'publisher', question: string, example: string): Promise<string> =>
    given(key) || ask(question, { example });
  const language = await optional('language', 'Which language is it written in? (a tag such as en or pt-BR)');
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language))
    throw new UsageError(`--language expects a tag such as en or pt-BR, not "${language}"`);
  return {
    language,
    title: await required('title', 'What is the framework called?', 'Street Standards'),
    publisher: await required('publisher', 'Who publishes it and is responsible for it?', 'City of Example'),
    licence: await optional('licence', 'What is the licence of its text? (an SPDX identifier)'),
  };
}
