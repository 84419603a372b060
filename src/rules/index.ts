import type { Diagnostic, Framework } from '../model/index.js';
import { adoptedWasPiloted } from './adopted-was-piloted.js';
import { candidateWasConsulted } from './candidate-was-consulted.js';
import { consultationIsLongEnough } from './consultation-is-long-enough.js';
import { coreShallsAreFew } from './core-shalls-are-few.js';
import { datesAreInOrder } from './dates-are-in-order.js';
import { definitionIsNotCircular } from './definition-is-not-circular.js';
import { dependencyIsAcyclic } from './dependency-is-acyclic.js';
import { deprecatedLabelIsUnused } from './deprecated-label-is-unused.js';
import { fileNameStartsWithId } from './file-name-starts-with-id.js';
import { finalRestsOnFinal } from './final-rests-on-final.js';
import { idStartsWithItsStandard } from './id-starts-with-its-standard.js';
import { languageHasText } from './language-has-text.js';
import { languageIsPublished } from './language-is-published.js';
import { negationsAreKnown } from './negations-are-known.js';
import { normativeReferenceIsCurrent } from './normative-reference-is-current.js';
import { pageAddressIsUnique } from './page-address-is-unique.js';
import { parameterDefaultIsInRange } from './parameter-default-is-in-range.js';
import { pilotHasCity } from './pilot-has-city.js';
import { placeholderIsReplaced } from './placeholder-is-replaced.js';
import { principleIsCovered } from './principle-is-covered.js';
import { principleIsNamedOnce } from './principle-is-named-once.js';
import { referenceIsCurrent } from './reference-is-current.js';
import { referenceIsInForce } from './reference-is-in-force.js';
import { referenceWasChecked } from './reference-was-checked.js';
import { requirementHasEvidence } from './requirement-has-evidence.js';
import { reviewIsNotOverdue } from './review-is-not-overdue.js';
import { finalFiles, graded, type Rule, type RuleContext, severityOf } from './rule.js';
import { sectionIsPresent } from './section-is-present.js';
import { sentenceIsShort } from './sentence-is-short.js';
import { shallHasTest } from './shall-has-test.js';
import { standardHasRequirements } from './standard-has-requirements.js';
import { statementHasOneDuty } from './statement-has-one-duty.js';
import { statementIsActive } from './statement-is-active.js';
import { statementNamesItsActor } from './statement-names-its-actor.js';
import { statusMoveIsAllowed } from './status-move-is-allowed.js';
import { tableHasHead } from './table-has-head.js';
import { termIsUsed } from './term-is-used.js';
import { textHasGlyphs } from './text-has-glyphs.js';
import { vagueWordIsMeasured } from './vague-word-is-measured.js';
import { wordIsBreakable } from './word-is-breakable.js';

export { checkRuleNames, ruleIsKnown } from './known-rules.js';
export type { Rule, RuleContext } from './rule.js';

/** Every rule. */
export const RULES: readonly Rule[] = [
  adoptedWasPiloted,
  candidateWasConsulted,
  consultationIsLongEnough,
  coreShallsAreFew,
  datesAreInOrder,
  definitionIsNotCircular,
  dependencyIsAcyclic,
  deprecatedLabelIsUnused,
  fileNameStartsWithId,
  finalRestsOnFinal,
  idStartsWithItsStandard,
  languageHasText,
  languageIsPublished,
  negationsAreKnown,
  normativeReferenceIsCurrent,
  pageAddressIsUnique,
  parameterDefaultIsInRange,
  pilotHasCity,
  placeholderIsReplaced,
  principleIsCovered,
  principleIsNamedOnce,
  referenceIsCurrent,
  referenceIsInForce,
  referenceWasChecked,
  requirementHasEvidence,
  reviewIsNotOverdue,
  sectionIsPresent,
  sentenceIsShort,
  shallHasTest,
  standardHasRequirements,
  statementHasOneDuty,
  statementIsActive,
  statementNamesItsActor,
  statusMoveIsAllowed,
  tableHasHead,
  termIsUsed,
  textHasGlyphs,
  vagueWordIsMeasured,
  wordIsBreakable,
];

/** Applies every rule that framework.yaml does not switch off. */
export function applyRules(framework: Framework, context: RuleContext, rules: readonly Rule[] = RULES): Diagnostic[] {
  const finals = finalFiles(framework);
  return rules.flatMap((rule) => {
    const severity = severityOf(rule, framework, context);
    if (severity === 'off' || (rule.judgesAbsence && !framework.complete)) return [];
    return [...rule.check(framework, severity, context)].map((one) => graded(one, rule, finals, framework));
  });
}

/** The codes of the rules that report something missing. A new entity breaks them until other entities refer to it. */
export const ABSENCES: readonly string[] = RULES.filter((rule) => rule.judgesAbsence).map((rule) => rule.code);
