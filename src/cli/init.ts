import { join, relative, resolve } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { init, refuseExisting, type StarterOptions, starterLanguage, UsageError } from '../index.js';
import { ask, canAsk, intro, outro } from './ask.js';
import { CLEAN, type Report } from './exit.js';

const HELP = `
Examples:
  charter init
  charter init rules --title "Street Standards" --publisher "City of Example"

What it writes passes charter check --strict, and is meant to be written over.`;

/** `charter init`: a new, small, valid framework. The paths of what was written go to stdout. */
export function addInit(program: Command, report: Report): void {
  program
    .command('init')
    .summary('begin a framework of your own')
    .description('Writes a small, valid framework: one principle, one standard, one term and two vocabularies.')
    .argument('[folder]', 'where it is to stand', '.')
    .option('--title <title>', 'the name of the framework')
    .option('--publisher <name>', 'who publishes it and answers for it')
    .option('--language <tag>', 'the language it is written in, as a BCP 47 tag; a first text exists in en, es and fr')
    .option('--licence <id>', 'the licence of its text, as an SPDX identifier')
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

async function beginningOf(options: { [key in keyof StarterOptions]?: string | undefined }): Promise<StarterOptions> {
  const isAsking = canAsk() && (options.title === undefined || options.publisher === undefined);
  if (isAsking) intro('charter init');
  const say = async (key: keyof StarterOptions, question: string, initial: string): Promise<string> =>
    options[key] ?? (isAsking ? ask(question, { initial }) : initial);
  const language = await say('language', 'In which language is it written? (a tag such as en or pt-BR)', 'en');
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language))
    throw new UsageError(`--language is "${language}", and a tag such as en or pt-BR is wanted`);
  return {
    language,
    title: await say('title', 'What is the framework called?', 'Our framework'),
    publisher: await say('publisher', 'Who publishes it and answers for it?', 'City of Example'),
    licence: await say('licence', 'Under which licence is its text? (an SPDX identifier)', 'CC-BY-4.0'),
  };
}
