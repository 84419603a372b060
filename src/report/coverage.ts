import { type CoverageChange, compareText, type PublishedEntity, type State } from '../model/index.js';

/** A measure, with the ids that it counts. */
type Measure = readonly [title: string, ids: readonly string[]];

/** Compares the coverage of the framework. Returns the measures that differ. */
export function coverageBetween(before: State, after: State): CoverageChange[] {
  const [left, right] = [new Map(measuresOf(before)), new Map(measuresOf(after))];
  const titles = [...new Set([...right.keys(), ...left.keys()])];
  return titles.flatMap((measure): CoverageChange[] => {
    const [old, now] = [left.get(measure) ?? [], right.get(measure) ?? []];
    const gained = now.filter((id) => !old.includes(id));
    const lost = old.filter((id) => !now.includes(id));
    if (gained.length + lost.length === 0) return [];
    return [{ measure, before: old.length, after: now.length, gained, lost }];
  });
}

function measuresOf(state: State): Measure[] {
  const all = Object.values(state.entities).sort((a, b) => compareText(a.id, b.id));
  const of = (kind: string) => all.filter((one) => one.kind === kind);
  return [
    ...of('principle').flatMap((principle) => principleMeasures(principle, of('standard'))),
    ...grouped('Standards with the status', of('standard'), (one) => String(one.data.status ?? '')),
    ...grouped('Requirements with the level', of('requirement'), (one) => String(one.data.level ?? '')),
    ['Requirements without evidence', idsOf(of('requirement').filter((one) => !hasEvidence(one)))],
    ['Duties without a test', idsOf(of('requirement').filter((one) => isDuty(one) && !isTested(one, of('test'))))],
    ['Risks that no requirement mitigates', without(of('vocabulary/risks'), of('requirement'), 'mitigates')],
    ['Terms that nothing uses', idsOf(of('term').filter((one) => !all.some((user) => user.uses.includes(one.id))))],
  ];
}

/** Measures of a principle: the standards that put it into practice first, and those that support it. */
function principleMeasures({ id, title }: PublishedEntity, standards: readonly PublishedEntity[]): Measure[] {
  const primary = standards.filter((one) => one.data.principle === id);
  const supporting = standards.filter((one) => listOf(one, 'supports').includes(id));
  return [
    [`Standards under "${title}"`, idsOf(primary)],
    [`Standards that support "${title}"`, idsOf(supporting)],
  ];
}

function grouped(title: string, members: readonly PublishedEntity[], by: (one: PublishedEntity) => string): Measure[] {
  const values = [...new Set(members.map(by))].filter(Boolean).sort(compareText);
  return values.map((value) => [`${title} "${value}"`, idsOf(members.filter((one) => by(one) === value))]);
}

function hasEvidence({ id, text }: PublishedEntity): boolean {
  return text[`${id}#evidence`] !== undefined;
}

function isDuty({ data }: PublishedEntity): boolean {
  return data.level === 'shall' || data.level === 'shall not';
}

function isTested({ id }: PublishedEntity, tests: readonly PublishedEntity[]): boolean {
  return tests.some((one) => one.within === id);
}

/** The entries of a vocabulary that no entity names under a key. */
function without(entries: readonly PublishedEntity[], users: readonly PublishedEntity[], key: string): string[] {
  const named = new Set(users.flatMap((one) => listOf(one, key)));
  return idsOf(entries.filter((entry) => !named.has(entry.id.slice(entry.id.indexOf('/') + 1))));
}

function listOf({ data }: PublishedEntity, key: string): readonly string[] {
  const value = data[key];
  return Array.isArray(value) ? value.map(String) : [];
}

function idsOf(entities: readonly PublishedEntity[]): string[] {
  return entities.map((one) => one.id);
}
