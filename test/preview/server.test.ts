import { request } from 'node:http';
import { connect } from 'node:net';
import { Script } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../../src/index.js';
import type { Change, Overlay, Running, Shown } from '../../src/preview/index.js';
import { serve } from '../../src/preview/index.js';

const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>A</title></head><body><main>one</main></body></html>`;

const OVERLAY: Overlay = {
  checked: true,
  trouble: '',
  counts: { error: 0, warning: 0, info: 0 },
  own: [],
  others: [],
  more: 0,
  links: [],
};

/** A framework of two files that tests can change. */
function shownPages() {
  const files = new Map<string, string>([
    ['/en/index.html', PAGE],
    ['/assets/style.css', 'a{}'],
  ]);
  const asked: string[] = [];
  let tell: (change: Change) => Promise<void> = async () => {};
  let generation = 1;
  const shown: Shown = {
    generation: () => generation,
    async answer(path) {
      asked.push(path);
      if (path === '/fault') throw new Error('a fault');
      const body = files.get(path);
      const type = path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/html; charset=utf-8';
      return body === undefined ? { status: 404, type, body: '<title>none</title>' } : { status: 200, type, body };
    },
    overlay: async () => OVERLAY,
    onChange(call) {
      tell = call;
      return () => {
        tell = async () => {};
      };
    },
  };
  const change = async (path: string, text: string): Promise<void> => {
    files.set(path, text);
    generation += 1;
    await tell({ pages: path.endsWith('.css') ? [path] : [] });
  };
  return { shown, asked, change };
}

async function running(shown: Shown, port = 0): Promise<Running> {
  const server = await serve(shown, port);
  onTestFinished(() => server.close());
  return server;
}

interface Got {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Asks with the path as written: fetch would tidy it. */
function get(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asking.on('error', reject);
    asking.end();
  });
}

/** Opens the stream of events of a page; `next` waits for an event. */
function listen(port: number, query: string) {
  let text = '';
  let arrived = (): void => {};
  const asking = request({ host: '127.0.0.1', port, path: `/-/events?${query}`, agent: false }, (response) => {
    response.setEncoding('utf8');
    response.on('data', (piece: string) => {
      text += piece;
      arrived();
    });
    response.on('close', () => arrived());
  });
  asking.on('error', () => {});
  asking.end();
  onTestFinished(() => void asking.destroy());
  return {
    async next(name: string): Promise<Record<string, unknown>> {
      for (;;) {
        const found = new RegExp(`event: ${name}\ndata: (.*)\n\n`).exec(text);
        if (found) {
          text = text.slice(found.index + found[0].length);
          return JSON.parse(found[1] ?? '') as Record<string, unknown>;
        }
        await new Promise<void>((resolve) => {
          arrived = resolve;
        });
      }
    },
    closed: () => new Promise<void>((resolve) => asking.on('close', resolve)),
  };
}

test('serves a page with its script, and a policy that allows nothing else', async () => {
  const { port, address } = await running(shownPages().shown);
  expect(address).toBe(`http://127.0.0.1:${port}/`);
  const { status, headers, body } = await get(port, '/en/index.html');
  expect(status).toBe(200);
  expect(body).toContain('<script src="/-/preview.js" data-page="/en/index.html"');
  expect(body).not.toContain('http-equiv');
  expect(headers['content-security-policy']).toContain(`script-src http://127.0.0.1:${port}/-/preview.js;`);
  expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('its script is a script, and loads only its own files', async () => {
  const { port } = await running(shownPages().shown);
  const { body, headers } = await get(port, '/-/preview.js');
  expect(() => new Script(body)).not.toThrow();
  expect(body).not.toMatch(/innerHTML|insertAdjacentHTML|outerHTML|document\.write|\beval\b|new Function/);
  expect(headers['content-type']).toContain('text/javascript');
  expect((await get(port, '/-/preview.css')).headers['content-type']).toContain('text/css');
});

test('a page name cannot break out of its attribute', async () => {
  const { port } = await running(shownPages().shown);
  const { body } = await get(port, '/%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
  expect(body).not.toContain('<script>');
});

test('listens on loopback only, and refuses other names and origins', async () => {
  const { shown, asked } = shownPages();
  const { port } = await running(shown);
  expect((await get(port, '/en/index.html', { Host: 'evil.example' })).status).toBe(403);
  expect((await get(port, '/-/events?page=/', { Origin: 'https://evil.example' })).status).toBe(403);
  expect((await get(port, '/en/index.html', {}, 'POST')).status).toBe(405);
  expect(asked).toEqual([]);
  expect((await get(port, '/en/index.html', { Host: `localhost:${port}` })).status).toBe(200);
});

test('HEAD gives the headers without the page', async () => {
  const { port } = await running(shownPages().shown);
  const { status, headers, body } = await get(port, '/en/index.html', {}, 'HEAD');
  expect([status, body]).toEqual([200, '']);
  expect(Number(headers['content-length'])).toBeGreaterThan(100);
});

test.each([
  '/../../etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/en/..\\..\\etc',
  '//evil.example/en/index.html',
  '/en/index.html%00.css',
  'http://evil.example/en/index.html',
])('%s is at most the name of no page', async (path) => {
  const { shown, asked } = shownPages();
  const { port } = await running(shown);
  const { status, headers } = await get(port, path);
  expect([200, 404]).toContain(status);
  expect(headers.location).toBeUndefined();
  expect(
    asked.every(
      (one) => (one.startsWith('/') && !one.split('/').includes('..')) || one.includes('%') || one.includes('/../'),
    ),
  ).toBe(true);
});

test('an address that cannot be decoded, and a page that fails, are answered', async () => {
  const { port } = await running(shownPages().shown);
  expect((await get(port, '/%E0%A4%A')).status).toBe(400);
  const fault = await get(port, '/fault');
  expect([fault.status, fault.body.includes('a fault')]).toEqual([500, true]);
  expect((await get(port, '/en/index.html')).status).toBe(200);
});

test('a page that the browser has is not sent again', async () => {
  const { shown, change } = shownPages();
  const { port } = await running(shown);
  const first = await get(port, '/assets/style.css');
  const again = await get(port, '/assets/style.css', { 'If-None-Match': String(first.headers.etag) });
  expect([again.status, again.body]).toEqual([304, '']);
  await change('/assets/style.css', 'b{}');
  expect((await get(port, '/assets/style.css', { 'If-None-Match': String(first.headers.etag) })).status).toBe(200);
});

test('a change of its page reaches a browser, and one of another page does not', async () => {
  const { shown, change } = shownPages();
  const { port } = await running(shown);
  const [, run = ''] = /data-run="(\w+)"/.exec((await get(port, '/en/index.html')).body) ?? [];
  const events = listen(port, `page=/en/index.html&run=${run}&generation=1`);
  expect(await events.next('diagnostics')).toEqual(OVERLAY);
  await change('/en/other.html', PAGE);
  await change('/en/index.html', PAGE.replace('>one<', '>two<'));
  const { html, generation } = await events.next('page');
  expect(html).toContain('<main>two</main>');
  expect(generation).toBe(3);
  await change('/assets/style.css', 'b{}');
  expect(await events.next('assets')).toEqual({ paths: ['/assets/style.css'], version: 4 });
});

test('a page of an earlier run, or from before a change, is brought up to date', async () => {
  const { shown, change } = shownPages();
  const { port } = await running(shown);
  await change('/en/index.html', PAGE.replace('>one<', '>two<'));
  const events = listen(port, 'page=/en/index.html&run=earlier&generation=2');
  expect((await events.next('page')).html).toContain('<main>two</main>');
});

test('frees its port while a browser listens and another connection says nothing', async () => {
  const { shown } = shownPages();
  const server = await serve(shown, 0);
  const events = listen(server.port, 'page=/en/index.html&run=&generation=0');
  await events.next('page');
  const idle = connect(server.port, '127.0.0.1');
  idle.on('error', () => {});
  await new Promise((resolve) => idle.once('connect', resolve));
  const closed = events.closed();
  await server.close();
  await closed;
  const again = await running(shown, server.port);
  expect(again.port).toBe(server.port);
});

test('a port that was asked for and is taken is an error, and else the next is used', async () => {
  const { shown } = shownPages();
  const { port } = await running(shown);
  await expect(serve(shown, port)).rejects.toThrow(UsageError);
  const first = await serve(shown, undefined);
  onTestFinished(() => first.close());
  const second = await serve(shown, undefined);
  onTestFinished(() => second.close());
  expect(second.port).toBeGreaterThan(first.port);
});
