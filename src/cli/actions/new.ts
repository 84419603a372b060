import {
  type Checked,
  type Created,
  type Creation,
  check,
  createBlock,
  createDocument,
  type GivenValues,
  holdersOf,
  type Kind,
  kindNamed,
  NOTHING_APART,
  pretty,
  questionsOf,
  readTexts,
  summaryOf,
  UsageError,
} from '../../index.js';
import { ask, canAsk, intro, outro } from '../ask.js';
import { dayOf } from '../date.js';
import { CLEAN, FAULTS } from '../exit.js';
import { errorsIn, open } from '../framework.js';
import { observed } from '../observed.js';
import { colourOf } from '../terminal.js';

/** The options of `charter new`. */
interface Options {
  readonly root?: string | undefined;
  readonly id?: string | undefined;
  readonly in?: string | undefined;
  readonly text?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly quiet?: true | undefined;
}

/** `charter new`: writes a valid file of a kind from its schema, with the next free id. Prints its path to stdout. */
export async function runNew(
  kindName: string | undefined,
  title: string | undefined,
  options: Options,
): Promise<number> {
  const opened = await open(options.root);
  const today = dayOf(undefined);
  const checked = await observed(options, (observer) => check(opened.tree, { date: today }, undefined, observer));
  const creation: Creation = { opened, checked, today };
  const isAsking = canAsk();
  const isInterview = isAsking && title === undefined;
  if (isInterview) intro('charter new');
  const kind = await kindOf(kindName, checked, isInterview);
  const make = kind.files === undefined ? makeBlock : makeDocument;
  const created = await make({ kind, title: title?.trim(), options, creation, isAsking, isInterview });
  process.stdout.write(`${created.path}\n`);
  await printCreated(created, creation, options.quiet === true);
  if (isInterview) outro('charter check lists what is left to do');
  return created.diagnostics.some((one) => one.severity === 'error') ? FAULTS : CLEAN;
}

interface NewRequest {
  readonly kind: Kind;
  readonly title: string | undefined;
  readonly options: Options;
  readonly creation: Creation;
  /** Whether missing values can be asked for; and whether optional ones are asked for, too. */
  readonly isAsking: boolean;
  readonly isInterview: boolean;
}

async function kindOf(name: string | undefined, checked: Checked, isAsking: boolean): Promise<Kind> {
  const { kinds } = checked.framework.settings;
  if (name === undefined && !isAsking)
    throw new UsageError(`name a kind: ${kinds.map((kind) => kind.name).join(', ')}`);
  const choices = kinds.map((kind) => ({ value: kind.name, label: kind.title }));
  return kindNamed(name ?? (await ask('What is it?', { choices, initial: 'standard' })), checked);
}

async function makeDocument(request: NewRequest): Promise<Created> {
  const { kind, options, creation, isInterview } = request;
  if (options.in !== undefined) throw new UsageError(`a ${kind.name} has its own file; leave out --in`);
  const title = await titleOf(request);
  const values = await completed(valuesOf(options.set ?? []), request);
  let { text } = options;
  if (isInterview && kind.body !== 'body' && text === undefined)
    text =
      (await ask(`The ${kind.body}, in one sentence (optional, can be written later)`, { optional: true })) ||
      undefined;
  return createDocument({ kind, title, id: options.id, values, text }, creation);
}

async function makeBlock(request: NewRequest): Promise<Created> {
  const { kind, options, creation, isAsking, isInterview } = request;
  const { checked } = creation;
  const choices = holdersOf(kind, checked).map(({ id, title: name }) => ({ value: id, label: `${id} ${name}` }));
  const within = options.in ?? (isAsking ? await ask(`In which ${kind.within}?`, { choices }) : undefined);
  if (within === undefined) throw new UsageError(`name the ${kind.within} that contains it with --in`);
  const title = await titleOf(request);
  let { text } = options;
  if (isInterview && title !== undefined && text === undefined)
    text =
      (await ask('The statement, in one sentence (optional, can be written later)', { optional: true })) || undefined;
  // Outside an interview nothing is asked yet, because the statement may name the actor.
  const given = valuesOf(options.set ?? []);
  const values = isInterview ? await completed(given, request) : given;
  return createBlock({ kind, title, id: options.id, values, text, within }, creation);
}

async function titleOf({ kind, title, creation, isInterview }: NewRequest): Promise<string | undefined> {
  const { titleKey, isTitled } = questionsOf(kind, creation.checked);
  if (!isTitled) return title;
  const name = title ?? (isInterview ? await ask(`What is the ${titleKey} of the ${kind.name}?`) : undefined);
  if (name === undefined || name === '')
    throw new UsageError(`give the ${titleKey} of the ${kind.name} after the kind`);
  return name;
}

/** The given values, and the answers to questions about the others. */
async function completed(
  given: GivenValues,
  { kind, creation, isAsking, isInterview }: NewRequest,
): Promise<GivenValues> {
  const values = new Map(given);
  if (!isAsking) return values;
  for (const one of questionsOf(kind, creation.checked).required) {
    const isOpen = one.initial === undefined && one.placeholder === undefined;
    if (values.has(one.key) || !(isOpen || isInterview)) continue;
    const initial = [one.initial].flat().join(',') || undefined;
    const example = [one.example].flat().every((part) => typeof part === 'string')
      ? [one.example].flat().join(', ')
      : '';
    const answer = await ask(one.description || one.title, {
      choices: one.choices,
      example,
      optional: !isOpen,
      ...(initial !== undefined && { initial }),
    });
    if (answer !== '') values.set(one.key, [answer]);
  }
  return values;
}

function valuesOf(pairs: readonly string[]): GivenValues {
  const values = new Map<string, readonly string[]>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--set expects a key and a value such as status=drafting, not "${pair}"`);
    const key = pair.slice(0, at).trim();
    values.set(key, [...(values.get(key) ?? []), pair.slice(at + 1)]);
  }
  return values;
}

async function printCreated(
  { notes, diagnostics: found }: Created,
  { opened }: Creation,
  isQuiet: boolean,
): Promise<void> {
  const diagnostics = isQuiet ? errorsIn(found) : found;
  if (!isQuiet) for (const note of notes) process.stderr.write(`${note}\n`);
  if (diagnostics.length === 0) return;
  const paths = diagnostics.map((one) => one.place.path);
  const setting = {
    colour: colourOf(process.stderr),
    textOf: await readTexts(opened.tree, paths),
    apart: NOTHING_APART,
  };
  process.stderr.write(pretty(diagnostics, summaryOf(diagnostics, 1), setting));
}
