import type { Finding, PublishedEntity } from '../../model/index.js';
import { editorial, folded, type Pair, reworded, spoken, unclear } from './finding.js';

/**
 * Returns the text units of an entity by name: `PS-001-R03#statement` is `statement`. A list that is inherited from the
 * defaults of a standard has a unit for each item (`evidence-1`), and a list that is written out has one unit; here both
 * are one text. Footnotes keep their numbers.
 */
export function unitsByName(entity: PublishedEntity): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  for (const [id, text] of Object.entries(entity.text)) {
    const own = id.slice(id.indexOf('#') + 1);
    const name = own.startsWith('note-') ? own : own.replace(/-\d+$/, '');
    const before = units.get(name);
    units.set(name, before === undefined ? text : `${before} ${text}`);
  }
  return units;
}

/**
 * Removes the ids of links to terms that both sides use: a written link that Charter would have made itself is only a
 * difference of syntax. Other links stay, since their target is part of the text.
 */
export function withoutTermLinks(text: string, before: PublishedEntity, after: PublishedEntity): string {
  const shared = new Set(before.uses.filter((id) => after.uses.includes(id)));
  return text.replace(/ \[([^\]\s]+)\]/g, (whole, id: string) => (shared.has(id) ? '' : whole));
}

/** Returns the names of the units of both sides, the later side first. */
function namesOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...after.keys(), ...before.keys()])];
}

/** How to judge the texts of an entity, by the name of the unit. */
interface TextRules {
  /** Units that decide what the entity means: a difference needs a note. */
  readonly binding: readonly string[];
  /** Units that are compared elsewhere, or that repeat the data. */
  readonly skipped: readonly string[];
  /** The bump for a change in any other unit; `patch` by default. */
  readonly otherwise?: 'patch' | 'minor';
}

/** Compares the texts of an entity, unit by unit. */
export function compareTexts(pair: Pair, rules: TextRules): Finding[] {
  const [before, after] = [unitsByName(pair.before), unitsByName(pair.after)];
  return namesOf(before, after)
    .filter((name) => !rules.skipped.includes(name))
    .flatMap((name) => compareText(pair, name, before.get(name) ?? '', after.get(name) ?? '', rules));
}

function compareText(pair: Pair, name: string, before: string, after: string, rules: TextRules): Finding[] {
  const [old, now] = [before, after].map((text) => withoutTermLinks(text, pair.before, pair.after));
  if (old === now) return [];
  const isBinding = rules.binding.includes(name);
  if (before !== '' && after !== '' && folded(old ?? '') === folded(now ?? ''))
    return [editorial(name, before, after, `${spoken(name)}: case or punctuation`)];
  if (isBinding) return [unclear(name, before, after, `${spoken(name)} ${verb(before, after)}`)];
  const isNew = before === '' || after === '';
  return [
    reworded(
      isNew ? 'minor' : (rules.otherwise ?? 'patch'),
      name,
      before,
      after,
      `${spoken(name)} ${verb(before, after)}`,
    ),
  ];
}

function verb(before: string, after: string): string {
  return before === '' ? 'added' : after === '' ? 'removed' : 'reworded';
}
