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

/** The properties in the head of a requirement, which its lines do not repeat. */
const IN_HEAD = ['id', 'title', 'statement', 'level', 'tier', 'actor', 'test'];
/** The properties that the statement depends on. */
const TERMS = ['condition', 'parameter', 'effective', 'sunset'];
const INFORMATIVE = ['rationale', 'guidance'];
/** The binding levels. */
const BINDING = ['shall', 'shall not'];

/** Composes a requirement with its tests. */
export function requirementBlock(context: ComposeContext, entity: Entity, body: Body, prose: Prose): RequirementBlock {
  const data = dataWithDefaults(context.framework, entity);
  const parts = partsOf(body, entity);
  const level = String(data.level ?? '');
  const tier = String(data.tier ?? 'core');
  // Convert in reading order (statement, lines, informative text), because this numbers the footnotes.
  const statement = statementOf(entity, parts, prose);
  const terms = linesOf(context, entity, data, parts, prose, (key) => TERMS.includes(key));
  const lines = linesOf(context, entity, data, parts, prose, (key) => !IN_HEAD.includes(key) && !TERMS.includes(key));
  const tests = testsOf(context, entity, body, prose);
  return {
    head: { id: entity.id, title: entity.title, label: entity.id },
    level: { word: level === '' ? '' : labelOf(context.words, 'level', level), binding: BINDING.includes(level) },
    tier: labelOf(context.words, 'tier', tier),
    glance: glanceOf(context, entity, data),
    statement,
    terms,
    lines,
    tests,
    informative: parts
      .filter((part) => INFORMATIVE.includes(part.name))
      .map((part) => informativeLine(context, part, prose)),
  };
}

/** Composes the actors and the value of each parameter, so that limits are visible before the statement. */
function glanceOf(context: ComposeContext, entity: Entity, data: Data): readonly Line[] {
  const { schema, root } = schemaOf(context.framework, entity);
  const titleOf = (key: string): string =>
    nameOf(context, key, propertiesOf(schema, root).find(([name]) => name === key)?.[1] ?? {});
  const asLine = (name: string, c: readonly Inline[]): Line => ({ name, c: [{ t: 'p', c }] });
  const parameters = Array.isArray(data.parameter) ? data.parameter.filter(isData) : [];
  // Parameter names are Latin and in the source language, so they are spelled out only in that language.
  const spelt =
    context.language === context.framework.settings.sourceLanguage && /\p{Script=Latin}/u.test(titleOf('parameter'));
  return [
    asLine(titleOf('actor'), valuesOf(context, entity, data, 'actor')),
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

function testsOf(context: ComposeContext, entity: Entity, body: Body, prose: Prose): readonly TestBlock[] {
  return entity.holds.flatMap((id) => {
    const test = context.framework.entities[id];
    if (!test) return [];
    const named = test.title === test.id ? methodOf(context, test) : test.title;
    const lines = linesOf(
      context,
      test,
      test.data,
      partsOf(body, test),
      prose,
      (key) => !['id', 'title', 'method'].includes(key),
    );
    return [{ head: { id, title: named || spellOut(test.kind), label: id }, lines }];
  });
}

/** Returns the method of a test, which is its title. */
function methodOf({ framework }: ComposeContext, test: Entity): string {
  const { schema, root } = schemaOf(framework, test);
  const property = propertiesOf(schema, root).find(([key]) => key === 'method')?.[1] ?? {};
  const method = String(test.data.method ?? '');
  return pointedAt(framework, property, method)?.title ?? spellOut(method);
}

function informativeLine(context: ComposeContext, part: Part, prose: Prose): Line {
  return { name: context.words.find(`part-${part.name}`) ?? part.title, c: prose.blocks(part.blocks, 6) };
}
