// Posts the summary of a report as the only comment on its pull request: node .ci/comment.mjs <report.json>
// The number of the pull request comes from the host, never from the report.
import { readFileSync, statSync } from 'node:fs';
import { commentText, MARKER } from './comment-text.mjs';
import { ask, askAll, repository } from './github-api.mjs';
import { say } from './machine.mjs';

const MOST_BYTES = 5_000_000;
const [path = ''] = process.argv.slice(2);
const event = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH ?? '', 'utf8'));
const run = event.workflow_run;

const number = await pullRequestOf(run);
if (number === undefined) {
  say('no open pull request has this commit at its head; nothing to post');
} else {
  const text = commentText(readReport(path));
  const base = `/repos/${repository()}/issues`;
  const before = (await askAll(`${base}/${number}/comments`)).find(
    (one) => one.user?.type === 'Bot' && one.body?.startsWith(MARKER),
  );
  if (before) await ask('PATCH', `${base}/comments/${before.id}`, { body: text });
  else await ask('POST', `${base}/${number}/comments`, { body: text });
  say(`${before ? 'updated' : 'posted'} the comment on #${number}`);
}

/** Returns the open pull request whose head is the checked commit; finds a fork by its branch. */
async function pullRequestOf({ head_sha: sha, head_branch: branch, head_repository: from }) {
  const head = encodeURIComponent(`${from?.owner?.login ?? ''}:${branch ?? ''}`);
  const open = await ask('GET', `/repos/${repository()}/pulls?state=open&head=${head}&per_page=100`);
  return open.find((one) => one.head.sha === sha && one.head.repo?.id === from?.id)?.number;
}

/** Reads the report, with a size limit. */
function readReport(file) {
  const stat = statSync(file);
  if (!stat.isFile() || stat.size > MOST_BYTES) throw new Error('the report is not a file, or is too large');
  return JSON.parse(readFileSync(file, 'utf8'));
}
