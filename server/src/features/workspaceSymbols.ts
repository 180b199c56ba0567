// What `Ctrl+T` finds in all texts: metrics, programmes and districts, each where a text first names it.
import { SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import type { Name, NameKind } from '../analysis/names';
import { compareMatches, fitOf, nameWithMatch, queryWords, type NameMatch, type NameMatcher } from '../index/nameQuery';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { fileName } from './links';
import { rangeOfPlace } from './positions';

/** More than anybody looks through; who wants another one types a letter more. */
const mostSymbols = 200;

const symbolKinds: Readonly<Record<NameKind, SymbolKind>> = { metric: SymbolKind.Property, programme: SymbolKind.Class, district: SymbolKind.Namespace };

/** The names that what was typed means, the best first; without a word those that most texts have. Blanks part words, of which each must be met. */
export function workspaceSymbols(index: Pick<WorkspaceIndex, 'symbols'>, query: string, matcher: NameMatcher): SymbolInformation[] {
  const words = queryWords(query);
  const matches = new Map<string, NameMatch>();
  const fit = ({ name }: Name): number | boolean => {
    let worst: NameMatch | null = null;
    for (const word of words) {
      const match = matcher.match(word, name);
      if (match === null) return false;
      if (worst === null || compareMatches(worst, match) < 0) worst = match;
    }
    if (worst === null) return true;
    matches.set(name, worst);
    return fitOf(worst);
  };
  return index.symbols(fit, mostSymbols).map(({ name: { kind, name }, uri, place }) => {
    const match = matches.get(name);
    return { name: match === undefined ? name : nameWithMatch(name, match), kind: symbolKinds[kind], containerName: fileName(uri), location: { uri, range: rangeOfPlace(place) } };
  });
}
