import { styleText } from 'node:util';
import {
  type Binding,
  check,
  type EntityName,
  type EntityView,
  type InForce,
  type Observer,
  type Relation,
  show,
  showOn,
  visible,
} from '../../index.js';
import { day, dayOf } from '../date.js';
import { CLEAN } from '../exit.js';
import { open } from '../framework.js';
import { observed } from '../observed.js';
import { colourOf, wrap } from '../terminal.js';

/** The options of `charter show`. */
interface Options {
  readonly root?: string | undefined;
  readonly format: 'pretty' | 'json';
  readonly on?: string | undefined;
  readonly quiet?: true | undefined;
}

/** `charter show`: an entity, what it refers to and what uses it. Reads sources with errors as far as possible. */
export function runShow(id: string, options: Options): Promise<number> {
  return observed(options, (observer) => showEntity(id, options, observer));
}

async function showEntity(id: string, options: Options, observer: Observer): Promise<number> {
  const { tree } = await open(options.root);
  const checked = await check(tree, { date: dayOf(undefined) }, undefined, observer);
  observer.enter('report');
  const { summary } = checked;
  if (options.on !== undefined) {
    const shown = showOn(checked, id, day(options.on, '--on'));
    process.stdout.write(options.format === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : inForceText(shown));
    return CLEAN;
  }
  const view = show(checked, id);
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(view, null, 2)}\n` : page(view));
  if (summary.errors > 0 && !options.quiet)
    process.stderr.write('the sources have errors; this view may be incomplete\n');
  return CLEAN;
}

const WORDS: { readonly [binding in Binding]: string } = {
  binding: 'binding',
  'not-yet': 'not binding yet',
  'no-longer': 'no longer binding',
  draft: 'a draft, not binding',
};

/** The state of an entity on a day, for a terminal. */
function inForceText(one: InForce): string {
  const source =
    one.release === null
      ? `no release existed on ${one.day}; this is the working draft`
      : `the newest release on ${one.day} was ${one.release} of ${one.released}`;
  const { entity, retired } = one;
  const lines = [
    `${one.id}  ${visible(entity?.title ?? '')}`.trimEnd(),
    source,
    ...(retired ? [`retired on ${retired.date}: ${visible(retired.reason)}${instead(retired.successors)}`] : []),
    ...(entity === null && !retired ? ['it did not exist on that day'] : []),
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
  return successors.length === 0 ? '' : `; replaced by ${successors.join(', ')}`;
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
    ...list('Contains', one.holds.map(name)),
    ...list('Refers to', one.restsOn.map(tie)),
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

/** Removes the target that a text unit adds after each link, where it only repeats the words of the link. */
function asRead(text: string): string {
  return text.replace(/(\S+) \[\1\]/g, '$1');
}

/** Short values that are neither text nor references: level, tier, status, dates. */
function facts({ data, texts, restsOn }: EntityView): string[] {
  const inText = new Set(texts.map(({ id }) => id.split('#')[1]));
  const linked = new Set(restsOn.map((one) => one.where));
  const lines = Object.entries(data)
    .filter(
      ([key, value]) =>
        key !== 'id' && !inText.has(key) && !linked.has(key) && ['string', 'number', 'boolean'].includes(typeof value),
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
