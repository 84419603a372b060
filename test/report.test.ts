import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { baseFiles } from './tools/base.js';
import { charter } from './tools/charter.js';
import { writeFiles } from './tools/folder.js';
import { commit, repository } from './tools/repository.js';

const STANDARD = 'standards/PS-001-register.md';
const TERM = 'standards/terms/device.md';
const base = String(baseFiles[STANDARD]);
const SECOND = `---
id: PS-002
title: Signs
status: drafting
summary: A city shows signs.
principle: openness
---

## Purpose

It rests on [PS-001-R01].

## Scope

Every device.

## Requirements

### PS-002-R01 Read the sign

The deploying department should read the sign of each device.

- Actor: deploying-department
`;

/** A repository with the small framework, a second standard and a translation, and one change in its working tree. */
function changed(files: { readonly [path: string]: string }): string {
  const folder = repository();
  writeFiles(folder, {
    ...baseFiles,
    'standards/PS-002-signs.md': SECOND,
    'standards/translations/fr/PS-001-register.md': '---\ntitle: Registre\n---\n',
    'standards/translations/fr/terms/device.md': '---\nlabel: appareil\n---\n\nUne chose.\n',
  });
  commit(folder);
  writeFiles(folder, files);
  return folder;
}

const STRICTER = base
  .replaceAll('5 working days', '10 working days')
  .replace('Every device in a street.', 'Every device in a street or a park.');
const report = (folder: string, ...words: string[]) => charter(folder, ['report', 'HEAD', ...words]);
const dataOf = (folder: string) => JSON.parse(report(folder, '--format', 'json').out);

describe('charter report', () => {
  test('what a change means, on the line itself, and never as a failure', () => {
    const { code, out, err } = report(changed({ [STANDARD]: STRICTER }), '--format', 'github');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      `::notice file=${STANDARD},line=27,endLine=27,title=Effect of this change::PS-001-R01 becomes stricter: notice period 5 to 10 working days (MINOR)\n`,
    );
    expect(out).not.toMatch(/^::error/m);
    // The note that is missing for the scope comes with its text.
    expect(out).toMatch(
      /::notice file=[^:]*title=Missing note::PS-001 .*standards\/changes\/ps-001\.md:%0A%0A---%0Achanges:/,
    );
  });

  test('the ready text of a note is a note: with it, nothing is missing and nothing is wrong', () => {
    const folder = changed({ [STANDARD]: STRICTER });
    const [note] = dataOf(folder).missing_notes;
    writeFiles(folder, { [note.path]: note.text });
    expect(dataOf(folder).missing_notes).toEqual([]);
    expect(charter(folder, ['check', '--format', 'json']).out).not.toContain(note.path);
  });

  test('who is affected: actors, standards that rest on it, every use of a term, translations', () => {
    const term = String(baseFiles[TERM]).replace('A thing in the street that senses or acts.', 'A thing that senses.');
    const { affected } = dataOf(changed({ [STANDARD]: STRICTER, [TERM]: term }));
    expect(affected.actors).toEqual([
      { id: 'deploying-department', label: 'Deploying department', requirements: ['PS-001-R01'] },
    ]);
    expect(affected.standards).toEqual([
      { id: 'PS-002', title: 'Signs', links: [{ from: 'PS-002', to: 'PS-001-R01' }] },
    ]);
    const uses = affected.terms[0].uses.map((one: { id: string; where: string }) => `${one.id}#${one.where}`);
    expect(uses).toEqual(expect.arrayContaining(['PS-001#scope', 'PS-001-R02#statement', 'PS-002-R01#statement']));
    expect(affected.translations.map((one: { path: string }) => one.path)).toEqual([
      'standards/translations/fr/PS-001-register.md',
      'standards/translations/fr/terms/device.md',
    ]);
  });

  test('a translation that was changed too is not stale', () => {
    const translated = { 'standards/translations/fr/PS-001-register.md': '---\ntitle: Registre public\n---\n' };
    expect(dataOf(changed({ [STANDARD]: STRICTER, ...translated })).affected.translations).toEqual([]);
  });

  test('coverage that moved', () => {
    const fewer = base.replace(/\n- Test PS-001-T01[\s\S]*?limit\.\n/, '\n');
    const { coverage } = dataOf(changed({ [STANDARD]: fewer }));
    expect(coverage).toContainEqual({
      measure: 'Duties without a test',
      before: 0,
      after: 1,
      gained: ['PS-001-R01'],
      lost: [],
    });
    const { coverage: other } = dataOf(changed({ 'standards/PS-003-more.md': SECOND.replaceAll('PS-002', 'PS-003') }));
    expect(other).toContainEqual(expect.objectContaining({ before: 2, after: 3, gained: ['PS-003'] }));
  });

  test('sources with errors are reported on, with what is new and what is resolved', () => {
    const broken = STRICTER.replace('Actor: deploying-department', 'Actor: deploying-departement');
    const folder = changed({ [STANDARD]: broken });
    const { code, out, err } = report(folder, '--format', 'json');
    expect(code).toBe(0);
    expect(err).toContain('the sources of draft have errors');
    const { diagnostics, incomplete, bump } = JSON.parse(out);
    expect(incomplete).toEqual(['draft']);
    expect(bump).toBe('minor');
    expect(diagnostics).toMatchObject({ known: true, fresh: [{ code: 'reference-resolves' }], resolved: [] });
    commit(folder);
    writeFiles(folder, { [STANDARD]: STRICTER });
    expect(dataOf(folder).diagnostics).toMatchObject({ fresh: [], resolved: [{ code: 'reference-resolves' }] });
  });

  test('one page without script: valid, everything of an author as text, changes shown without colour', async () => {
    const hostile = STRICTER.replace(
      'Every device in a street or',
      'Every **<**b onclick=x> "device" & `</style>` in a street or',
    );
    const folder = changed({ [STANDARD]: hostile });
    const out = join(folder, 'report.html');
    expect(report(folder, '--out', out)).toMatchObject({ code: 0, out: '' });
    const html = readFileSync(out, 'utf8');
    const { results } = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-inline-style': 'off', 'require-sri': 'off', 'long-title': 'off' },
    }).validateString(html);
    expect(results.flatMap((one) => one.messages.map((message) => `${message.ruleId}: ${message.message}`))).toEqual(
      [],
    );
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<b onclick|https?:|src=|@import/);
    expect(html).toContain('[5]');
    expect(html).toContain('{10}');
    expect(html).toMatch(/removed: <\/span>\[5\]/);
  });

  test('base and head may be releases and folders, and what is not known is said', () => {
    const folder = changed({});
    expect(charter(folder, ['release', '1.0.0', '--date', '2027-01-01']).code).toBe(0);
    writeFiles(folder, { [STANDARD]: STRICTER });
    const since = charter(folder, ['report', '1.0.0']);
    expect(since.out).toContain('Changes from 1.0.0 to draft');
    expect(since.out).toContain('without the sources of 1.0.0');
    expect(since.out).toContain('PS-001-R01 becomes stricter');
    expect(charter(folder, ['report', '1.0.0', '1.0.0', '--format', 'github'])).toMatchObject({ code: 0, out: '' });
    const other = changed({ [STANDARD]: STRICTER });
    expect(charter(folder, ['report', changed({}), other]).out).toContain('PS-001-R01 becomes stricter');
    expect(charter(folder, ['report', 'no-such-thing'])).toMatchObject({ code: 2, out: '' });
    const none = report(changed({}));
    expect(none.out).toContain('The framework did not change.');
  });
});
