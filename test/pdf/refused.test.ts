import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { charter } from '../tools/charter.js';
import { bytesBelow, frameworkFolder, writeFiles } from '../tools/folder.js';

// Tests the command line as authors use it: the diagnostics, their places, and the previous draft.

const STANDARD = 'standards/PS-001-register.md';
const SCOPE = 'Every device in a street.';
const sign = readFileSync('test/cases/base/standards/media/sign.png');

/** The small framework with an existing draft, and with another scope in its standard. */
function changed(words: string, files: { readonly [path: string]: string | Uint8Array } = {}): string {
  const folder = frameworkFolder();
  const text = readFileSync(join(folder, STANDARD), 'utf8');
  expect(text).toContain(SCOPE);
  writeFiles(folder, {
    'dist/.charter': 'Charter writes this folder. Do not edit its contents.\n',
    'dist/draft/en/index.html': 'the draft before',
    ...files,
    [STANDARD]: text.replace(SCOPE, words),
  });
  return folder;
}

/** The image with one changed byte in its pixels. */
function damaged(): Uint8Array {
  const bytes = new Uint8Array(sign);
  const at = sign.indexOf('IDAT') + 8;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
}

describe('content that the typesetter rejects is reported at its place, and the previous draft stays', () => {
  const image = '![A sign](media/other.';
  it.each<[what: string, code: string, place: string, words: string, files?: { [path: string]: string | Uint8Array }]>([
    ['no alternative text', 'image-has-alternative-text', `${STANDARD}:18:5`, 'See ![](media/sign.png)'],
    ['a skipped level', 'heading-levels-are-stepwise', `${STANDARD}:20:1`, 'Words.\n\n#### Deep\n\nWords.'],
    ['a character without a glyph', 'text-has-glyphs', `${STANDARD}:18:7`, 'Words 🚦.'],
    ['an unsupported type', 'link-resolves', `${STANDARD}:18:1`, `${image}gif)`, { 'standards/media/other.gif': sign }],
    [
      'a wrong extension',
      'image-is-inert',
      'standards/media/other.png:1:1',
      `${image}png)`,
      { 'standards/media/other.png': 'GIF89a' },
    ],
    [
      'a damaged image',
      'image-is-readable',
      'standards/media/other.png:1:1',
      `${image}png)`,
      { 'standards/media/other.png': damaged() },
    ],
    [
      'half an image',
      'image-is-readable',
      'standards/media/other.png:1:1',
      `${image}png)`,
      { 'standards/media/other.png': sign.subarray(0, 50) },
    ],
    [
      'a broken drawing',
      'image-is-readable',
      'standards/media/other.svg:2:8',
      `${image}svg)`,
      { 'standards/media/other.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n<g></g></p></svg>' },
    ],
    [
      'a drawing with text',
      'image-is-drawn',
      'standards/media/other.svg:1:41',
      `${image}svg)`,
      { 'standards/media/other.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>漢</text></svg>' },
    ],
  ])('%s', (_, code, place, words, files) => {
    const folder = changed(words, files);
    const before = bytesBelow(join(folder, 'dist'));
    const { code: exit, out, err } = charter(folder, ['build']);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toMatch(new RegExp(`^${place}  error  .*  ${code}$`, 'm'));
    expect(err).toContain('1 error, 0 warnings');
    expect(err).toContain('nothing was written');
    expect(err).not.toContain('typesetter');
    expect(bytesBelow(join(folder, 'dist'))).toEqual(before);
  });

  it('a word longer than a line is a warning at its place, and the PDF breaks it', () => {
    const folder = changed(`Words ${'a'.repeat(90)}.`);
    const { code, out } = charter(folder, ['check', '--strict']);
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^${STANDARD}:18:7  warning  .*  word-is-breakable$`, 'm'));
    expect(charter(folder, ['build', '--targets', 'pdf']).code).toBe(0);
  });
});

describe('a machine on which no engine runs', () => {
  // As if npm found no binary: neither package can be imported.
  const absent = `export async function resolve(name, context, next) {
    if (name.startsWith('@myriaddreamin/')) throw new Error('no binary for this machine');
    return next(name, context);
  }`;
  const start = `import { register } from 'node:module';\nregister('./absent.mjs', import.meta.url);\n`;

  it('reports an error, builds the website and the data, and writes nothing if only PDF was requested', () => {
    const folder = changed(SCOPE);
    writeFiles(folder, { 'absent.mjs': absent, 'start.mjs': start });
    const environment = { NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'start.mjs'))}` };
    const before = bytesBelow(join(folder, 'dist'));
    const alone = charter(folder, ['build', '--targets', 'pdf'], environment);
    expect(alone).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^nothing was written$/m) });
    expect(bytesBelow(join(folder, 'dist'))).toEqual(before);

    const { code, out, err } = charter(folder, ['build'], environment);
    expect({ code, out }).toMatchObject({ code: 2, out: expect.stringContaining('dist/draft') });
    expect(err).toMatch(/error {2}no typesetter can start: no binary for this machine; .* {2}pdf-is-typeset$/m);
    expect(err).toMatch(/^written without: pdf$/m);
    expect(err).not.toMatch(/^\s+at /m);
    const made = bytesBelow(join(folder, 'dist/draft'));
    expect([...made.keys()].filter((path) => path.endsWith('.pdf'))).toEqual([]);
    expect([...made.keys()]).toContain('data/framework.json');
    const pages = [...made].filter(([path]) => path.endsWith('.html'));
    expect(pages.map(([path]) => path)).toContain('en/PS-001/index.html');
    expect(pages.filter(([, bytes]) => bytes.includes('.pdf"')).map(([path]) => path)).toEqual([]);

    const released = charter(folder, ['release', '1.0.0', '--date', '2027-01-01'], environment);
    expect(released).toMatchObject({ code: 1, err: expect.stringContaining('no typesetter can start') });
    expect(bytesBelow(join(folder, 'dist')).has('1.0.0/release.json')).toBe(false);
  }, 60_000);
});
