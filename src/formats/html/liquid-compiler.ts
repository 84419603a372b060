import {
  AssignTag,
  CaptureTag,
  CaseTag,
  CommentTag,
  ForTag,
  IfTag,
  type Liquid,
  Output,
  RenderTag,
  type Template,
  type Token,
  UnlessTag,
} from 'liquidjs';
import {
  compileFiltered,
  compileToken,
  compileValue,
  type Evaluate,
  equals,
  isTruthy,
  type Names,
  type Slots,
  Unsupported,
} from './liquid-expressions.js';
import { escapeHtml, SafeHtml } from './safe-html.js';
import { PlainWriter, stretchOf, type Writer } from './writer.js';

/** A part of a template: writes its output. */
type Part = (slots: Slots, out: Writer) => void;

/** A compiled template. */
export interface CompiledTemplate {
  /** The number of each name that it uses. */
  readonly names: ReadonlyMap<string, number>;
  readonly size: number;
  readonly write: Part;
}

/** Where the names that no caller sets are looked up. */
const GLOBALS = 0;

/** Creates the slots of a template: a name has its value in the first of the objects that has it. */
export function slotsFor(template: CompiledTemplate, view: object, globals: object): Slots {
  const slots: Slots = new Array(template.size);
  slots[GLOBALS] = globals;
  for (const [name, slot] of template.names) slots[slot] = ownOf(Object.hasOwn(view, name) ? view : globals, name);
  return slots;
}

function ownOf(holder: object, name: string): unknown {
  return Object.hasOwn(holder, name) ? (holder as { readonly [name: string]: unknown })[name] : undefined;
}

/**
 * Compiles the trees that LiquidJS parses to functions, which give the same output in a small part of the time. No text
 * of a template becomes code. Throws `Unsupported` for what only LiquidJS can render.
 */
export class LiquidCompiler {
  readonly #partials = new Map<string, CompiledTemplate>();

  constructor(readonly engine: Liquid) {}

  compile(templates: readonly Template[]): CompiledTemplate {
    const scope = new Scope();
    const write = this.#block(templates, scope);
    return { names: scope.names, size: scope.size, write };
  }

  #partial(file: string): CompiledTemplate {
    const known = this.#partials.get(file);
    if (known) return known;
    const compiled = this.compile(this.engine.parseFileSync(file, 'partials' as never));
    this.#partials.set(file, compiled);
    return compiled;
  }

  #block(templates: readonly Template[], scope: Scope | Loop): Part {
    const parts = templates.flatMap((one) => this.#part(one, scope) ?? []);
    const [first, second] = parts;
    if (first === undefined) return () => {};
    if (second === undefined) return first;
    return (slots, out) => {
      for (const part of parts) part(slots, out);
    };
  }

  #part(template: Template, scope: Scope | Loop): Part | undefined {
    if (template instanceof Output) return this.#output(template, scope);
    if (template instanceof IfTag || template instanceof UnlessTag) return this.#branches(template, scope);
    if (template instanceof ForTag) return this.#loop(template, scope);
    if (template instanceof CaseTag) return this.#choice(template, scope);
    if (template instanceof RenderTag) return this.#render(template, scope);
    if (template instanceof AssignTag) return this.#assign(template, scope);
    if (template instanceof CaptureTag) return this.#capture(template, scope);
    if (template instanceof CommentTag) return undefined;
    return textPart(template);
  }

  #output({ value }: Output, scope: Scope | Loop): Part {
    // The last filter is the one that escapes, which LiquidJS adds.
    const evaluate = compileFiltered(value.initial, value.filters.slice(0, -1), scope, this.engine, false);
    return (slots, out) => {
      const found = evaluate(slots);
      if (typeof found === 'string') out.text(escapeHtml(found));
      else if (found instanceof SafeHtml) out.html(found);
      else if (found !== null && found !== undefined) out.text(escapeHtml(String(found)));
    };
  }

  #branches(tag: IfTag | UnlessTag, scope: Scope | Loop): Part {
    const branches = tag.branches.map(({ value, templates }) => ({
      test: compileValue(value, scope, this.engine, true),
      write: this.#block(templates, scope),
    }));
    const otherwise = this.#block(tag.elseTemplates ?? [], scope);
    const negated = tag instanceof UnlessTag;
    return (slots, out) => {
      for (let at = 0; at < branches.length; at += 1) {
        const { test, write } = branches[at] as (typeof branches)[number];
        // Only the first branch of `unless` is negated.
        if (isTruthy(test(slots)) !== (negated && at === 0)) return write(slots, out);
      }
      otherwise(slots, out);
    };
  }

  #loop(tag: ForTag, scope: Scope | Loop): Part {
    if (Object.keys(tag.hash.hash).length > 0) throw new Unsupported('a part of a list');
    const list = compileToken(tag.collection, scope, false);
    const inner = scope.loopOver(tag.variable);
    const write = this.#block(tag.templates, inner);
    const otherwise = this.#block(tag.elseTemplates, scope);
    const { item, loop } = inner;
    return (slots, out) => {
      const items = itemsOf(list(slots));
      if (items.length === 0) return otherwise(slots, out);
      slots[loop.length] = items.length;
      for (let index = 0; index < items.length; index += 1) {
        slots[item] = items[index];
        slots[loop.index] = index;
        write(slots, out);
      }
    };
  }

  #choice(tag: CaseTag, scope: Scope | Loop): Part {
    const target = compileValue(tag.value, scope, this.engine, true);
    const branches = tag.branches.map(({ values, templates }) => ({
      values: values.map((one) => compileToken(one, scope, true)),
      write: this.#block(templates, scope),
    }));
    const otherwise = this.#block(tag.elseTemplates, scope);
    return (slots, out) => {
      const value = target(slots);
      let isHit = false;
      for (const { values, write } of branches) {
        if (!values.some((one) => equals(value, one(slots)))) continue;
        write(slots, out);
        isHit = true;
      }
      if (!isHit) otherwise(slots, out);
    };
  }

  #render(tag: RenderTag, scope: Scope | Loop): Part {
    const { file, hash, with: given, forBinding } = tag as unknown as RenderFields;
    if (typeof file !== 'string' || file.startsWith('.') || given !== undefined || forBinding !== undefined)
      throw new Unsupported('a way to render a template');
    const values = Object.entries(hash.hash).map(([name, token]): readonly [string, Evaluate] => [
      name,
      token === undefined ? () => true : compileToken(token, scope, false),
    ]);
    // A template may render itself, so it is compiled when it is first needed.
    let linked: { readonly template: CompiledTemplate; readonly free: readonly Binding[] } | undefined;
    return (slots, out) => {
      if (linked === undefined) {
        const template = this.#partial(file);
        const set = new Set(values.map(([name]) => name));
        linked = { template, free: [...template.names].filter(([name]) => !set.has(name)) };
      }
      const { template, free } = linked;
      const inner: Slots = new Array(template.size);
      const globals = slots[GLOBALS] as object;
      inner[GLOBALS] = globals;
      for (const [name, slot] of free) inner[slot] = ownOf(globals, name);
      for (const [name, evaluate] of values) {
        const value = evaluate(slots);
        const slot = template.names.get(name);
        if (slot !== undefined) inner[slot] = value;
      }
      template.write(inner, out);
    };
  }

  #assign(tag: AssignTag, scope: Scope | Loop): Part {
    const { key, value } = tag as unknown as { readonly key: unknown; readonly value: Output['value'] };
    if (typeof key !== 'string') throw new Unsupported('an assignment');
    const evaluate = compileValue(value, scope, this.engine, true);
    const slot = scope.outermost(key);
    return (slots) => {
      slots[slot] = evaluate(slots);
    };
  }

  #capture(tag: CaptureTag, scope: Scope | Loop): Part {
    const write = this.#block(tag.templates, scope);
    const slot = scope.outermost(tag.variable);
    return (slots) => {
      const text = new PlainWriter();
      write(slots, text);
      slots[slot] = text.end();
    };
  }
}

type Binding = readonly [name: string, slot: number];

/** What the tag `render` consists of, which the types of LiquidJS hide. */
interface RenderFields {
  readonly file: unknown;
  readonly hash: { readonly hash: { readonly [name: string]: Token | undefined } };
  readonly with?: unknown;
  readonly forBinding?: unknown;
}

/** Text between the tags of a template. Any other tag is left to LiquidJS. */
function textPart({ token }: Template): Part {
  if (!('getContent' in token) || typeof token.getContent !== 'function' || 'name' in token)
    throw new Unsupported('a tag');
  const text: unknown = token.getContent();
  if (typeof text !== 'string') throw new Unsupported('a text');
  const stretch = stretchOf(text);
  return (_slots, out) => out.stretch(stretch);
}

/** The items of a list; of an object, its properties. */
function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Symbol.iterator in value) return Array.from(value as Iterable<unknown>);
  return Object.entries(value);
}

/** The names of a template outside its loops. */
class Scope implements Names {
  readonly names = new Map<string, number>();
  readonly loop: Names['loop'] = undefined;
  size = GLOBALS + 1;

  slotOf(name: string): number {
    return this.outermost(name);
  }

  /** Returns the number of a name outside all loops, where values are assigned. */
  outermost(name: string): number {
    const slot = this.names.get(name) ?? this.more();
    this.names.set(name, slot);
    return slot;
  }

  more(): number {
    this.size += 1;
    return this.size - 1;
  }

  loopOver(variable: string): Loop {
    return new Loop(this, this, variable);
  }
}

/** The names inside a loop. */
class Loop implements Names {
  readonly item: number;
  readonly loop: { readonly index: number; readonly length: number };

  constructor(
    readonly around: Scope | Loop,
    readonly root: Scope,
    readonly variable: string,
  ) {
    this.item = root.more();
    this.loop = { index: root.more(), length: root.more() };
  }

  slotOf(name: string): number {
    return name === this.variable ? this.item : this.around.slotOf(name);
  }

  outermost(name: string): number {
    return this.root.outermost(name);
  }

  loopOver(variable: string): Loop {
    return new Loop(this, this.root, variable);
  }
}
