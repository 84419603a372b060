import type { Data, PublishedEntity, Retirement, State } from '../../src/model/index.js';

/** A state in a few words, for tests: what is not given is empty. */
export function state(
  entities: { readonly [id: string]: Partial<Omit<PublishedEntity, 'id' | 'text'>> & { readonly text?: Data } },
  retired: readonly Partial<Retirement>[] = [],
  name = 'draft',
): State {
  return {
    name,
    date: undefined,
    keywords: {
      shall: ['shall'],
      'shall not': ['shall not', 'shall neither'],
      should: ['should'],
      'should not': ['should not'],
      may: ['may'],
    },
    entities: Object.fromEntries(
      Object.entries(entities).map(([id, { text = {}, ...rest }]) => [
        id,
        {
          id,
          kind: 'requirement',
          title: id,
          within: undefined,
          page: `${id}/index.html`,
          anchor: '',
          sections: [],
          data: {},
          uses: [],
          ...rest,
          text: Object.fromEntries(Object.entries(text).map(([unit, value]) => [`${id}#${unit}`, String(value)])),
        },
      ]),
    ),
    retired: retired.map((one) => ({
      id: '',
      date: '2027-03-01',
      reason: 'Gone.',
      successors: [],
      decision: '',
      ...one,
    })),
  };
}
