import { isScalar, type Node, type Pair, visit } from 'yaml';
import { type Diagnostic, diagnostic, type Place } from '../../model/index.js';

/** Returns the place of a piece of the YAML, by its offsets. */
export type PlaceAt = (start: number, end: number) => Place;

/** Reports YAML syntax that a source may not use. */
export function foreignSyntax(contents: Node | null, text: string, at: PlaceAt): Diagnostic | undefined {
  let found: Diagnostic | undefined;
  const refuse = (range: readonly number[] | null | undefined, what: string, mark?: string) => {
    const [from = 0, to = 1] = range ?? [];
    // An anchor or a tag comes before its node.
    let start = mark === undefined ? from : Math.max(text.lastIndexOf(mark, from), 0);
    while (mark !== undefined && text.charAt(start - 1) === mark) start -= 1;
    found ??= diagnostic('frontmatter-is-yaml', at(start, to), `${what} is not allowed here`, {
      hints: ['write the value in full'],
    });
  };
  visit(contents, {
    Alias: (_key, node) => refuse(node.range, 'an alias (`*name`)'),
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor) refuse(node.range, 'an anchor (`&name`)', '&');
      else if (node.tag) refuse(node.range, `a tag (\`${node.tag.replace('tag:yaml.org,2002:', '!!')}\`)`, '!');
    },
    Pair: (_key, pair) => {
      if (isScalar(pair.key) && pair.key.value === '<<') refuse(pair.key.range, 'a merge key (`<<`)');
      else if (!isScalar(pair.key)) refuse((pair.key as Node | null)?.range, 'a list or a mapping as a key');
      else if (pair.key.value === '__proto__') refuse(pair.key.range, 'the key `__proto__`');
    },
  });
  return found;
}

/** Reports repeated keys of one mapping, with the place of the first. */
export function duplicateKeys(contents: Node | null, at: PlaceAt): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(contents, {
    Map: (_key, map) => {
      const first = new Map<string, readonly number[]>();
      for (const pair of map.items) {
        const name = keyName(pair);
        const range = (pair.key as Node).range ?? [0, 1, 1];
        const earlier = first.get(name);
        if (earlier === undefined) first.set(name, range);
        else {
          found.push(
            diagnostic('key-is-unique', at(range[0] ?? 0, range[1] ?? 1), `the key "${name}" is already used`, {
              hints: ['keep one of the two'],
              related: [{ message: 'first used here', place: at(earlier[0] ?? 0, earlier[1] ?? 1) }],
            }),
          );
        }
      }
    },
  });
  return found;
}

export function keyName(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}
