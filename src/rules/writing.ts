import {
  type Entity,
  type Framework,
  keywordIn,
  keywordsOf,
  type Level,
  type Passage,
  type Place,
  withoutPlaceholders,
} from '../model/index.js';
import { type PlainLanguage, plainLanguageOf } from './plain-language.js';
import type { RuleContext } from './rule.js';

type Written = readonly [Passage, Entity];

/** What was last derived from the passages of a framework: a dozen rules ask for the same, one after the other. */
interface Derived {
  readonly entities: Framework['entities'];
  readonly writing: readonly Written[];
  statements?: readonly Statement[];
}

const DERIVED = new WeakMap<RuleContext['passages'], Derived>();

function derivedFrom({ entities }: Framework, { passages }: RuleContext): Derived {
  const known = DERIVED.get(passages);
  if (known?.entities === entities) return known;
  const derived: Derived = { entities, writing: [...written(entities, passages)] };
  DERIVED.set(passages, derived);
  return derived;
}

/** Returns each passage of prose with the entity it belongs to. Placeholders are masked in the author's own words. */
export function writing(framework: Framework, context: RuleContext): readonly Written[] {
  return derivedFrom(framework, context).writing;
}

function* written(entities: Framework['entities'], all: RuleContext['passages']): Generator<Written> {
  for (const [path, passages] of Object.entries(all)) {
    for (const passage of passages) {
      const entity = entities[passage.entity];
      // If two entities have the same id, only the first is part of the framework.
      if (entity?.place.path !== path) continue;
      const own = withoutPlaceholders(passage.own);
      yield [own === passage.own ? passage : { ...passage, own }, entity];
    }
  }
}

/** Returns the text between two indexes of a passage, on one line. */
export function wordsIn({ text }: Passage, from: number, to: number): string {
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}

/** A statement with the place of its keyword. */
export interface Statement {
  readonly entity: Entity;
  readonly passage: Passage;
  /** The plain-language data of its language. */
  readonly language: PlainLanguage;
  /** The start and end index of the keyword in the text. */
  readonly keyword: readonly [number, number];
}

/**
 * Returns the first paragraph of every requirement that has a level, if the plain-language rules support the language.
 */
export function statements(framework: Framework, context: RuleContext): readonly Statement[] {
  const derived = derivedFrom(framework, context);
  derived.statements ??= [...statementsIn(framework, derived.writing)];
  return derived.statements;
}

function* statementsIn(framework: Framework, writing: readonly Written[]): Generator<Statement> {
  const { settings } = framework;
  const language = plainLanguageOf(settings.sourceLanguage);
  if (!language) return;
  const { levels } = keywordsOf(settings.sourceLanguage, settings.keywords);
  const seen = new Set<string>();
  for (const [passage, entity] of writing) {
    if (passage.part !== 'statement' || seen.has(entity.id)) continue;
    seen.add(entity.id);
    const keyword = keywordIn(passage.own, levels[String(entity.data.level) as Level] ?? []);
    if (keyword) yield { entity, passage, language, keyword };
  }
}

/** An actor of a requirement, with the place at which the requirement names it. */
interface Actor {
  readonly actor: Entity;
  readonly place: Place;
}

/** Returns the actors of a requirement. */
export function actorsOf(requirement: Entity, { linksFrom, entities }: Framework): Actor[] {
  return (linksFrom[requirement.id] ?? []).flatMap(({ how, where, to, place }) => {
    const actor = entities[to];
    return how === 'property' && where === 'actor' && actor ? [{ actor, place }] : [];
  });
}

/** Whether a text contains the title of an actor, or its id as words, in the singular or plural. */
export function isNamed({ title, id }: Entity, text: string): boolean {
  const read = ` ${fold(text)}`;
  return [title, id.split('/').at(-1) ?? ''].some((name) => read.includes(` ${fold(name)}`));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '');
}
