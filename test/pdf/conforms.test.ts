import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readObjects } from '../../src/formats/pdf/objects.js';
import { pack } from '../../src/formats/pdf/pack.js';
import { temporaryFolder } from '../tools/folder.js';
import { type Verdict, validate, whyNot } from '../tools/verapdf/validate.js';
import { make } from './fixture.js';
import { hasTool, plain } from './read.js';
import { unpacked } from './unpack.js';

const reason = whyNot();
if (reason !== undefined && process.env.CI) throw new Error(`PDF files cannot be validated in CI: ${reason}`);

/** Validates files, by profile. */
function verdictsOn(files: { readonly [name: string]: Uint8Array }): readonly Verdict[] {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return validate(Object.keys(files).map((name) => join(folder, name)));
}

const rulesOf = (verdicts: readonly Verdict[], name: string): readonly string[] =>
  verdicts
    .filter(({ path }) => path.endsWith(`/${name}`))
    .flatMap(({ profile, faults }) => faults.map(({ clause, test }) => `${profile} ${clause}-${test}`));

/** Errors to put into a valid file before it is packed, with the rule that each breaks. */
const CONTROLS: readonly (readonly [name: string, right: RegExp, wrong: string, rule: string])[] = [
  ['ua-mark.pdf', /pdfuaid:part>1</g, 'pdfuaid:part>3<', 'PDF/UA-1 5-2'],
  ['a-mark.pdf', /pdfaid:conformance>A</g, 'pdfaid:conformance>B<', 'PDF/A-2a 6.6.4-3'],
  ['title-bar.pdf', /DisplayDocTitle true/g, 'DisplayDocTitle null', 'PDF/UA-1 7.1-10'],
  ['tagged.pdf', /\/Marked true/g, '/Marked null', 'PDF/A-2a 6.7.2.2-1'],
  ['language.pdf', /\/Lang /g, '/Lung ', 'PDF/UA-1 7.2-34'],
  ['link-words.pdf', /\/Contents \(/g, '/Cuntents (', 'PDF/UA-1 7.18.5-2'],
  ['roles.pdf', /\/S \/P\b/g, '/S /Q', 'PDF/UA-1 7.1-5'],
];

it.skipIf(reason !== undefined)('conforms to PDF/UA-1 and PDF/A-2a, and a corrupted file does not', async () => {
  const { files } = await make();
  const good = files['en/framework.pdf'] ?? new Uint8Array();
  const text = plain(good);
  const wrong = CONTROLS.map(([name, right, replacement]) => {
    const changed = text.replace(right, replacement);
    expect(changed, name).not.toBe(text);
    expect(changed.length, name).toBe(text.length);
    return [name, pack(readObjects(Buffer.from(changed, 'latin1')), new Map())] as const;
  });
  const verdicts = verdictsOn({
    'good.pdf': good,
    'single.pdf': files['en/PS-001/PS-001.pdf'] ?? new Uint8Array(),
    'unpacked.pdf': unpacked(good),
    'none.pdf': Buffer.from('this is no PDF'),
    ...Object.fromEntries(wrong),
  });
  expect(rulesOf(verdicts, 'good.pdf')).toEqual([]);
  expect(rulesOf(verdicts, 'single.pdf')).toEqual([]);
  expect(rulesOf(verdicts, 'unpacked.pdf')).toEqual([]);
  const sound = verdicts.filter(({ path }) => /good|single|unpacked/.test(path));
  expect(sound.map(({ conforms, assertions }) => conforms && assertions > 1000)).toEqual(Array(6).fill(true));
  expect(rulesOf(verdicts, 'none.pdf')).toEqual(['PDF/UA-1 unread-0', 'PDF/A-2a unread-0']);
  for (const [name, , , rule] of CONTROLS) expect(rulesOf(verdicts, name), name).toContain(rule);
});

it.skipIf(!hasTool('qpdf'))('passes qpdf, and a corrupted file does not', async () => {
  const { files } = await make();
  const folder = temporaryFolder();
  const statusOf = (bytes: Uint8Array): number | null => {
    const path = join(folder, 'one.pdf');
    writeFileSync(path, bytes);
    return spawnSync('qpdf', ['--check', path]).status;
  };
  for (const [path, bytes] of Object.entries(files)) expect(statusOf(bytes), path).toBe(0);
  const cut = (files['en/framework.pdf'] ?? new Uint8Array()).slice(0, -600);
  expect(statusOf(cut)).not.toBe(0);
});
