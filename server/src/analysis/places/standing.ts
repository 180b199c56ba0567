// Small judgements on places that several stages share.
import type { Place } from './gazetteer';
import type { PlaceMention } from './mentions';
import type { District } from '../model';

/** What tells a place from others: its code, or the name of one of the user's own, which may have none. */
export function keyOf({ code, name }: District): string {
  return code ?? name;
}

/** The first or last place named in full or for short; of nested ones (`杭州市西湖区`) the narrower stands last. */
export function placeIn(mentions: readonly PlaceMention[], which: 'first' | 'last'): Place | null {
  const named = mentions.filter(mention => mention.place !== null);
  return (which === 'first' ? named[0] : named[named.length - 1])?.place ?? null;
}

/** Whether one place's count is more than half of all. */
export function hasShareOf(count: number, ranked: readonly (readonly [Place, number])[]): boolean {
  const total = ranked.reduce((sum, [, each]) => sum + each, 0);
  return count * 2 > total;
}
