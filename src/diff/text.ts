import type { Finding } from '../model/index.js';
import { editorial, type Pair, reworded, unclear } from './finding.js';
import { namesOf, unitsByName, withoutTermLinks } from './units.js';
import { folded, spoken } from './words.js';

/** How the texts of an entity are to be judged, by the name of the unit. */
export interface TextRules {
  /** Units that decide what the entity means: a difference needs a note. */
  readonly binding: readonly string[];
  /** Units that others compare, or that say what the data say too. */
  readonly skipped: readonly string[];
  /** What a change of any other unit asks for; `patch` unless it matters more. */
  readonly otherwise?: 'patch' | 'minor';
}

/** Differences in the texts of an entity, unit by unit. */
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
  return before === '' ? 'added' : after === '' ? 'taken out' : 'reworded';
}
