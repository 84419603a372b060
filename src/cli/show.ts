import { styleText } from 'node:util';
import { type Command, Option } from '@commander-js/extra-typings';
import {
  type Binding,
  check,
  type EntityName,
  type EntityView,
  type InForce,
  type Relation,
  show,
  showOn,
  visible,
} from '../index.js';
import { day, dayOf } from './date.js';
import { CLEAN, type Report } from './exit.js';
import { colourOf, open, wrap } from './terminal.js';

const WORDS: { readonly [binding in Binding]: string } = {
  binding: 'binds',
  'not-yet': 'does not bind yet',
  'no-longer': 'binds no longer',
  draft: 'is a draft and does not bind',
};

/** What held on a day, for a person at a terminal. */
export function inForceText(one: InForce): string {
  const source =
    one.release === null
      ? `nothing had been released on ${one.day}; this is the working draft`
      : `on ${one.day}, version ${one.release} of ${one.released} was the newest`;
  const { entity, retired } = one;
  const lines = [
    `${one.id}  ${visible(entity?.title ?? '')}`.trimEnd(),
    source,
    ...(retired
      ? [`no longer used since ${retired.date}: ${visible(retired.reason)}${instead(retired.successors)}`]
      : []),
    ...(entity === null && !retired ? ['it did not exist'] : []),
    ...(one.binding === null ? [] : [`${WORDS[one.binding]}${days(one)}`]),
    '',
    ...(entity?.texts ?? []).flatMap(({ id, text }) => [id, wrap(visible(text), 2), '']),
    ...one.holds.map(
      (each) => `  ${each.id}  ${visible(each.title)}: ${each.level}, ${WORDS[each.binding]}${days(each)}`,
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function days({ effective, sunset }: { readonly effective: string; readonly sunset: string }): string {
  const words = [...(effective === '' ? [] : [`from ${effective}`]), ...(sunset === '' ? [] : [`until ${sunset}`])];
  return words.length === 0 ? '' : ` (${words.join(' ')})`;
}

function instead(successors: readonly string[]): string {
  return successors.length === 0 ? '' : `; instead: ${successors.join(', ')}`;
}

const HELP = `
Examples:
  charter show PS-003-R02
  charter show "connected device"              a term, by its label
  charter show actors/supplier                 an entry of a vocabulary
  charter show eu-gdpr-35 --format json
  charter show PS-001-R03 --on 2027-03-01      what held on that day, and whether it bound`;

/** `charter show`: an entity, what it rests on and who uses it. Works on sources with errors as far as they can be read. */
export function addShow(program: Command, report: Report): void {
  program
    .command('show')
    .summary('show an entity, what it rests on and who uses it')
    .description(
      'Shows a standard, requirement, term, reference, vocabulary entry or any other entity: what it says, what it rests on, and who uses it.',
    )
    .argument('<id>', 'its id, its title or its label')
    .option('--root <folder>', 'the folder that holds standards/ (default: the nearest one upwards)')
    .addOption(
      new Option('--format <format>', 'how to say it').choices(['pretty', 'json'] as const).default('pretty' as const),
    )
    .option('--on <day>', 'what the newest release of that day said, and whether it bound')
    .addHelpText('after', HELP)
    .action(async (id, options) => {
      const { tree } = await open(options.root);
      const checked = await check(tree, { date: dayOf(undefined) });
      const { summary } = checked;
      if (options.on !== undefined) {
        const held = showOn(checked, id, day(options.on, '--on'));
        process.stdout.write(options.format === 'json' ? `${JSON.stringify(held, null, 2)}\n` : inForceText(held));
        return report(CLEAN);
      }
      const view = show(checked, id);
      process.stdout.write(options.format === 'json' ? `${JSON.stringify(view, null, 2)}\n` : page(view));
      if (summary.errors > 0) process.stderr.write('the sources have errors, so something may be missing here\n');
      report(CLEAN);
    });
}

function page(one: EntityView): string {
  const head = `${bold(one.id)}  ${visible(one.title)}`;
  const [kind, vocabulary] = one.kind.split('/');
  const what = vocabulary === undefined ? kind : 'entry of the vocabulary';
  const where = `${what}${one.within ? `${vocabulary === undefined ? ' in' : ''} ${one.within.id}` : ''}, ${spot(one.place)}`;
  return [
    head,
    dim(where),
    '',
    ...one.texts
      .filter(({ text }) => text !== one.title)
      .flatMap(({ id, text }) => [dim(nameIn(id, one.id)), wrap(visible(asRead(text)), 2), '']),
    ...facts(one),
    ...list('Holds', one.holds.map(name)),
    ...list('Rests on', one.restsOn.map(tie)),
    ...list(
      'Used by',
      one.usedBy.map((each) => `${tie(each)}  ${dim(spot(each.place))}`),
    ),
    ...(one.usedBy.length === 0 ? [dim('Nothing uses it.'), ''] : []),
  ].join('\n');
}

/** `PS-001-R03#statement` is the statement of PS-001-R03. */
function nameIn(unit: string, id: string): string {
  return unit.startsWith(`${id}#`) ? unit.slice(id.length + 1) : unit;
}

/** A text unit names the target of each link behind it; where the link reads as its target, once is enough. */
function asRead(text: string): string {
  return text.replace(/(\S+) \[\1\]/g, '$1');
}

/** Short values that are no text and point at nothing: level, tier, status, dates. */
function facts({ data, texts, restsOn }: EntityView): string[] {
  const said = new Set(texts.map(({ id }) => id.split('#')[1]));
  const linked = new Set(restsOn.map((one) => one.where));
  const lines = Object.entries(data)
    .filter(
      ([key, value]) =>
        key !== 'id' && !said.has(key) && !linked.has(key) && ['string', 'number', 'boolean'].includes(typeof value),
    )
    .map(([key, value]) => `  ${dim(key.replaceAll('_', ' '))}  ${visible(String(value))}`);
  return lines.length > 0 ? [...lines, ''] : [];
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${bold(title)} (${lines.length})`, ...lines.map((line) => `  ${line}`), ''];
}

function tie(one: Relation): string {
  const how =
    one.how === 'property' ? one.where.replaceAll('_', ' ') : one.how === 'term' ? 'uses the term' : 'in the text';
  return `${name(one)}  ${dim(how)}`;
}

function name({ id, title }: EntityName): string {
  return id === title ? id : `${id}  ${visible(title)}`;
}

function spot({ path, start }: EntityView['place']): string {
  return visible(`${path}:${start.line}`);
}

function bold(text: string): string {
  return colourOf(process.stdout) ? styleText('bold', text, { validateStream: false }) : text;
}

function dim(text: string): string {
  return colourOf(process.stdout) ? styleText('dim', text, { validateStream: false }) : text;
}
