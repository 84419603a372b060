import { styleText } from 'node:util';
import type { Command } from '@commander-js/extra-typings';
import { EXPLANATIONS, type Explanation, nearest, severitiesOf } from '../index.js';
import { CLEAN, type Report } from './exit.js';
import { UsageError } from './fault.js';
import { colourOf } from './stream.js';

/** `charter explain`: what a code means, why it exists, an example before and after; without a code, the list. */
export function addExplain(program: Command, report: Report): void {
  program
    .command('explain')
    .summary('say what a diagnostic means, why it exists, with an example')
    .description(
      'Says what a diagnostic means, why the property must hold, and shows an example. Without a code, lists every property that is checked.',
    )
    .argument('[code]', 'the code of a diagnostic, such as reference-resolves')
    .action((code) => {
      process.stdout.write(code === undefined ? list() : page(find(code)));
      report(CLEAN);
    });
}

function find(code: string): Explanation {
  const found = EXPLANATIONS.find((one) => one.code === code);
  if (found) return found;
  const near = nearest(
    code,
    EXPLANATIONS.map((one) => one.code),
  );
  throw new UsageError(
    `there is no code "${code}"; ${near === undefined ? 'charter explain lists them all' : `charter explain ${near}`}`,
  );
}

function list(): string {
  const width = Math.max(...EXPLANATIONS.map((one) => one.code.length));
  const lines = EXPLANATIONS.map((one) => `${bold(one.code.padEnd(width))}  ${one.property}`);
  return `What holds in a good framework. charter explain <code> says why, with an example.\n\n${lines.join('\n')}\n`;
}

function page(explanation: Explanation): string {
  const { code, property, why, example } = explanation;
  const indent = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`.trimEnd())
      .join('\n');
  return [
    `${bold(code)}  (${severitiesOf(explanation)})`,
    '',
    wrap(property),
    '',
    wrap(why),
    '',
    `${bold('Before')}, in ${example.path}:`,
    '',
    indent(example.before),
    '',
    bold('After:'),
    '',
    indent(example.after),
    '',
  ].join('\n');
}

function wrap(text: string): string {
  return text.replace(/(.{1,78})(?:\s+|$)/g, '$1\n').trimEnd();
}

function bold(text: string): string {
  return colourOf(process.stdout) ? styleText('bold', text, { validateStream: false }) : text;
}
