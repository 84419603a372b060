/** The parts of a request that say who sends it. */
export interface Sender {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** Fetch metadata (W3C), which browsers send and scripts cannot change. */
  readonly site: string | undefined;
  readonly mode: string | undefined;
}

/** Why a request is not answered. */
interface Refused {
  readonly status: number;
  readonly says: string;
}

const NAMES = ['127.0.0.1', 'localhost'];

/**
 * Refuses a request that no browser on this machine sends for a page of this server. A web page elsewhere can make a
 * browser send requests here, directly or with a name that it lets point here (DNS rebinding), so neither its name nor
 * its origin is answered. Returns undefined for a request to answer.
 */
export function refusalOf({ method, host, origin, site, mode }: Sender, port: number): Refused | undefined {
  const hosts = NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  const known = hosts.join(' or ');
  if (host === undefined || !hosts.includes(host.toLowerCase()))
    return { status: 403, says: `This preview answers only as ${known}.` };
  if (origin !== undefined && !hosts.some((one) => origin.toLowerCase() === `http://${one}`))
    return { status: 403, says: `This preview answers only its own pages at ${known}.` };
  // Another page may link here, but not load a page, an image or a script from here.
  if (site !== undefined && !['same-origin', 'none'].includes(site) && mode !== 'navigate')
    return { status: 403, says: 'This preview answers only its own pages.' };
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, says: 'This preview is only read: use GET or HEAD.' };
  return undefined;
}
