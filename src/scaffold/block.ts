import { type Entity, type Framework, type Kind, type Refusal, seriesFor } from '../model/index.js';
import { isWordIn, nextId } from './ids.js';

/** The lines of a text between a heading and the next of its level or above; undefined where there is no such heading. */
function sectionRange(
  lines: readonly string[],
  isHead: (line: string) => boolean,
): { from: number; to: number } | undefined {
  const from = lines.findIndex(isHead);
  if (from < 0) return undefined;
  const depth = /^#+/.exec(lines[from] ?? '')?.[0].length ?? 1;
  const next = lines.findIndex((line, index) => index > from && new RegExp(`^#{1,${depth}} `).test(line));
  return { from, to: next < 0 ? lines.length : next };
}

/** A text with a block added at the end of a section; line ends stay those of the text. */
export function addToSection(text: string, title: string, block: string): string | undefined {
  const lines = text.split(/\r?\n/);
  const found = sectionRange(lines, (line) => line.trim().toLowerCase() === `## ${title.toLowerCase()}`);
  if (!found) return undefined;
  const before = trimmed(lines.slice(0, found.to));
  const after = lines.slice(found.to);
  return join(text, [...before, '', ...block.trimEnd().split('\n'), '', ...after]);
}

/** A text with lines added to the list of a requirement, after its last line. */
export function addToBlock(text: string, id: string, added: readonly string[]): string | undefined {
  const lines = text.split(/\r?\n/);
  const found = sectionRange(
    lines,
    (line) => line.startsWith(`### ${id}`) && !/[\w-]/.test(line.charAt(4 + id.length)),
  );
  if (!found) return undefined;
  const inBlock = lines.slice(found.from, found.to);
  const last = inBlock.findLastIndex((line) => /^(\s+\S|[-*+] )/.test(line));
  if (last < 0) return undefined;
  const at = found.from + last + 1;
  return join(text, [...lines.slice(0, at), ...added, ...lines.slice(at)]);
}

function trimmed(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.trim() === '') end -= 1;
  return lines.slice(0, end);
}

function join(text: string, lines: readonly string[]): string {
  return `${lines.join(text.includes('\r\n') ? '\r\n' : '\n').trimEnd()}${text.includes('\r\n') ? '\r\n' : '\n'}`;
}

/** The ids and words of a requirement that is to be written. */
export interface NewBlock {
  readonly id: string;
  readonly test: string;
  readonly title: string;
}

/** An entry of the vocabularies that a requirement cannot do without, by its name in the list; undefined where there is none. */
export function firstEntry(framework: Framework, vocabulary: string): Entity | undefined {
  return Object.values(framework.entities).find((entity) => entity.kind === `vocabulary/${vocabulary}`);
}

/**
 * A requirement block that holds all that a good one needs: one actor, one duty, evidence and a test. Undefined where the
 * framework has no actors or methods of testing, or another language than English, in which only an author can write it.
 */
export function requirementBlock({ id, test, title }: NewBlock, framework: Framework): string | undefined {
  const [actor, method] = [firstEntry(framework, 'actors'), firstEntry(framework, 'methods')];
  if (!actor || !method || !/^en\b/i.test(framework.settings.sourceLanguage)) return undefined;
  return [
    `### ${id} ${title}`,
    '',
    `The ${lower(actor.title)} shall publish its decision under this requirement.`,
    '',
    `- Actor: ${nameOf(actor)}`,
    '- Evidence: the published decision',
    ...testLines(test, nameOf(method)),
    '',
    'Rationale: To be written.',
    '',
  ].join('\n');
}

/** Why no requirement can be written. */
function whyNoBlock({ settings }: Framework): string {
  return /^en\b/i.test(settings.sourceLanguage)
    ? 'a requirement needs vocabularies of actors and of methods'
    : `the first words of a requirement exist in English only, and this framework is written in "${settings.sourceLanguage}"; copy a requirement that stands there, and give it the next id`;
}

/** The lines of a test. */
export function testLines(id: string, method: string): string[] {
  return [
    `- Test ${id}: ${method}`,
    '  - Do: read the published decision.',
    '  - Pass if: it names who decided, when and why.',
  ];
}

export function nameOf(entry: Entity): string {
  return entry.id.slice(entry.id.indexOf('/') + 1);
}

/** "Deploying department" within a sentence; an abbreviation stays as it is. */
function lower(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** A requirement or a test that is to be added to a file. */
export interface BlockDraft {
  readonly kind: Kind;
  readonly title: string;
  readonly id: string | undefined;
  /** The entity that holds it: a standard, or a requirement. */
  readonly holder: Entity;
}

export interface AddedBlock {
  readonly id: string;
  readonly path: string;
  /** The whole file with the block in it. */
  readonly text: string;
}

/** A file with a new requirement at the end of its section, or a requirement with a new test, under the next free id. */
export function addBlock(
  { kind, title, id, holder }: BlockDraft,
  text: string,
  framework: Framework,
  records: readonly string[],
): AddedBlock | Refusal {
  const top = topOf(holder, framework);
  const taken = [text, ...records];
  const next = (name: string): string | undefined => {
    const { settings, schemas } = framework;
    const counted = settings.kinds.find((one) => one.name === name);
    const series = counted && seriesFor(counted, top.id, settings.kinds, schemas);
    return series && nextId(series, taken);
  };
  const own = id ?? next(kind.name);
  if (own === undefined) return { refused: `there is no next id for a ${kind.name}; give one with --id` };
  if (id !== undefined && isWordIn(id, taken)) return { refused: `the id "${id}" is taken, or was once` };
  const written = holder.within === undefined ? addRequirement(own) : addTest(own);
  if (typeof written !== 'string') return written;
  return { id: own, path: holder.place.path, text: written };

  function addRequirement(id: string): string | Refusal {
    const inner = framework.settings.kinds.find((one) => one.within === kind.name);
    const block = requirementBlock({ id, test: (inner && next(inner.name)) ?? `${id}-T01`, title }, framework);
    if (block === undefined) return { refused: whyNoBlock(framework) };
    return addToSection(text, 'Requirements', block) ?? { refused: `${holder.id} has no section "Requirements"` };
  }

  function addTest(id: string): string | Refusal {
    const method = firstEntry(framework, 'methods');
    if (!method) return { refused: 'a test needs a vocabulary of methods' };
    return (
      addToBlock(text, holder.id, testLines(id, nameOf(method))) ?? { refused: `${holder.id} has no list of keys` }
    );
  }
}

function topOf(entity: Entity, framework: Framework): Entity {
  const holder = entity.within === undefined ? undefined : framework.entities[entity.within];
  return holder ? topOf(holder, framework) : entity;
}
