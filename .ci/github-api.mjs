// Calls the API of the code host that runs the workflow (docs.github.com/rest). The token comes from the environment and
// is sent nowhere else.

/**
 * @param {string} method
 * @param {string} path below the API, or a full URL
 * @param {unknown} [body] an object, sent as JSON, or bytes
 * @returns {Promise<any>} the parsed response
 */
export async function ask(method, path, body) {
  const { GITHUB_API_URL = 'https://api.github.com', GITHUB_TOKEN } = process.env;
  if (!GITHUB_TOKEN) throw new Error('GITHUB_TOKEN is not set');
  const isBytes = body instanceof Uint8Array;
  const answer = await fetch(path.startsWith('http') ? path : `${GITHUB_API_URL}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${GITHUB_TOKEN}`,
      'x-github-api-version': '2022-11-28',
      'content-type': isBytes ? 'application/octet-stream' : 'application/json',
    },
    ...(body === undefined ? {} : { body: isBytes ? body : JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  return answer.status === 204 ? undefined : answer.json();
}

/** Returns all items of a paginated list. */
export async function askAll(path) {
  const items = [];
  for (let page = 1; page <= 30; page += 1) {
    const more = await ask('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`);
    items.push(...more);
    if (more.length < 100) break;
  }
  return items;
}

/** Returns the `owner/name` of the repository of the workflow, as set by the host. */
export function repository() {
  const name = process.env.GITHUB_REPOSITORY ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(name)) throw new Error('GITHUB_REPOSITORY is not set');
  return name;
}
