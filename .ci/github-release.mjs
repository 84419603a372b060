// Publishes the files of a folder as a release of the code host, once:
//   node .ci/github-release.mjs --tag v1.0.0 --assets <folder>
// Attaches all files to a draft first, so that a release is never visible while incomplete. An interrupted run can be
// repeated. A published release never changes: identical files are accepted, and different ones are rejected.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ask, askAll, repository } from './github-api.mjs';
import { say } from './machine.mjs';

const { values } = parseArgs({ options: { tag: { type: 'string' }, assets: { type: 'string' } } });
const { tag = '', assets = '' } = values;
if (!/^v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(tag)) throw new Error(`"${tag}" is not a version tag such as v1.0.0`);

const files = readdirSync(assets)
  .sort()
  .map((name) => ({ name, bytes: readFileSync(join(assets, name)) }));
if (files.length === 0) throw new Error(`there is nothing to publish in ${assets}`);

const base = `/repos/${repository()}/releases`;
// The host cannot find a draft by its tag, so search the list.
const there = (await askAll(base)).find((one) => one.tag_name === tag);
if (there && !there.draft) same(there);
else await publish(there ?? (await ask('POST', base, { ...about(), draft: true })));

function about() {
  const version = tag.slice(1);
  return {
    tag_name: tag,
    name: version,
    prerelease: version.includes('-'),
    body: `Release ${version}. Its page "Changes" lists what changed. The page "Keeping a release" explains how to verify it.`,
  };
}

async function publish(draft) {
  const attached = await askAll(`${base}/${draft.id}/assets`);
  for (const file of files) {
    const old = attached.find((one) => one.name === file.name);
    if (old && isSame(old, file)) continue;
    if (old) await ask('DELETE', `${base}/assets/${old.id}`);
    const address = draft.upload_url.replace(/\{.*\}$/, '');
    await ask('POST', `${address}?name=${encodeURIComponent(file.name)}`, file.bytes);
  }
  // Publish last.
  await ask('PATCH', `${base}/${draft.id}`, { ...about(), draft: false });
  say(`published ${tag} with ${files.length} files`);
}

/** Checks that a published release has the same files; different bytes under its name would be a forgery. */
function same({ assets: published }) {
  const differ = files.filter((file) => !published.some((one) => one.name === file.name && isSame(one, file)));
  if (differ.length > 0 || published.length !== files.length)
    throw new Error(
      `${tag} is already published with other files (${differ.map((one) => one.name).join(', ') || 'more than these'}); a published release cannot change`,
    );
  say(`${tag} is already published with these files`);
}

/** Compares an asset with a file, by its digest if the host gives one, otherwise by its size. */
function isSame({ size, digest }, { bytes }) {
  if (size !== bytes.length) return false;
  return !digest || digest === `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
