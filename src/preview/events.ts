import { HTML } from './answer.js';
import { withScript } from './pages.js';
import type { Change, Shown } from './shown.js';

/** A page in a browser that waits for events (HTML, server-sent events). */
export interface Listener {
  /** The path of the page, decoded. */
  readonly page: string;
  readonly query: string;
  /** The run and the generation that made what it shows. */
  readonly run: string;
  readonly generation: number;
  write(text: string): unknown;
  end(): void;
}

/** How often a connection without news is used, in milliseconds, so that nothing on the way ends it. */
const PULSE = 25_000;

/**
 * Tells the pages in browsers what changed. The new page is part of the event: the browser shows it at once, while the
 * server applies the rules.
 */
export function listeners(shown: Shown, run: string) {
  const all = new Map<Listener, { body: string }>();
  const pulse = setInterval(() => {
    for (const one of all.keys()) one.write(': still here\n\n');
  }, PULSE);
  pulse.unref();

  const pageOf = async ({ page, query }: Listener): Promise<{ readonly body: string; readonly location?: string }> => {
    const { type, body, location } = await shown.answer(page, new URLSearchParams(query));
    if (location !== undefined) return { body: '', location };
    return { body: type === HTML ? String(body) : '' };
  };
  const sendPage = async (one: Listener, seen: { body: string }): Promise<void> => {
    const generation = shown.generation();
    const { body, location } = await pageOf(one);
    if (location !== undefined) one.write(eventOf('moved', { location }));
    if (body === '' || body === seen.body) return;
    seen.body = body;
    one.write(
      eventOf('page', {
        run,
        generation,
        html: withScript(body, { page: one.page, query: one.query, run, generation }),
      }),
    );
  };
  const sendOverlay = async (one: Listener): Promise<void> => {
    one.write(eventOf('diagnostics', await shown.overlay(one.page, new URLSearchParams(one.query))));
  };
  const toAll = async (send: (one: Listener, seen: { body: string }) => Promise<void>): Promise<void> => {
    await Promise.all([...all].map(([one, seen]) => send(one, seen).catch(() => one.end())));
  };

  return {
    /** Adds a page, and tells it what changed since it was made; returns how to remove it. */
    add(one: Listener): () => void {
      const seen = { body: '' };
      all.set(one, seen);
      one.write('retry: 500\n\n');
      void (async () => {
        if (one.run !== run || one.generation !== shown.generation()) await sendPage(one, seen);
        else seen.body = (await pageOf(one)).body;
        await sendOverlay(one);
      })().catch(() => one.end());
      return () => void all.delete(one);
    },
    async tell(change: Change): Promise<void> {
      if (!('pages' in change)) return toAll(sendOverlay);
      await toAll(sendPage);
      if (change.pages.length === 0) return;
      const assets = eventOf('assets', { paths: change.pages, version: shown.generation() });
      await toAll(async (one) => void one.write(assets));
    },
    close(): void {
      clearInterval(pulse);
      for (const one of all.keys()) one.end();
      all.clear();
    },
  };
}

function eventOf(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
