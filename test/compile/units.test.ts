import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { plainText, readableText, unitsOf } from '../../src/compile/link/units.js';
import { parseMarkdown } from '../../src/compile/parse/markdown.js';
import type { Part, Schema } from '../../src/model/index.js';
import { entity } from '../release/values.js';

// Which text units an entity has, and what the text of one is.

describe('text units', () => {
  const blocks = (text: string) => parseMarkdown(text).children as RootContent[];
  const part = (name: string, text: string): Part => ({ name, title: name, blocks: blocks(text), holds: [] });

  test('are the parts of the text, and the texts that the schema marks', () => {
    const TEXT = { type: 'string', 'x-text': true };
    const schema = {
      properties: {
        short_title: TEXT,
        plain: { type: 'string' },
        list: { type: 'array', items: TEXT },
        groups: { type: 'array', items: { type: 'object', properties: { a_b: TEXT, c: {} } } },
        group: { properties: { a_b: TEXT } },
        made: { ...TEXT, 'x-derived': true },
        statement: TEXT,
        empty: TEXT,
        number: TEXT,
        loose: { type: 'array' },
        bare: {},
      },
    } as Schema;
    const data = {
      short_title: ' A \n B ',
      plain: 'no',
      list: ['one', 'two'],
      groups: [{ c: 'no' }, { a_b: 'three', c: 'no' }],
      group: { a_b: 'four' },
      made: 'no',
      statement: 'no',
      empty: ' ',
      number: 3,
      loose: ['no'],
      bare: { x: 'no' },
    };
    const parts = [part('statement', 'One  *two*.'), part('pass_if', 'Equal.'), part('scope', '')];
    expect(unitsOf(entity('PS-001', { data }), parts, schema)).toEqual([
      { id: 'PS-001#short-title', text: 'A B' },
      { id: 'PS-001#list-1', text: 'one' },
      { id: 'PS-001#list-2', text: 'two' },
      { id: 'PS-001#groups-2-a-b', text: 'three' },
      { id: 'PS-001#group-a-b', text: 'four' },
      { id: 'PS-001#statement', text: 'One two.' },
      { id: 'PS-001#pass-if', text: 'Equal.' },
    ]);
    expect(unitsOf(entity('PS-001', { data }), [], {})).toEqual([]);
  });

  test('are plain text in the normal form of Unicode', () => {
    expect(plainText(blocks('# A\nb **c** `d` ~~e~~ [f](g) ![h](i)\n\n- j\n- k\n\ne\u0301 <b>l</b>'))).toBe(
      'A b c d e f h j k é l',
    );
    expect(plainText(blocks('a*b*~~c~~`d`[e](f)![g](h)i'))).toBe('abcdegi');
    expect(plainText(blocks('<div>\nno\n</div>\n\nyes ![](x)'))).toBe('yes');
  });

  test('keep a parameter and the target of a link, which the text as it reads does not', () => {
    const text = (value: string) => ({ type: 'text', value });
    const link = (automatic: boolean) => ({
      type: 'entityLink',
      target: 'PS-002',
      anchor: '',
      automatic,
      children: [text('it')],
    });
    const parameter = (written: string) => ({ type: 'parameter', name: 'days', written, children: [text('5 days')] });
    const paragraph = (...children: unknown[]) => [{ type: 'paragraph', children }] as unknown as RootContent[];
    expect(plainText(paragraph(link(false), text('.')))).toBe('it [PS-002].');
    expect(plainText(paragraph(link(true), text('.')))).toBe('it.');
    expect(readableText(paragraph(link(false), text('.')))).toBe('it.');
    expect(plainText(paragraph(text('in'), parameter('{{days}}'), text('.')))).toBe('in{{days}}.');
    expect(plainText(paragraph(parameter('five {{days}}'), text('.')))).toBe('five {{days}}.');
    expect(readableText(paragraph(text('in'), parameter('{{days}}'), text('.')))).toBe('in5 days.');
    expect(plainText(paragraph(text('a'), { type: 'noteMark', value: '1' }, text('b')))).toBe('ab');
    expect(plainText(paragraph(text('a'), { type: 'label', children: [text('x')] }, text('b')))).toBe('axb');
  });
});
