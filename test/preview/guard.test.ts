import { expect, test } from 'vitest';
import { refusalOf, type Sender } from '../../src/preview/guard.js';

const GET: Sender = { method: 'GET', host: '127.0.0.1:4321', origin: undefined, site: undefined, mode: undefined };
const statusOf = (sender: Partial<Sender>, port = 4321): number | undefined =>
  refusalOf({ ...GET, ...sender }, port)?.status;

test.each([
  [{}],
  [{ host: 'localhost:4321' }],
  [{ host: 'LOCALHOST:4321' }],
  [{ origin: 'http://127.0.0.1:4321' }],
  [{ origin: 'http://localhost:4321', site: 'same-origin', mode: 'cors' }],
  [{ site: 'none', mode: 'navigate' }],
  // A link on another page.
  [{ site: 'cross-site', mode: 'navigate' }],
  [{ method: 'HEAD' }],
])('answers %o', (sender) => {
  expect(statusOf(sender)).toBeUndefined();
});

test.each([
  // A name that someone lets point to this machine.
  [{ host: 'rebind.example.org:4321' }],
  [{ host: '127.0.0.1.example.org:4321' }],
  [{ host: 'localhost.example.org:4321' }],
  [{ host: '127.0.0.1:4322' }],
  [{ host: '127.0.0.1' }],
  [{ host: '0.0.0.0:4321' }],
  [{ host: '' }],
  [{ host: undefined }],
  // A page elsewhere, or in a frame without an origin.
  [{ origin: 'https://example.org' }],
  [{ origin: 'http://127.0.0.1:4322' }],
  [{ origin: 'https://127.0.0.1:4321' }],
  [{ origin: 'null' }],
  [{ site: 'cross-site', mode: 'no-cors' }],
  [{ site: 'same-site', mode: 'cors' }],
])('refuses %o', (sender) => {
  expect(statusOf(sender)).toBe(403);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', ''])('is only read, not %o', (method) => {
  expect(statusOf({ method })).toBe(405);
});

test('a browser leaves out the port of http', () => {
  expect(statusOf({ host: 'localhost' }, 80)).toBeUndefined();
  expect(statusOf({ host: 'localhost:80' }, 80)).toBeUndefined();
  expect(statusOf({ host: 'localhost:8080' }, 80)).toBe(403);
});

test('a refusal says which address to use', () => {
  expect(refusalOf({ ...GET, host: 'example.org' }, 4321)?.says).toContain('127.0.0.1:4321');
});
