import { expect, test } from 'vitest';
import type { Command } from './commands.js';
import type { Figures, LeftOut, Program } from './measure.js';
import type { Subject } from './subject.js';
import { inTurns } from './turns.js';

const subject = (standards: number): Subject => ({ name: 'one', standards, isGenerated: true, folder: '/nowhere' });
const command = (key: string, words: string, rest: Partial<Command> = {}): Command => ({
  key,
  name: key,
  program: { words: [words], folder: '/nowhere' },
  ...rest,
});

/** Instruments that measure nothing: each program takes what the table says, and everything that happens is noted. */
function instruments(taken: { readonly [words: string]: number | LeftOut }) {
  const happened: string[] = [];
  const measure = async ({ words }: Program): Promise<Figures | LeftOut> => {
    const name = words.join(' ');
    happened.push(name);
    const figure = taken[name] ?? 1;
    return typeof figure === 'number' ? { wall: figure, cpu: figure, memory: figure } : figure;
  };
  return { happened, measure, say: () => undefined };
}

test('the commands take turns', async () => {
  const tools = instruments({});
  const commands = [command('a', 'a'), command('b', 'b')];
  const results = await inTurns(subject(20), commands, [], { runs: 3, limit: 60 }, tools);
  expect(tools.happened).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  expect(results.map(({ key, runs }) => [key, runs.length])).toEqual([
    ['a', 3],
    ['b', 3],
  ]);
});

test('the state of a command is created before each of its runs', async () => {
  const tools = instruments({});
  const before = () => tools.happened.push('empty');
  await inTurns(subject(20), [command('a', 'a', { before })], [], { runs: 2, limit: 60 }, tools);
  expect(tools.happened).toEqual(['empty', 'a', 'empty', 'a']);
});

test('what is measured warm follows its cold run, or a run of its own that is not counted', async () => {
  const cold = command('cold', 'check');
  const warm = command('warm', 'check', { isRepeated: true });
  const both = instruments({});
  await inTurns(subject(20), [cold, warm], [], { runs: 1, limit: 60 }, both);
  expect(both.happened).toEqual(['check', 'check']);
  const alone = instruments({});
  const results = await inTurns(subject(20), [command('other', 'b'), warm], [], { runs: 1, limit: 60 }, alone);
  expect(alone.happened).toEqual(['b', 'check', 'check']);
  expect(results[1]?.runs).toHaveLength(1);
});

test('a command is not repeated after the limit', async () => {
  const tools = instruments({ slow: 40 });
  const commands = [command('slow', 'slow'), command('fast', 'fast')];
  const results = await inTurns(subject(20), commands, [], { runs: 5, limit: 60 }, tools);
  expect(results.map(({ runs }) => runs.length)).toEqual([2, 5]);
  expect(results[0]?.figures?.wall).toBe(40);
});

test('a command that exceeds the limit is left out, at larger sizes without a run', async () => {
  const bounds = { runs: 2, limit: 60 };
  const commands = [command('slow', 'slow')];
  const first = instruments({ slow: { leftOut: 'took too long' } });
  const small = await inTurns(subject(20), commands, [], bounds, first);
  expect(first.happened).toEqual(['slow']);
  expect(small[0]).toMatchObject({ leftOut: 'took too long' });
  expect(small[0]).not.toHaveProperty('figures');
  const second = instruments({});
  const large = await inTurns(subject(200), commands, small, bounds, second);
  expect(second.happened).toEqual([]);
  expect(large[0]?.leftOut).toBe('it was left out at a smaller size');
});

test('a command that would take much longer than the limit is not tried', async () => {
  const bounds = { runs: 1, limit: 60 };
  const commands = [command('slow', 'slow'), command('fast', 'fast')];
  const small = await inTurns(subject(20), commands, [], bounds, instruments({ slow: 10, fast: 8 }));
  const tools = instruments({});
  const large = await inTurns(subject(200), commands, small, bounds, tools);
  expect(tools.happened).toEqual(['fast']);
  expect(large[0]?.leftOut).toBe('it would take about 100 s, more than the limit of 60 s');
});
