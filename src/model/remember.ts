import type { Framework } from './framework.js';

/**
 * Returns a function that gives what `make` made of an object the first time, for as long as the object is in use. For
 * what a schema or a language means, which every requirement of a framework asks again.
 */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let found = known.get(key);
    if (!found) {
      found = { value: make(key) };
      known.set(key, found);
    }
    return found.value;
  };
}

/**
 * Remembers what a function makes of the ids, kinds, titles, holders, anchors and paths of the entities of a framework,
 * for as long as a framework with the same is in use. The function must not depend on anything else.
 */
export function rememberedForIds<V>(make: (framework: Framework) => V): (framework: Framework) => V {
  const known = new WeakMap<Framework['idsOf'], { readonly value: V }>();
  return (framework) => {
    let found = known.get(framework.idsOf);
    if (!found) {
      found = { value: make(framework) };
      known.set(framework.idsOf, found);
    }
    return found.value;
  };
}
