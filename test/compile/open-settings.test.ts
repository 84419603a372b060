import { describe, expect, test } from 'vitest';
import { openSettings } from '../../src/compile/index.js';
import { KINDS, type Schema, SETTINGS } from '../../src/model/index.js';
import { memoryTree } from '../../src/source/index.js';
import { packageFiles } from '../tools/base.js';
import { SETTINGS_PATH, told, treeOf, YAML } from './trees.js';

// What is read of framework.yaml and of the schemas that it names.

describe('the settings', () => {
  test('are those of framework.yaml, with the schemas of the kinds', async () => {
    const { value, diagnostics } = await openSettings(treeOf({}));
    expect(diagnostics).toEqual([]);
    expect(value.settings).toMatchObject({
      title: 'Small framework',
      sourceLanguage: 'en',
      licence: 'CC-BY-4.0',
      kinds: KINDS,
    });
    expect(value.settings.places?.['/title']?.value).toMatchObject({ start: { line: 1, column: 8 } });
    expect(Object.keys(value.schemas)).toEqual(KINDS.map(({ name }) => name));
    expect(value.entity?.data.publisher).toBe('City of Example');
    expect(value.isRead).toBe(true);
  });

  test('are told to be missing, and are then as Charter has them', async () => {
    const { value, diagnostics } = await openSettings(memoryTree(packageFiles));
    expect(told(diagnostics)).toEqual([`error file-is-present ${SETTINGS_PATH}:1`]);
    expect(diagnostics[0]?.hints).toHaveLength(1);
    expect(value).toMatchObject({ entity: undefined, isRead: false, settings: { title: '', sourceLanguage: 'en' } });
  });

  test('that do not conform are told, and are then as Charter has them', async () => {
    const { value, diagnostics } = await openSettings(treeOf({ [SETTINGS_PATH]: `${YAML}titel: x\n` }));
    expect(told(diagnostics)).toEqual([`error key-is-known ${SETTINGS_PATH}:7`]);
    expect(value).toMatchObject({ entity: undefined, isRead: false, settings: { title: '' } });
  });

  test('whose schema is missing are told so', async () => {
    const { [SETTINGS.schema]: _, ...rest } = packageFiles;
    const { diagnostics } = await openSettings(memoryTree({ ...rest, [SETTINGS_PATH]: YAML }));
    expect(told(diagnostics)).toEqual([`error schema-is-valid ${SETTINGS_PATH}:1`]);
  });

  test('say the words of a language that Charter does not know, once there are requirements', async () => {
    const open = async (more: string) => {
      const text = YAML.replace('source_language: en', 'source_language: eo').replace('- en', '- eo');
      return (await openSettings(treeOf({ [SETTINGS_PATH]: text + more }))).diagnostics;
    };
    const found = await open('');
    expect(told(found)).toEqual([`error language-has-keywords ${SETTINGS_PATH}:3`]);
    expect(found[0]).toMatchObject({
      message: expect.stringContaining('"eo"'),
      place: { start: { line: 3, column: 18 }, end: { line: 3, column: 20 } },
      hints: [expect.stringContaining('`keywords: {shall: [')],
    });
    expect(
      await open(
        'keywords: {shall: [devas], shall not: [devas ne], should: [devus], should not: [devus ne], may: [rajtas]}\n',
      ),
    ).toEqual([]);
    expect(await open('kinds: {standard: {requirements: false}}\n')).toEqual([]);
  });

  const own = (schema: object, kind: string) =>
    openSettings(
      treeOf({
        'schemas/note.schema.json': JSON.stringify(schema),
        [SETTINGS_PATH]: `${YAML}kinds: {note: ${kind}}\n`,
      }),
    );
  const noteOf = ({ value: { settings, schemas } }: Awaited<ReturnType<typeof own>>) => ({
    id: settings.kinds.find(({ name }) => name === 'note')?.id,
    schema: schemas.note as Schema,
  });

  test('of a kind without an id in its schema make the name of the file the id', async () => {
    const { id, schema } = noteOf(await own({ type: 'object', properties: { a: {} }, required: ['a'] }, '{}'));
    expect(id).toBe('file-name');
    expect(schema).toEqual({
      type: 'object',
      properties: {
        id: {
          title: expect.any(String),
          description: expect.stringMatching(/\S/),
          type: 'string',
          pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
        },
        a: {},
      },
      required: ['a'],
    });
    expect(noteOf(await own({ type: 'object' }, '{}')).schema).toMatchObject({
      properties: { id: { title: 'Id', type: 'string' } },
    });
  });

  test('of a kind with an id in its schema want it in the frontmatter', async () => {
    const ID = { type: 'string' };
    expect(noteOf(await own({ type: 'object', properties: { id: ID } }, '{}'))).toEqual({
      id: 'frontmatter',
      schema: { type: 'object', properties: { id: ID }, required: ['id'] },
    });
    expect(noteOf(await own({ properties: { id: ID }, required: ['id', 'a'] }, '{}')).schema.required).toEqual([
      'id',
      'a',
    ]);
    expect(noteOf(await own({ properties: { id: ID }, required: ['a'] }, '{}')).schema.required).toEqual(['id', 'a']);
  });

  test('may say where the id of a kind is', async () => {
    expect(noteOf(await own({ properties: { a: {} } }, '{id: frontmatter}'))).toMatchObject({
      id: 'frontmatter',
      schema: { properties: { id: { type: 'string' }, a: {} }, required: ['id'] },
    });
    const named = noteOf(await own({ properties: { id: { type: 'string' } } }, '{id: file-name}'));
    expect(named).toEqual({ id: 'file-name', schema: { properties: { id: { type: 'string' } } } });
  });
});
