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
