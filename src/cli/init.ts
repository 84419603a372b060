import { join, relative, resolve } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { init, refuseExisting, type StarterOptions, starterLanguage, UsageError } from '../index.js';
import { ask, canAsk, intro, outro } from './ask.js';
import { CLEAN, type Report } from './exit.js';

const HELP = `
Examples:
  charter init                                    asks what it needs to know
  charter init rules --title "Street Standards" --publisher "City of Example"

Title and publisher are yours to say; without a terminal both are needed. What it writes passes charter check --strict,
and is an example to be written over.`;

/** What is taken where nobody says otherwise. */
const DEFAULTS = { language: 'en', licence: 'CC-BY-4.0' } as const;

/** How a script says what nobody can know for it. */
const WANTED = {
  title: 'what the framework is called with --title',
  publisher: 'who publishes it with --publisher',
} as const;

/** `charter init`: a new, small, valid framework. The paths of what was written go to stdout. */
export function addInit(program: Command, report: Report): void {
  program
    .command('init')
    .summary('begin a framework of your own')
    .description('Writes a small, valid framework: one principle, one standard, one term and two vocabularies.')
    .argument('[folder]', 'where it is to stand', '.')
    .option('--title <title>', 'the name of the framework')
    .option('--publisher <name>', 'who publishes it and answers for it')
    .option(
      '--language <tag>',
      `the language it is written in, as a BCP 47 tag; a first text exists in en, es and fr (default: ${DEFAULTS.language})`,
    )
    .option('--licence <id>', `the licence of its text, as an SPDX identifier (default: ${DEFAULTS.licence})`)
    .addHelpText('after', HELP)
    .action(async (folder, options) => {
      const root = resolve(folder);
      await refuseExisting(root);
      const beginning = await beginningOf(options);
      for await (const path of init(root, beginning))
        process.stdout.write(`${join(relative(process.cwd(), root), path)}\n`);
      process.stderr.write(aboutLanguage(beginning.language));
      const where = relative(process.cwd(), root);
      const next =
        where === '' ? 'charter check, then charter build' : `cd ${where}, charter check, then charter build`;
      if (canAsk()) outro(`next: ${next}`);
      else process.stderr.write(`next: ${next}\n`);
      report(CLEAN);
    });
}

/** What Charter can and cannot do in the language that was asked for; empty for English. */
function aboutLanguage(language: string): string {
  const written = starterLanguage(language);
  if (/^en\b/i.test(language)) return '';
  if (!/^en\b/i.test(written))
    return `headings such as Purpose and keys such as Actor stay in English, and the rules about plain writing judge English only
the pages say what is theirs in English too, unless templates/strings/${written}.yaml holds the words
`;
  return `there is no first text in "${language}" yet: this one is in English, and source_language says so
translate it, set source_language and languages to ${language}, and name under \`keywords\` the words of that language
for shall, shall not, should, should not and may; headings such as Purpose and keys such as Actor stay as they are
`;
}

/** What is known of the new framework. Throws a UsageError where nobody can be asked who it belongs to. */
async function beginningOf(options: { [key in keyof StarterOptions]?: string | undefined }): Promise<StarterOptions> {
  const given = (key: 'title' | 'publisher') => (options[key] ?? '').trim();
  const missing = (['title', 'publisher'] as const).filter((key) => given(key) === '');
  const isAsking = canAsk() && missing.length > 0;
  if (missing.length > 0 && !isAsking) throw new UsageError(`say ${missing.map((key) => WANTED[key]).join(' and ')}`);
  if (isAsking) intro('charter init');
  const say = async (key: keyof typeof DEFAULTS, question: string): Promise<string> =>
    options[key] ?? (isAsking ? ask(question, { initial: DEFAULTS[key] }) : DEFAULTS[key]);
  const name = async (key: 'title' | 'publisher', question: string, example: string): Promise<string> =>
    given(key) || ask(question, { example });
  const language = await say('language', 'In which language is it written? (a tag such as en or pt-BR)');
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language))
    throw new UsageError(`--language is "${language}", and a tag such as en or pt-BR is wanted`);
  return {
    language,
    title: await name('title', 'What is the framework called?', 'Street Standards'),
    publisher: await name('publisher', 'Who publishes it and answers for it?', 'City of Example'),
    licence: await say('licence', 'Under which licence is its text? (an SPDX identifier)'),
  };
}
