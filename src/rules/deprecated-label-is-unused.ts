import { diagnostic, type Framework, placeIn } from '../model/index.js';
import { wordsFinder } from './plain-language.js';
import type { Rule } from './rule.js';
import { wordsIn, writing } from './writing.js';

export const deprecatedLabelIsUnused: Rule = {
  code: 'deprecated-label-is-unused',
  severity: 'warning',
  severityWhenFinal: 'error',
  judgesAbsence: false,
  property: 'Texts use the label of a term, and none of its deprecated labels.',
  why: 'If two words mean the same thing, readers look for a difference, and lawyers find one. Words in quotes or in code, and the titles of other documents, do not count.',
  example: {
    path: 'standards/terms/device.md',
    before:
      '---\nlabel: device\nalternative_labels:\n  - devices\ndeprecated_labels:\n  - thing\n---\n\nA thing in the street that senses or acts.\n',
    after: '---\nlabel: device\nalternative_labels:\n  - devices\n---\n\nA thing in the street that senses or acts.\n',
  },
  *check(framework, severity, context) {
    const labels = deprecated(framework);
    if (labels.size === 0) return;
    const find = wordsFinder([...labels.keys()]);
    for (const [passage, entity] of writing(framework, context)) {
      if (entity.kind === 'reference' && passage.role === 'value') continue;
      for (const { 0: word, index } of find(passage.own)) {
        const label = labels.get(normal(word)) ?? '';
        yield diagnostic(
          this.code,
          placeIn(passage, index, index + word.length),
          `"${wordsIn(passage, index, index + word.length)}" is a deprecated label of "${label}"`,
          {
            severity,
            hints: [`write "${label}"`],
          },
        );
      }
    }
  },
};

/**
 * Maps each deprecated label to the label to use instead. A word that is also a current label of a term is left out.
 */
function deprecated({ idsOf, entities }: Framework): Map<string, string> {
  const terms = (idsOf.term ?? []).flatMap((id) => entities[id] ?? []);
  const used = new Set(
    terms.flatMap(({ title, data }) => [title, ...((data.alternative_labels ?? []) as readonly string[])].map(normal)),
  );
  const labels = terms.flatMap(({ title, data }) =>
    ((data.deprecated_labels ?? []) as readonly string[]).map((label) => [normal(label), title] as const),
  );
  return new Map(labels.filter(([label]) => !used.has(label)));
}

function normal(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}
