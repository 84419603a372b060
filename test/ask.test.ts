import { PassThrough } from 'node:stream';
import { text } from '@clack/prompts';
import { expect, test } from 'vitest';
import { lineOptions, type Question } from '../src/cli/ask.js';

/** Returns the answer after some keys and Enter. */
async function answer(question: Question, keys: string): Promise<unknown> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  output.resume();
  const asked = text({ ...lineOptions('What is it called?', question), input, output });
  for (const key of [...keys, '\r']) input.write(key);
  return asked;
}

test.each([
  ['an initial answer', { initial: 'CC-BY-4.0' }, '', 'CC-BY-4.0'],
  ['an initial answer', { initial: 'CC-BY-4.0' }, 'CC0-1.0', 'CC0-1.0'],
  ['an example', { example: 'Our framework' }, 'Our Rules', 'Our Rules'],
  ['an example that is optional', { example: 'Our framework', optional: true }, '', ''],
] as const)('a question with %s, %j: typing %j answers %j', async (_, question, keys, expected) => {
  expect((await answer(question, keys)) ?? '').toBe(expected);
});

test('an example does not count as an answer', () => {
  const validate = lineOptions('', { example: 'Our framework' }).validate as (value: string) => string | undefined;
  expect(validate(' ')).toBe('a value is required');
  expect(validate('Ours')).toBe(undefined);
});
