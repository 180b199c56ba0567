// An article in two numbers: how many claims, and whose.
import type { Analysis, District } from '../analysis/model';
import type { ArticleSummary } from '../protocol';
import { keyOf } from './districts';

export function articleSummary({ claims }: Analysis): ArticleSummary {
  const districts = new Map<string, District>();
  for (const { district } of claims) if (district !== null && !districts.has(keyOf(district))) districts.set(keyOf(district), district);
  return { claims: claims.length, districts: [...districts.values()].map(({ name }) => name) };
}
