import { styleText } from 'node:util';
import { isReady, type Prepared, visible } from '../index.js';

/** What holds and what is missing before a release can be made, for a person at a terminal. */
export function checklistText(prepared: Prepared, given: string | undefined, colour: boolean): string {
  const paint = (style: 'green' | 'red' | 'bold', text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const lines = prepared.checklist.flatMap(({ holds, needed, text, missing }) => [
    `  ${holds ? paint('green', '[x]') : needed ? paint('red', '[ ]') : '[-]'} ${text}${holds || needed ? '' : ' (a reminder)'}`,
    ...missing.map((one) => `      ${visible(one)}`),
  ]);
  const { base, changes } = prepared.checked.past;
  const since = base
    ? `since ${base.version} of ${base.date}: ${changes?.changes.length ?? 0} changes, which ask for ${bumpWords(changes?.bump ?? 'none')}`
    : 'nothing was released before';
  const head =
    given === undefined
      ? `proposed: ${paint('bold', prepared.version)}`
      : `${paint('bold', given)} cannot be released yet`;
  const next = given === undefined && isReady(prepared.checklist) ? `  do: charter release ${prepared.version}\n` : '';
  return `${head}\n${since}\n${lines.join('\n')}\n${next}`;
}

/** The version that changes ask for, in words. */
export function bumpWords(bump: string): string {
  return bump === 'none' ? 'no new version' : `a ${bump} version`;
}
