import type { Parent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../src/compile/validate/index.js';
import { locked, retirement } from '../release/values.js';
import {
  ACTORS,
  BASE,
  entityLink,
  type File,
  inScope,
  linked,
  linksOf,
  OPENNESS,
  PATH,
  paragraph,
  RULE,
  rules,
  standard,
  TOP,
  text,
  textOf,
  told,
} from './linked.js';

// What becomes of labels, terms and links to files in a text, and what is told of those that lead nowhere.

describe('a label in brackets', () => {
  test('that is known becomes a link, from where it stands', () => {
    const result = inScope('See [openness].');
    expect(result.diagnostics).toEqual([]);
    expect(textOf(result)).toEqual(paragraph(text('See '), entityLink('openness', 'openness'), text('.')));
    expect(linksOf(result)).toEqual([
      {
        from: 'PS-001',
        to: 'openness',
        how: 'prose',
        where: 'scope',
        place: { path: PATH, start: { line: 11, column: 5 }, end: { line: 11, column: 15 } },
      },
    ]);
  });

  test('that is nothing stays text, and is not told where it is only a word', () => {
    const result = inScope('See [sic] and [x][nothing].', { complete: false });
    expect(result.diagnostics).toEqual([]);
    expect(textOf(result)).toEqual(
      paragraph(
        text('See '),
        text('['),
        text('sic'),
        text(']'),
        text(' and '),
        text('['),
        text('x'),
        text('][nothing]'),
        text('.'),
      ),
    );
  });

  test.each([
    ['[opennes]', '[openness]', '[openness]'],
    ['[Openess]', '[openness]', '[openness]'],
    ['[PS-1]', '[PS-001]', '[PS-001]'],
    ['[ps 001]', '[PS-001]', '[PS-001]'],
    ['[x][opennes]', '"openness"', undefined],
  ])('%s is told with what is nearly so called: %s', (label, hint, fixed) => {
    expect(told(inScope(label))).toEqual([
      {
        code: 'link-resolves',
        at: label,
        hints: [expect.stringContaining(hint)],
        ...(fixed !== undefined && { fixed }),
      },
    ]);
  });

  test('with the form of an id that nothing has is told with the others of its series', () => {
    expect(told(inScope('[PS-099]'))).toEqual([
      { code: 'link-resolves', at: '[PS-099]', hints: [expect.stringMatching(/PS-001$/)] },
    ]);
    const second: File = ['standards/PS-002-b.md', `---\n${TOP.replace('PS-001', 'PS-002')}---\n`];
    expect(told(inScope('[PS-099]', {}, [second]))).toMatchObject([
      { hints: [expect.stringMatching(/PS-001, PS-002$/)] },
    ]);
    const count = (last: number) =>
      Array.from({ length: last - 1 }, (_, index): File => {
        const id = `PS-${String(index + 2).padStart(3, '0')}`;
        return [`standards/${id}.md`, `---\n${TOP.replace('PS-001', id)}---\n`];
      });
    expect(told(inScope('[PS-099]', {}, count(12)))).toMatchObject([
      { hints: [expect.stringMatching(/PS-001, .*PS-012$/)] },
    ]);
    expect(told(inScope('[PS-099]', {}, count(13)))).toMatchObject([{ hints: [expect.not.stringContaining('PS-')] }]);
    expect(told(inScope('[PS-001-R09]'))).toMatchObject([{ hints: [expect.not.stringContaining('PS-001')] }]);
    expect(told(inScope('[x][PS-099]'))).toMatchObject([
      { at: '[x][PS-099]', hints: [expect.stringMatching(/PS-001$/)] },
    ]);
    const hintOf = (scope: string) => told(inScope(scope))[0]?.hints[0];
    expect(hintOf('[x][PS-099]')).not.toBe(hintOf('[PS-099]'));
  });

  test('behind words of its own is told whatever it is, where everything could be read', () => {
    expect(told(inScope('[x][zzzzzzzz]'))).toEqual([
      { code: 'link-resolves', at: '[x][zzzzzzzz]', hints: [expect.any(String)] },
    ]);
    expect(told(inScope('[x][zzzzzzzz]', { complete: false }))).toEqual([]);
    expect(told(inScope('[zzzzzzzz]'))).toEqual([]);
    expect(told(inScope('[zz-9]'))).toMatchObject([
      { code: 'link-resolves', hints: [expect.not.stringContaining('openness')] },
    ]);
    expect(told(inScope('[open-nes]'))).toMatchObject([
      { code: 'link-resolves', hints: [expect.stringContaining('[openness]')] },
    ]);
  });

  test('that is near something is told where it can be a name: with a hyphen, or behind words of its own', () => {
    expect(told(inScope('[upenness]'))).toEqual([]);
    const openness = { code: 'link-resolves', hints: [expect.stringContaining('openness')] };
    expect(told(inScope('[upen-ness]'))).toMatchObject([openness]);
    expect(told(inScope('[x][upenness]'))).toMatchObject([openness]);
    expect(told(inScope('[PS-OO1]'))).toMatchObject([{ code: 'link-resolves' }]);
    expect(told(inScope('[ps 099]'))).toEqual([{ code: 'link-resolves', at: '[ps 099]', hints: [expect.any(String)] }]);
    expect(told(inScope('[x][opennes]'))[0]).not.toHaveProperty('fixed');
  });

  test('keeps its place in the file, whatever becomes of it', () => {
    const blocks = inScope('Each [openness] and [sic].').value.bodies[PATH]?.parts['PS-001']?.[0]?.blocks as Parent[];
    const at = (column: number, width: number) => ({
      start: { line: 11, column },
      end: { line: 11, column: column + width },
    });
    expect(blocks[0]?.children.map(({ position }) => position)).toMatchObject([
      at(1, 5),
      at(6, 10),
      at(16, 5),
      at(21, 5),
      at(22, 3),
      at(21, 5),
      at(26, 1),
    ]);
  });

  test('that two terms have is told where the second gives it, and is no link', () => {
    const other: File = [
      'standards/terms/sensor.md',
      '---\nlabel: sensor\nalternative_labels:\n  - devices\n---\n\nA thing.\n',
    ];
    const result = inScope('[devices]', {}, [other]);
    expect(told(result).map(({ code, at }) => [code, at])).toEqual([['label-is-unique', 'devices']]);
    expect(linksOf(result)).toEqual([]);
  });

  test('whose brackets are escaped is told as a warning, where it is an id', () => {
    const result = inScope('As \\[openness\\] and \\[PS-099\\] and \\[sic\\] ask.');
    expect(result.diagnostics.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(told(result)).toEqual([
      {
        code: 'link-label-is-unescaped',
        at: '\\[openness\\]',
        hints: [expect.stringContaining('[openness]')],
        fixed: 'As [openness] and \\[PS-099\\] and \\[sic\\] ask.',
      },
      { code: 'link-label-is-unescaped', at: '\\[PS-099\\]', hints: [expect.stringContaining('[PS-099]')] },
    ]);
    expect(linksOf(result)).toEqual([]);
    expect(result.value.framework.complete).toBe(true);
  });

  test('that is retired is told with what took its place', () => {
    const retired = [retirement('PS-007', { successors: ['PS-001', 'openness'] }), retirement('PS-008')];
    const result = inScope('[PS-007] and [PS-008]', { retired });
    expect(told(result)).toEqual([
      { code: 'link-resolves', at: '[PS-007]', hints: [expect.stringMatching(/\[PS-001\].*\[openness\]/)] },
      { code: 'link-resolves', at: '[PS-008]', hints: [expect.not.stringContaining('[')] },
    ]);
  });

  test('that a release had waits for who tells that it is gone', () => {
    const published = [locked('PS-007'), locked('lamp', { kind: 'term', title: 'street lamp' })];
    const result = inScope('[PS-007] and [x][street lamp] and \\[PS-007\\]', { published });
    expect(result.awaiting).toMatchObject([
      { to: 'PS-007', diagnostic: { code: 'link-resolves' } },
      { to: 'lamp', diagnostic: { code: 'link-resolves' } },
    ]);
    expect(told(result).map(({ code }) => code)).toEqual(['link-label-is-unescaped']);
  });

  test('that may exist is not told', () => {
    expect(linked([standard('[PS-099] [x][y-z]'), ...BASE], {}, ['PS-099', 'y-z']).diagnostics).toEqual([]);
  });

  test('over a line end, or with markup, is told without an edit', () => {
    expect(told(inScope('[street\nopennes]'))).toEqual([]);
    const result = told(inScope('[*opennes*]'));
    expect(result).toMatchObject([{ code: 'link-resolves', at: '[*opennes*]' }]);
    expect(result[0]).not.toHaveProperty('fixed');
  });
});

describe('a term', () => {
  test('is linked by itself where it stands first in a part, and what is around it stays', () => {
    const result = inScope('Each Device, and each device.');
    expect(textOf(result)).toEqual(
      paragraph(text('Each '), entityLink('device', 'Device', { automatic: true }), text(', and each device.')),
    );
    expect(linksOf(result)).toEqual([
      {
        from: 'PS-001',
        to: 'device',
        how: 'term',
        where: 'scope',
        place: { path: PATH, start: { line: 11, column: 6 }, end: { line: 11, column: 12 } },
      },
    ]);
    expect(textOf(inScope('device'))).toEqual(paragraph(entityLink('device', 'device', { automatic: true })));
  });

  test('keeps the places of all the pieces', () => {
    const blocks = inScope('A device is.').value.bodies[PATH]?.parts['PS-001']?.[0]?.blocks as Parent[];
    const [before, link, after] = blocks[0]?.children ?? [];
    const start = before?.position?.start.offset ?? 0;
    const at = (from: number, to: number) => ({
      start: { line: 11, column: 1 + from, offset: start + from },
      end: { line: 11, column: 1 + to, offset: start + to },
    });
    expect([before, link, after].map((one) => one?.position)).toEqual([at(0, 2), at(2, 8), at(8, 12)]);
    expect((link as Parent).children[0]?.position).toEqual(at(2, 8));
  });

  test('is linked in emphasis and a list, and not in a heading or a parameter', () => {
    expect(linksOf(inScope('- **A device**')).map(({ how }) => how)).toEqual(['term']);
    const heading = inScope('### A device');
    expect(linksOf(heading)).toEqual([]);
    expect(textOf(heading)).toMatchObject([{ type: 'heading', children: [text('A device')] }]);
    const parameter = '- Parameter days: 5 devices (1 to 9; less is stricter): why\n';
    const rule = RULE('PS-001-R01', parameter).replace('do it', 'keep 5 devices');
    const result = linked([rules(PATH, TOP, rule), ...BASE, ACTORS]);
    expect(result.value.framework.linksFrom['PS-001-R01']?.filter(({ how }) => how === 'term')).toEqual([]);
    expect(result.value.framework.entities['PS-001-R01']?.data.statement).toBe('A city shall keep 5 devices.');
  });

  test('stands where the whole text does, if that is not written as it reads', () => {
    const [one] = linksOf(inScope('One &amp; a device.'));
    expect(one?.place).toEqual({ path: PATH, start: { line: 11, column: 1 }, end: { line: 11, column: 20 } });
    const [other] = linksOf(inScope('Each\ndevice is'));
    expect(other?.place).toEqual({ path: PATH, start: { line: 11, column: 1 }, end: { line: 12, column: 10 } });
  });

  test('is not linked where framework.yaml or the term says so, in its own text, or where two have the label', () => {
    expect(linksOf(inScope('A device.', { settings: settingsOf({ autolink: false }) }))).toEqual([]);
    const quiet: File = ['standards/terms/sign.md', '---\nlabel: sign\nautolink: false\n---\n\nA sign of a sign.\n'];
    const noisy: File = [
      'standards/terms/board.md',
      '---\nlabel: board\nalternative_labels:\n  - sign\n---\n\nA board.\n',
    ];
    expect(linksOf(inScope('A sign.', {}, [quiet]))).toEqual([]);
    expect(linksOf(inScope('A sign.', {}, [quiet, noisy]))).toEqual([]);
    expect(linksOf(inScope('A board.', {}, [quiet, noisy])).map(({ to }) => to)).toEqual(['board']);
    const both: File = ['standards/terms/panel.md', '---\nlabel: panel\nalternative_labels:\n  - board\n---\n\nOne.\n'];
    expect(linksOf(inScope('A board.', {}, [noisy, both]))).toEqual([]);
    expect(inScope('x', {}, [noisy]).value.framework.citedBy.board).toBeUndefined();
    expect(linked([standard('A device.'), OPENNESS]).value.framework.linksFrom['PS-001']).toHaveLength(1);
  });

  test('is linked in each part, and not in a heading', () => {
    const result = linked([
      [PATH, `---\n${TOP}---\n\n## Scope\n\nA device.\n\n### The device\n\n## Purpose\n\nA device.\n`],
      ...BASE,
    ]);
    expect(linksOf(result).map(({ where }) => where)).toEqual(['scope', 'purpose']);
  });
});

describe('a link to a file', () => {
  test('becomes one to what the file is', () => {
    const result = inScope('[the principle](principles/openness.md) [here](#scope) [web](https://example.org/)');
    expect(result.diagnostics).toEqual([]);
    expect(linksOf(result).map(({ to, how, where }) => [to, how, where])).toEqual([
      ['openness', 'file', 'scope'],
      ['PS-001', 'file', 'scope'],
    ]);
    expect(
      textOf(result)[0].children.map(({ type, target, anchor }: Record<string, string>) => [type, target, anchor]),
    ).toEqual([
      ['entityLink', 'openness', ''],
      ['text', undefined, undefined],
      ['entityLink', 'PS-001', 'scope'],
      ['text', undefined, undefined],
      ['link', undefined, undefined],
    ]);
  });

  test('keeps a term from being linked again', () => {
    expect(linksOf(inScope('[x](terms/device.md), each device.')).map(({ how }) => how)).toEqual(['file']);
  });

  test('that leads nowhere is told, and stays', () => {
    const result = inScope('[a **b**](principles/Openness.md)');
    expect(told(result)).toEqual([
      {
        code: 'link-resolves',
        at: '[a **b**](principles/Openness.md)',
        hints: [expect.stringContaining('"principles/openness.md"')],
        fixed: '[a **b**](principles/openness.md)',
      },
    ]);
    expect(textOf(result)[0].children).toMatchObject([
      { type: 'link', url: 'principles/Openness.md', children: [text('a '), { type: 'strong' }] },
    ]);
    const far = told(inScope('[a](zzzzzzzzzzzz.md)'));
    expect(far).toEqual([{ code: 'link-resolves', at: '[a](zzzzzzzzzzzz.md)', hints: [expect.any(String)] }]);
  });

  test('that a release had waits for who tells that it is gone', () => {
    const result = inScope('[a](PS-007-x.md)', { published: [locked('PS-007')] });
    expect(result.diagnostics).toEqual([]);
    expect(result.awaiting).toMatchObject([{ to: 'PS-007', diagnostic: { code: 'link-resolves' } }]);
    expect(linksOf(result)).toEqual([]);
  });

  test('that could not be read stays as it is, without a word', () => {
    const broken: File = ['standards/PS-003-b.md', '---\nid: PS-003\n---\n'];
    const result = inScope('[a](PS-003-b.md)', {}, [broken]);
    expect([result.diagnostics, linksOf(result)]).toEqual([[], []]);
    expect(textOf(result)).toMatchObject(paragraph({ type: 'link', url: 'PS-003-b.md', children: [text('a')] }));
  });

  test('of an image is where a release has it', () => {
    const paths = ['standards/media/map.png'];
    const result = inScope('![A map](media/map.png) ![B](media/mop.png)', { paths });
    expect(textOf(result)[0].children).toMatchObject([
      { url: 'media/media/map.png' },
      text(' '),
      { url: 'media/mop.png' },
    ]);
    expect(told(result)).toMatchObject([
      { code: 'link-resolves', at: '![B](media/mop.png)', hints: [expect.stringContaining('"media/map.png"')] },
    ]);
  });
});
