import { type Body, type Entity, labelOf, type Part, propertiesOf, spellOut } from '../../model/index.js';
import type { Block, Line, RequirementBlock, TestBlock } from './content.js';
import { linesOf, valuesOf } from './lines.js';
import type { Prose } from './prose.js';
import { dataWithDefaults, pointedAt, schemaOf } from './schema.js';
import type { Setting } from './setting.js';

/** What the head of a requirement shows, so that no line repeats it. */
const IN_HEAD = ['id', 'title', 'statement', 'level', 'tier', 'actor', 'test'];
const INFORMATIVE = ['rationale', 'guidance'];
/** Levels that bind whoever conforms. */
const BINDING = ['shall', 'shall not'];

export function requirementBlock(setting: Setting, entity: Entity, body: Body, prose: Prose): RequirementBlock {
  const data = dataWithDefaults(setting.framework, entity);
  const parts = partsOf(body, entity);
  const level = String(data.level ?? '');
  const tier = String(data.tier ?? 'core');
  // The statement first, then the lines, then what informs: footnotes are numbered in the order of reading.
  const statement = statementOf(entity, parts, prose);
  const lines = linesOf(setting, entity, data, parts, prose, IN_HEAD);
  const tests = testsOf(setting, entity, body, prose);
  return {
    head: { id: entity.id, title: entity.title, label: entity.id },
    level: { word: level === '' ? '' : labelOf(setting.words, 'level', level), binding: BINDING.includes(level) },
    tier: labelOf(setting.words, 'tier', tier),
    actor: valuesOf(setting, entity, data, 'actor'),
    statement,
    lines,
    tests,
    informative: parts
      .filter((part) => INFORMATIVE.includes(part.name))
      .map((part) => informativeLine(setting, part, prose)),
  };
}

function partsOf(body: Body, entity: Entity): readonly Part[] {
  return Object.hasOwn(body.parts, entity.id) ? (body.parts[entity.id] ?? []) : [];
}

function statementOf(entity: Entity, parts: readonly Part[], prose: Prose): readonly Block[] {
  const part = parts.find(({ name }) => name === 'statement');
  if (part && part.blocks.length > 0) return prose.blocks(part.blocks, 6);
  return [{ t: 'p', c: [{ t: 'text', v: String(entity.data.statement ?? '') }] }];
}

function testsOf(setting: Setting, entity: Entity, body: Body, prose: Prose): readonly TestBlock[] {
  return entity.holds.flatMap((id) => {
    const test = setting.framework.entities[id];
    if (!test) return [];
    const named = test.title === test.id ? methodOf(setting, test) : test.title;
    const lines = linesOf(setting, test, test.data, partsOf(body, test), prose, ['id', 'title', 'method']);
    return [{ head: { id, title: named || spellOut(test.kind), label: id }, lines }];
  });
}

/** A test has no title of its own: its method stands beside its id. */
function methodOf({ framework }: Setting, test: Entity): string {
  const { schema, root } = schemaOf(framework, test);
  const property = propertiesOf(schema, root).find(([key]) => key === 'method')?.[1] ?? {};
  const method = String(test.data.method ?? '');
  return pointedAt(framework, property, method)?.title ?? spellOut(method);
}

function informativeLine(setting: Setting, part: Part, prose: Prose): Line {
  return { name: setting.words.find(`part-${part.name}`) ?? part.title, c: prose.blocks(part.blocks, 6) };
}
