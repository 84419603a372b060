import { type Diagnostic, diagnostic, type Place } from '../model/index.js';

/** What an address is for: a link may lead to the web, an image comes from the framework itself. */
export type Use = 'link' | 'image';

/** Relative, or of a scheme that a reader can open and that runs nothing. */
export function isSafe(url: string, use: Use): boolean {
  const bare = url.replace(
    /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/g,
    '',
  );
  if (/^[/\\]/.test(bare)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === undefined) return !/^[^/?#]*:/.test(bare);
  return use === 'link' && (scheme === 'https' || scheme === 'http' || scheme === 'mailto');
}

/** An address that is not published. */
export function unsafeUrl(url: string, use: Use, place: Place): Diagnostic {
  const bare = url.replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
  const shown = bare.length > 60 ? `${bare.slice(0, 57)}...` : bare;
  const isRooted = /^[/\\]/.test(url.trim());
  const hint =
    use === 'image'
      ? 'put the image beside the file and give its relative path'
      : isRooted
        ? 'give the path from this file, such as ../terms/device.md, or the full address on the web'
        : 'use an address that starts with https:, http: or mailto:, or a relative path';
  return diagnostic('url-is-safe', place, `the address "${shown}" is of a kind that is not published`, {
    hints: [hint],
  });
}
