import { diagnostic, type Framework, type Place, placeIn } from '../model/index.js';
import { cyclesOf, type Edge } from './cycles.js';
import { type PlainLanguage, plainLanguageOf, sentencesOf, wordsFinder } from './plain-language.js';
import type { Rule, RuleContext } from './rule.js';
import { writing } from './writing.js';

export const definitionIsNotCircular: Rule = {
  code: 'definition-is-not-circular',
  severity: 'warning',
  severityWhenFinal: 'error',
  judgesAbsence: false,
  property:
    'The first sentence of a definition uses neither the term itself nor a term whose definition leads back to it.',
  why: 'A definition that uses its own term, or a term that leads back to it, explains nothing. Define at least one of the terms in words that need no definition.',
  example: {
    path: 'standards/terms/device.md',
    before: 'A device in the street that senses or acts.',
    after: 'A thing in the street that senses or acts.',
  },
  *check(framework, severity, context) {
    const edges = definitions(framework, context);
    for (const { ids, via } of cyclesOf(framework.idsOf.term ?? [], (id) => edges.get(id) ?? [])) {
      const titles = [...ids, ids[0] ?? ''].map((id) => framework.entities[id]?.title ?? id);
      const message =
        ids.length === 1
          ? `the definition uses the term "${titles[0]}" itself`
          : `the definitions are circular: ${titles.join(' → ')}`;
      yield diagnostic(this.code, via, message, { severity, hints: ['define it in words that need no definition'] });
    }
  },
};

/** Maps each term to the terms that its definition uses. */
function definitions(framework: Framework, context: RuleContext): Map<string, Edge<Place>[]> {
  const byLabel = new Map<string, string>();
  for (const id of framework.idsOf.term ?? []) {
    const { title = '', data = {} } = framework.entities[id] ?? {};
    for (const label of [title, ...((data.alternative_labels ?? []) as readonly string[])])
      byLabel.set(normal(label), id);
  }
  const found = new Map<string, Edge<Place>[]>();
  const language = plainLanguageOf(framework.settings.sourceLanguage);
  if (byLabel.size === 0 || !language) return found;
  const find = wordsFinder([...byLabel.keys()]);
  const contrasts = wordsFinder(language.contrasts);
  for (const [passage, entity] of writing(framework, context)) {
    if (entity.kind !== 'term' || passage.role !== 'paragraph' || found.has(entity.id)) continue;
    const edges = find(essence(passage.own, language, contrasts)).map(({ 0: word, index }) => ({
      to: byLabel.get(normal(word)) ?? '',
      via: placeIn(passage, index, index + word.length),
    }));
    found.set(entity.id, edges);
  }
  return found;
}

/** Returns the first sentence of a definition, up to the part that says what the thing is not. */
function essence(own: string, { abbreviations }: PlainLanguage, contrasts: ReturnType<typeof wordsFinder>): string {
  const [, to] = sentencesOf(own, abbreviations)[0] ?? [0, 0];
  const sentence = own.slice(0, to);
  return sentence.slice(0, contrasts(sentence)[0]?.index);
}

function normal(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}
