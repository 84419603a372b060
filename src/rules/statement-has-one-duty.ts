import { diagnostic, placeIn } from '../model/index.js';
import { plainLanguageOf, sentencesOf, wordsFinder } from './plain-language.js';
import type { Rule } from './rule.js';
import { statements } from './writing.js';

export const statementHasOneDuty: Rule = {
  code: 'statement-has-one-duty',
  severity: 'warning',
  judgesAbsence: false,
  property: 'A statement contains one duty.',
  why: 'If one requirement contains two duties and a city meets only one of them, the city can say neither that it complies nor that it does not. Separate requirements can be cited, tested and reported separately.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'The deploying department should show a sign beside each device and notify the residents.',
    after: 'The deploying department should show a sign beside each device.',
  },
  *check(framework, severity, context) {
    const language = plainLanguageOf(framework.settings.sourceLanguage);
    if (!language) return;
    const seconds = wordsFinder(language.joins.flatMap((join) => language.duties.map((verb) => `${join} ${verb}`)));
    const subordinates = wordsFinder(language.subordinates);
    for (const { passage, keyword } of statements(framework, context)) {
      const [sentence] = sentencesOf(passage.own.slice(keyword[1]), language.abbreviations);
      const duty = passage.own.slice(keyword[1], keyword[1] + (sentence?.[1] ?? 0));
      const [second] = seconds(duty);
      if (!second) continue;
      // After "to", "that" and similar words, a verb no longer belongs to the actor.
      if (subordinates(duty.slice(0, second.index)).length > 0) continue;
      const at = keyword[1] + second.index;
      yield diagnostic(this.code, placeIn(passage, at, at + second[0].length), 'a second duty begins here', {
        severity,
        hints: ['make it a separate requirement'],
      });
    }
  },
};
