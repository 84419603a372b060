import type { Finding, Json } from '../model/index.js';
import { looser, narrower, type Pair, wider } from './finding.js';

/** The days between which something binds. An earlier start and a later end make it bind for longer. */
export function compareDates(pair: Pair): Finding[] {
  return [
    ...compareDay(pair, 'effective', 'binds from', '0000-00-00', (before, after) => after < before),
    ...compareDay(pair, 'sunset', 'binds until', '9999-99-99', (before, after) => after > before),
  ];
}

function compareDay(
  pair: Pair,
  name: string,
  words: string,
  absent: string,
  isLonger: (before: string, after: string) => boolean,
): Finding[] {
  const [before, after] = [dayOf(pair.before.data[name]), dayOf(pair.after.data[name])];
  if (before === after) return [];
  const shown = (day: string | undefined) => day ?? 'no date';
  const told = [name, before ?? null, after ?? null, `${words} ${shown(after)}, was ${shown(before)}`] as const;
  if (isLonger(before ?? absent, after ?? absent)) return [wider(pair, ...told)];
  return [pair.after.data.level === 'may' ? narrower(pair, ...told) : looser(...told)];
}

function dayOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
