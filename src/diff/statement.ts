import { type Data, type Finding, isData, literal, type Published } from '../model/index.js';
import { editorial, type Pair, unclear } from './finding.js';
import { unitsByName, withoutTermLinks } from './units.js';
import { folded } from './words.js';

/** The words of a statement, apart from its keyword and its parameters, which are compared by themselves. */
export function compareStatements(pair: Pair): Finding[] {
  const [before, after] = [pair.before, pair.after].map((side) => unitsByName(side).get('statement') ?? '');
  const [old, now] = [pair.before, pair.after].map((side) => bareStatement(side, pair));
  if (old === now) return [];
  if (folded(old ?? '') === folded(now ?? ''))
    return [editorial('statement', before ?? '', after ?? '', 'statement: case or punctuation')];
  return [unclear('statement', before ?? '', after ?? '', 'statement reworded')];
}

function bareStatement(side: Published, pair: Pair): string {
  const text = withoutTermLinks(unitsByName(side).get('statement') ?? '', pair.before, pair.after);
  return withoutKeyword(withoutDefaults(text, side, pair), String(side.data.level ?? ''), pair.keywords);
}

/** The name of a parameter in place of its default: which of the two an author wrote is a matter of style. */
function withoutDefaults(text: string, side: Published, pair: Pair): string {
  const lasting = [pair.before, pair.after].map((one) => parametersOf(one).map(({ name }) => name));
  const shared = parametersOf(side).filter(({ name }) => lasting.every((names) => names.includes(name)));
  return shared.reduce((rest, parameter) => {
    const named = `{{${String(parameter.name)}}}`;
    return rest.includes(named) ? rest : rest.replace(String(parameter.default), () => named);
  }, text);
}

function parametersOf(side: Published): readonly Data[] {
  return Array.isArray(side.data.parameter) ? side.data.parameter.filter(isData) : [];
}

function withoutKeyword(text: string, level: string, keywords: Pair['keywords']): string {
  const words = [...(keywords[level] ?? [level])].sort((a, b) => b.length - a.length);
  for (const word of words) {
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${literal(word)}(?![\\p{L}\\p{N}])`, 'u').exec(text);
    if (found) return `${text.slice(0, found.index)}{{}}${text.slice(found.index + word.length)}`;
  }
  return text;
}
