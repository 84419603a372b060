import type { Published } from '../model/index.js';

/** The text units of an entity by their name: `PS-001-R03#statement` is `statement`. */
export function unitsByName(entity: Published): ReadonlyMap<string, string> {
  return new Map(Object.entries(entity.text).map(([id, text]) => [id.slice(id.indexOf('#') + 1), text]));
}

/**
 * A text without the ids of links to terms that both sides use: writing a link to a term where Charter would have made
 * one is syntax. Other links stay, since their target is part of what the text says.
 */
export function withoutTermLinks(text: string, before: Published, after: Published): string {
  const shared = new Set(before.uses.filter((id) => after.uses.includes(id)));
  return text.replace(/ \[([^\]\s]+)\]/g, (whole, id: string) => (shared.has(id) ? '' : whole));
}

/** The names of the units of both sides, those of the later one first. */
export function namesOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...after.keys(), ...before.keys()])];
}
