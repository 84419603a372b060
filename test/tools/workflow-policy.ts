import { parse } from 'yaml';

/**
 * What a workflow may do (threats.md, row 1). A job that runs untrusted code has only read access; a job with write
 * access runs only our code and installs nothing. Each broken promise is a sentence.
 */

/** The allowed write access, by workflow and job. Add new ones here, and give the reason in the workflow. */
const MAY_WRITE: { readonly [job: string]: readonly string[] } = {
  'comment.yml comment': ['pull-requests'],
  'release.yml provenance': ['attestations', 'id-token'],
  'release.yml publish': ['contents'],
  'release.yml pages': ['contents'],
};
/** The only job that pushes with git. */
const MAY_PUSH = 'release.yml pages';
/** Actions by third parties, pinned by a digest from a public source: none. */
const PINNED: readonly string[] = [];

type Data = { readonly [key: string]: unknown };
const dataOf = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});
const listOf = (value: unknown): readonly Data[] => (Array.isArray(value) ? value.map(dataOf) : []);

/** Returns the promises that a workflow or a composite action breaks. */
export function brokenPromises(file: string, text: string): string[] {
  const data = dataOf(parse(text));
  const isAction = 'runs' in data;
  const steps = isAction ? listOf(dataOf(data.runs).steps) : [];
  return [
    ...(isAction ? [] : [...triggers(file, data), ...permissions(file, data)]),
    ...(/\bsecrets\b/.test(withoutComments(text)) ? [`${file} asks for a secret`] : []),
    ...(isAction ? stepsOf(file, steps, { name: file, writes: false }) : jobs(file, data)),
  ];
}

function triggers(file: string, data: Data): string[] {
  const on = typeof data.on === 'string' ? [data.on] : Array.isArray(data.on) ? data.on : Object.keys(dataOf(data.on));
  return on
    .filter((name) => name === 'pull_request_target' || (name === 'workflow_run' && file !== 'comment.yml'))
    .map((name) => `${file} is triggered by ${name}, which gives untrusted code our rights`);
}

function permissions(file: string, data: Data): string[] {
  if (!('permissions' in data)) return [`${file} does not state its permissions`];
  const { permissions: rights } = data;
  const isOk = typeof rights === 'object' && Object.values(dataOf(rights)).every((right) => right === 'read');
  return isOk ? [] : [`${file} gives all its jobs more than read access`];
}

function jobs(file: string, data: Data): string[] {
  return Object.entries(dataOf(data.jobs)).flatMap(([name, job]) => {
    const id = `${file} ${name}`;
    const { permissions: rights, steps } = dataOf(job);
    const given = typeof rights === 'string' ? [rights] : Object.entries(dataOf(rights));
    const written = given.flatMap((one) => (typeof one === 'string' ? one : one[1] === 'read' ? [] : String(one[0])));
    const extra = written.filter((right) => !(MAY_WRITE[id] ?? []).includes(right));
    return [
      ...extra.map((right) => `${id} has write access to ${right}, which is not allowed`),
      ...stepsOf(id, listOf(steps), { name: id, writes: written.length > 0 }),
    ];
  });
}

function stepsOf(id: string, steps: readonly Data[], job: { name: string; writes: boolean }): string[] {
  return steps.flatMap((step) => [
    ...(typeof step.uses === 'string' ? uses(id, step.uses, dataOf(step.with)) : []),
    ...(typeof step.run === 'string' ? runs(id, step.run, job.writes) : []),
  ]);
}

function uses(id: string, action: string, given: Data): string[] {
  const isKnown = /^\.\//.test(action) || /^actions\/[a-z-]+@v\d+$/.test(action) || PINNED.includes(action);
  const known = isKnown ? [] : [`${id} uses ${action}, which is neither an action of the host by version nor pinned`];
  if (!action.startsWith('actions/checkout@')) return known;
  const keeps = given['persist-credentials'];
  return [
    ...known,
    ...(keeps === false || (keeps === true && id === MAY_PUSH) ? [] : [`${id} leaves the token in the checkout`]),
    ...('ref' in given || 'repository' in given ? [`${id} checks out something other than its trigger`] : []),
  ];
}

function runs(id: string, script: string, writes: boolean): string[] {
  const installs = [...script.matchAll(/\bnpm (ci|install|i|add|exec)\b[^\n]*/g)].map(([line]) => line);
  return [
    ...(script.includes('${{') ? [`${id} puts an expression into a script`] : []),
    ...(/\b(curl|wget)\b|npx (-y|--yes)/.test(script) ? [`${id} fetches a program from elsewhere`] : []),
    ...installs.filter((line) => !/^npm ci .*--ignore-scripts/.test(line)).map((line) => `${id} runs "${line}"`),
    ...(writes && /\b(npm|npx)\b/.test(script) ? [`${id} has write access, and runs what it installed`] : []),
  ];
}

function withoutComments(text: string): string {
  return text.replace(/(^|\s)#.*/g, '');
}
