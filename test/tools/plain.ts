import { pointerTo } from '../../src/model/index.js';

/**
 * Returns the JSON Pointers of everything that is lost or changes when a value is written as JSON and read again. A
 * property without a value is no loss: it reads the same as one that is left out.
 */
export function lossesIn(value: unknown, pointer = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${pointer}: ${value}`];
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value !== 'object') return [`${pointer}: ${typeof value}`];
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== (Array.isArray(value) ? Array.prototype : Object.prototype)) return [`${pointer}: an instance`];
  const own = Object.getOwnPropertyDescriptors(value) as { [key: string]: PropertyDescriptor };
  return Reflect.ownKeys(own).flatMap((key): string[] => {
    const { value: child, enumerable, get } = own[key as string] ?? {};
    if (Array.isArray(value) && key === 'length') return [];
    const at = pointerTo(pointer, String(key));
    if (typeof key === 'symbol' || !enumerable || get || key === 'toJSON') return [`${at}: not a plain property`];
    return child === undefined && !Array.isArray(value) ? [] : lossesIn(child, at);
  });
}
