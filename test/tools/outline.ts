import type { RootContent } from 'mdast';
import { passagesOf } from '../../src/compile/parse/index.js';
import {
  type Diagnostic,
  type Fix,
  linesOf,
  type ParsedEntity,
  type Place,
  placeIn,
  pointerTo,
  type Span,
} from '../../src/model/index.js';
import { textAt } from './marks.js';
import { parsed, schemas } from './stages.js';

const STANDARD = 'standards/PS-001-a.md';

/**
 * What parsing makes of a text, one line for each entity, value, part and diagnostic. Each place is shown as `‹what the
 * file has there›`, so that a line holds the place with the value; messages and hints are not shown.
 */
export function outline(text: string, path = STANDARD): string[] {
  const { value, diagnostics } = parsed(path, text);
  const at = atIn(text);
  return [
    ...value.entities.flatMap((entity) => entityLines(entity, text, at)),
    ...value.notes.map(({ number, blocks }) => `note ${number}: ${blocks.map((one) => shown(one, text)).join(' ')}`),
    ...(value.claims.length > 0 ? [`claims: ${value.claims.join(' ')}`] : []),
    ...(value.nameless ?? []).map(({ kind, startsWith }) => `nameless ${kind}: ${startsWith}`),
    ...(value.canonical ?? []).map((fix) => `canonical: ${fixShown(fix, at)}`),
    ...diagnostics.map((one) => said(one, at)),
  ];
}

/** What parsing makes of the body of a standard. */
export function bodyOutline(body: string): string[] {
  const [, , ...rest] = outline(`---\nid: PS-001\n---\n\n${body}`);
  return rest;
}

/** What parsing makes of the statement of a requirement with some lines, and what it says. */
export function statementOutline(statement: string, ...fields: readonly string[]): string[] {
  const list = ['Actor: city', ...fields].map((field) => `- ${field}\n`).join('');
  const all = bodyOutline(`## Requirements\n\n### PS-001-R01 A\n\n${statement}\n\n${list}`);
  return all.filter((line) => /^(?:#statement|level|excused|[a-z]+(?:-[a-z]+)+ ‹)/.test(line));
}

/**
 * The stretches of writing in a file: of which entity and part, the text and, where they differ, the author's own words
 * of it; then each word that is not written as it reads, or stands elsewhere than behind the one before.
 */
export function passagesIn(text: string, path = STANDARD): string[] {
  const { entities } = parsed(path, text).value;
  const at = atIn(text);
  return passagesOf(entities, { path, text }, schemas).map((passage) => {
    const { entity, part, role, text: read, own, whole } = passage;
    const words = [...read.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      const { start, end } = placeIn(passage, index, index + word.length);
      const written = at({ start, end });
      return written === word ? [] : [`${word}‹${written}›`];
    });
    const begin = `${whole.start.line}:${whole.start.column}`;
    return [
      `${entity} ${part} ${role} ${begin} ‹${at(whole)}› "${read}"`,
      ...(own === read ? [] : [`own "${own}"`]),
      ...words,
    ].join(' ');
  });
}

/** What parsing says, without what it reads. */
export function saidOf(text: string, path = STANDARD): string[] {
  return parsed(path, text).diagnostics.map((one) => said(one, atIn(text)));
}

type At = (place: Span) => string;

function atIn(text: string): At {
  return ({ start, end }) =>
    textAt(text, { path: '', start, end } as Place)
      .replaceAll('\n', '⏎')
      .replaceAll('\r', '␍');
}

function entityLines(
  { kind, within, data, places, place, parts, excused }: ParsedEntity,
  text: string,
  at: At,
): string[] {
  return [
    `${kind}${within === undefined ? '' : ` in ${within}`} ‹${at(place)}›`,
    ...Object.entries(data).map(
      ([name, value]) => `${name}: ${JSON.stringify(value)}${placesBelow(pointerTo('', name), places, at)}`,
    ),
    ...parts.map(
      ({ name, title, blocks, holds }) =>
        `#${name}${title === '' ? '' : ` "${title}"`}${holds.length > 0 ? ` holds ${holds.join(' ')}` : ''}: ${blocks
          .map((one) => shown(one, text))
          .join(' ')}`,
    ),
    ...(excused && excused.length > 0 ? [`excused: ${excused.join(' ')}`] : []),
  ];
}

function placesBelow(pointer: string, places: ParsedEntity['places'], at: At): string {
  return Object.entries(places)
    .filter(([key]) => key === pointer || key.startsWith(`${pointer}/`))
    .map(([name, { key, value, written }]) => {
      const below = name.slice(pointer.length);
      return ` ${below}${key ? `‹${at(key)}›` : ''}‹${at(value)}›${written === undefined ? '' : `=${written}`}`;
    })
    .join('');
}

function said({ code, severity, place, fixes, related, hints, open }: Diagnostic, at: At): string {
  const count = hints.length + (open ? 1 : 0);
  return [
    `${severity === 'error' ? '' : `${severity} `}${code} ‹${at(place)}›`,
    ...(count === 1 ? [] : [`${count} hints`]),
    ...related.map((one) => `see ‹${at(one.place)}›`),
    ...(fixes ?? []).map((fix) => `fix ${fixShown(fix, at)}`),
  ].join(' ');
}

function fixShown({ span, text }: Fix, at: At): string {
  return `‹${at(span)}›→‹${text.replaceAll('\n', '⏎')}›`;
}

/** A node of the tree: its type, what tells it from others, what the file has at its place, and what is in it. */
function shown(node: RootContent, text: string): string {
  const { type, position, children, data, value, ...rest } = node as RootContent & {
    readonly children?: readonly RootContent[];
    readonly value?: string;
    readonly data?: { readonly address?: Span };
  };
  const written = position ? text.slice(position.start.offset, position.end.offset) : undefined;
  if (position) agrees(position, text);
  if (type === 'text') return written === value ? `"${value}"` : `"${value}"${place(written)}`;
  const facts = Object.entries(rest)
    .filter(([, fact]) => fact !== null && fact !== undefined)
    .map(([name, fact]) => ` ${name}=${JSON.stringify(fact)}`)
    .join('');
  const address = data?.address ? ` address${place(atIn(text)(data.address))}` : '';
  const inside = children?.map((child) => shown(child, text)).join(' ');
  const own = inside === undefined || SHOWN_WITH_PLACE.includes(type) ? place(written) : '';
  return `${type}${facts}${address}${own}${value === undefined ? '' : ` "${value}"`}${inside === undefined ? '' : `(${inside})`}`;
}

/** Of other nodes the place is that of the parser. */
const SHOWN_WITH_PLACE: readonly string[] = ['heading', 'label', 'parameter', 'link'];

function place(written: string | undefined): string {
  return written === undefined ? '' : `‹${written.replaceAll('\n', '⏎').replaceAll('\r', '␍')}›`;
}

/** The line and column of a position are those of its offset. */
function agrees({ start, end }: NonNullable<RootContent['position']>, text: string): void {
  const lines = linesOf(text);
  for (const { line, column, offset } of [start, end])
    if ((lines[line - 1] ?? 0) + column - 1 !== offset)
      throw new Error(`line ${line}, column ${column} is not offset ${offset}`);
}
