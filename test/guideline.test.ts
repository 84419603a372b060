import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check, folderTree, layered } from '../src/index.js';
import { charter } from './tools/charter.js';
import { bytesBelow, temporaryFolder, writeFiles } from './tools/folder.js';

// Kinds are data: the fixture brings a kind of its own (guideline) and ids of its own (CITY-7), with schemas and a
// template, and not a line of TypeScript.
const FIXTURE = fileURLToPath(new URL('./fixtures/guideline', import.meta.url));
const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

async function linked() {
  const own = folderTree(FIXTURE);
  const both = layered(own, folderTree(PACKAGE));
  return check({
    list: (folder) => own.list(folder),
    read: (path) => (path.startsWith('schemas/') ? both : own).read(path),
  });
}

/** A copy of the fixture with a change, checked by the command line. */
function checked(path: string, from: string, to: string) {
  const folder = temporaryFolder();
  cpSync(FIXTURE, folder, { recursive: true });
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toContain(from);
  writeFiles(folder, { [path]: text.replace(from, to) });
  return charter(folder, ['check']);
}

describe('a kind of its own', () => {
  test('is checked without a fault', async () => {
    const { diagnostics, framework } = await linked();
    expect(diagnostics).toEqual([]);
    expect(framework.idsOf.guideline).toEqual(['GL-01', 'GL-02']);
  });

  test('is linked both ways: by property, by id, by label and by file', async () => {
    const { framework } = await linked();
    const said = (links: readonly { from: string; to: string; how: string; where: string }[] = []) =>
      links.map(({ from, to, how, where }) => `${from} ${how} ${where} ${to}`).sort();
    expect(said(framework.linksFrom['GL-01'])).toEqual([
      'GL-01 property builds_on CITY-7',
      'GL-01 property principle openness',
      'GL-01 prose body CITY-7-R01',
      'GL-01 prose body GL-02',
    ]);
    expect(said(framework.citedBy['GL-02'])).toEqual(['GL-01 prose body GL-02', 'openness prose meaning GL-02']);
    expect(said(framework.citedBy['GL-01'])).toEqual(['CITY-7 prose purpose GL-01', 'GL-02 file body GL-01']);
    expect(said(framework.citedBy['CITY-7-R01'])).toContain('GL-01 prose body CITY-7-R01');
  });

  test('is held to its schema, and its references to what there is', () => {
    expect(checked('standards/guidelines/GL-02-put-up-a-sign.md', 'id: GL-02', 'id: GL-2').out).toMatch(
      /GL-02-put-up-a-sign\.md:2:5 {2}error/,
    );
    expect(
      checked('standards/guidelines/GL-02-put-up-a-sign.md', 'principle: openness', 'principle: opennes').out,
    ).toContain('write "openness"');
    expect(checked('standards/guidelines/GL-01-place-the-box.md', '[CITY-7]', '[CITY-8]').out).toContain(
      'there is no standard or guideline "CITY-8"',
    );
  });

  test('is built, with its own template and the ids of the framework as anchors', () => {
    const folder = temporaryFolder();
    cpSync(FIXTURE, folder, { recursive: true });
    expect(charter(folder, ['build'])).toMatchObject({ code: 0, err: '' });
    const files = bytesBelow(join(folder, 'dist/draft'));
    const page = String(files.get('en/guidelines/GL-01/index.html'));
    expect(page).toContain('class="entity guideline"');
    expect(page).toContain('href="../GL-02/index.html"');
    expect(page).toContain('href="../../CITY-7/index.html#CITY-7-R01"');
    expect(String(files.get('en/guidelines/index.html'))).toContain('Put up a sign');
    expect(String(files.get('en/CITY-7/index.html'))).toContain('id="CITY-7-R01"');
    expect(files.has('en/CITY-7/CITY-7.pdf')).toBe(true);
    const data = JSON.parse(String(files.get('data/framework.json')));
    expect(data.entities.guideline.map((entity: { id: string }) => entity.id)).toEqual(['GL-01', 'GL-02']);
  });
});
