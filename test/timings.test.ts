import { expect, test } from 'vitest';
import { timingsOf } from '../src/cli/timings.js';

test('the table has the time of each stage, however often it was entered, in the order of the stages', () => {
  let [wall, cpu, memory] = [80, 70, 80 * 1024];
  const timings = timingsOf({ wall: () => wall, cpu: () => cpu, memory: () => memory });
  const pass = (milliseconds: number, ofProcessor: number): void => {
    wall += milliseconds;
    cpu += ofProcessor;
    memory += 10 * 1024;
  };
  timings.enter('read');
  pass(1000, 1500);
  for (let file = 0; file < 293; file += 1) timings.step();
  timings.enter('html');
  for (let page = 0; page < 3; page += 1) {
    pass(10, 12);
    timings.step();
    timings.enter('write');
    pass(5, 1);
    timings.enter('html');
  }
  timings.enter('link');
  pass(12_345, 1);
  expect(timings.table()).toBe(`stage          wall        CPU   files    memory
start       0.080 s    0.070 s             80 MB
read        1.000 s    1.500 s     293     90 MB
link       12.345 s    0.001 s            160 MB
html        0.030 s    0.036 s       3    150 MB
write       0.015 s    0.003 s            150 MB
total      13.470 s    1.610 s            160 MB
`);
});

test('a command that fails at once only started', () => {
  expect(
    timingsOf({ wall: () => 50, cpu: () => 40, memory: () => 71 * 1024 })
      .table()
      .split('\n')[1],
  ).toBe('start       0.050 s    0.040 s             71 MB');
});
