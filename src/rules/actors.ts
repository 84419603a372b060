import type { Entity, Framework, Place } from '../model/index.js';

/** An actor of a requirement, with the place at which the requirement names it. */
export interface Actor {
  readonly actor: Entity;
  readonly place: Place;
}

/** Who does what a requirement says. */
export function actorsOf(requirement: Entity, { linksFrom, entities }: Framework): Actor[] {
  return (linksFrom[requirement.id] ?? []).flatMap(({ how, where, to, place }) => {
    const actor = entities[to];
    return how === 'property' && where === 'actor' && actor ? [{ actor, place }] : [];
  });
}

/** Whether a text holds the label of an actor, or its id as words; a plural counts. */
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
