import {
  Context,
  Drop,
  defaultOperators,
  type Expression,
  type Filter,
  type Liquid,
  type Token,
  TypeGuards,
  toValueSync,
  type Value,
} from 'liquidjs';
import { SafeHtml } from './safe-html.js';

/** The values of the names of a template, by the number of each name. */
export type Slots = unknown[];

export type Evaluate = (slots: Slots) => unknown;

/** Thrown when compiled code meets something that only LiquidJS can do, or tell: an error, with its place. */
export class Unsupported extends Error {}

/** The names that a template can use at one place. */
export interface Names {
  /** Returns the number of a name. */
  slotOf(name: string): number;
  /** Returns the slots of the innermost loop; undefined outside loops. */
  readonly loop: { readonly index: number; readonly length: number } | undefined;
}

/** Compiles a value with its filters. A lenient value is null where a name is unknown. */
export function compileValue(value: Value, names: Names, engine: Liquid, lenient: boolean): Evaluate {
  return compileFiltered(value.initial, value.filters, names, engine, lenient);
}

/** Compiles an expression and the filters after it. */
export function compileFiltered(
  initial: Expression,
  filters: readonly Filter[],
  names: Names,
  engine: Liquid,
  lenient: boolean,
): Evaluate {
  const start = compileExpression(initial, names, lenient || filters[0]?.name === 'default');
  return filters.reduce((before, filter) => compileFilter(before, filter, names, engine), start);
}

function compileExpression({ postfix }: Expression, names: Names, lenient: boolean): Evaluate {
  const [value, literal, operator] = postfix;
  if (postfix.length === 3 && value && literal && 'content' in literal && !(literal.content instanceof Drop)) {
    const compare = comparison(compileToken(value, names, lenient), operator, literal.content);
    if (compare !== undefined && !('content' in value)) return compare;
  }
  const operands: Evaluate[] = [];
  for (const token of postfix) {
    if (!TypeGuards.isOperatorToken(token)) {
      operands.push(compileToken(token, names, lenient));
      continue;
    }
    const right = take(operands);
    operands.push(token.operator === 'not' ? not(right) : operation(token.operator, take(operands), right));
  }
  return take(operands);
}

/** Compares with a literal, which most conditions do. */
function comparison(value: Evaluate, operator: Token | undefined, literal: unknown): Evaluate | undefined {
  if (!TypeGuards.isOperatorToken(operator)) return undefined;
  if (operator.operator === '==') return (slots) => value(slots) === literal;
  if (operator.operator === '!=') return (slots) => value(slots) !== literal;
  return undefined;
}

function take(operands: Evaluate[]): Evaluate {
  const operand = operands.pop();
  if (operand === undefined) throw new Unsupported('an expression without a value');
  return operand;
}

function not(operand: Evaluate): Evaluate {
  return (slots) => !isTruthy(operand(slots));
}

/** Both sides are always evaluated, as LiquidJS does, so that an unknown name on either side is an error. */
function operation(operator: string, left: Evaluate, right: Evaluate): Evaluate {
  if (operator === '==') return (slots) => equals(left(slots), right(slots));
  if (operator === '!=') return (slots) => !equals(left(slots), right(slots));
  const pair = (combine: (a: unknown, b: unknown) => unknown): Evaluate => {
    return (slots) => {
      const a = left(slots);
      return combine(a, right(slots));
    };
  };
  if (operator === 'and') return pair((a, b) => isTruthy(a) && isTruthy(b));
  if (operator === 'or') return pair((a, b) => isTruthy(a) || isTruthy(b));
  const compare = defaultOperators[operator];
  if (compare === undefined) throw new Unsupported(`operator ${operator}`);
  return pair((a, b) => {
    if (operator === '>' && typeof a === 'number' && typeof b === 'number') return a > b;
    return toValueSync((compare as (a: unknown, b: unknown) => unknown)(a, b) as never);
  });
}

const slowEquals = defaultOperators['=='] as (a: unknown, b: unknown) => unknown;

export function equals(a: unknown, b: unknown): boolean {
  // Lists are compared item by item, and `empty`, `blank` and `nil` in ways of their own.
  if (Array.isArray(a) || a instanceof Drop || b instanceof Drop)
    return toValueSync(slowEquals(a, b) as never) === true;
  return a === b;
}

export function isTruthy(value: unknown): boolean {
  if (value instanceof Drop) throw new Unsupported('a special value as a condition');
  return value !== false && value !== undefined && value !== null;
}

/** Compiles a literal or the path of a value. */
export function compileToken(token: Token, names: Names, lenient: boolean): Evaluate {
  if ('content' in token) {
    const { content } = token;
    return () => content;
  }
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable !== undefined) throw new Unsupported('an expression');
  const [root, ...path] = token.props;
  const name = root && 'content' in root ? root.content : undefined;
  if (typeof name !== 'string') throw new Unsupported('a computed name');
  if (name === 'forloop') return compileLoop(path, names);
  const slot = names.slotOf(name);
  const [only] = path;
  if (only && path.length === 1 && 'content' in only && isPlainKey(only.content))
    return readerOf(slot, only.content, lenient);
  const start: Evaluate = (slots) => known(slots[slot], lenient);
  return path.reduce<Evaluate>((before, step) => {
    if (!('content' in step)) {
      const key = compileToken(step, names, false);
      return (slots) => known(readAny(before(slots), key(slots)), lenient);
    }
    const key = step.content;
    if (isPlainKey(key))
      return (slots) => {
        const holder = before(slots);
        if (holder === null) return null;
        return known(plain((holder as { readonly [key: string]: unknown })[key]), lenient);
      };
    return (slots) => known(readAny(before(slots), key), lenient);
  }, start);
}

/** Reads a property of a name, the most frequent expression. */
function readerOf(slot: number, key: string, lenient: boolean): Evaluate {
  return (slots) => {
    const holder = slots[slot];
    if (holder === null || holder === undefined) return known(holder, lenient);
    const value = (holder as { readonly [key: string]: unknown })[key];
    return value === undefined || typeof value === 'function' ? known(plain(value), lenient) : value;
  };
}

/** Whether a key can only be an object's own, and has no other meaning. */
function isPlainKey(key: unknown): key is string {
  return typeof key === 'string' && !INHERITED.has(key) && !DERIVED.has(key);
}

function compileLoop(path: readonly Token[], { loop }: Names): Evaluate {
  const [step] = path;
  const key = step && 'content' in step ? step.content : undefined;
  if (loop === undefined || path.length !== 1) throw new Unsupported('forloop as a value');
  const { index, length } = loop;
  const at = (slots: Slots): number => slots[index] as number;
  const size = (slots: Slots): number => slots[length] as number;
  if (key === 'first') return (slots) => at(slots) === 0;
  if (key === 'last') return (slots) => at(slots) === size(slots) - 1;
  if (key === 'index') return (slots) => at(slots) + 1;
  if (key === 'index0') return at;
  if (key === 'length') return size;
  throw new Unsupported('a property of forloop');
}

/** Properties that values have without having them themselves. */
const DERIVED = new Set(['size', 'first', 'last']);

/** Names on the prototypes of values, which a template must not reach. */
const INHERITED = new Set(
  [Object, Array, String, Number, Boolean, SafeHtml].flatMap((one) => Object.getOwnPropertyNames(one.prototype)),
);

/** The value of a property that only exists if it is the object's own. */
function readAny(holder: unknown, key: unknown): unknown {
  if (holder === null || holder === undefined) return null;
  if (key instanceof Drop || (typeof key !== 'string' && typeof key !== 'number')) throw new Unsupported('a key');
  if (Array.isArray(holder) && typeof key === 'number') return at(holder, key);
  const own = Object.hasOwn(holder, key) ? plain((holder as { readonly [key: string]: unknown })[key]) : undefined;
  if (own !== undefined) return own;
  if (key === 'size') return sizeOf(holder);
  if (key === 'first') return Array.isArray(holder) ? at(holder, 0) : undefined;
  if (key === 'last') return Array.isArray(holder) ? at(holder, -1) : undefined;
  return undefined;
}

function at(list: readonly unknown[], index: number): unknown {
  const place = index < 0 ? list.length + index : index;
  return Object.hasOwn(list, place) ? list[place] : undefined;
}

function sizeOf(holder: unknown): unknown {
  if (Array.isArray(holder) || typeof holder === 'string') return holder.length;
  return typeof holder === 'object' && holder !== null ? Object.keys(holder).length : undefined;
}

/** LiquidJS calls functions; no view has one that a template should reach. */
function plain(value: unknown): unknown {
  if (typeof value === 'function') throw new Unsupported('a function');
  return value;
}

function known(value: unknown, lenient: boolean): unknown {
  if (value !== undefined) return value;
  if (lenient) return null;
  throw new Unsupported('an unknown name');
}

/**
 * The filters that only need their arguments. Others may look at the names of the template, and are left to LiquidJS.
 */
const PURE = new Set([
  ...['string', 'label', 'meaning', 'default', 'split', 'join', 'replace', 'append', 'prepend', 'remove', 'strip'],
  ...['upcase', 'downcase', 'capitalize', 'plus', 'minus', 'times', 'divided_by', 'modulo', 'size', 'first', 'last'],
  ...['concat', 'reverse', 'slice', 'truncate', 'escape', 'lstrip', 'rstrip', 'uniq', 'compact', 'map', 'sort'],
]);

function compileFilter(before: Evaluate, filter: Filter, names: Names, engine: Liquid): Evaluate {
  const handler: unknown = engine.filters[filter.name];
  if (!PURE.has(filter.name) || typeof handler !== 'function') throw new Unsupported(`filter ${filter.name}`);
  const args = filter.args.map((arg): Evaluate => {
    if (!Array.isArray(arg)) return compileToken(arg as Token, names, false);
    const [name, token] = arg;
    if (token === undefined) throw new Unsupported('an argument without a value');
    const value = compileToken(token, names, false);
    return (slots) => [name, value(slots)];
  });
  const setting = { context: new Context({}, engine.options, {}, { liquid: engine }), liquid: engine };
  return (slots) => {
    const value = before(slots);
    const result: unknown = handler.apply(setting, [value, ...args.map((one) => one(slots))]);
    return typeof result === 'object' && result !== null && 'next' in result ? toValueSync(result as never) : result;
  };
}
