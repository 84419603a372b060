import type { RootContent } from 'mdast';
import {
  type Data,
  type Diagnostic,
  diagnostic,
  type Keywords,
  type Part,
  type Place,
  walk,
} from '../../model/index.js';
import { type BlockBuilder, placed } from './fields.js';
import { findKeyword } from './keyword/find.js';
import { placeOfNode } from './markdown.js';
import { type DeclaredParameter, markParameters } from './parameters.js';
import { plainOf } from './plain.js';
import type { FileContext } from './span.js';

/** Reads the level and the parameters of a statement into the data of its requirement, and returns it as a part. */
export function readStatement(
  blocks: readonly RootContent[],
  idPlace: Place,
  builder: BlockBuilder,
  keywords: Keywords,
  where: FileContext,
): Part[] {
  const first = blocks[0];
  if (!first) {
    builder.diagnostics.push(
      diagnostic('requirement-has-statement', idPlace, 'the requirement has no statement', {
        hints: ['write the statement as the first paragraph below the heading'],
      }),
    );
    return [];
  }
  const { keyword, diagnostics } = findKeyword(blocks, keywords, where);
  const marked = markParameters(blocks, declaredIn(builder, idPlace), where);
  const isReported = ({ code, place }: Diagnostic) =>
    code === 'parameter-is-declared' && builder.excused.includes(textAt(where, place).replace(/\s+/g, ''));
  builder.diagnostics.push(
    ...diagnostics,
    ...marked.diagnostics.filter((one) => !isReported(one)),
    ...beyondWords(blocks, where),
  );
  builder.data.statement = plainOf(marked.blocks, where.source).text.replace(/\s+/g, ' ').trim();
  builder.places['/statement'] = placed(placeOfNode(where.path, first));
  if (keyword) {
    builder.data.level = keyword.level;
    builder.places['/level'] = placed(keyword.place);
  }
  return [{ name: 'statement', title: '', blocks: marked.blocks, holds: [] }];
}

/** Returns the source text at a place. */
function textAt({ source, lines }: FileContext, { start, end }: Place): string {
  const offset = (at: Place['start']) => (lines[at.line - 1] ?? 0) + at.column - 1;
  return source.slice(offset(start), offset(end));
}

function declaredIn(builder: BlockBuilder, otherwise: Place): DeclaredParameter[] {
  return ((builder.data.parameter ?? []) as Data[]).map((parameter, index) => ({
    name: String(parameter.name),
    default: String(parameter.default),
    place: { ...otherwise, ...(builder.places[`/parameter/${index}/default`]?.value ?? {}) },
  }));
}

const BEYOND: { readonly [type: string]: string } = {
  delete: 'struck-out text',
  noteMark: 'a footnote',
  image: 'an image',
};

/** Reports content of a statement that plain text cannot express, since the plain text is what binds. */
function beyondWords(blocks: readonly RootContent[], where: FileContext): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const block of blocks) {
    walk(block, (node) => {
      const what = BEYOND[node.type];
      if (what === undefined) return;
      found.push(
        diagnostic('statement-is-plain', placeOfNode(where.path, node), `the statement contains ${what}`, {
          hints: ['move it to the rationale or the guidance, or write it as words'],
        }),
      );
    });
  }
  return found;
}
