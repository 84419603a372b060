import type { Framework, Link } from '../model/index.js';

/** What a standard says under `depends_on`. */
export function dependenciesOf(id: string, { linksFrom }: Framework): readonly Link[] {
  return (linksFrom[id] ?? []).filter(({ how, where }) => how === 'property' && where === 'depends_on');
}
