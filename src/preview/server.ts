import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../model/index.js';
import { type Answer, HTML, tagOf, typeOf } from './answer.js';
import { SCRIPT_TEXT } from './client/script.js';
import { STYLE_TEXT } from './client/style.js';
import { type Listener, listeners } from './events.js';
import { refusalOf } from './guard.js';
import { EVENTS, noticePage, policyFor, SCRIPT, STYLE, withScript } from './pages.js';
import { DEFAULT_PORT } from './port.js';
import type { Shown } from './shown.js';

export interface Running {
  readonly address: string;
  readonly port: number;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/** How many ports are tried if none was asked for. */
const TRIES = 20;

/** Serves on loopback only. An asked port is taken or refused; without one, the next free port from 4321 on is taken. */
export async function serve(shown: Shown, asked: number | undefined): Promise<Running> {
  const run = randomBytes(6).toString('hex');
  const hub = listeners(shown, run);
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    handle(shown, hub.add, run, port, request, response).catch((error: unknown) => {
      fail(response, error);
    });
  });
  const stop = shown.onChange(hub.tell);
  const port = await listen(server, asked);
  return {
    address: `http://127.0.0.1:${port}/`,
    port,
    async close() {
      stop();
      hub.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, asked: number | undefined): Promise<number> {
  const ports = asked === undefined ? [...Array(TRIES).keys()].map((at) => DEFAULT_PORT + at) : [asked];
  for (const port of ports) {
    const code = await new Promise<string | undefined>((resolve) => {
      server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      server.listen(port, '127.0.0.1', () => resolve(undefined));
    });
    if (code === undefined) return (server.address() as AddressInfo).port;
    server.removeAllListeners('error');
    if (code === 'EACCES') throw new UsageError(`the system does not let you use port ${port}; choose one above 1023`);
    if (code !== 'EADDRINUSE') throw new UsageError(`port ${port} cannot be used (${code})`);
  }
  const range = asked === undefined ? `ports ${ports[0]} to ${ports.at(-1)} are` : `port ${asked} is`;
  throw new UsageError(`${range} already in use; choose another one with --port, or 0 for any free one`);
}

async function handle(
  shown: Shown,
  listen: (listener: Listener) => () => void,
  run: string,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', headers } = request;
  const origin = `http://${headers.host ?? ''}`;
  const refused = refusalOf(
    {
      method,
      host: headers.host,
      origin: headers.origin,
      site: headers['sec-fetch-site'] as string | undefined,
      mode: headers['sec-fetch-mode'] as string | undefined,
    },
    port,
  );
  if (refused) {
    if (refused.status === 405) response.setHeader('Allow', 'GET, HEAD');
    return send(response, { status: refused.status, type: 'text/plain; charset=utf-8', body: `${refused.says}\n` }, '');
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://preview');
  const path = decoded(pathname);
  if (path === EVENTS) {
    response.writeHead(200, { ...common(''), 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    if (method === 'HEAD') return void response.end();
    const listener: Listener = {
      page: searchParams.get('page') ?? '/',
      query: searchParams.get('query') ?? '',
      run: searchParams.get('run') ?? '',
      generation: Number(searchParams.get('generation')),
      write: (text) => response.write(text),
      end: () => response.end(),
    };
    response.on('close', listen(listener));
    return;
  }
  const answer = path === undefined ? badAddress() : (own(path) ?? (await shown.answer(path, searchParams)));
  const body =
    answer.type === HTML && answer.location === undefined
      ? withScript(String(answer.body), {
          page: path ?? '/',
          query: String(searchParams),
          run,
          generation: shown.generation(),
        })
      : answer.body;
  if (answer.status === 200) {
    const tag = tagOf(body);
    response.setHeader('ETag', tag);
    if (headers['if-none-match'] === tag) return send(response, { ...answer, status: 304, body: '' }, origin);
  }
  send(response, { ...answer, body }, origin, method === 'HEAD');
}

/** The script and the style of the preview. */
function own(path: string): Answer | undefined {
  if (path === SCRIPT) return { status: 200, type: typeOf(path), body: SCRIPT_TEXT };
  if (path === STYLE) return { status: 200, type: typeOf(path), body: STYLE_TEXT };
  return undefined;
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function badAddress(): Answer {
  return {
    status: 400,
    type: HTML,
    body: noticePage('This is not an address', ['It has a percent sign that stands for nothing.'], []),
  };
}

function common(origin: string): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    ...(origin !== '' && { 'Content-Security-Policy': policyFor(origin) }),
  };
}

function send(response: ServerResponse, answer: Answer, origin: string, headOnly = false): void {
  const { status, type, body, location } = answer;
  response.writeHead(status, {
    ...common(origin),
    'Content-Type': type,
    // The browser asks again each time, and gets the page only if it differs.
    'Cache-Control': 'no-cache',
    ...(status !== 304 && { 'Content-Length': Buffer.byteLength(body) }),
    ...(location !== undefined && { Location: location }),
  });
  response.end(headOnly || status === 304 ? undefined : body);
}

/** Answers a request that failed by a fault of the preview, and keeps the server running. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  const says = ['The preview failed to make this page. Please report it with the message below.', String(error)];
  send(response, { status: 500, type: HTML, body: noticePage('This is a fault of the preview', says, []) }, '');
}
