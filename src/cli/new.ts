import type { Command } from '@commander-js/extra-typings';
import {
  type Checked,
  type Created,
  type Creation,
  check,
  createBlock,
  createDocument,
  holdersOf,
  type Kind,
  kindNamed,
  NOTHING_APART,
  pretty,
  questionsOf,
  readTexts,
  summaryOf,
  UsageError,
} from '../index.js';
import { ask, canAsk, intro, outro } from './ask.js';
import { dayOf } from './date.js';
import { CLEAN, FAULTS, type Report } from './exit.js';
import { colourOf, open } from './terminal.js';

const HELP = `
Examples:
  charter new                                     asks what it needs to know
  charter new standard "Waste containers that measure"
  charter new term "safe state" --text "The condition that a device takes by itself when power is lost."
  charter new reference "City law on cameras" --set kind=ordinance --set jurisdiction=NL
  charter new requirement "Tell people first" --in PS-003
  charter new test --in PS-003-R02

The id is the next free one: never one that was given away before, even if it is retired by now.`;

interface Options {
  readonly root?: string | undefined;
  readonly id?: string | undefined;
  readonly in?: string | undefined;
  readonly text?: string | undefined;
  readonly set?: readonly string[] | undefined;
}

/** `charter new`: a valid file of a kind, from its schema, with the next free id. Its path goes to stdout. */
export function addNew(program: Command, report: Report): void {
  program
    .command('new')
    .summary('begin a new standard, term, requirement or other entity')
    .description(
      'Makes a valid file of a kind from its schema, under the next free id. Asks at a terminal; takes options elsewhere.',
    )
    .argument(
      '[kind]',
      'standard, requirement, test, principle, term, reference, vocabulary, party, city, or a kind of your own',
    )
    .argument('[title]', 'its title, label or name')
    .option('--id <id>', 'its id (default: the next free one, or the one that the title gives)')
    .option('--in <id>', 'for a requirement the standard, for a test the requirement that holds it')
    .option('--set <key=value...>', 'a value, by its key in the file; may be repeated')
    .option('--text <text>', 'the text before the first heading, such as the definition of a term')
    .option('--root <folder>', 'the folder that holds standards/ (default: the nearest one upwards)')
    .addHelpText('after', HELP)
    .action(async (kindName, title, options) => {
      const opened = await open(options.root);
      const today = dayOf(undefined);
      const checked = await check(opened.tree, { date: today });
      const creation: Creation = { opened, checked, today };
      const isAsking = canAsk() && title === undefined;
      if (isAsking) intro('charter new');
      const kind = await kindOf(kindName, checked, isAsking);
      const make = kind.files === undefined ? makeBlock : makeDocument;
      const created = await make({ kind, title, options, creation, isAsking });
      process.stdout.write(`${created.path}\n`);
      await printCreated(created, creation);
      if (isAsking) outro('charter check says what is left to do');
      report(created.diagnostics.some((one) => one.severity === 'error') ? FAULTS : CLEAN);
    });
}

interface NewRequest {
  readonly kind: Kind;
  readonly title: string | undefined;
  readonly options: Options;
  readonly creation: Creation;
  readonly isAsking: boolean;
}

async function kindOf(name: string | undefined, checked: Checked, isAsking: boolean): Promise<Kind> {
  const { kinds } = checked.framework.settings;
  if (name === undefined && !isAsking)
    throw new UsageError(`name a kind: ${kinds.map((kind) => kind.name).join(', ')}`);
  const choices = kinds.map((kind) => ({ value: kind.name, label: kind.title }));
  return kindNamed(name ?? (await ask('What is it?', { choices, initial: 'standard' })), checked);
}

async function makeDocument({ kind, title, options, creation, isAsking }: NewRequest): Promise<Created> {
  const { titleKey, wanted } = questionsOf(kind, creation.checked);
  const name = title ?? (isAsking ? await ask(`What is the ${titleKey} of the ${kind.name}?`) : undefined);
  if (name === undefined || name.trim() === '')
    throw new UsageError(`give the ${titleKey} of the ${kind.name} after its kind`);
  const values = valuesOf(options.set ?? []);
  let text = options.text;
  if (isAsking) {
    for (const one of wanted) {
      if (values.has(one.key)) continue;
      const { choices } = one;
      const example = [one.example].flat().join(', ');
      const initial = choices.find((choice) => choice.value === example)?.value;
      const question = one.description || one.title;
      values.set(one.key, await ask(question, { choices, example, ...(initial !== undefined && { initial }) }));
    }
    if (kind.body !== 'body' && text === undefined)
      text =
        (await ask(`The ${kind.body}, in one sentence (it can be written later)`, { optional: true })) || undefined;
  }
  return createDocument({ kind, title: name.trim(), id: options.id, values, text }, creation);
}

async function makeBlock({ kind, title, options, creation, isAsking }: NewRequest): Promise<Created> {
  const { checked } = creation;
  const choices = holdersOf(kind, checked).map(({ id, title: name }) => ({ value: id, label: `${id} ${name}` }));
  const within = options.in ?? (isAsking ? await ask(`In which ${kind.within}?`, { choices }) : undefined);
  if (within === undefined) throw new UsageError(`name the ${kind.within} that holds it with --in`);
  const { isTitled } = questionsOf(kind, checked);
  const name = title ?? (isAsking && isTitled ? await ask(`What is the title of the ${kind.name}?`) : undefined);
  return createBlock({ kind, title: name, id: options.id, within }, creation);
}

function valuesOf(pairs: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--set is "${pair}", and a key and a value such as status=drafting are wanted`);
    values.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return values;
}

async function printCreated({ notes, diagnostics }: Created, { opened }: Creation): Promise<void> {
  for (const note of notes) process.stderr.write(`${note}\n`);
  if (diagnostics.length === 0) return;
  const paths = diagnostics.map((one) => one.place.path);
  const setting = {
    colour: colourOf(process.stderr),
    textOf: await readTexts(opened.tree, paths),
    apart: NOTHING_APART,
  };
  process.stderr.write(pretty(diagnostics, summaryOf(diagnostics, 1), setting));
}
