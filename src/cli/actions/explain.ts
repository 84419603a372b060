import { styleText } from 'node:util';
import { EXPLANATION_GROUPS, EXPLANATIONS, type Explanation, nearest, severitiesOf, UsageError } from '../../index.js';
import { CLEAN } from '../exit.js';
import { colourOf, wrap } from '../terminal.js';

/** `charter explain`: what a code means and why, with an example before and after; without a code, the list. */
export async function runExplain(code: string | undefined): Promise<number> {
  process.stdout.write(code === undefined ? list() : page(find(code)));
  return CLEAN;
}

function find(code: string): Explanation {
  const found = EXPLANATIONS.find((one) => one.code === code.toLowerCase());
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
  const groups = EXPLANATION_GROUPS.map(({ title, explanations }) => {
    const items = explanations.map(({ code, property }) => `${bold(code)}\n${wrap(property, 4)}`);
    return [styled('underline', title), '', ...items, ''].join('\n');
  });
  const head = wrap('Every property that Charter checks. charter explain <code> gives the reason and an example.');
  return `${head}\n\n${groups.join('\n')}`;
}

function page(one: Explanation): string {
  const { code, property, why, example } = one;
  return [
    `${bold(code)}  (${severitiesOf(one)})`,
    '',
    wrap(property),
    '',
    wrap(why),
    '',
    `${bold('Before')}, in ${example.path}:`,
    '',
    shown(example.before),
    '',
    bold('After:'),
    '',
    shown(example.after),
    '',
  ].join('\n');
}

/** A snippet, indented; an empty text means that there is no such file. */
function shown(text: string): string {
  if (text.trim() === '') return '    (no such file)';
  const lines = text.trimEnd().split('\n');
  return lines.map((line) => (line === '' ? '' : wrapLine(line))).join('\n');
}

/** Wraps a long line of an example, with continuation lines indented further. */
function wrapLine(line: string): string {
  const own = /^\s*/.exec(line)?.[0].length ?? 0;
  const [first = '', ...rest] = wrap(line, 4 + own).split('\n');
  return [first, ...rest.map((more) => `  ${more}`)].join('\n');
}

function bold(text: string): string {
  return styled('bold', text);
}

function styled(style: 'bold' | 'underline', text: string): string {
  return colourOf(process.stdout) ? styleText(style, text, { validateStream: false }) : text;
}
