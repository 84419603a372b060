import { type Binding, type InForce, visible } from '../index.js';
import { wrap } from './wrap.js';

const WORDS: { readonly [binding in Binding]: string } = {
  binding: 'binds',
  'not-yet': 'does not bind yet',
  'no-longer': 'binds no longer',
};

/** What held on a day, for a person at a terminal. */
export function inForceText(one: InForce): string {
  const source =
    one.release === null
      ? `nothing had been released on ${one.day}; this is the working draft`
      : `on ${one.day}, version ${one.release} of ${one.released} was the newest`;
  const { entity, retired } = one;
  const lines = [
    `${one.id}  ${visible(entity?.title ?? '')}`.trimEnd(),
    source,
    ...(retired
      ? [`no longer used since ${retired.date}: ${visible(retired.reason)}${instead(retired.successors)}`]
      : []),
    ...(entity === null && !retired ? ['it did not exist'] : []),
    ...(one.binding === null ? [] : [`${WORDS[one.binding]}${days(one)}`]),
    '',
    ...(entity?.texts ?? []).flatMap(({ id, text }) => [id, wrap(visible(text), 2), '']),
    ...one.holds.map(
      (each) => `  ${each.id}  ${visible(each.title)}: ${each.level}, ${WORDS[each.binding]}${days(each)}`,
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function days({ effective, sunset }: { readonly effective: string; readonly sunset: string }): string {
  const words = [...(effective === '' ? [] : [`from ${effective}`]), ...(sunset === '' ? [] : [`until ${sunset}`])];
  return words.length === 0 ? '' : ` (${words.join(' ')})`;
}

function instead(successors: readonly string[]): string {
  return successors.length === 0 ? '' : `; instead: ${successors.join(', ')}`;
}
