import { describe, expect, test } from 'vitest';
import { diagnostic, type Framework, type ParsedEntity } from '../../src/model/index.js';
import { applyRules, checkRuleNames, type Rule, type RuleContext } from '../../src/rules/index.js';
import { at, entity, framework } from '../release/values.js';

// Which rules are applied, and the severity of their diagnostics.

const GIVEN = { release: false } as RuleContext;
const PLACE = at('standards/PS-001.md', 3);

function rule(more: Partial<Rule> = {}): Rule {
  return {
    code: 'a-rule',
    severity: 'warning',
    judgesAbsence: false,
    property: '',
    why: '',
    example: { path: '', before: '', after: '' },
    *check(_framework, severity) {
      yield diagnostic(this.code, PLACE, 'wrong', { severity });
    },
    ...more,
  };
}

function severities(
  one: Rule,
  status: string,
  rules: Framework['settings']['rules'] = {},
  more: { release?: boolean; complete?: boolean } = {},
) {
  const now = framework([entity('PS-001', { data: { status }, place: at('standards/PS-001.md', 1) })], {
    complete: more.complete ?? true,
  });
  const settings = { ...now.settings, rules };
  return applyRules({ ...now, settings }, { ...GIVEN, release: more.release ?? false }, [one]).map(
    (found) => found.severity,
  );
}

describe('a rule', () => {
  test('has its own severity', () => {
    expect(severities(rule(), 'drafting')).toEqual(['warning']);
  });

  test('may be more severe in a release, and in the text of a candidate', () => {
    expect(severities(rule({ severityInRelease: 'error' }), 'drafting', {}, { release: true })).toEqual(['error']);
    expect(severities(rule({ severityInRelease: 'error' }), 'drafting')).toEqual(['warning']);
    expect(severities(rule(), 'drafting', {}, { release: true })).toEqual(['warning']);
    expect(severities(rule({ severityWhenFinal: 'error' }), 'candidate')).toEqual(['error']);
    expect(severities(rule({ severityWhenFinal: 'error' }), 'drafting')).toEqual(['warning']);
  });

  test('has the severity in framework.yaml, whatever else applies', () => {
    const grave = rule({ severityInRelease: 'error', severityWhenFinal: 'error' });
    expect(severities(grave, 'candidate', { 'a-rule': 'warning' }, { release: true })).toEqual(['warning']);
    expect(severities(grave, 'candidate', { 'a-rule': 'off' })).toEqual([]);
    expect(severities(rule(), 'drafting', { 'other-rule': 'off' })).toEqual(['warning']);
  });

  test('that reports something missing runs only if every file was read', () => {
    expect(severities(rule({ judgesAbsence: true }), 'drafting', {}, { complete: false })).toEqual([]);
    expect(severities(rule({ judgesAbsence: true }), 'drafting')).toEqual(['warning']);
    expect(severities(rule(), 'drafting', {}, { complete: false })).toEqual(['warning']);
  });
});

describe('an unknown rule in framework.yaml', () => {
  const PATH = 'standards/framework.yaml';
  const KEY = { start: { line: 4, column: 3 }, end: { line: 4, column: 14 } };
  const settings = (code: string, places: object = {}) =>
    ({ data: { rules: { 'term-is-used': 'off', [code]: 'error' } }, places }) as unknown as ParsedEntity;
  const known = [rule({ code: 'term-is-used' }), rule({ code: 'shall-has-test' })];

  test('is reported at its key, with the edit that fixes it', () => {
    expect(checkRuleNames(settings('term-is-usd', { '/rules/term-is-usd': { key: KEY } }), PATH, known)).toEqual([
      {
        code: 'rule-is-known',
        severity: 'error',
        message: 'there is no rule "term-is-usd"',
        place: { path: PATH, ...KEY },
        hints: ['write "term-is-used"'],
        related: [],
        fixes: [{ span: KEY, text: 'term-is-used' }],
      },
    ]);
  });

  test('is reported at the top of the file, without an edit, if its place is unknown', () => {
    const [found] = checkRuleNames(settings('term-is-usd'), PATH, known);
    expect(found).toMatchObject({ place: { path: PATH, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } });
    expect(found).not.toHaveProperty('fixes');
  });

  test('gets a hint with the known rules, or with the command that lists them, if none is similar', () => {
    const far = settings('zzz', { '/rules/zzz': { key: KEY } });
    expect(checkRuleNames(far, PATH, known)).toMatchObject([{ hints: ['use one of: term-is-used, shall-has-test'] }]);
    expect(checkRuleNames(far, PATH, known)[0]).not.toHaveProperty('fixes');
    const many = Array.from({ length: 13 }, (_, index) => rule({ code: `rule-number-${index}` }));
    expect(checkRuleNames(settings('zzz'), PATH, [...many, ...known])).toMatchObject([
      { hints: ['run charter explain to list the rules'] },
    ]);
  });

  test('is not reported if no rules are named', () => {
    expect(checkRuleNames(undefined, PATH, known)).toEqual([]);
    expect(checkRuleNames({ data: {}, places: {} } as unknown as ParsedEntity, PATH, known)).toEqual([]);
  });
});
