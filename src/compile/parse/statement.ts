import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Data, type Diagnostic, diagnostic, type Keywords, type Part, type Place } from '../../model/index.js';
import type { Sink } from './fields.js';
import { findKeyword } from './keyword/find.js';
import { placeOf } from './markdown.js';
import { type Declared, markParameters } from './parameters.js';
import { plainOf } from './plain.js';
import type { Where } from './span.js';

/** Reads the level and the parameters of a statement into the data of its requirement, and returns it as a part. */
export function readStatement(
  blocks: readonly RootContent[],
  idPlace: Place,
  sink: Sink,
  keywords: Keywords,
  where: Where,
): Part[] {
  const first = blocks[0];
  if (!first) {
    sink.diagnostics.push(
      diagnostic('requirement-has-statement', idPlace, 'the requirement has no statement', {
        hints: ['write the statement as the first paragraph below the heading'],
      }),
    );
    return [];
  }
  const { keyword, diagnostics } = findKeyword(blocks, keywords, where);
  const marked = markParameters(blocks, declaredIn(sink, idPlace), where);
  const isTold = ({ code, place }: Diagnostic) =>
    code === 'parameter-is-declared' && sink.excused.includes(textAt(where, place).replace(/\s+/g, ''));
  sink.diagnostics.push(
    ...diagnostics,
    ...marked.diagnostics.filter((one) => !isTold(one)),
    ...beyondWords(blocks, where),
  );
  sink.data.statement = plainOf(marked.blocks, where.source).text.replace(/\s+/g, ' ').trim();
  sink.places['/statement'] = { value: placeOf(where.path, first) };
  if (keyword) {
    sink.data.level = keyword.level;
    sink.places['/level'] = { value: keyword.place };
  }
  return [{ name: 'statement', title: '', blocks: marked.blocks, holds: [] }];
}

/** What the author wrote at a place. */
function textAt({ source, lines }: Where, { start, end }: Place): string {
  const offset = (at: Place['start']) => (lines[at.line - 1] ?? 0) + at.column - 1;
  return source.slice(offset(start), offset(end));
}

function declaredIn(sink: Sink, otherwise: Place): Declared[] {
  return ((sink.data.parameter ?? []) as Data[]).map((parameter, index) => ({
    name: String(parameter.name),
    default: String(parameter.default),
    place: { ...otherwise, ...(sink.places[`/parameter/${index}/default`]?.value ?? {}) },
  }));
}

const BEYOND: { readonly [type: string]: string } = {
  delete: 'struck-out text',
  noteMark: 'a footnote',
  image: 'an image',
};

/** What a plain text cannot hold has no place in a statement, whose plain text is what binds. */
function beyondWords(blocks: readonly RootContent[], where: Where): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const block of blocks) {
    visit(block, (node) => {
      const what = BEYOND[node.type];
      if (what === undefined) return;
      found.push(
        diagnostic('statement-is-plain', placeOf(where.path, node), `${what} stands in the statement`, {
          hints: ['write it in the rationale or the guidance, or as words'],
        }),
      );
    });
  }
  return found;
}
