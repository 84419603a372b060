import { describe, expect, test } from 'vitest';
import { fingerprints, headingsAbove, identityOf } from '../../src/diagnostics/identity.js';
import { changedLines, compareWithBaseline } from '../../src/diagnostics/index.js';
import { type Accepted, type Diagnostic, diagnostic, type Entity, type Link } from '../../src/model/index.js';
import { at, entity, framework } from '../release/values.js';

// A fault is the same one although its file has moved on.

const PAGE = 'standards/PS-001.md';
type Texts = { readonly [path: string]: string };

/** A fault at some words of a text. */
function fault(text: string, words: string, more: { code?: string; message?: string; path?: string } = {}): Diagnostic {
  const from = text.indexOf(words);
  const lines = text.slice(0, from).split('\n');
  const line = lines.length;
  const column = (lines.at(-1) ?? '').length + 1;
  const place = { path: more.path ?? PAGE, start: { line, column }, end: { line, column: column + words.length } };
  return diagnostic(more.code ?? 'a-rule', place, more.message ?? `"${words}" is wrong`);
}

interface Side {
  readonly texts: Texts;
  readonly found?: readonly Diagnostic[];
  readonly accepted?: readonly Accepted[];
  readonly entities?: readonly Entity[];
  readonly links?: readonly Link[];
}

function part(then: Side, now: Side, renamed: readonly (readonly [string, string])[] = []) {
  const seen = (side: Side) => ({
    framework: framework(side.entities ?? [], { links: side.links ?? [] }),
    textOf: (path: string) => side.texts[path],
  });
  const parted = compareWithBaseline(
    { diagnostics: now.found ?? [], accepted: now.accepted ?? [] },
    seen(now),
    { ...seen(then), diagnostics: then.found ?? [] },
    new Map(renamed),
  );
  return { fresh: parted.fresh.map((one) => one.message), old: parted.old.map((one) => one.message), parted };
}

describe('a fault that was there before', () => {
  const then = '# One\n\nThis is bad.\n\n# Two\n\nFine.\n';
  const before: Side = { texts: { [PAGE]: then }, found: [fault(then, 'bad')] };
  const now = (text: string, words = 'bad', more: Parameters<typeof fault>[2] = {}): Side => ({
    texts: { [more?.path ?? PAGE]: text },
    found: [fault(text, words, more)],
  });
  const OLD = { fresh: [], old: ['"bad" is wrong'] };
  const FRESH = { fresh: ['"bad" is wrong'], old: [] };

  test.each<[string, string]>([
    ['on the same line', then],
    ['on another line', `New.\n\n${then}`],
    ['under a heading with another name', then.replace('One', 'Other')],
    ['under another heading', '# One\n\n# Two\n\nThis is bad.\n'],
  ])('is old %s', (_name, text) => {
    expect(part(before, now(text))).toMatchObject(OLD);
  });

  test('is old in a file with another name, whether or not the rename is known', () => {
    const moved = now(then, 'bad', { path: 'standards/PS-001-new.md' });
    expect(part(before, moved)).toMatchObject(OLD);
    expect(part(before, moved, [['standards/PS-001-new.md', PAGE]])).toMatchObject(OLD);
    const both = now(then.replace('One', 'Other'), 'bad', { path: 'standards/PS-001-new.md' });
    expect(part(before, both)).toMatchObject(FRESH);
    expect(part(before, both, [['standards/PS-001-new.md', PAGE]])).toMatchObject(OLD);
  });

  test.each<[string, Side]>([
    ['with another code', now(then, 'bad', { code: 'other-rule' })],
    ['with other words', now(then.replace('bad', 'BAD'), 'BAD')],
    ['with another message', now(then, 'bad', { message: 'other' })],
  ])('is new %s', (_name, side) => {
    expect(part(before, side).old).toEqual([]);
    expect(part(before, side).fresh).toHaveLength(1);
  });

  test('stands for one of now: a second one is new', () => {
    const twice = `${then}\nMore bad.\n`;
    const side = {
      texts: { [PAGE]: twice },
      found: [fault(twice, 'bad'), { ...fault(twice, 'bad'), place: fault(twice, 'More bad').place }],
    };
    expect(part(before, side)).toMatchObject({ fresh: ['"bad" is wrong'], old: ['"bad" is wrong'] });
    expect(
      part(
        { ...before, found: [fault(then, 'bad'), fault(then, 'bad')] },
        { texts: before.texts, found: [fault(then, 'bad'), fault(then, 'bad')] },
      ).old,
    ).toHaveLength(2);
  });

  test('that was surely this one is not taken for another', () => {
    const text = '# One\n\nbad\n\n# Two\n\nbad\n';
    const [first] = [fault(text, 'bad')];
    const second = { ...first, place: at(PAGE, 7) } as Diagnostic;
    const wide = { ...second, place: { ...second.place, end: { line: 7, column: 4 } } };
    const { parted } = part(
      { texts: { [PAGE]: text }, found: [wide] },
      { texts: { [PAGE]: text }, found: [first as Diagnostic, wide] },
    );
    expect(parted.old).toEqual([wide]);
    expect(parted.fresh).toEqual([first]);
  });
});

describe('a fault of a whole sentence', () => {
  const sentence = 'The city shall enter each device in the public register within 5 days.';
  const message = 'a sentence of 12 words';
  const side = (text: string, words = text, more: Parameters<typeof fault>[2] = {}): Side => ({
    texts: { [PAGE]: `# One\n\n${text}\n` },
    found: [fault(`# One\n\n${text}\n`, words, { message, ...more })],
  });
  const isOld = (now: Side, then: Side = side(sentence)) => part(then, now).parted.old.length === 1;

  test('is old when a few of its words change, and numbers in its message', () => {
    expect(isOld(side(sentence.replace('enter', 'list')))).toBe(true);
    expect(isOld(side(`${sentence.replace('.', '')} of work.`, undefined, { message: 'a sentence of 14 words' }))).toBe(
      true,
    );
    expect(isOld(side(sentence.toUpperCase()))).toBe(true);
  });

  test('is new when most of them do', () => {
    expect(isOld(side('Each supplier may put a lamp beside the road in the month of May.'))).toBe(false);
  });

  test('is judged by three words in five', () => {
    const words = (shared: number) =>
      [...'abcdefghij'].map((letter, index) => (index < shared ? letter : `${letter}x`)).join(' ');
    expect(isOld(side(words(6)), side(words(10)))).toBe(true);
    expect(isOld(side(words(5)), side(words(10)))).toBe(false);
  });

  test('is new with another code, under another heading, with another message, or of few words', () => {
    const changed = sentence.replace('enter', 'list');
    expect(isOld(side(changed, undefined, { code: 'other-rule' }))).toBe(false);
    expect(isOld(side(changed, undefined, { message: 'other' }))).toBe(false);
    const moved = {
      texts: { [PAGE]: `# Two\n\n${changed}\n` },
      found: [fault(`# Two\n\n${changed}\n`, changed, { message })],
    };
    expect(isOld(moved)).toBe(false);
    const elsewhere = {
      texts: { x: `# One\n\n${changed}\n` },
      found: [fault(`# One\n\n${changed}\n`, changed, { message, path: 'x' })],
    };
    expect(isOld(elsewhere)).toBe(false);
    expect(isOld(side('a b c d f'), side('a b c d e'))).toBe(false);
    expect(isOld(side('a b c d e g'), side('a b c d e f'))).toBe(true);
  });

  test('stands for one of now', () => {
    const text = `# One\n\n${sentence.replace('enter', 'list')}\n${sentence.replace('enter', 'tell')}\n`;
    const now = {
      texts: { [PAGE]: text },
      found: text
        .split('\n')
        .slice(2, 4)
        .map((line) => fault(text, line, { message })),
    };
    expect(part(side(sentence), now).parted).toMatchObject({ old: [{}], fresh: [{}] });
  });
});

describe('what is accepted', () => {
  const text = '# One\n\nThis is bad.\n';
  const one = fault(text, 'bad');
  const acceptance = { diagnostic: one, until: '2027-06-30', reason: 'Law.', by: '' };

  test('stays accepted, whether it was there before or not', () => {
    const now = { texts: { [PAGE]: text }, accepted: [acceptance] };
    expect(part({ texts: {} }, now).parted).toEqual({ fresh: [], old: [], accepted: [acceptance] });
    expect(part({ texts: { [PAGE]: text }, found: [one] }, now).parted).toEqual({
      fresh: [],
      old: [],
      accepted: [acceptance],
    });
  });
});

test('what is new and what is old is reported in the order of places', () => {
  const text = 'b\na\nd\nc\n';
  const all = ['b', 'a', 'd', 'c'].map((words) => fault(text, words));
  const now = { texts: { [PAGE]: text }, found: [...all].reverse() };
  expect(part({ texts: {} }, now).fresh).toEqual(all.map((one) => one.message));
  expect(part({ texts: { [PAGE]: text }, found: all }, now).old).toEqual(all.map((one) => one.message));
});

describe('where a standard has moved to a final status', () => {
  const text = (status: string, rest = '') => `---\nid: PS-001\nstatus: ${status}\n---\n\nbad ${rest}\n`;
  const register = (status?: string, more: Partial<Entity> = {}) =>
    entity('PS-001', { place: at(PAGE, 2), data: status === undefined ? {} : { status }, ...more });
  const span = { start: { line: 3, column: 9 }, end: { line: 3, column: 14 } };
  const RELATED = {
    message: 'PS-001 moves to "pilot", so old and accepted diagnostics count',
    place: { path: PAGE, ...span },
  };
  const bad = (status: string, rest?: string) => fault(text(status, rest), 'bad');

  /** Whether a fault of the standard that was there before is new, since the standard moved. */
  function isFresh(from: string, to: string, accepted = false): boolean {
    const now = bad(to);
    const side = accepted ? { accepted: [{ diagnostic: now, until: '', reason: '', by: '' }] } : { found: [now] };
    const then = { texts: { [PAGE]: text(from) }, found: [bad(from)], entities: [register(from)] };
    return part(then, { texts: { [PAGE]: text(to) }, entities: [register(to)], ...side }).fresh.length === 1;
  }

  test.each([
    ['drafting', 'candidate', true],
    ['consultation', 'pilot', true],
    ['drafting', 'adopted', true],
    ['candidate', 'pilot', false],
    ['pilot', 'adopted', false],
    ['drafting', 'consultation', false],
    ['adopted', 'drafting', false],
  ])('from %s to %s nothing is old: %s', (from, to, expected) => {
    expect(isFresh(from, to)).toBe(expected);
    expect(isFresh(from, to, true)).toBe(expected);
  });

  test('the status that moved is reported beside the fault', () => {
    const then = { texts: { [PAGE]: text('drafting') }, found: [bad('drafting')], entities: [register('drafting')] };
    const now = { texts: { [PAGE]: text('pilot') }, found: [bad('pilot')] };
    const places = { '/status': { value: span } };
    expect(part(then, { ...now, entities: [register('pilot', { places })] }).parted.fresh[0]?.related).toEqual([
      RELATED,
    ]);
    const top = { path: PAGE, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    expect(part(then, { ...now, entities: [register('pilot')] }).parted.fresh[0]?.related).toEqual([
      { ...RELATED, place: top },
    ]);
  });

  test('a status that was only written counts too, on either side', () => {
    const texts = (status: string) => ({ [PAGE]: text(status) });
    const both = (then: readonly Entity[], now: readonly Entity[]) =>
      part(
        { texts: texts('drafting'), found: [bad('drafting')], entities: then },
        { texts: texts('pilot'), found: [bad('pilot')], entities: now },
      );
    expect(both([], [register()]).fresh).toHaveLength(1);
    expect(both([], [register('pilot')]).fresh).toHaveLength(1);
    const gone = both([], []).parted.fresh;
    expect(gone[0]?.related[0]?.message).toBe('PS-001.md moves to "pilot", so old and accepted diagnostics count');
    const stayed = part(
      { texts: texts('pilot'), found: [bad('pilot')] },
      { texts: texts('pilot'), found: [bad('pilot')] },
    );
    expect(stayed.old).toHaveLength(1);
    const renamed = part(
      { texts: texts('pilot'), found: [bad('pilot')] },
      {
        texts: { 'new.md': text('pilot') },
        found: [{ ...bad('pilot'), place: { ...bad('pilot').place, path: 'new.md' } }],
      },
      [['new.md', PAGE]],
    );
    expect(renamed.old).toHaveLength(1);
  });

  describe('nothing is old either', () => {
    const OTHER = 'standards/other.md';
    const link = (from: string, to: string, where: string): Link => ({
      from,
      to,
      how: 'property',
      where,
      place: at(PAGE, 1),
    });
    const others = ['PS-002', 'PS-003', 'PS-004'].map((id) =>
      entity(id, { place: at(`standards/${id}.md`, 2), data: { status: 'pilot' } }),
    );
    const clause = entity('PS-001-R01', { within: 'PS-001', holds: ['PS-001-T01'], place: at(PAGE, 9) });
    const check = entity('PS-001-T01', { within: 'PS-001-R01', place: at(PAGE, 12) });

    /** The files in which a fault of before is new. */
    function touched(links: readonly Link[], paths: readonly string[], texts: Texts = {}): string[] {
      const faults = paths.map((path) => fault('bad', 'bad', { path, message: path }));
      const all = { ...Object.fromEntries(paths.map((path) => [path, 'bad'])), ...texts };
      const entities = (status: string) => [register(status, { holds: ['PS-001-R01'] }), clause, check, ...others];
      return part(
        { texts: { ...all, [PAGE]: text('drafting') }, found: faults, entities: entities('drafting') },
        {
          texts: { [PAGE]: text('pilot', 'see other and [x-1], odd.'), ...all },
          found: faults,
          entities: entities('pilot'),
          links,
        },
      ).fresh;
    }
    const paths = others.map((one) => one.place.path);

    test('in what it or its parts cite', () => {
      expect(touched([link('PS-001', 'PS-002', 'reference'), link('PS-001-T01', 'PS-003', 'prose')], paths)).toEqual(
        paths.slice(0, 2),
      );
    });

    test('in what the standards that it depends on cite, but not beyond what is only cited', () => {
      expect(touched([link('PS-001', 'PS-002', 'depends_on'), link('PS-002', 'PS-003', 'reference')], paths)).toEqual(
        paths.slice(0, 2),
      );
      expect(touched([link('PS-001', 'PS-002', 'reference'), link('PS-002', 'PS-003', 'reference')], paths)).toEqual(
        paths.slice(0, 1),
      );
    });

    test('in what is related to it not, nor in what does not exist', () => {
      expect(touched([link('PS-001', 'PS-002', 'related'), link('PS-001', 'nobody', 'reference')], paths)).toEqual([]);
    });

    test('and a ring of standards is walked once', () => {
      const ring = [
        link('PS-001', 'PS-002', 'depends_on'),
        link('PS-002', 'PS-001', 'depends_on'),
        link('PS-002', 'PS-004', 'reference'),
      ];
      expect(touched(ring, paths)).toEqual([paths[0], paths[2]]);
    });

    test('in a file that could not be read and that it names, by its name or by the id in it', () => {
      expect(touched([], [OTHER, 'standards/another.md'])).toEqual([OTHER]);
      expect(
        touched([], ['standards/b.md', 'standards/c.md'], {
          'standards/b.md': 'id: "x-1"\nbad',
          'standards/c.md': 'id: x-10\nbad',
        }),
      ).toEqual(['standards/b.md']);
      expect(touched([], ['standards/odd.md', 'standards/see other.md'])).toEqual(['standards/odd.md']);
    });
  });
});

describe('the identity of a fault', () => {
  const text = '# One\r\n\r\nThis  is\r\n bad.\r\n';
  test('is its code, file, heading, message and words, without white space', () => {
    const place = { path: PAGE, start: { line: 3, column: 1 }, end: { line: 4, column: 5 } };
    expect(identityOf(diagnostic('a-rule', place, 'm'), text)).toEqual({
      code: 'a-rule',
      path: PAGE,
      message: 'm',
      heading: 'One',
      words: 'This is bad',
    });
    expect(identityOf(diagnostic('a-rule', place, 'm'), undefined)).toMatchObject({ heading: '', words: '' });
    const beyond = { path: PAGE, start: { line: 90, column: 1 }, end: { line: 91, column: 1 } };
    expect(identityOf(diagnostic('a-rule', beyond, 'm'), text)).toMatchObject({ heading: 'One', words: '' });
    expect(identityOf(diagnostic('a-rule', at(PAGE, 1), 'm'), 'x')).toMatchObject({ heading: '', words: 'x' });
  });
});

test.each<[string, number, readonly string[]]>([
  ['# A\n## B\n### C\n## D\n', 3, ['A', 'B', 'C']],
  ['# A\n## B\n### C\n## D\n', 4, ['A', 'D']],
  ['# A\n## B\n', 1, ['A']],
  ['### C\n# A\n', 2, ['A']],
  ['## PS-001-R01 Enter it\r### Scope of use\r\n', 2, ['PS-001-R01', 'Scope of use']],
  ['   ##\tA  \n    ## B\n####### C\n#D\nx # E\n', 5, ['A']],
  ['# 2nd thing\n', 1, ['2nd']],
  ['# (1) thing\n', 1, ['(1) thing']],
  ['# Part-A one\n', 1, ['Part-A one']],
  ['# a1$ b\n', 1, ['a1$ b']],
])('the headings of %j above line %i are %j', (text, line, expected) => {
  expect(headingsAbove(text, line)).toEqual(expected);
});

test.each<[string | undefined, string, readonly number[]]>([
  [undefined, 'a\nb', [1, 2]],
  ['a\nb', 'a\nb', []],
  ['a\nb', 'a\nx\nb', [2]],
  ['a\nb\nc', 'a\nc', []],
  ['a\r\nb', 'a\nb', []],
  ['a\rb', 'a\nc', [2]],
])('from %j to %j the lines %j changed', (then, now, expected) => {
  expect([...changedLines(then, now)]).toEqual(expected);
});

test('fingerprints stay when lines are added above, and tell equal faults apart by their order', () => {
  const of = (text: string, ...faults: readonly Diagnostic[]) => [...fingerprints(faults, () => text).values()];
  const [one = '', two = ''] = of('# A\n\nbad\n', fault('# A\n\nbad\n', 'bad'), fault('# A\n\nbad\n', 'bad'));
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(two).not.toBe(one);
  expect(of('new\n\n# A\n\nbad\n', fault('new\n\n# A\n\nbad\n', 'bad', { message: 'other' }))).toEqual([one]);
  for (const more of [{ code: 'other' }, { path: 'x' }])
    expect(of('# A\n\nbad\n', fault('# A\n\nbad\n', 'bad', more))).not.toEqual([one]);
  expect(of('# B\n\nbad\n', fault('# B\n\nbad\n', 'bad'))).not.toEqual([one]);
});
