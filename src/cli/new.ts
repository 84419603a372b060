import type { Command } from '@commander-js/extra-typings';
import {
  ABSENCES,
  addBlock,
  type Checked,
  check,
  type Diagnostic,
  draftDocument,
  findEntity,
  hintFor,
  type Kind,
  layered,
  memoryTree,
  NOTHING_APART,
  partSince,
  pretty,
  settleDebts,
  summaryOf,
  type Tree,
  titleKeyOf,
  wantedBy,
} from '../index.js';
import { ask, canAsk, intro, outro } from './ask.js';
import { dayOf } from './date.js';
import { CLEAN, FAULTS, type Report, UsageError } from './exit.js';
import { type Opened, open, textsOf } from './open.js';
import { schemaAddresses } from './schema-address.js';
import { colourOf } from './terminal.js';
import { writeAgain, writeNew } from './write.js';

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
      const checked = await check(opened.tree, { date: dayOf(undefined) });
      const isAsking = canAsk() && title === undefined;
      if (isAsking) intro('charter new');
      const kind = await kindOf(kindName, checked, isAsking);
      const made = kind.files === undefined ? await makeBlock : await makeDocument;
      const { path, text, notes, isNew } = await made({ kind, title, options, opened, checked, isAsking });
      const fresh = await freshIn(opened.tree, checked, path, text);
      const incurred = fresh.filter((one) => ABSENCES.includes(one.code));
      const paid = fresh.filter((one) => one.code === 'acceptance-is-needed');
      await (isNew ? writeNew(opened.root, path, text) : writeAgain(opened, path, text));
      if (incurred.length + paid.length > 0) await writeDebts(opened, incurred, paid, notes);
      process.stdout.write(`${path}\n`);
      const faults = fresh.filter((one) => !incurred.includes(one) && !paid.includes(one));
      await tell(faults, opened.tree, notes);
      if (isAsking) outro('charter check says what is left to do');
      report(faults.some((one) => one.severity === 'error') ? FAULTS : CLEAN);
    });
}

interface Making {
  readonly kind: Kind;
  readonly title: string | undefined;
  readonly options: Options;
  readonly opened: Opened;
  readonly checked: Checked;
  readonly isAsking: boolean;
}

interface Made {
  readonly path: string;
  readonly text: string;
  readonly isNew: boolean;
  /** Sentences for the author. */
  readonly notes: string[];
}

async function kindOf(name: string | undefined, { framework }: Checked, isAsking: boolean): Promise<Kind> {
  const { kinds } = framework.settings;
  if (name === undefined && !isAsking)
    throw new UsageError(`name a kind: ${kinds.map((kind) => kind.name).join(', ')}`);
  const choices = kinds.map((kind) => ({ value: kind.name, label: kind.title }));
  const wanted = name ?? (await ask('What is it?', { choices, initial: 'standard' }));
  const found = kinds.find((kind) => kind.name === wanted);
  if (found) return found;
  if (wanted === 'change' || wanted === 'note')
    throw new UsageError('charter report with the last release prints the notes that are missing, ready to be edited');
  const names = kinds.map((kind) => kind.name);
  throw new UsageError(
    `there is no kind "${wanted}"; ${hintFor(wanted, names)[0] ?? `use one of: ${names.join(', ')}`}`,
  );
}

async function makeDocument({ kind, title, options, opened, checked, isAsking }: Making): Promise<Made> {
  const { framework } = checked;
  const schema = framework.schemas[kind.name] ?? {};
  const key = titleKeyOf(schema);
  const name = title ?? (isAsking ? await ask(`What is the ${key} of the ${kind.name}?`) : undefined);
  if (name === undefined || name.trim() === '')
    throw new UsageError(`give the ${key} of the ${kind.name} after its kind`);
  const values = valuesOf(options.set ?? []);
  let text = options.text;
  if (isAsking) {
    for (const wanted of wantedBy(schema, framework, ['id', key])) {
      if (values.has(wanted.key)) continue;
      const { choices } = wanted;
      const example = [wanted.example].flat().join(', ');
      const initial = choices.find((one) => one.value === example)?.value;
      const question = wanted.description || wanted.title;
      values.set(wanted.key, await ask(question, { choices, example, ...(initial !== undefined && { initial }) }));
    }
    if (kind.body !== 'body' && text === undefined)
      text =
        (await ask(`The ${kind.body}, in one sentence (it can be written later)`, { optional: true })) || undefined;
  }
  const listing = await opened.tree.list('standards');
  const addresses = await schemaAddresses(opened.root, [kind.schema]);
  const drafted = draftDocument(
    { kind, title: name.trim(), id: options.id, values, text },
    {
      framework,
      paths: listing.files.map((file) => file.path),
      records: await recordsOf(opened.tree),
      schemaFrom: (one, path) => addresses(one.schema, path),
    },
  );
  if ('refused' in drafted) throw new UsageError(drafted.refused);
  const notes =
    drafted.examples.length > 0 ? [`these values are examples, look at them: ${drafted.examples.join(', ')}`] : [];
  return { path: drafted.path, text: drafted.text, isNew: true, notes };
}

async function makeBlock({ kind, title, options, opened, checked, isAsking }: Making): Promise<Made> {
  const { framework } = checked;
  const holders = (framework.idsOf[kind.within ?? ''] ?? []).map((id) => ({
    value: id,
    label: `${id} ${framework.entities[id]?.title ?? ''}`,
  }));
  if (holders.length === 0) throw new UsageError(`a ${kind.name} stands in a ${kind.within}, and there is none yet`);
  const within = options.in ?? (isAsking ? await ask(`In which ${kind.within}?`, { choices: holders }) : undefined);
  if (within === undefined) throw new UsageError(`name the ${kind.within} that holds it with --in`);
  const holder = findEntity(framework, within);
  if (!holder || holder.kind !== kind.within)
    throw new UsageError(
      `there is no ${kind.within} "${within}"; ${
        hintFor(
          within,
          holders.map((one) => one.value),
        )[0] ?? `charter new ${kind.within} begins one`
      }`,
    );
  const isTitled = 'title' in ((framework.schemas[kind.name]?.properties ?? {}) as object);
  const name =
    title ?? (isAsking && isTitled ? await ask(`What is the title of the ${kind.name}?`) : 'Publish the decision');
  const text = (await textsOf(opened.tree, [], [holder.place.path]))(holder.place.path) ?? '';
  const added = addBlock({ kind, title: name, id: options.id, holder }, text, framework, await recordsOf(opened.tree));
  if ('refused' in added) throw new UsageError(added.refused);
  return {
    path: added.path,
    text: added.text,
    isNew: false,
    notes: [`${added.id} holds words that are examples; write yours`],
  };
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

/** What has ever given an id away: ids that were withdrawn, and the locks of releases. */
async function recordsOf(tree: Tree): Promise<string[]> {
  const paths = (await tree.list('standards')).files
    .map((file) => file.path)
    .filter((path) => path === 'standards/retired.yaml' || path.startsWith('standards/releases/'));
  const textOf = await textsOf(tree, [], paths);
  return paths.flatMap((path) => textOf(path) ?? []);
}

/** What a file brings that was not found without it. */
async function freshIn(tree: Tree, before: Checked, path: string, text: string): Promise<readonly Diagnostic[]> {
  const now = layered(memoryTree({ [path]: text }), tree);
  const checked = await check(now, { date: dayOf(undefined) });
  const seen = {
    framework: before.framework,
    diagnostics: before.diagnostics,
    textOf: await textsOf(tree, before.diagnostics),
  };
  const textOf = await textsOf(now, checked.diagnostics);
  return partSince(checked, { framework: checked.framework, textOf }, seen, new Map()).fresh;
}

/** How long a new entity may wait until something uses it, in days. */
const GRACE = 90;

async function writeDebts(
  { root, tree }: Opened,
  incurred: readonly Diagnostic[],
  paid: readonly Diagnostic[],
  notes: string[],
): Promise<void> {
  const path = 'standards/accepted.yaml';
  const schema = 'schemas/accepted.schema.json';
  const text = (await textsOf(tree, [], [path]))(path);
  const today = dayOf(undefined);
  const expires = new Date(Date.parse(today) + GRACE * 86_400_000).toISOString().slice(0, 10);
  const address = (await schemaAddresses(root, [schema]))(schema, path);
  const head = address === '' ? '' : `# yaml-language-server: $schema=${address}\n`;
  const reason = `New on ${today}; the text that uses it is being written.`;
  const written = settleDebts(text, { incurred, paid, reason, expires }, head);
  await (text === undefined ? writeNew(root, path, written) : writeAgain({ root, tree }, path, written));
  for (const one of incurred) notes.push(`${one.message}: ${path} gives it time until ${expires}`);
  if (paid.length > 0) notes.push(`${path}: ${paid.length} of its entries are settled and taken out`);
}

async function tell(faults: readonly Diagnostic[], tree: Tree, notes: readonly string[]): Promise<void> {
  for (const note of notes) process.stderr.write(`${note}\n`);
  if (faults.length === 0) return;
  const setting = { colour: colourOf(process.stderr), textOf: await textsOf(tree, faults), apart: NOTHING_APART };
  process.stderr.write(pretty(faults, summaryOf(faults, 1), setting));
}
