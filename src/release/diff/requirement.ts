import { type Data, type Finding, isData, keywordIn, type PublishedEntity } from '../../model/index.js';
import { compareConditions, compareDates, compareFacts, compareScopes, SCOPE } from './aspects.js';
import { editorial, folded, looser, type Pair, reversed, stricter, unclear } from './finding.js';
import { compareParameters } from './parameters.js';
import { compareTexts, unitsByName, withoutTermLinks } from './text.js';

const STRENGTH: { readonly [level: string]: number } = { may: 0, should: 1, 'should not': 1, shall: 2, 'shall not': 2 };

/** Compares levels: raised, lowered or reversed. */
function compareLevels(pair: Pair): Finding[] {
  const [before, after] = [String(pair.before.data.level ?? ''), String(pair.after.data.level ?? '')];
  if (before === after) return [];
  const details = ['level', before, after, `${before} becomes ${after}`] as const;
  if (isProhibition(before) !== isProhibition(after)) return [reversed(...details)];
  if ((STRENGTH[after] ?? 0) < (STRENGTH[before] ?? 0)) return [looser(...details)];
  // A city may not have followed a permission or a recommendation, so any stricter level affects it.
  return [{ ...stricter(pair, ...details), bump: 'major', effect: { conformance: true, citation: false } }];
}

function isProhibition(level: string): boolean {
  return level.endsWith(' not');
}

/** Compares the words of statements, without keywords and parameters, which are compared separately. */
function compareStatements(pair: Pair): Finding[] {
  const [before, after] = [pair.before, pair.after].map((side) => unitsByName(side).get('statement') ?? '');
  const [old, now] = [pair.before, pair.after].map((side) => bareStatement(side, pair));
  if (old === now) return [];
  if (folded(old ?? '') === folded(now ?? ''))
    return [editorial('statement', before ?? '', after ?? '', 'statement: case or punctuation')];
  return [unclear('statement', before ?? '', after ?? '', 'statement reworded')];
}

function bareStatement(side: PublishedEntity, pair: Pair): string {
  const text = withoutTermLinks(unitsByName(side).get('statement') ?? '', pair.before, pair.after);
  return withoutKeyword(withoutDefaults(text, side, pair), String(side.data.level ?? ''), pair.keywords);
}

/** Replaces the default of a parameter with its name: which of the two an author wrote is a matter of style. */
function withoutDefaults(text: string, side: PublishedEntity, pair: Pair): string {
  const lasting = [pair.before, pair.after].map((one) => parametersOf(one).map(({ name }) => name));
  const shared = parametersOf(side).filter(({ name }) => lasting.every((names) => names.includes(name)));
  return shared.reduce((rest, parameter) => {
    const named = `{{${String(parameter.name)}}}`;
    return rest.includes(named) ? rest : rest.replace(String(parameter.default), () => named);
  }, text);
}

function parametersOf(side: PublishedEntity): readonly Data[] {
  return Array.isArray(side.data.parameter) ? side.data.parameter.filter(isData) : [];
}

function withoutKeyword(text: string, level: string, keywords: Pair['keywords']): string {
  const found = keywordIn(text, keywords[level] ?? [level]);
  return found ? `${text.slice(0, found[0])}{{}}${text.slice(found[1])}` : text;
}

const KNOWN = ['level', 'parameter', 'condition', 'tier', 'effective', 'sunset', ...SCOPE];

/** Compares two versions of a requirement. */
export function compareRequirements(pair: Pair): Finding[] {
  return [
    ...compareLevels(pair),
    ...compareParameters(pair),
    ...compareScopes(pair),
    ...compareConditions(pair),
    ...compareDates(pair),
    ...compareTiers(pair),
    ...compareStatements(pair),
    ...compareTexts(pair, { binding: [], skipped: ['statement', 'condition'] }),
    ...compareFacts(pair, KNOWN, ['accountable', 'reference']),
  ];
}

/** Compares tiers: every city is expected to meet the core; the rest is for those that have gone further. */
function compareTiers(pair: Pair): Finding[] {
  const [before, after] = [String(pair.before.data.tier ?? 'core'), String(pair.after.data.tier ?? 'core')];
  if (before === after) return [];
  const details = ['tier', before, after, `${before} becomes ${after}`] as const;
  return [after === 'core' ? stricter(pair, ...details) : looser(...details)];
}
