import { expect } from 'vitest';
import type { Diagnostic, Entity, Framework, Passage } from '../../src/model/index.js';
import type { Rule, RuleContext } from '../../src/rules/index.js';
import { framework } from '../release/values.js';

// What a rule is given, in a few words: what is not said is empty.

export const PATH = 'standards/PS-001.md';

export interface Given extends Partial<RuleContext> {
  readonly settings?: Partial<Framework['settings']>;
  readonly schemas?: Framework['schemas'];
  readonly links?: NonNullable<Parameters<typeof framework>[1]>['links'];
  /** Stretches of writing; a text alone is a paragraph of the section "scope" of PS-001. */
  readonly writing?: readonly Passage[];
}

export function frameworkOf(entities: readonly Entity[], { settings, schemas, links }: Given = {}): Framework {
  const idsOf: { [kind: string]: string[] } = {};
  for (const { kind, id } of entities) idsOf[kind] = [...(idsOf[kind] ?? []), id];
  const made = framework(entities, { ...(schemas && { schemas }), ...(links && { links }) });
  return { ...made, idsOf, settings: { ...made.settings, ...settings } };
}

export function contextOf({ writing = [], ...more }: Given = {}): RuleContext {
  const passages: { [path: string]: Passage[] } = {};
  for (const one of writing) passages[one.path] = [...(passages[one.path] ?? []), one];
  const nothing = { bodies: {}, date: undefined, release: false, statusBefore: {}, covers: () => true };
  return { ...nothing, passages, ...more };
}

/** What a rule finds. */
export function foundBy(rule: Rule, entities: readonly Entity[], given: Given = {}): Diagnostic[] {
  return [...rule.check(frameworkOf(entities, given), 'warning', contextOf(given))];
}

/** A text on line 5 of a file, which is its author's own but for what `own` says. */
export function passage(text: string, more: Partial<Passage> = {}): Passage {
  const start = { line: 5, column: 1 };
  return {
    path: PATH,
    entity: 'PS-001',
    part: 'scope',
    role: 'paragraph',
    text,
    own: text,
    runs: [{ at: 0, line: 5, column: 1, width: 1 }],
    whole: { start, end: { line: 5, column: text.length + 1 } },
    ...more,
  };
}

/** From where to where a diagnostic points on its line. */
export function columns({ place }: Pick<Diagnostic, 'place'>): readonly [number, number] {
  return [place.start.column, place.end.column];
}

export const SAYS = expect.stringMatching(/^\S/);

export const span = (line: number, column: number, width: number) => ({
  start: { line, column },
  end: { line, column: column + width },
});

/** The code, the place and one hint with the severity that was asked for. */
export function expectFound(found: readonly Diagnostic[], code: string, ...more: readonly object[]): void {
  expect(found).toMatchObject(more.map((one) => ({ code, severity: 'warning', message: SAYS, hints: [SAYS], ...one })));
}
