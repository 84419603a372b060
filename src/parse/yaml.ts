import { isMap, isPair, isScalar, type Node, type Pair, parseDocument, visit, type YAMLError } from 'yaml';
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
} from '../model/index.js';

export interface Yaml {
  /** Undefined when the text is not usable as data. */
  readonly data: Json | undefined;
  readonly places: Places;
}

/** Where a stretch of YAML stands in its file. */
export interface Slice {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly start: number;
  readonly end: number;
}

/**
 * YAML 1.2 (core schema) to plain data, with the place of every key and value.
 * Only what a person types by hand is allowed: no anchors, aliases, tags or merge keys, since they hide what a key says.
 */
export function parseYaml(slice: Slice): Outcome<Yaml> {
  const text = slice.text.slice(slice.start, slice.end);
  const at = (start: number, end: number) =>
    placeBetween(slice.path, slice.lines, slice.start + start, slice.start + end);
  // The library compares every key with every other; `duplicateKeys` does it in one pass, and knows both places.
  const document = parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) return failed([syntaxFault(fault, text, at)]);
  const foreign = foreignSyntax(document.contents, at);
  if (foreign.length > 0) return failed(foreign);
  const duplicates = duplicateKeys(document.contents, at);
  if (duplicates.length > 0) return failed(duplicates);
  const places: { [pointer: string]: PlaceOfValue } = {};
  record(document.contents, '', undefined, text, at, places);
  return { value: { data: (document.toJS() ?? null) as Json, places }, diagnostics: [] };
}

type At = (start: number, end: number) => ReturnType<typeof placeBetween>;

function failed(diagnostics: Diagnostic[]): Outcome<Yaml> {
  return { value: { data: undefined, places: {} }, diagnostics };
}

/** One sentence for the faults that people really make; the words of the library for the rest. */
function syntaxFault(error: YAMLError, text: string, at: At): Diagnostic {
  const [start, end] = error.pos;
  const line = lineAround(text, start);
  const indented = /^ *\t/.exec(line.text);
  if (indented) {
    const tab = line.start + indented[0].length - 1;
    return diagnostic('frontmatter-is-yaml', at(tab, tab + 1), 'the line is indented with a tab', {
      hints: ['indent with spaces'],
    });
  }
  const second = /^[^#"'[{]*?:[ \t]+(.*?):([ \t]|$)/.exec(line.text);
  if (second && /compact mapping|implicit key|nested mappings/i.test(error.message)) {
    const from = line.start + line.text.indexOf(second[1] ?? '', line.text.indexOf(':') + 1);
    return diagnostic(
      'frontmatter-is-yaml',
      at(from, line.start + line.text.trimEnd().length),
      'the value holds a colon followed by a space',
      {
        hints: ['put the whole value in double quotes'],
      },
    );
  }
  const said = error.message.split('\n')[0] ?? '';
  const message = `this is not YAML: ${said.charAt(0).toLowerCase()}${said.slice(1)}`.replace(/\.$/, '');
  return diagnostic('frontmatter-is-yaml', at(start, Math.max(end, start + 1)), message, {
    hints: ['write one `key: value` a line, and put a value with special characters in double quotes'],
  });
}

function lineAround(text: string, offset: number): { start: number; text: string } {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const rest = text.slice(start);
  const length = rest.search(/[\r\n]/);
  return { start, text: length < 0 ? rest : rest.slice(0, length) };
}

function foreignSyntax(contents: Node | null, at: At): Diagnostic[] {
  const found: Diagnostic[] = [];
  const refuse = (range: readonly number[] | null | undefined, what: string) =>
    found.push(
      diagnostic('frontmatter-is-yaml', at(range?.[0] ?? 0, range?.[1] ?? 1), `${what} is not allowed here`, {
        hints: ['write the value out'],
      }),
    );
  visit(contents, {
    Alias: (_key, node) => void refuse(node.range, 'an alias (`*name`)'),
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor) refuse(node.range, 'an anchor (`&name`)');
      else if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) refuse(node.range, `a tag (\`${node.tag}\`)`);
    },
    Pair: (_key, pair) => {
      if (isScalar(pair.key) && pair.key.value === '<<') refuse(pair.key.range, 'a merge key (`<<`)');
    },
  });
  return found.slice(0, 1);
}

function duplicateKeys(contents: Node | null, at: At): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(contents, {
    Map: (_key, map) => {
      const first = new Map<string, readonly number[]>();
      for (const pair of map.items) {
        const key = pair.key as Node;
        const name = keyName(pair);
        const range = key.range ?? [0, 1, 1];
        const earlier = first.get(name);
        if (earlier === undefined) first.set(name, range);
        else {
          found.push(
            diagnostic(
              'key-is-unique',
              at(range[0] ?? 0, range[1] ?? 1),
              `the key "${name}" stands here for the second time`,
              {
                hints: ['keep one of the two'],
                related: [{ message: 'the first time', place: at(earlier[0] ?? 0, earlier[1] ?? 1) }],
              },
            ),
          );
        }
      }
    },
  });
  return found;
}

function keyName(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function record(
  node: Node | null,
  pointer: string,
  key: readonly number[] | undefined,
  text: string,
  at: At,
  places: { [pointer: string]: PlaceOfValue },
): void {
  const range = node?.range ?? key ?? [0, 0];
  const written = isScalar(node) && typeof node.value !== 'string' ? text.slice(range[0], range[1]) : undefined;
  places[pointer] = {
    value: at(range[0] ?? 0, end(text, range)),
    ...(key && { key: at(key[0] ?? 0, key[1] ?? 0) }),
    ...(written !== undefined && { written }),
  };
  if (!node || !('items' in node)) return;
  for (const [index, item] of (node.items as (Node | Pair)[]).entries()) {
    if (isPair(item)) {
      const name = keyName(item);
      record(
        item.value as Node | null,
        pointerTo(pointer, name),
        (item.key as Node).range ?? undefined,
        text,
        at,
        places,
      );
    } else record(item, pointerTo(pointer, isMap(node) ? String(item) : index), undefined, text, at, places);
  }
}

/** A block value's range runs on to the next line; the place of the value ends with its last visible character. */
function end(text: string, range: readonly number[]): number {
  const start = range[0] ?? 0;
  return start + text.slice(start, range[1] ?? start).trimEnd().length;
}
