import type { Heading, Root } from 'mdast';
import {
  type Diagnostic,
  type Fix,
  holderInId,
  type Keywords,
  type Kind,
  type Nameless,
  type ParsedEntity,
  type Part,
} from '../../model/index.js';
import { introOf } from './blocks.js';
import { canonicalLines } from './canonical.js';
import { type Grammar, grammarOf, REQUIREMENTS, type Schemas } from './grammar.js';
import { strayFault, strayIn } from './misplaced.js';
import { plainOf } from './plain.js';
import { readRequirements } from './requirements.js';
import { sectionsOf } from './sections.js';
import type { FileContext } from './span.js';

/** The text of a file: its sections, and the requirements in the section of that name. */
interface ReadBody {
  readonly parts: readonly Part[];
  readonly entities: readonly ParsedEntity[];
  readonly diagnostics: readonly Diagnostic[];
  readonly canonical: readonly Fix[];
  readonly nameless: readonly Nameless[];
  /** Ids of requirements that exist but could not be read. */
  readonly claims: readonly string[];
  /** Sections, such as `#scope`, that are missing for a reason that is already reported. */
  readonly excused: readonly string[];
}

const NOTHING = { entities: [], diagnostics: [], canonical: [], nameless: [], claims: [], excused: [] } as const;

/** Reads the sections of a text, and the requirements of `holder` among them. */
export function readBody(
  body: Root,
  holder: ParsedEntity,
  { kind, kinds, schemas, keywords }: { kind: Kind; kinds: readonly Kind[]; schemas: Schemas; keywords: Keywords },
  where: FileContext,
): ReadBody {
  const sections = sectionsOf(body.children, kind.body, where.source);
  const grammar = grammarOf(kind, kinds, schemas, keywords);
  if (!grammar) return { ...NOTHING, parts: sections };
  if (!schemas[grammar.block.name]) return withoutSchema(sections, grammar, where);
  const entities: ParsedEntity[] = [];
  const diagnostics: Diagnostic[] = [];
  const canonical: Fix[] = [];
  const nameless: string[] = [];
  const excused: string[] = [];
  const id = String(holder.data.id ?? '');
  const headings = body.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 2);
  const isThere = sections.some(({ name }) => name === REQUIREMENTS);
  const titles = isThere ? undefined : sections.map(({ title }) => title).filter((title) => title !== '');
  const parts = sections.map((section, index): Part => {
    if (section.name !== REQUIREMENTS) {
      const stray = strayIn(headings[index - sections.length + headings.length], section.blocks, grammar, where);
      if (!stray) return section;
      diagnostics.push(strayFault(stray, section.title, titles, where));
      if (!isThere) excused.push(`#${REQUIREMENTS}`);
      // The text after it belongs to nothing until the requirement is moved.
      return { ...section, blocks: section.blocks.slice(0, Math.max(0, stray.at)) };
    }
    const read = readRequirements(section.blocks, id, grammar, where);
    entities.push(...read.entities);
    diagnostics.push(...read.diagnostics);
    nameless.push(...read.nameless);
    canonical.push(...canonicalLines(section.blocks, grammar, where));
    const holds = read.entities
      .filter((block) => block.kind === grammar.block.name)
      .map((block) => String(block.data.id));
    return { ...section, blocks: introOf(section.blocks, grammar, where), holds };
  });
  const forms = [...new Set(nameless)].map((name): Nameless => {
    const isInId = holderInId(name, schemas) === kind.name;
    return { kind: name, startsWith: isInId ? `${id}-` : '' };
  });
  return { parts, entities, diagnostics, canonical, nameless: forms, claims: [], excused };
}

/**
 * Reads a text whose requirement schema is missing, which is already reported. The requirements are claimed, since they
 * exist.
 */
function withoutSchema(sections: readonly Part[], grammar: Grammar, where: FileContext): ReadBody {
  const claims: string[] = [];
  const parts = sections.map((section): Part => {
    if (section.name !== REQUIREMENTS) return section;
    for (const block of section.blocks)
      if (block.type === 'heading' && block.depth === 3)
        claims.push(plainOf(block.children, where.source).text.split(/[\s:]/)[0] ?? '');
    return { ...section, blocks: introOf(section.blocks, grammar, where) };
  });
  return { ...NOTHING, parts, claims };
}
