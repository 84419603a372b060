import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fix, patchOf } from '../src/app/fix.js';
import { applyFixes, replacing, sure } from '../src/model/index.js';
import { rewrite } from '../src/publish/index.js';
import { memoryTree } from '../src/source/index.js';
import { baseFiles, packageFiles } from './tools/base.js';
import { charter } from './tools/charter.js';
import { frameworkFolder, temporaryFolder } from './tools/folder.js';

const STANDARD = 'standards/PS-001-register.md';
const base = String(baseFiles[STANDARD]);

/** Returns a file of the base framework after the fixes. */
async function fixed(text: string, path = STANDARD): Promise<string> {
  const { changes } = await fix(memoryTree({ ...packageFiles, ...baseFiles, [path]: text }));
  expect(changes.map((change) => change.path).filter((changed) => changed !== path)).toEqual([]);
  const [change] = changes;
  return change ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(change.after) : text;
}

/** The base standard with one part written differently. */
function written(wanted: string, otherwise: string): string {
  expect(base).toContain(wanted);
  return base.replace(wanted, () => otherwise);
}

// What an author may write instead of the base standard. Each fix restores the base standard.
const FIXED: readonly (readonly [string, string, string])[] = [
  ['a key of the frontmatter', 'summary:', 'sumary:'],
  ['a key in curly quotes', 'summary:', '“summary”:'],
  ['a value of a closed list', 'status: drafting', 'status: Drafting'],
  ['a value in curly quotes', 'status: drafting', 'status: “drafting”'],
  ['an id in the frontmatter', 'principle: openness', 'principle: opennes'],
  ['dashes in an id', 'id: PS-001', 'id: PS–001'],
  ['dashes in the id of a heading', '### PS-001-R01 ', '### PS–001–R01 '],
  ['dashes in the id of a test', 'Test PS-001-T01:', 'Test PS—001—T01:'],
  ['an id in the text', '[city-law]', '[city-lwa]'],
  ['an escaped id', '[city-law]', '\\[city-law\\]'],
  ['an entry of a vocabulary', '- Stage: operation', '- Stage: operaton'],
  ['a relation', '(supports, article 3)', '(suports, article 3)'],
  ['a key of a requirement', '- Mitigates:', '- Mitgates:'],
  ['a key of a test', '  - Pass if:', '  - Pas if:'],
  ['another bullet and spacing', '- Mitigates: covert', '*   Mitigates:   covert'],
  ['a bold key', '- Mitigates:', '- **Mitigates:**'],
  ['a bold key before its colon', '- Mitigates:', '- **Mitigates**:'],
  ['another case, and a no-break space before the colon', '- Mitigates:', '- MITIGATES\u00a0:'],
  ['a property for its title', '  - Pass if:', '  - pass_if:'],
  [
    'more spaces before the lines of a test',
    '  - Do: compare the dates.\n  - Pass',
    '    * do: compare the dates.\n    * Pass',
  ],
  ['a dash in a range', '(1 to 30; more is stricter)', '( 1–30; More is stricter )'],
  ['an id in capitals', '- Actor: deploying-department\n- Stage', '- Actor: Deploying-Department\n- Stage'],
  ['a keyword in capitals', 'department shall enter', 'department SHALL enter'],
  ['a colon in a heading', '### PS-001-R01 Enter', '### PS-001-R01: Enter'],
];

describe('fixes what needs no judgement', () => {
  test('the name of a footnote', async () => {
    const text = (mark: string) =>
      written('## Requirements', `A street${mark}.\n\n[^lamps]: Lamps too.\n\n## Requirements`);
    expect(await fixed(text('[^Lamp]'))).toBe(text('[^lamps]'));
  });

  test.each(FIXED)('%s', async (_, wanted, otherwise) => {
    expect(await fixed(written(wanted, otherwise))).toBe(base);
  });

  test('the name of a parameter', async () => {
    const text = written('5 working days before', '{{notice_period}} before');
    expect(await fixed(text.replace('{{notice_period}}', '{{notice_perod}}'))).toBe(text);
  });

  test('a value that needs quotes', async () => {
    const title = (value: string) => written('title: Public register', `title: ${value}`);
    expect(await fixed(title('Signs: what they say'))).toBe(title('"Signs: what they say"'));
    expect(await fixed(title('“Signs: what they say”'))).toBe(title('"Signs: what they say"'));
    expect(await fixed(title('1.10'))).toBe(title('"1.10"'));
  });

  test('quotes around a value stay, and so do comments', async () => {
    const text = (status: string) => written('status: drafting', `status: '${status}'  # not yet`);
    expect(await fixed(text('draftng'))).toBe(text('drafting'));
  });

  test('line ends and a byte order mark stay', async () => {
    const as = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(await fixed(as(written('status: drafting', 'status: draftng')))).toBe(as(base));
    expect(await fixed(as(written('- Mitigates:', '*   **Mitigates**:')))).toBe(as(base));
  });
});

describe('leaves what needs judgement unchanged', () => {
  const LEFT: readonly (readonly [string, string, string])[] = [
    ['an id with another number', '[city-law]', '[PS-002]'],
    ['a key that stands there already', 'summary: A', 'titel: x\nsummary: A'],
    [
      'a bullet of prose',
      'Rationale: People can speak before it is done.',
      'Rationale: Two reasons:\n\n* People can speak.\n* Time: it takes some.',
    ],
    ['a bold word at the head of a value', '- Evidence: the register', '- Evidence: **the** register'],
    ['curly quotes in a sentence', 'summary: A city lists its devices.', 'summary: A city lists its “devices”.'],
    ['a dash in a sentence', 'Every device in a street.', 'Every device – in a street.'],
  ];
  test.each(LEFT)('%s', async (_, wanted, otherwise) => {
    const text = written(wanted, otherwise);
    expect(await fixed(text)).toBe(text);
  });

  test('a bold word at the end of a line whose key is bold too', async () => {
    const text = written('- Evidence: the register', '- **Evidence: the register**');
    expect(await fixed(text)).toBe(text);
  });
});

describe('a fix', () => {
  test('is complete: a second run changes nothing', async () => {
    for (const [, wanted, otherwise] of FIXED) {
      const once = await fixed(written(wanted, otherwise));
      expect(await fixed(once)).toBe(once);
    }
  });

  test('of two that overlap, the first is applied', () => {
    const span = (from: number, to: number) => ({
      start: { line: 1, column: from },
      end: { line: 1, column: to },
    });
    const fixes = [
      { span: span(3, 5), text: 'XX' },
      { span: span(1, 4), text: 'Y' },
    ];
    expect(applyFixes('abcdef', fixes)).toEqual({ text: 'Ydef', applied: 1 });
  });

  test('keeps the text around a value, and does not span lines', () => {
    const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 6 } };
    expect(replacing(span, 'abc', 'x')).toEqual([
      { span: { start: { line: 1, column: 2 }, end: { line: 1, column: 5 } }, text: 'x' },
    ]);
    expect(replacing({ ...span, end: { line: 2, column: 6 } }, 'abcde', 'x')).toEqual([]);
    expect(replacing(span, 'a', 'x')).toEqual([]);
  });

  test('leaves a text without errors unchanged, byte for byte', async () => {
    const line = fc.constantFrom(
      'A word – and “another”.',
      '* a bullet',
      '+   another bullet',
      '> a quote',
      '  two spaces at the end  ',
      '\ta tab',
      '**Bold: ** text',
      '[nothing at all like it]',
      '1) a number',
      '<!-- a comment -->',
      '`- Actor : x`',
      '',
    );
    const end = fc.constantFrom('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), end, fc.boolean(), async (lines, eol, marked) => {
        const text = written('Every device in a street.', `Every device in a street.\n\n${lines.join('\n')}`);
        const whole = `${marked ? '\uFEFF' : ''}${text.replaceAll('\n', eol)}`;
        expect(await fixed(whole)).toBe(whole);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the intended name', () => {
  test('is the nearest one with the same numbers and the same first letter', () => {
    expect(sure('Deploying_Department', ['deploying-department', 'supplier'])).toBe('deploying-department');
    expect(sure('suplier', ['deploying-department', 'supplier'])).toBe('supplier');
    expect(sure('PS-01', ['PS-001'])).toBe('PS-001');
  });

  test('is never guessed', () => {
    expect(sure('PS-002', ['PS-001'])).toBeUndefined();
    expect(sure('lamps', ['lamp', 'lumps'])).toBeUndefined();
    expect(sure('unlawful', ['lawful'])).toBeUndefined();
    expect(sure('may', ['day', 'way'])).toBeUndefined();
    expect(sure('wholly-other', ['supplier'])).toBeUndefined();
  });
});

describe('rewriting sources', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('replaces files, keeps their mode, and leaves no temporary files', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'a.md'), 'old', { mode: 0o640 });
    expect(await rewrite([{ path: 'a.md', before: bytes('old'), after: bytes('new') }], root)).toBeUndefined();
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('new');
    expect(lstatSync(join(root, 'a.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  test('never follows a link or leaves the root', async () => {
    const root = temporaryFolder();
    const elsewhere = temporaryFolder();
    writeFileSync(join(elsewhere, 'a.md'), 'old');
    symlinkSync(join(elsewhere, 'a.md'), join(root, 'a.md'));
    symlinkSync(elsewhere, join(root, 'folder'));
    for (const path of ['a.md', 'folder/a.md'])
      expect(await rewrite([{ path, before: bytes('old'), after: bytes('new') }], root)).toContain(path);
    expect(readFileSync(join(elsewhere, 'a.md'), 'utf8')).toBe('old');
  });

  test('writes nothing if a file was changed meanwhile', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'b'));
    writeFileSync(join(root, 'a.md'), 'old');
    writeFileSync(join(root, 'b', 'b.md'), 'changed');
    const files = [
      { path: 'a.md', before: bytes('old'), after: bytes('new') },
      { path: 'b/b.md', before: bytes('old'), after: bytes('new') },
    ];
    expect(await rewrite(files, root)).toBe('b/b.md changed after it was read; nothing was written');
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('old');
    expect(readdirSync(root).sort()).toEqual(['a.md', 'b']);
  });
});

describe('charter check --fix', () => {
  const faulty = written('status: drafting', 'status: draftng').replace('- Mitigates:', '* **Mitigates:**');

  test('writes the files, prints the number of fixes, and reports what is left', () => {
    const root = frameworkFolder({ [STANDARD]: faulty.replace('title: Public register\n', '') });
    const ran = charter(root, ['check', '--fix']);
    expect(ran.code).toBe(1);
    expect(ran.err).toBe('fixed 3 places in 1 file\n');
    expect(ran.out).toContain('the key "title" is missing');
    expect(ran.out).not.toContain('draftng');
    expect(readFileSync(join(root, STANDARD), 'utf8')).toBe(base.replace('title: Public register\n', ''));
    expect(charter(root, ['check', '--fix']).err).toBe('nothing to fix automatically\n');
  });

  test('--dry-run shows a unified diff and writes nothing', () => {
    const root = frameworkFolder({ [STANDARD]: faulty });
    const ran = charter(root, ['check', '--fix', '--dry-run']);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^--- a\/standards\/PS-001-register\.md\n\+\+\+ b\/standards\/PS-001-register\.md\n@@ /);
    expect(ran.out).toContain('-status: draftng\n+status: drafting\n');
    expect(ran.out).toContain('-* **Mitigates:** covert-collection\n+- Mitigates: covert-collection\n');
    expect(readFileSync(join(root, STANDARD), 'utf8')).toBe(faulty);
    expect(charter(root, ['check', '--dry-run']).code).toBe(2);
  });

  test('the diff is empty if there is nothing to fix', async () => {
    const { changes } = await fix(memoryTree({ ...packageFiles, ...baseFiles }));
    expect(patchOf(changes)).toBe('');
  });
});
