import type { Heading, RootContent } from 'mdast';
import { type Diagnostic, diagnostic, type OpenHint, type ParsedEntity, type Part } from '../../model/index.js';
import { LABELS, readBlockText } from './block-text.js';
import { blocksIn } from './blocks.js';
import { type BlockBuilder, keysOf, placed } from './fields.js';
import { exampleId, type Grammar, idFix, idPattern, type Schemas } from './grammar.js';
import { placeOfNode } from './markdown.js';
import { plainOf } from './plain.js';
import { type Draft, readField } from './read-field.js';
import { type FileContext, spansOf } from './span.js';
import { readStatement } from './statement.js';

interface ReadRequirements {
  readonly entities: readonly ParsedEntity[];
  readonly diagnostics: readonly Diagnostic[];
  /** The kinds of blocks whose id could not be read. */
  readonly nameless: readonly string[];
}

/** Reads the level-3 headings of a section, and the content below each, as requirements of `holder`. */
export function readRequirements(
  section: readonly RootContent[],
  holder: string,
  grammar: Grammar,
  where: FileContext,
): ReadRequirements {
  const blocks = blocksIn(section, grammar, where);
  const read = blocks.map(({ heading, content }) => readRequirement(heading, content, holder, grammar, where));
  return {
    entities: read.flatMap((one) => one.entities),
    diagnostics: [...blocks.flatMap(({ fault }) => fault ?? []), ...read.flatMap((one) => one.diagnostics)],
    nameless: read.flatMap((one) => one.nameless),
  };
}

/** Returns the hint to write the heading with the next free id. */
function idForHeading(text: string, within: string, kind: string, schemas: Schemas): OpenHint {
  // A first word with a digit is a wrong id, and not part of the title.
  const title = text.replace(/^\S*\d\S*[\s:.–—-]*/, '').trim() || 'Title';
  return {
    text: `write \`### {} ${title.replaceAll('{}', '')}\``,
    wants: [{ nextOf: kind, within }],
    otherwise: `start it with an id such as ${exampleId(kind, schemas)}`,
  };
}

function readRequirement(
  heading: Heading,
  content: readonly RootContent[],
  holder: string,
  grammar: Grammar,
  where: FileContext,
): ReadRequirements {
  const { block, schemas } = grammar;
  const plain = plainOf(heading.children, where.source);
  const whole = spansOf(plain, where)(0, plain.text.length);
  const [, written = '', gap = ''] = /^([^\s:]*)([\s:.–—-]*)/.exec(whole.text) ?? [];
  if (!idPattern(block.name, schemas).test(written)) {
    const open = idForHeading(whole.text, holder, block.name, schemas);
    return {
      entities: [],
      nameless: kindsIn(grammar),
      diagnostics: [
        diagnostic(
          'requirement-heading-has-id',
          placeOfNode(where.path, heading),
          'the heading does not start with the id of a requirement',
          { open, fixes: idFix(whole.part(0, written.length), block.name, schemas) },
        ),
      ],
    };
  }
  const id = whole.part(0, written.length);
  const title = whole.part(written.length + gap.length);
  const builder: BlockBuilder = {
    data: { id: id.text, [block.within ?? 'within']: holder, ...(title.text && { title: title.text }) },
    places: { '': placed(id.place), '/id': placed(id.place), '/title': placed(title.place) },
    diagnostics: [],
    excused: [],
  };
  const schema = schemas[block.name];
  const needed = Array.isArray(schema?.required) ? schema.required.map(String) : [];
  const text = readBlockText(content, keysOf(schema), needed, where);
  const parts: Part[] = [];
  const tests: ParsedEntity[] = [];
  const draft: Draft = { builder, parts, tests, id: id.text, within: holder };
  for (const field of text.fields) readField(field, draft, grammar, where);
  // A line without a key may be any line that the requirement seems to lack.
  if (text.diagnostics.some(({ code }) => code === 'line-has-key-and-value')) builder.excused.push('*');
  builder.diagnostics.push(...text.diagnostics);
  const statement = readStatement(text.statement, id.place, builder, grammar.keywords, where);
  const labelled = Object.entries(text.labelled).map(
    ([name, blocks]): Part => ({ name, title: LABELS.get(name) ?? '', blocks, holds: [] }),
  );
  const entity: ParsedEntity = {
    kind: block.name,
    data: builder.data,
    places: builder.places,
    within: holder,
    place: id.place,
    parts: [...statement, ...parts, ...labelled],
    excused: builder.excused,
  };
  const isUnnamed = builder.diagnostics.some(({ code }) => code === 'test-has-id' || code === 'id-is-unique');
  return {
    entities: [entity, ...tests],
    diagnostics: builder.diagnostics,
    nameless: text.hasSecond ? kindsIn(grammar) : isUnnamed ? kindsIn(grammar).slice(1) : [],
  };
}

/** Returns the kind of the blocks, and the kind of the blocks inside them. */
function kindsIn({ block, inner }: Grammar): string[] {
  return [block.name, ...(inner ? [inner.name] : [])];
}
