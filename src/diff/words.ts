import { isData, type Json } from '../model/index.js';

/** A name as it is spoken: `notice_period` is "notice period". */
export function spoken(name: string): string {
  return name.replaceAll(/[_-]+/g, ' ');
}

/** A value in words: a list with commas, nothing as "none". */
export function inWords(value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((item) => inWords(item)).join(', ');
  if (isData(value)) return Object.values(value).map(inWords).join(' ');
  return String(value);
}

/** The value of a property as a list; empty when there is none. */
export function listOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map((item) => inWords(item)) : value === undefined ? [] : [inWords(value)];
}

/** Equal as JSON; keys are in order already. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/**
 * A text without what makes a difference editorial: case, and punctuation that does not stand between digits
 * (1.5 is not 15).
 */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<!\d)\p{P}|\p{P}(?!\d)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
