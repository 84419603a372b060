import { describe, expect, it } from 'vitest';
import { make, materials } from './fixture.js';

/** Builds with one changed template. */
async function withTemplate(name: string, change: (text: string) => string) {
  const { templates } = await materials();
  const path = `templates/pdf/${name}`;
  return make({}, { templates: { ...templates, [path]: change(templates[path] ?? '') } });
}

describe('a PDF that cannot be typeset', () => {
  it('is not written if a character has no glyph, even if the rule is off', async () => {
    const { files, diagnostics } = await make({ statement: 'The office shall write 漢 here.' });
    expect(Object.keys(files)).toEqual(['en/PS-002/PS-002.pdf']);
    expect(diagnostics[0]).toMatchObject({ code: 'text-has-glyphs', severity: 'error' });
  });

  it('is not written if an interface string has such a character', async () => {
    const { strings } = await materials();
    const { files, diagnostics } = await make({}, { strings: { en: { ...strings.en, 'pdf-contents': '漢' } } });
    expect(files).toEqual({});
    expect(diagnostics[0]).toMatchObject({
      code: 'text-has-glyphs',
      message: 'no PDF font has the character U+6F22 漢 CJK UNIFIED IDEOGRAPH-6F22',
      place: { path: 'templates/strings/en.yaml' },
    });
  });

  it('accepts spaces, joiners and soft hyphens, which need no glyph', async () => {
    const statement =
      'The office\u00a0shall\u202fwrite soft\u00adly, non\u2011breaking, zero\u200dwidth, cafe\u0301, \u200fmarks.';
    expect((await make({ statement })).diagnostics).toEqual([]);
  });

  it('reports the place of a font that is not shipped', async () => {
    const { files, diagnostics } = await withTemplate('look.typ', (text) =>
      text.replace('set text(font: serif,', 'set text(font: "No Such Font",'),
    );
    expect(files).toEqual({});
    expect(diagnostics[0]).toMatchObject({
      code: 'pdf-is-typeset',
      message: expect.stringContaining('no such font'),
      place: { path: 'templates/pdf/look.typ' },
    });
  });

  it('reports the place of an error in a template, without a stack trace', async () => {
    const { diagnostics } = await withTemplate('cover.typ', () => '#let cover(d) = nonsense\n');
    expect(diagnostics[0]).toMatchObject({
      code: 'pdf-is-typeset',
      message: 'the typesetter says: unknown variable: nonsense',
      place: { path: 'templates/pdf/cover.typ', start: { line: 1, column: 17 } },
    });
  });

  it('reports a layout that does not converge', async () => {
    const endless =
      '#let again = state("again", 0)\n#context again.update(again.final() + 1)\n#context again.final()\n';
    const { files, diagnostics } = await withTemplate('main.typ', (text) => text + endless);
    expect(files).toEqual({});
    expect(diagnostics[0]).toMatchObject({
      code: 'pdf-is-typeset',
      message: expect.stringContaining('did not converge'),
    });
  });

  it.each([
    '#import "@preview/cetz:0.3.0": *',
    '#include "@preview/cetz:0.3.0"',
    '#import ("@pre" + "view/cetz:0.3.0")',
  ])('does not fetch packages: %s', async (line) => {
    const { files, diagnostics } = await withTemplate('cover.typ', (text) => `${text}\n${line}\n`);
    expect(files).toEqual({});
    expect(diagnostics).toMatchObject([
      { code: 'pdf-is-typeset', message: 'a template can only import other templates' },
    ]);
  });
});
