import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
// @ts-expect-error It is plain JavaScript, because scripts with write access install and compile nothing.
import { commentText, plain } from '../.ci/comment-text.mjs';
import { temporaryFolder, writeFiles } from './tools/folder.js';

const SCRIPTS = fileURLToPath(new URL('../.ci/', import.meta.url));

interface Asked {
  readonly what: string;
  readonly body: string;
}

/** Starts a fake host that returns the given answers and records the requests. */
async function host(answers: { readonly [what: string]: unknown }): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const bodyOf = async (request: IncomingMessage) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  };
  const server = createServer(async (request, response) => {
    const what = `${request.method} ${request.url?.replace(/[?&](per_page|page)=\d+/g, '')}`;
    asked.push({ what, body: await bodyOf(request) });
    const { port } = server.address() as AddressInfo;
    const answer = JSON.stringify(answers[what] ?? {}).replaceAll('http://host', `http://127.0.0.1:${port}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function script(name: string, words: readonly string[], environment: NodeJS.ProcessEnv) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const env = { ...process.env, GITHUB_TOKEN: 'a-token', GITHUB_REPOSITORY: 'city/framework', ...environment };
    const child = spawn(process.execPath, [join(SCRIPTS, name), ...words], { env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe('the comment on a pull request', () => {
  const run = { head_sha: 'abc', head_branch: 'my words', head_repository: { id: 7, owner: { login: 'fork' } } };
  const pulls = 'GET /repos/city/framework/pulls?state=open&head=fork%3Amy%20words';
  const files = (report: string) => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'event.json': JSON.stringify({ workflow_run: run }), 'report.json': report });
    return folder;
  };
  const post = async (report: string, answers: { readonly [what: string]: unknown }) => {
    const { url, asked } = await host(answers);
    const folder = files(report);
    const environment = { GITHUB_API_URL: url, GITHUB_EVENT_PATH: join(folder, 'event.json') };
    return { ...(await script('comment.mjs', [join(folder, 'report.json')], environment)), asked };
  };
  const open = [
    { number: 3, head: { sha: 'other', repo: { id: 7 } } },
    { number: 4, head: { sha: 'abc', repo: { id: 7 } } },
  ];

  test('goes to the pull request that the host names, not to one in the report, and is posted once', async () => {
    const report = JSON.stringify({ number: 1, bump: 'minor', changes: [{ sentence: 'PS-001-R01 becomes stricter' }] });
    const first = await post(report, { [pulls]: open, 'GET /repos/city/framework/issues/4/comments': [] });
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.asked.map((one) => one.what).at(-1)).toBe('POST /repos/city/framework/issues/4/comments');
    expect(first.asked.at(-1)?.body).toContain('PS-001-R01 becomes stricter');
    const comments = [
      { id: 8, user: { type: 'User' }, body: '<!-- charter report -->' },
      { id: 9, user: { type: 'Bot' }, body: '<!-- charter report -->\nold' },
    ];
    const second = await post(report, { [pulls]: open, 'GET /repos/city/framework/issues/4/comments': comments });
    expect(second.asked.map((one) => one.what).at(-1)).toBe('PATCH /repos/city/framework/issues/comments/9');
  });

  test('is not posted if the pull request has new commits or is closed', async () => {
    const { code, out, asked } = await post('{}', { [pulls]: [open[0]] });
    expect(code).toBe(0);
    expect(out).toContain('nothing to post');
    expect(asked).toHaveLength(1);
  });

  test('shows untrusted text as plain text', () => {
    const text: string = commentText({
      bump: 'major',
      changes: [
        { sentence: 'PS-001 @everyone <img src=x> [a](https://evil.example)\n# *b*\u202e' },
        { sentence: 5 },
        null,
      ],
      diagnostics: { fresh: [1, 2], resolved: 'no' },
    });
    expect(text).toContain('**MAJOR**');
    const line = text.split('\n').find((one) => one.startsWith('- ')) ?? '';
    expect(line).not.toMatch(/[@<>[\]()*:/\u202e]|#(?!\d+;)/);
    expect(text.split('\n').filter((one) => one.startsWith('- '))).toHaveLength(1);
    expect(text).toContain('New diagnostics: 2. Resolved: 0.');
    expect(plain('a'.repeat(500), 300)).toHaveLength(301);
    // Even after the host decodes every character reference, the text mentions no one.
    expect(plain('@all #1 GH-1 www.example.org', 99)).toBe(
      '&#64;\u2060all &#35;\u20601 GH\u2060-1 www\u2060&#46;example&#46;org',
    );
    for (const odd of [null, [], 'text', { bump: 'constructor' }])
      expect(commentText(odd)).toContain('could not be read');
  });
});

describe('the release on the host', () => {
  const base = '/repos/city/framework/releases';
  const assets = () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'a.pdf': 'one', 'b.json': 'two' });
    return folder;
  };
  const publish = async (answers: { readonly [what: string]: unknown }) => {
    const { url, asked } = await host(answers);
    const words = ['--tag', 'v1.0.0', '--assets', assets()];
    return { ...(await script('github-release.mjs', words, { GITHUB_API_URL: url })), asked };
  };
  const digest = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
  const draft = { id: 5, draft: true, tag_name: 'v1.0.0', upload_url: 'http://host/upload{?name,label}' };
  const same = [
    { id: 1, name: 'a.pdf', size: 3, digest: digest('one') },
    { id: 2, name: 'b.json', size: 3, digest: digest('two') },
  ];

  test('is a draft until everything is attached', async () => {
    const answers = { [`GET ${base}`]: [], [`POST ${base}`]: draft, [`GET ${base}/5/assets`]: [] };
    const { code, asked } = await publish(answers);
    expect(code).toBe(0);
    expect(asked.map((one) => one.what)).toEqual([
      `GET ${base}`,
      `POST ${base}`,
      `GET ${base}/5/assets`,
      'POST /upload?name=a.pdf',
      'POST /upload?name=b.json',
      `PATCH ${base}/5`,
    ]);
    expect(JSON.parse(asked[1]?.body ?? '')).toMatchObject({ draft: true, tag_name: 'v1.0.0', prerelease: false });
    expect(JSON.parse(asked[5]?.body ?? '')).toMatchObject({ draft: false });
  });

  test('continues an interrupted run, and replaces an incomplete file', async () => {
    const attached = [same[0], { id: 2, name: 'b.json', size: 1 }];
    const { asked } = await publish({ [`GET ${base}`]: [draft], [`GET ${base}/5/assets`]: attached });
    expect(asked.map((one) => one.what).slice(2)).toEqual([
      `DELETE ${base}/assets/2`,
      'POST /upload?name=b.json',
      `PATCH ${base}/5`,
    ]);
  });

  test('is published once: the same files are accepted, and others are rejected', async () => {
    const published = { ...draft, draft: false, assets: same };
    const again = await publish({ [`GET ${base}`]: [published] });
    expect(again).toMatchObject({ code: 0, out: 'v1.0.0 is already published with these files\n' });
    expect(again.asked).toHaveLength(1);
    const other = { ...published, assets: [same[0], { ...same[1], digest: digest('three') }] };
    const refused = await publish({ [`GET ${base}`]: [other] });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('v1.0.0 is already published with other files (b.json)');
    expect(refused.asked).toHaveLength(1);
  });
});
