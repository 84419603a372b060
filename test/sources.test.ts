import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkWhole } from '../src/app/build.js';
import { fix } from '../src/app/fix.js';
import { memoryTree } from '../src/source/index.js';
import { baseFiles, packageFiles } from './tools/base.js';
import { readCases } from './tools/case.js';
import { examine } from './tools/examine.js';

// Sources as changed by word processors, phones and operating systems.

const told = async (files: { readonly [path: string]: string }): Promise<string[]> =>
  (await examine({ ...baseFiles, ...files })).map(({ code, place, hints }) => `${code} ${place.path}: ${hints[0]}`);

describe('--fix corrects everything that a word processor changed', () => {
  const codes = ['character-is-visible', 'heading-has-its-level', 'list-item-has-its-mark', 'space-is-ordinary'];
  for (const code of codes) {
    const cases = readCases(readFileSync(new URL(`./cases/${code}.md`, import.meta.url), 'utf8'));
    // How every heading of a text is shifted takes a person's judgement.
    const fixable = cases.filter(({ valid, title }) => !valid && title !== 'every heading is one level deeper');
    for (const { title, files } of fixable) {
      test(`${code}: ${title}`, async () => {
        const { changes, checked } = await fix(memoryTree({ ...packageFiles, ...files }), { date: '2026-11-24' });
        expect(changes).toHaveLength(1);
        expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      });
    }
  }

  test('a line without a space after its hyphen becomes a separate line', async () => {
    const path = 'standards/PS-001-register.md';
    const text = String(baseFiles[path]).replace('- Stage: operation\n- Evidence:', '- Stage: operation\n-Evidence:');
    const { checked } = await fix(memoryTree({ ...packageFiles, ...baseFiles, [path]: text }));
    expect(text).toContain('\n-Evidence:');
    expect(checked.framework.entities['PS-001-R02']?.data).toMatchObject({
      stage: ['operation'],
      evidence: ['photographs of the signs'],
    });
  });
});

test('a folder of translations outside the sources is reported once', async () => {
  const files = { 'translations/fr/PS-001.md': 'x', 'translations/fr/terms/device.md': 'y' };
  expect(await told(files)).toEqual([expect.stringMatching(/^translation-is-published translations\/fr\/PS-001\.md/)]);
});

test('a name with a space and capitals gets the hint to write it as an id', async () => {
  expect(
    await told({ 'standards/terms/Device One.md': '---\nlabel: device one\nautolink: false\n---\n\nA thing.\n' }),
  ).toEqual(['value-conforms standards/terms/Device One.md: rename the file to device-one.md']);
});

describe('--fix corrects only what is certain', () => {
  const path = 'standards/PS-001-register.md';
  const scope = async (text: string): Promise<string> => {
    const file = String(baseFiles[path]).replace('Every device in a street.', text);
    const { changes } = await fix(memoryTree({ ...packageFiles, ...baseFiles, [path]: file }));
    const after = new TextDecoder().decode(changes[0]?.after ?? new TextEncoder().encode(file));
    return /## Scope\n\n(.*)/.exec(after)?.[1] ?? '';
  };

  test('the path of a file, with its fragment, and an image', async () => {
    expect(await scope('As [the law](references/city-lw.md#use) says. ![A sign](media/sgn.png)')).toBe(
      'As [the law](references/city-law.md#use) says. ![A sign](media/sign.png)',
    );
    expect(await scope('As [the law](Referenses/city-law.md) says.')).toBe(
      'As [the law](references/city-law.md) says.',
    );
  });

  test('an id without its zeros or hyphens', async () => {
    expect(await scope('As [PS-1], [ps 001 r1] and [PS-9] say.')).toBe('As [PS-001], [PS-001-R01] and [PS-9] say.');
  });

  test('but not an ambiguous path, or one in another notation', async () => {
    for (const text of ['As [the law](references/other.md) says.', 'As [the law](references/city\\_lw.md) says.'])
      expect(await scope(text)).toBe(text);
  });
});

describe('a framework without errors builds', () => {
  const whole = async (files: { readonly [path: string]: string }): Promise<string[]> => {
    const checked = await checkWhole(memoryTree({ ...packageFiles, ...baseFiles, ...files }), { date: '2026-11-24' });
    return checked.diagnostics.map(({ code, place }) => `${code} ${place.path}`);
  };

  test('check reports a template of the framework that cannot be rendered', async () => {
    expect(await whole({ 'templates/html/term.liquid': '<article>{{ entty.title }}</article>' })).toEqual([
      'template-renders templates/html/term.liquid',
    ]);
  });

  test('check reports an invalid catalogue and a PDF file that cannot be typeset', async () => {
    expect(await whole({ 'templates/strings/en.yaml': 'home: "Home' })).toEqual([
      'catalogue-is-yaml templates/strings/en.yaml',
    ]);
    const look = `${packageFiles['templates/pdf/look.typ']}\n#nothing-of-this-name\n`;
    expect(await whole({ 'templates/pdf/look.typ': look })).toContain('pdf-is-typeset templates/pdf/look.typ');
  });

  test('check does not render the templates of the package again', async () => {
    expect(await whole({})).toEqual([]);
  });
});
