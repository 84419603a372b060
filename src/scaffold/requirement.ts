import type { Entity, Framework } from '../model/index.js';

/** The ids and words of a requirement that is to be written. */
export interface Block {
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
export function requirementBlock({ id, test, title }: Block, framework: Framework): string | undefined {
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
