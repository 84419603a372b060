import {
  type Body,
  type Data,
  type Entity,
  isData,
  labelOf,
  type Part,
  propertiesOf,
  spellOut,
} from '../../model/index.js';
import type { Block, Inline, Line, RequirementBlock, TestBlock } from './content.js';
import type { ComposeContext } from './context.js';
import { dataWithDefaults, linesOf, nameOf, pointedAt, schemaOf, valuesOf } from './lines.js';
import type { Prose } from './prose.js';

/** What the head of a requirement shows, so that no line repeats it. */
const IN_HEAD = ['id', 'title', 'statement', 'level', 'tier', 'actor', 'test'];
/** What the statement depends on. */
const TERMS = ['condition', 'parameter', 'effective', 'sunset'];
const INFORMATIVE = ['rationale', 'guidance'];
/** Levels that bind whoever conforms. */
const BINDING = ['shall', 'shall not'];

export function requirementBlock(setting: ComposeContext, entity: Entity, body: Body, prose: Prose): RequirementBlock {
  const data = dataWithDefaults(setting.framework, entity);
  const parts = partsOf(body, entity);
  const level = String(data.level ?? '');
  const tier = String(data.tier ?? 'core');
  // The statement first, then the lines, then what informs: footnotes are numbered in the order of reading.
  const statement = statementOf(entity, parts, prose);
  const terms = linesOf(setting, entity, data, parts, prose, (key) => TERMS.includes(key));
  const lines = linesOf(setting, entity, data, parts, prose, (key) => !IN_HEAD.includes(key) && !TERMS.includes(key));
  const tests = testsOf(setting, entity, body, prose);
  return {
    head: { id: entity.id, title: entity.title, label: entity.id },
    level: { word: level === '' ? '' : labelOf(setting.words, 'level', level), binding: BINDING.includes(level) },
    tier: labelOf(setting.words, 'tier', tier),
    glance: glanceOf(setting, entity, data),
    statement,
    terms,
    lines,
    tests,
    informative: parts
      .filter((part) => INFORMATIVE.includes(part.name))
      .map((part) => informativeLine(setting, part, prose)),
  };
}

/** The actors, and the value of each parameter: a limit that is read before the sentence it stands in. */
function glanceOf(setting: ComposeContext, entity: Entity, data: Data): readonly Line[] {
  const { schema, root } = schemaOf(setting.framework, entity);
  const titleOf = (key: string): string =>
    nameOf(setting, key, propertiesOf(schema, root).find(([name]) => name === key)?.[1] ?? {});
  const asLine = (name: string, c: readonly Inline[]): Line => ({ name, c: [{ t: 'p', c }] });
  const parameters = Array.isArray(data.parameter) ? data.parameter.filter(isData) : [];
  // The name of a parameter is written in Latin letters and in the source language, and read as words there alone.
  const spelt =
    setting.language === setting.framework.settings.sourceLanguage && /\p{Script=Latin}/u.test(titleOf('parameter'));
  return [
    asLine(titleOf('actor'), valuesOf(setting, entity, data, 'actor')),
    ...parameters.map((one) =>
      asLine(spelt ? spellOut(String(one.name)) : titleOf('parameter'), [
        { t: 'strong', c: [{ t: 'text', v: String(one.default) }] },
      ]),
    ),
  ].filter(({ c }) => c.some((block) => block.t === 'p' && block.c.length > 0));
}

function partsOf(body: Body, entity: Entity): readonly Part[] {
  return Object.hasOwn(body.parts, entity.id) ? (body.parts[entity.id] ?? []) : [];
}

function statementOf(entity: Entity, parts: readonly Part[], prose: Prose): readonly Block[] {
  const part = parts.find(({ name }) => name === 'statement');
  if (part && part.blocks.length > 0) return prose.blocks(part.blocks, 6);
  return [{ t: 'p', c: [{ t: 'text', v: String(entity.data.statement ?? '') }] }];
}

function testsOf(setting: ComposeContext, entity: Entity, body: Body, prose: Prose): readonly TestBlock[] {
  return entity.holds.flatMap((id) => {
    const test = setting.framework.entities[id];
    if (!test) return [];
    const named = test.title === test.id ? methodOf(setting, test) : test.title;
    const lines = linesOf(
      setting,
      test,
      test.data,
      partsOf(body, test),
      prose,
      (key) => !['id', 'title', 'method'].includes(key),
    );
    return [{ head: { id, title: named || spellOut(test.kind), label: id }, lines }];
  });
}

/** A test has no title of its own: its method stands beside its id. */
function methodOf({ framework }: ComposeContext, test: Entity): string {
  const { schema, root } = schemaOf(framework, test);
  const property = propertiesOf(schema, root).find(([key]) => key === 'method')?.[1] ?? {};
  const method = String(test.data.method ?? '');
  return pointedAt(framework, property, method)?.title ?? spellOut(method);
}

function informativeLine(setting: ComposeContext, part: Part, prose: Prose): Line {
  return { name: setting.words.find(`part-${part.name}`) ?? part.title, c: prose.blocks(part.blocks, 6) };
}
