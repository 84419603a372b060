/** The ids on a page. */
export function idsOf(html: string): string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '');
}

/** The levels of the headings on a page, in their order. */
export function headingsOf(html: string): number[] {
  return [...html.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
}

/** Links that lead to no file or no anchor among the files; an address with a scheme is not looked at. */
export function deadLinks(files: ReadonlyMap<string, string>): string[] {
  const anchors = new Map([...files].map(([path, html]) => [path, new Set(idsOf(html))]));
  const dead: string[] = [];
  for (const [path, html] of files) {
    for (const [, address = ''] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(address)) continue;
      const target = new URL(address.replaceAll('&amp;', '&'), `file:///${path}`);
      const file = decodeURIComponent(target.pathname.slice(1));
      const anchor = decodeURIComponent(target.hash.slice(1));
      if (!files.has(file) || (anchor !== '' && !anchors.get(file)?.has(anchor))) dead.push(`${path} -> ${address}`);
    }
  }
  return dead;
}
