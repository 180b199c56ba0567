// Values that are worked out from knowledge and go with it.

/**
 * Takes what makes a value of a key, and returns what finds the value of a key again: it is made once for each key and lives as
 * long as that.
 */
export function oncePer<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  let last: { readonly key: K; readonly value: T } | null = null;
  return key => {
    // Nearly always the same key as before: the map is asked when it changes.
    if (last?.key === key) return last.value;
    let entry = made.get(key);
    if (entry === undefined) made.set(key, (entry = { value: make(key) }));
    last = { key, value: entry.value };
    return entry.value;
  };
}
