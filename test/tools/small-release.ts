import { type Artifact, type Diagnostic, type Edition, publishRelease } from '../../src/index.js';
import { temporaryFolder } from './folder.js';

async function* artifacts(files: { readonly [path: string]: string }): AsyncGenerator<Artifact, readonly Diagnostic[]> {
  for (const [path, contents] of Object.entries(files)) yield { path, contents };
  return [];
}

/** Writes a release of two files to an output folder, optionally after another release; returns its digest. */
export async function smallRelease(
  out: string,
  version: string,
  follows?: { version: string; digest: string },
): Promise<string> {
  const edition: Edition = {
    version,
    date: '2027-01-01',
    sourceDigest: 'a'.repeat(64),
    toolVersion: '0.0.0',
    formats: ['html'],
    history: {
      follows: follows && { ...follows, date: '2027-01-01' },
      releases: [],
      approvedBy: '',
      decision: '',
      retired: [],
      since: {},
      changed: {},
      versions: {},
      redlines: [],
    },
  };
  const root = temporaryFolder();
  const done = await publishRelease(
    artifacts({ 'en/index.html': version, 'en/a/b.txt': 'text' }),
    edition,
    { out, root },
    undefined,
  );
  if ('refused' in done) throw new Error(done.refused);
  return done.digest;
}
