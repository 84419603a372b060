import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../src/formats/index.js';
import { compareDiagnostics, type Diagnostic, type Format, type Place } from '../src/model/index.js';
import { readCases } from './tools/case.js';
import { examine, examineFolder } from './tools/examine.js';
import { tell } from './tools/tell.js';

// A case says all that is said about its files: where (the marks), what, and what to do. With CHARTER_UPDATE the lists
// are written anew, to be read as a difference; the marks are always set by a person.
const folder = new URL('./cases/', import.meta.url);
// What only a build can tell needs a format that is rendered.
const formatOf: { readonly [code: string]: Format['name'] } = {
  'catalogue-is-yaml': 'html',
  'interface-string-exists': 'html',
  'pdf-is-typeset': 'pdf',
  'template-renders': 'html',
};
const update = process.env.CHARTER_UPDATE === '1';

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md')) {
  const code = name.replace('.md', '');
  const text = readFileSync(new URL(name, folder), 'utf8');
  const cases = readCases(text);
  const formats = FORMATS.filter((format) => format.name === formatOf[code]);
  describe(code, () => {
    test('has a valid and an invalid case', () => {
      expect(cases.map((one) => one.valid)).toContain(true);
      expect(cases.map((one) => one.valid)).toContain(false);
    });
    const lists: string[] = [];
    for (const one of cases) {
      test(`${one.valid ? 'valid' : 'invalid'}: ${one.title}`, async () => {
        const found =
          Object.keys(one.links).length > 0
            ? await examineFolder(one.files, one.links)
            : await examine(one.files, formats, one.statusBefore);
        const ordered = inOrderOfMarks(found, one.places);
        const told = tell(ordered, one.files);
        lists.push(told);
        expect(
          ordered.map(({ place }) => place),
          told,
        ).toEqual(one.places);
        if (!update) expect(told).toBe(one.expected);
        expect(found.some((diagnostic) => diagnostic.code === code)).toBe(!one.valid);
        expect([...found].sort(compareDiagnostics)).toEqual(found);
      });
    }
    if (update) {
      test('is written anew', () => {
        let written = text;
        for (const [index, one] of [...cases.entries()].reverse()) {
          const list = lists[index] ?? '';
          const last = index === cases.length - 1;
          written = `${written.slice(0, one.span[0])}${list === '' ? '' : `\n${list}\n`}${last ? '' : '\n'}${written.slice(one.span[1])}`;
        }
        writeFileSync(new URL(name, folder), written);
      });
    }
  });
}

/** The marks of a case stand in the order of its blocks, the diagnostics in that of the paths. */
function inOrderOfMarks(found: readonly Diagnostic[], places: readonly Place[]): Diagnostic[] {
  const paths = [...new Set(places.map(({ path }) => path))];
  return [...found].sort((a, b) => paths.indexOf(a.place.path) - paths.indexOf(b.place.path));
}
