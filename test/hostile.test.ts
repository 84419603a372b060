import { describe, expect, test } from 'vitest';
import { HOSTILE, HOSTILE_YAML } from './tools/hostile.js';
import { linked } from './tools/stages.js';

// A text that is made to keep the parser busy is told to its author, soon. The time is that of a slow machine; each
// of these takes less than a second on the one where the limits of src/parse/nesting.ts were set.
const FRONTMATTER = '---\nid: PS-001\ntitle: A\nstatus: drafting\nsummary: B.\nprinciple: openness\n---\n\n';
const TIME = 20_000;

describe('Markdown', () => {
  test.each(Object.entries(HOSTILE))('%s', { timeout: TIME }, (_name, text) => {
    const codes = linked([['standards/PS-001-a.md', `${FRONTMATTER}${text}\n`]]).diagnostics.map(({ code }) => code);
    expect(codes.filter((code) => code !== 'reference-resolves')).not.toEqual([]);
  });
});

describe('YAML', () => {
  test.each(Object.entries(HOSTILE_YAML))('%s', { timeout: TIME }, (_name, text) => {
    const inFrontmatter = linked([['standards/PS-001-a.md', `---\n${text}\n---\n\nA.\n`]]);
    expect(inFrontmatter.diagnostics.length).toBeGreaterThan(0);
    const alone = linked([['standards/vocabularies/actors.yaml', text]]);
    expect(alone.diagnostics.length).toBeGreaterThan(0);
  });
});
