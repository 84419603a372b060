import { parse } from 'yaml';

/**
 * What a workflow may do (threats.md, row 1). A job that runs the code of a stranger has no right but to read; a job
 * that may write runs our code alone and installs nothing. Each broken promise is a sentence.
 */

/** The rights to write, by workflow and job. Whoever adds one adds it here, with its reason in the workflow. */
const MAY_WRITE: { readonly [job: string]: readonly string[] } = {
  'comment.yml comment': ['pull-requests'],
  'release.yml provenance': ['attestations', 'id-token'],
  'release.yml publish': ['contents'],
  'release.yml pages': ['contents'],
};
/** The one job that pushes with git. */
const MAY_PUSH = 'release.yml pages';
/** Actions that do not come from the code host itself, by the digest that a public source names: none. */
const PINNED: readonly string[] = [];

type Data = { readonly [key: string]: unknown };
const dataOf = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});
const listOf = (value: unknown): readonly Data[] => (Array.isArray(value) ? value.map(dataOf) : []);

/** The promises that a workflow, or an action of several steps, breaks. */
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
    .map((name) => `${file} is started by ${name}, which gives the code of strangers our rights`);
}

function permissions(file: string, data: Data): string[] {
  if (!('permissions' in data)) return [`${file} does not state its permissions`];
  const { permissions: rights } = data;
  const isOk = typeof rights === 'object' && Object.values(dataOf(rights)).every((right) => right === 'read');
  return isOk ? [] : [`${file} gives all its jobs more than to read`];
}

function jobs(file: string, data: Data): string[] {
  return Object.entries(dataOf(data.jobs)).flatMap(([name, job]) => {
    const id = `${file} ${name}`;
    const { permissions: rights, steps } = dataOf(job);
    const given = typeof rights === 'string' ? [rights] : Object.entries(dataOf(rights));
    const written = given.flatMap((one) => (typeof one === 'string' ? one : one[1] === 'read' ? [] : String(one[0])));
    const extra = written.filter((right) => !(MAY_WRITE[id] ?? []).includes(right));
    return [
      ...extra.map((right) => `${id} may write ${right}, which nobody agreed to`),
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
  const known = isKnown ? [] : [`${id} uses ${action}, which is neither the host's own by version nor pinned`];
  if (!action.startsWith('actions/checkout@')) return known;
  const keeps = given['persist-credentials'];
  return [
    ...known,
    ...(keeps === false || (keeps === true && id === MAY_PUSH) ? [] : [`${id} leaves the token in the checkout`]),
    ...('ref' in given || 'repository' in given ? [`${id} checks out something else than what started it`] : []),
  ];
}

function runs(id: string, script: string, writes: boolean): string[] {
  const installs = [...script.matchAll(/\bnpm (ci|install|i|add|exec)\b[^\n]*/g)].map(([line]) => line);
  return [
    ...(script.includes('${{') ? [`${id} puts an expression into a script`] : []),
    ...(/\b(curl|wget)\b|npx (-y|--yes)/.test(script) ? [`${id} fetches a program`] : []),
    ...installs.filter((line) => !/^npm ci .*--ignore-scripts/.test(line)).map((line) => `${id} runs "${line}"`),
    ...(writes && /\b(npm|npx)\b/.test(script) ? [`${id} may write, and runs what it installed`] : []),
  ];
}

function withoutComments(text: string): string {
  return text.replace(/(^|\s)#.*/g, '');
}
