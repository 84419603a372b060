import type { Heading, RootContent } from 'mdast';
import { type Diagnostic, diagnostic, type OpenHint, type ParsedEntity, type Part } from '../../model/index.js';
import { LABELS, readBlockText } from './block-text.js';
import { type BlockBuilder, keysOf } from './fields.js';
import { exampleId, type Grammar, idFix, idPattern, type Schemas } from './grammar.js';
import { placeOfNode } from './markdown.js';
import { plainOf } from './plain.js';
import { readField } from './read-field.js';
import { type FileContext, spansOf } from './span.js';
import { readStatement } from './statement.js';

interface ReadRequirements {
  readonly entities: readonly ParsedEntity[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the level-3 headings of a section and what follows each as requirements of `holder`. */
export function readRequirements(
  blocks: readonly RootContent[],
  holder: string,
  grammar: Grammar,
  where: FileContext,
): ReadRequirements {
  const read = groups(blocks).map(([heading, content]) => readRequirement(heading, content, holder, grammar, where));
  return { entities: read.flatMap((one) => one.entities), diagnostics: read.flatMap((one) => one.diagnostics) };
}

/** The blocks of a section that stand before its first requirement. */
export function introOf(blocks: readonly RootContent[]): RootContent[] {
  const first = blocks.findIndex((block) => block.type === 'heading' && block.depth === 3);
  return blocks.slice(0, first < 0 ? blocks.length : first);
}

/** Headings of other sections that start with the id of a requirement, which nobody would read as one. */
export function strayRequirements(blocks: readonly RootContent[], grammar: Grammar, where: FileContext): Diagnostic[] {
  const pattern = idPattern(grammar.block.name, grammar.schemas);
  return blocks.flatMap((block) => {
    if (block.type !== 'heading' || !pattern.test(plainOf(block.children, where.source).text.split(/[\s:]/)[0] ?? ''))
      return [];
    return [
      diagnostic(
        'requirement-is-in-its-section',
        placeOfNode(where.path, block),
        'the requirement does not stand in the section "Requirements" as a heading of level 3',
        {
          hints: ['move it below the heading "## Requirements" and start its own heading with ###'],
        },
      ),
    ];
  });
}

function groups(blocks: readonly RootContent[]): [Heading, RootContent[]][] {
  const found: [Heading, RootContent[]][] = [];
  for (const block of blocks) {
    // A heading of level 1 is told as one; what follows it still belongs to the requirement before.
    if (block.type === 'heading' && block.depth === 1) continue;
    if (block.type === 'heading' && block.depth === 3) found.push([block, []]);
    else found.at(-1)?.[1].push(block);
  }
  return found;
}

/** The heading with a free id in place of what is none. */
function idForHeading(text: string, within: string, kind: string, schemas: Schemas): OpenHint {
  // A first word with a digit is an id that went wrong, and no part of the title.
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
    places: { '': { value: id.place }, '/id': { value: id.place }, '/title': { value: title.place } },
    diagnostics: [],
    excused: [],
  };
  const text = readBlockText(content, keysOf(schemas[block.name]), where);
  const parts: Part[] = [];
  const tests: ParsedEntity[] = [];
  for (const field of text.fields)
    readField(field, { builder, parts, tests, id: id.text, within: holder }, grammar, where);
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
  return { entities: [entity, ...tests], diagnostics: builder.diagnostics };
}
