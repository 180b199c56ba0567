// Known metrics that a text names where no figure is beside them: `提高全员劳动生产率`. Only names as they are listed are found.
import { isDigit, isIdeograph, isLatin } from './text/characters';
import { Lexicon } from './text/lexicon';
import { oncePer } from './text/oncePer';
import { WordFilter } from './text/wordFilter';
import type { Phrase, Span } from './model';
import type { LogicalText } from './text/logicalText';
import type { MetricNames } from '../knowledge/metricNames';

/** Tells `found` of each, in the order of the text; of names that share a beginning the longest, and none that touches what is `taken`. */
export function bareMetrics(logical: LogicalText, metrics: MetricNames, taken: Taken, found: (words: Phrase) => void): void {
  const { names, filter } = listed(metrics);
  const { text } = logical;
  const { start, end: last, offsets } = filter.filter(text).hits;
  for (let hit = start, behind = 0; hit < last; hit++) {
    const at = offsets[hit]!;
    if (at < behind) continue;
    const name = names.longest(text, at);
    if (name === null) continue;
    const end = at + name.length;
    if (isPartOfWord(text, at, end)) continue;
    behind = end;
    // The words may lie in pieces of the source; the first and the last character tell of all but what is broken twice.
    if (!taken.holds(logical.toSource(at)) && !taken.holds(logical.toSource(end - 1))) found(logical.phrase(at, end));
  }
}

const listed = oncePer((metrics: MetricNames): { readonly names: Lexicon<true>; readonly filter: WordFilter } => {
  const names = new Lexicon([...metrics.all.keys()].map(name => [name, true] as const));
  return { names, filter: new WordFilter().addWords(names, 1) };
});

/** `GDP` in `GDPR`, 高企 in `价格高企不下`: two characters are a name only where nothing else of their kind is beside them. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  const isBoundTo = (inside: number, outside: number): boolean => {
    if (outside < 0 || outside >= text.length) return false;
    const [own, other] = [text.charCodeAt(inside), text.charCodeAt(outside)];
    return isLatin(own) || isDigit(own) ? isLatin(other) || isDigit(other) : end - start <= shortest && isIdeograph(other);
  };
  return isBoundTo(start, start - 1) || isBoundTo(end - 1, end);
}

/** So few ideographs are parts of other words more often than not. */
const shortest = 2;

/** The places in the source that other things have. */
export class Taken {
  private readonly starts: readonly number[];
  /** How far each or one before it reaches. */
  private readonly reaches: readonly number[];

  constructor(...lists: readonly (readonly Phrase[])[]) {
    const spans: Span[] = [];
    for (const phrases of lists) for (const { ranges } of phrases) for (const range of ranges) spans.push(range);
    spans.sort((one, other) => one.start - other.start);
    let reach = 0;
    this.starts = spans.map(({ start }) => start);
    this.reaches = spans.map(({ end }) => (reach = Math.max(reach, end)));
  }

  /** Whether something has the character at an offset. */
  holds(offset: number): boolean {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! > offset) high = middle;
      else low = middle + 1;
    }
    return low > 0 && this.reaches[low - 1]! > offset;
  }
}
