import { describe, expect, test } from 'vitest';
import { check } from '../src/app/check.js';
import { completeHints } from '../src/diagnostics/index.js';
import { diagnostic, nearest, type OpenHint, topOf } from '../src/model/index.js';
import { memoryTree, packageRoot } from '../src/source/index.js';
import { baseFiles, type Files, packageFiles } from './tools/base.js';

// Hints name what the framework has and ids that are free, and never the examples of a schema.

const STANDARD = 'standards/PS-001-register.md';
const base = String(baseFiles[STANDARD]);
const hintsIn = async (files: Files) =>
  (await check(memoryTree({ ...packageFiles, ...baseFiles, ...files }))).diagnostics.flatMap(({ hints }) => hints);

describe('a hint for a framework of its own', () => {
  test('names its actors, and an id after the highest that was ever used', async () => {
    const hints = await hintsIn({
      [STANDARD]: base.replace('- Actor: deploying-department\n- Stage', '- Stage').replace('PS-001-R02 ', ''),
      'standards/vocabularies/actors.yaml':
        'title: Actors\ndescription: Who acts.\nentries:\n  - id: harbour-master\n    label: Harbour master\n    definition: Runs the harbour.\n',
      'standards/retired.yaml': 'retired:\n  - id: PS-001-R07\n    date: 2026-01-01\n    reason: Nobody looked.\n',
    });
    expect(hints).toContain('write `### PS-001-R08 Show a sign`');
    expect(hints.join('\n')).not.toMatch(/PS-007|deploying-department"|supplier/);
  });

  test('says what to add first where there is nothing to name', async () => {
    const hints = await hintsIn({
      [STANDARD]: base.replaceAll(/^- Actor: .*\n/gm, ''),
      'standards/vocabularies/actors.yaml': 'title: Actors\ndescription: Who acts.\nentries: []\n',
    });
    expect(hints).toContain('add a line `- Actor: ...`; there is none yet, so add the vocabulary actors first');
  });

  test('never proposes one id for two things', async () => {
    const wrong = base.replaceAll(/^### PS-001-R0\d /gm, '### ');
    const ids = (await hintsIn({ [STANDARD]: wrong })).flatMap((hint) => /PS-001-R\d+/.exec(hint) ?? []);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  test('takes no number for a misspelt other one', () => {
    expect(nearest('PS-009', ['PS-001'])).toBeUndefined();
    expect(nearest('PS-01', ['PS-002', 'PS-001'])).toBe('PS-001');
  });
});

test('a file that only the package has is told with its path', async () => {
  const { framework } = await check(memoryTree({ ...packageFiles, ...baseFiles }));
  const open: OpenHint = { text: 'see {}', wants: [{ file: 'templates/strings/en.yaml' }], otherwise: '' };
  const [told] = completeHints([diagnostic('x', topOf('x'), 'x', { open })], {
    framework,
    given: [],
    packageRoot: packageRoot(),
  });
  expect(told).toMatchObject({ hints: [`see ${packageRoot()}/templates/strings/en.yaml`] });
  expect(told).not.toHaveProperty('open');
});
