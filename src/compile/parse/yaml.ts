import { isMap, isPair, isScalar, type Node, type Pair, parseDocument } from 'yaml';
import {
  type Diagnostic,
  diagnostic,
  type Json,
  type Lines,
  type Outcome,
  type PlaceOfValue,
  type Places,
  placeBetween,
  pointerTo,
  spanOf,
} from '../../model/index.js';
import { duplicateKeys, foreignSyntax, keyName, type PlaceAt } from './yaml-faults.js';
import { syntaxFault } from './yaml-syntax.js';

interface Yaml {
  /** Undefined if the text cannot be used as data. */
  readonly data: Json | undefined;
  readonly places: Places;
}

/** A piece of YAML in its file. */
interface Slice {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly start: number;
  readonly end: number;
}

/**
 * Parses YAML 1.2 (core schema) into plain data, with the place of every key and value. Anchors, aliases, tags and
 * merge keys are not allowed, since they hide what a key means.
 */
export function parseYaml(slice: Slice): Outcome<Yaml> {
  const text = slice.text.slice(slice.start, slice.end);
  const inside = (offset: number) => slice.start + Math.min(Math.max(offset, 0), text.length);
  const at: PlaceAt = (start, end) =>
    placeBetween(slice.path, slice.lines, inside(start), inside(Math.max(start, end)));
  const nested = checkYamlNesting(text, at);
  if (nested) return { value: { data: undefined, places: {} }, diagnostics: [nested] };
  // The library compares every key with every other; `duplicateKeys` needs one pass, and has both places.
  const document = parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const fault = document.errors[0];
  const foreign = fault ? undefined : foreignSyntax(document.contents, text, at);
  const diagnostics = fault
    ? [syntaxFault(fault, text, at)]
    : foreign
      ? [foreign]
      : duplicateKeys(document.contents, at);
  if (diagnostics.length > 0) return { value: { data: undefined, places: {} }, diagnostics };
  const places: { [pointer: string]: PlaceOfValue } = {};
  record(document.contents, '', undefined, text, at, places);
  return { value: { data: (document.toJS() ?? null) as Json, places }, diagnostics: [] };
}

/** Records the places of a node and of everything below it. */
function record(
  node: Node | null,
  pointer: string,
  key: readonly number[] | undefined,
  text: string,
  at: PlaceAt,
  places: { [pointer: string]: PlaceOfValue },
): void {
  const [start = 0, end = 0] = node?.range ?? key ?? [];
  // The range of a block value extends to the next line; its place ends with its last visible character.
  const visible = start + text.slice(start, end).trimEnd().length;
  const written = isScalar(node) && typeof node.value !== 'string' ? text.slice(start, visible) : undefined;
  places[pointer] = {
    value: spanOf(at(start, visible)),
    ...(key && { key: spanOf(at(key[0] ?? 0, key[1] ?? 0)) }),
    ...(written !== undefined && { written }),
  };
  if (!node || !('items' in node)) return;
  for (const [index, item] of (node.items as (Node | Pair)[]).entries()) {
    if (isPair(item))
      record(
        item.value as Node | null,
        pointerTo(pointer, keyName(item)),
        (item.key as Node).range ?? undefined,
        text,
        at,
        places,
      );
    else record(item, pointerTo(pointer, isMap(node) ? String(item) : index), undefined, text, at, places);
  }
}

const MAX_BRACKETS = 50;
const MAX_INDENT = 120;
const MAX_MARKERS = 20;

/** Checks the nesting of YAML before it is parsed: the parser recurses once for each level. */
function checkYamlNesting(text: string, at: PlaceAt): Diagnostic | undefined {
  let depth = 0;
  let start = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const lead = /^(?:[ \t]|[-?](?=[ \t]))*/.exec(line)?.[0] ?? '';
    let deepest = depth;
    for (const mark of line.match(/[[\]{}]/g) ?? []) {
      depth = mark === '[' || mark === '{' ? depth + 1 : Math.max(0, depth - 1);
      deepest = Math.max(deepest, depth);
    }
    const markers = lead.match(/[-?]/g)?.length ?? 0;
    if (deepest > MAX_BRACKETS || lead.length > MAX_INDENT || markers > MAX_MARKERS) {
      return diagnostic(
        'nesting-is-limited',
        at(start, start + line.trimEnd().length),
        'keys and lists are nested too deeply here',
        {
          hints: ['write fewer levels'],
        },
      );
    }
    start = text.indexOf(line, start) + line.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  return undefined;
}
