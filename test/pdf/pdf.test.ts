import { describe, expect, it } from 'vitest';
import { edition, framework, type Made, make } from './fixture.js';
import { destinationsOf, hasTool, plain, wordsOf } from './read.js';

const WHOLE = 'en/framework.pdf';
const SINGLE = 'en/PS-001/PS-001.pdf';

let shared: Promise<Made> | undefined;
async function file(path: string): Promise<Uint8Array> {
  shared ??= make();
  return (await shared).files[path] ?? new Uint8Array();
}

describe('the PDF', () => {
  it('is built for the framework and for each standard, without diagnostics', async () => {
    const { files, diagnostics } = await make();
    expect(diagnostics).toEqual([]);
    expect(Object.keys(files)).toEqual([WHOLE, SINGLE, 'en/PS-002/PS-002.pdf']);
  });

  it('has the same bytes for every order of the entities', async () => {
    const { files } = await make({ reversed: true });
    for (const [path, bytes] of Object.entries(files))
      expect(Buffer.from(bytes).equals(await file(path)), path).toBe(true);
  });

  it('has a destination for every id', async () => {
    expect(destinationsOf(await file(WHOLE))).toEqual(
      expect.arrayContaining([...Object.keys(framework().entities), 'PS-001-scope']),
    );
    expect(destinationsOf(await file(SINGLE))).toEqual(
      expect.arrayContaining(['PS-001', 'PS-001-R01', 'PS-001-T01', 'connected-device']),
    );
  });

  it('has the date of the edition, or none if the edition has none', async () => {
    expect(plain(await file(WHOLE))).not.toMatch(/CreationDate|ModDate|CreateDate|ModifyDate/);
    const { files } = await make({}, {}, { ...edition, version: '1.0.0', date: '2026-11-24' });
    expect(plain(files[WHOLE])).toContain('(D:20261124');
  });

  it.skipIf(!hasTool('pdftotext'))('contains the words of every entity', async () => {
    const words = wordsOf(await file(WHOLE));
    const titles = Object.values(framework().entities).flatMap(({ id, title }) => [id, title]);
    const texts = [
      'before it is switched on',
      'look at it.',
      'it is there.',
      'Because people ask.',
      'A note on the page.',
      'sensors',
    ];
    const more = [
      'Deep heading',
      'outside',
      'A device with a network.',
      'The part of the city that acts.',
      'Better',
      'People can look.',
    ];
    for (const text of [...titles, ...texts, ...more]) expect(words).toContain(text);
  });

  it.skipIf(!hasTool('pdftotext'))('shows text that looks like markup unchanged', async () => {
    const statement =
      '#import "x.typ": * ] $ x $ \\ *bold* _em_ `raw` <label> @ref // no comment #panic("!") = 100 % shall';
    const { files, diagnostics } = await make({ statement, title: '#let x = ] $1 \\' });
    expect(diagnostics).toEqual([]);
    const words = wordsOf(files[SINGLE] ?? new Uint8Array());
    expect(words).toContain(statement.replace('"x.typ"', '“x.typ”').replace('"!"', '“!”'));
    expect(words).toContain('#let x = ] $1 \\');
  });

  it('links to the website for entities that are not in the file, if the framework has an address', async () => {
    expect(plain(await file(SINGLE))).not.toContain('PS-002/index.html');
    const { files } = await make({ baseUrl: 'https://example.org/f' });
    expect(plain(files[SINGLE])).toContain('https://example.org/f/draft/en/PS-002/index.html');
  });

  it.skipIf(!hasTool('pdftotext')).each([
    ['en', '“here”'],
    ['de', '„here“'],
    ['fr', '«here»'],
  ])('sets quotation marks as the language has them: %s', async (language, marks) => {
    const { files } = await make({ language, statement: 'The office shall write "here" and the city\'s name.' });
    const words = wordsOf(files[`${language}/PS-001/PS-001.pdf`] ?? new Uint8Array()).replace(/(?<=«)\s|\s(?=»)/g, '');
    expect(words).toContain(marks);
    expect(words).toContain('city’s name.');
  });
});
