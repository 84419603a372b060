/*
 * Validates every PDF of a build against PDF/UA-1 and PDF/A-2a, and checks it with qpdf.
 *
 *   npm run validate:pdf                        the PDF files below dist/; the report is dist/pdf-validation.json
 *   npm run validate:pdf -- <folder> <report>   the PDF files below another folder
 *
 * The report is next to the releases and never inside one, because a release must not change. Exits with 1 if a file does
 * not conform, there are no files, or the validator cannot run.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate, validatorVersion, whyNot } from './verapdf/validate.js';

const [folder = 'dist', report = join(folder, 'pdf-validation.json')] = process.argv.slice(2);
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const end = (reason: string): never => {
  say(reason);
  process.exit(1);
};

const reason = whyNot();
if (reason !== undefined) end(`PDF files cannot be validated: ${reason}`);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.pdf'))
  .sort();
if (files.length === 0) end(`there is no PDF below ${folder}`);

const verdicts = validate(files.map((name) => join(folder, name)));
const results = files.map((name) => {
  const path = join(folder, name);
  const checked = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  return {
    path: name.replaceAll('\\', '/'),
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    profiles: verdicts
      .filter((one) => one.path === path)
      .map(({ profile, conforms, assertions, faults }) => ({ profile, conforms, assertions, faults })),
    qpdf: checked.status === 0 ? 'no fault' : `${checked.stdout ?? ''}${checked.stderr ?? checked.error ?? ''}`.trim(),
  };
});
const wrong = results.filter((one) => one.qpdf !== 'no fault' || one.profiles.some(({ conforms }) => !conforms));
writeFileSync(
  report,
  `${JSON.stringify({ validator: validatorVersion(), conforms: wrong.length === 0, files: results }, null, 2)}\n`,
);

for (const { path, profiles, qpdf } of wrong) {
  if (qpdf !== 'no fault') say(`${path}: qpdf: ${qpdf}`);
  for (const { profile, faults } of profiles)
    for (const { clause, test, times, message, where } of faults)
      say(`${path}: ${profile} ${clause}-${test}, ${times} times: ${message} (${where})`);
}
const assertions = verdicts.reduce((sum, one) => sum + one.assertions, 0);
say(`${files.length} PDF files, ${assertions} assertions, ${wrong.length} files that do not conform: ${report}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
