import {
  type Entity,
  type Framework,
  isData,
  type Kind,
  keywordsOf,
  literal,
  PLACEHOLDER,
  propertiesOf,
  type Refusal,
  type Schema,
  wholeWords,
} from '../model/index.js';
import { refusedFor, refusedKey } from './given.js';
import { type GivenValues, isListIn, type RequiredProperty, requiredProperties } from './values.js';

/** The given values of a requirement or a test. */
interface BlockWords {
  readonly kind: Kind;
  readonly title: string | undefined;
  readonly text: string | undefined;
  readonly values: GivenValues;
}

/** The labels of paragraphs after the list of a requirement, by the key of --set. */
const LABELS: { readonly [key: string]: string } = { rationale: 'Rationale', guidance: 'Guidance' };

/** A key of a block, and its label in the source. */
interface Key {
  readonly key: string;
  readonly label: string;
}

/**
 * Writes a requirement from the given values, with placeholders for the others. A duty gets a test, whose keys are given
 * with those of the requirement.
 */
export function requirementBlock(
  { kind, title, text, values }: BlockWords,
  ids: { readonly id: string; readonly test: string },
  holder: Entity | undefined,
  framework: Framework,
): string | Refusal {
  const schema = framework.schemas[kind.name] ?? {};
  const inner = framework.settings.kinds.find((one) => one.within === kind.name);
  const own = keysOf(schema);
  const within = inner ? keysOf(framework.schemas[inner.name] ?? {}) : [];
  const refused = refusedIn(kind, values, text, schema, [...own, ...within]) ?? refusedTitle(kind, title);
  if (refused) return refused;
  const given = text ?? values.get('statement')?.[0];
  const decided = decide(kind, schema, framework, values, given);
  if ('refused' in decided) return decided;
  const isDuty = given === undefined || holdsDuty(given, framework);
  const isTested = inner !== undefined && (isDuty || within.some(({ key }) => values.has(key)));
  const test = isTested
    ? testBlock({ kind: inner, title: undefined, text: undefined, values: only(values, within) }, ids.test, framework)
    : '';
  if (typeof test !== 'string') return test;
  const lines = own.flatMap(({ key, label }) =>
    (decided.get(key) ?? evidenceOf(key, holder)).map((value) => lineOf(key, label, value)),
  );
  const labelled = Object.entries(LABELS).flatMap(([key, label]) =>
    (values.get(key) ?? (key === 'rationale' ? [PLACEHOLDER] : [])).flatMap((words) => [
      '',
      `${label}: ${oneLine(words)}`,
    ]),
  );
  return [
    `### ${ids.id} ${headingText(title ?? '')}`,
    '',
    given === undefined ? statementFor(decided, framework) : given.trim(),
    '',
    ...lines,
    ...(test === '' ? [] : [test.trimEnd()]),
    ...labelled,
    '',
  ].join('\n');
}

/** Writes the lines of a test from the given values, with placeholders for the others. */
export function testBlock(
  { kind, title, text, values }: BlockWords,
  id: string,
  framework: Framework,
): string | Refusal {
  const schema = framework.schemas[kind.name] ?? {};
  const keys = keysOf(schema);
  if (title !== undefined) return { refused: `a ${kind.name} has no title; leave it out` };
  if (text !== undefined)
    return {
      refused: `a ${kind.name} has no text; give ${keys.map(({ key }) => `--set ${key}=...`).join(' and ')}`,
    };
  const refused = refusedIn(kind, values, undefined, schema, keys);
  if (refused) return refused;
  const decided = decide(kind, schema, framework, values, undefined);
  if ('refused' in decided) return decided;
  const argument = propertiesOf(schema, schema).find(([, property]) => property['x-argument'] === true)?.[0];
  const method = argument === undefined ? '' : (decided.get(argument)?.[0] ?? '');
  const lines = keys
    .filter(({ key }) => key !== argument)
    .flatMap(({ key, label }) => (decided.get(key) ?? []).map((value) => `  ${lineOf(key, label, value)}`));
  return `${[`- ${kind.title} ${id}: ${method}`, ...lines].join('\n')}\n`;
}

/** Returns the keys that an author writes in a block, without those that Charter derives or reads from the heading. */
function keysOf(schema: Schema): Key[] {
  return propertiesOf(schema, schema)
    .filter(([key, property]) => !['id', 'title'].includes(key) && !property['x-derived'] && !property['x-block'])
    .map(([key, property]) => ({ key, label: typeof property.title === 'string' ? property.title : key }));
}

function refusedTitle(kind: Kind, title: string | undefined): Refusal | undefined {
  return title === undefined || title.trim() === ''
    ? { refused: `give the title of the ${kind.name} after the kind` }
    : undefined;
}

function refusedIn(
  { name, within }: Kind,
  values: GivenValues,
  text: string | undefined,
  schema: Schema,
  keys: readonly Key[],
): Refusal | undefined {
  if (text?.trim() === '') return { refused: '--text is empty' };
  const properties = isData(schema.properties) ? schema.properties : {};
  const hasStatement = Object.hasOwn(properties, 'statement');
  if (text !== undefined && values.has('statement'))
    return { refused: 'the statement is given twice: with --text and with --set' };
  const known = [...keys.map(({ key }) => key), ...(hasStatement ? ['statement', ...Object.keys(LABELS)] : [])];
  const empty = [...values].find(([, texts]) => texts.some((one) => one.trim() === ''));
  if (empty) return { refused: `"${empty[0]}" has no value` };
  return refusedKey(values, name, known, (key) => isListIn(schema, key) || !Object.hasOwn(properties, key), {
    id: 'give the id with --id',
    title: hasStatement ? 'give the title after the kind' : `a ${name} has no title`,
    level: 'the level is read from the keyword in the statement; give the statement with --text',
    ...(within !== undefined && { [within]: `give the ${within} with --in` }),
    ...(hasStatement && {
      test: 'give the test with --set method=..., do=... and pass_if=..., or later with charter new test',
    }),
  });
}

/**
 * Returns the value of each key: the given one, the default or a placeholder. If there is none of these, the actor is the
 * one that the statement names; if the statement is a placeholder, it is the first choice.
 */
function decide(
  { name }: Kind,
  schema: Schema,
  framework: Framework,
  values: GivenValues,
  statement: string | undefined,
): ReadonlyMap<string, readonly string[]> | Refusal {
  const decided = new Map<string, readonly string[]>(values);
  const required = requiredProperties(schema, framework, ['id', 'title']).filter((one) => !values.has(one.key));
  const isMarked = statement === undefined && required.some(({ placeholder }) => placeholder !== undefined);
  const isOpen =
    statement === undefined && (isMarked || Object.hasOwn((schema.properties ?? {}) as object, 'statement'));
  const missing: RequiredProperty[] = [];
  for (const one of required) {
    const value =
      one.initial ??
      one.placeholder ??
      named(one, statement, framework) ??
      (isOpen ? one.choices[0]?.value : undefined);
    if (value === undefined) missing.push(one);
    else decided.set(one.key, [value].flat().map(String));
  }
  return missing.length > 0 ? refusedFor(name, missing) : decided;
}

/** Returns the choice that a statement names first. */
function named(
  { choices, kinds }: RequiredProperty,
  statement: string | undefined,
  { entities }: Framework,
): string | undefined {
  const found = choices
    .map(({ value }) => {
      const title = kinds
        .map((kind) => entities[`${kind.split('/')[1]}/${value}`]?.title)
        .find((one) => one !== undefined);
      const pattern = new RegExp(wholeWords([title ?? value], literal, '\\p{L}\\p{N}_-'), 'iu');
      return { value, at: pattern.exec(statement ?? '')?.index ?? -1, length: (title ?? value).length };
    })
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.length - a.length);
  return found[0]?.value;
}

/** Returns a placeholder for the evidence, which a rule requires unless the standard has a default. */
function evidenceOf(key: string, holder: Entity | undefined): readonly string[] {
  const given = isData(holder?.data.defaults) ? holder.data.defaults.evidence : undefined;
  return key === 'evidence' && given === undefined ? [PLACEHOLDER] : [];
}

/** Returns a statement of the actor, the keyword for a duty and a placeholder. */
function statementFor(decided: ReadonlyMap<string, readonly string[]>, framework: Framework): string {
  const { sourceLanguage, keywords } = framework.settings;
  const [shall = 'shall'] = keywordsOf(sourceLanguage, keywords).levels.shall;
  const title = framework.entities[`actors/${decided.get('actor')?.[0]}`]?.title ?? PLACEHOLDER;
  const subject = /^en\b/i.test(sourceLanguage) ? `The ${lower(title)}` : title;
  return `${subject} ${shall} ${PLACEHOLDER}.`;
}

/** Returns a label for use within a sentence; an abbreviation keeps its capitals. */
function lower(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Whether a statement has the keyword of a duty, which needs a test. */
function holdsDuty(statement: string, { settings }: Framework): boolean {
  const { levels } = keywordsOf(settings.sourceLanguage, settings.keywords);
  const words = [...levels.shall, ...levels['shall not']];
  return words.length > 0 && new RegExp(wholeWords(words, literal, '\\p{L}\\p{N}_-'), 'u').test(statement);
}

function only(values: GivenValues, keys: readonly Key[]): GivenValues {
  return new Map([...values].filter(([key]) => keys.some((one) => one.key === key)));
}

/** Returns the line of a key. The name of a parameter goes before the colon. */
function lineOf(key: string, label: string, value: string): string {
  return key === 'parameter' ? `- ${label} ${oneLine(value)}` : `- ${label}: ${oneLine(value)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Escapes number signs at the end of a heading, which Markdown would drop. */
function headingText(title: string): string {
  return oneLine(title).replace(/(^|\s)(#+)$/, '$1\\$2');
}
