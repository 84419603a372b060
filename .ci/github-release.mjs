// Publishes the files of a folder as a release of the code host, once:
//   node .ci/github-release.mjs --tag v1.0.0 --assets <folder>
// Everything is attached to a draft first, so that nobody ever sees half a release. A run that was cut short can be
// started again. What was published is not touched: the same files are left alone, and other ones are refused.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ask, askAll, repository } from './github-api.mjs';
import { say } from './machine.mjs';

const { values } = parseArgs({ options: { tag: { type: 'string' }, assets: { type: 'string' } } });
const { tag = '', assets = '' } = values;
if (!/^v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(tag)) throw new Error(`"${tag}" is no version tag such as v1.0.0`);

const files = readdirSync(assets)
  .sort()
  .map((name) => ({ name, bytes: readFileSync(join(assets, name)) }));
if (files.length === 0) throw new Error(`there is nothing to publish in ${assets}`);

const base = `/repos/${repository()}/releases`;
// A draft has no tag yet as far as the host is concerned, so that it is found in the list alone.
const there = (await askAll(base)).find((one) => one.tag_name === tag);
if (there && !there.draft) same(there);
else await publish(there ?? (await ask('POST', base, { ...about(), draft: true })));

function about() {
  const version = tag.slice(1);
  return {
    tag_name: tag,
    name: version,
    prerelease: version.includes('-'),
    body: `Release ${version}. What changed stands on its page "changes". How to verify it stands on the page "Keeping a release".`,
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
  // Publishing is the last thing that happens.
  await ask('PATCH', `${base}/${draft.id}`, { ...about(), draft: false });
  say(`published ${tag} with ${files.length} files`);
}

/** A release that stands is left as it is; other bytes under its name would be a forgery. */
function same({ assets: published }) {
  const differ = files.filter((file) => !published.some((one) => one.name === file.name && isSame(one, file)));
  if (differ.length > 0 || published.length !== files.length)
    throw new Error(
      `${tag} is published with other files (${differ.map((one) => one.name).join(', ') || 'more than these'}); a release is never rewritten`,
    );
  say(`${tag} is published already, with these files`);
}

/** The host gives the digest of an asset; where it does not, the size has to do. */
function isSame({ size, digest }, { bytes }) {
  if (size !== bytes.length) return false;
  return !digest || digest === `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
