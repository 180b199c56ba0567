// Lists that mostly hold nothing or one thing, as most kinds of finding are in a sentence or a block.

/** The empty list that such a list begins as. */
export const none: readonly never[] = [];

/** A list that was begun as `none`, with one thing more. */
export function added<T>(list: readonly T[], thing: T): readonly T[] {
  // An array that grows from nothing takes room for seventeen.
  if (list.length === 0) return [thing];
  (list as T[]).push(thing);
  return list;
}

/** What is made of each thing of such a list. */
export function mapped<T, R>(list: readonly T[], make: (thing: T) => R): readonly R[] {
  return list.length === 0 ? none : list.map(make);
}
