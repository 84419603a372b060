import { expect, test } from 'vitest';
import { answerFor, type Makers } from '../../src/app/preview/answers.js';
import { Session } from '../../src/app/preview/session.js';
import type { State } from '../../src/app/preview/state.js';
import { frameworkFolder } from '../tools/folder.js';

test('the PDF file of a standard is made when someone asks for it', async () => {
  const session = new Session({
    root: frameworkFolder(),
    date: '2027-01-01',
    link: () => '',
    absolute: (path) => path,
    caches: undefined,
    toolVersion: '0.0.0',
    onUpdate: () => {},
  });
  await session.update();
  const { status, type, body } = await session.answer('/en/PS-001/PS-001.pdf', new URLSearchParams());
  expect([status, type]).toEqual([200, 'application/pdf']);
  expect(Buffer.from(body).toString('latin1', 0, 5)).toBe('%PDF-');
});

test('if no typesetter runs, the page says why', async () => {
  const state = {
    site: { paths: [], file: () => undefined },
    framework: {
      settings: { languages: ['en'], kinds: [{ name: 'standard', requirements: true }] },
      entities: { 'PS-001': { id: 'PS-001', kind: 'standard', page: 'PS-001/index.html', anchor: '' } },
    },
  } as unknown as State;
  const place = { path: 'a', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const makers: Makers = {
    compared: async () => ({ says: '' }),
    pdf: async () => ({
      value: undefined,
      diagnostics: [
        {
          code: 'pdf-is-typeset',
          severity: 'error',
          message: 'no typesetter can start: <b>',
          place,
          hints: ['reinstall'],
          related: [],
        },
      ],
    }),
  };
  const { status, body } = await answerFor(state, '/en/PS-001/PS-001.pdf', new URLSearchParams(), makers);
  expect(status).toBe(503);
  expect(body).toContain('<p>No typesetter can start: &#60;b&#62;; do: reinstall.</p>');
});
