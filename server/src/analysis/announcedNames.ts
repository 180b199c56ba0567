// Names that a text announces for something it has just called by its long one: `杭州市科技创新委员会(以下简称“市科创委”)`.
import { nameMentionsIn, type NameKnowledge } from './names';
import type { Analysis, Phrase } from './model';
import type { LogicalText } from './text/logicalText';

export interface AnnouncedName {
  /** As it is from then on: `市科创委`, without its quotes. */
  readonly short: Phrase;
  /** What it stands for: `杭州市科技创新委员会`. */
  readonly long: Phrase;
}

/** `(以下简称“市科创委”)`, from its bracket on. */
const announcement = /\((?:以下|下文)?(?:统称|简称|合称|下称)(?:为|:)?[“"《]?([^“”"《》(),。;:、!?]{2,20})[”"》]?\)/y;
/** What every announcement holds. */
const sign = '称';
const longestLead = 6;
/** The long name is looked for in so many characters before the bracket. */
const reach = 60;
const unmarked = /[^,。;:、!?“”"《》()\s]*$/;

/** All of a text, in its order. Costs hardly more than a look at each character. */
export function announcedNames(analysis: Analysis, knowledge: NameKnowledge): readonly AnnouncedName[] {
  const names: AnnouncedName[] = [];
  for (const logical of analysis.textsIn({ start: 0, end: analysis.length })) {
    const { text } = logical;
    let block: NamedBlock | null = null;
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      const from = Math.max(0, at - longestLead);
      const open = from + text.slice(from, at).lastIndexOf('(');
      if (open < Math.max(from, 1)) continue;
      announcement.lastIndex = open;
      const found = announcement.exec(text);
      if (found === null) continue;
      const short = found[1]!;
      const start = text.indexOf(short, at + 1);
      block ??= new NamedBlock(logical, analysis, knowledge);
      const long = block.longName(open, short);
      if (long !== null) names.push({ short: logical.phrase(start, start + short.length), long });
    }
  }
  return names;
}

/** A block in which a name is announced, with what else is named there. */
class NamedBlock {
  private readonly byEnd: ReadonlyMap<number, Phrase>;
  private readonly places: ReadonlySet<number>;

  constructor(private readonly logical: LogicalText, analysis: Analysis, knowledge: NameKnowledge) {
    const start = logical.toSource(0);
    const mentions = nameMentionsIn(analysis, { start, end: start + 1 }, knowledge);
    this.byEnd = new Map(mentions.map(mention => [mention.ranges[mention.ranges.length - 1]!.end, mention]));
    this.places = new Set(mentions.filter(({ named }) => named.kind === 'district').map(({ ranges }) => ranges[0]!.start));
  }

  /** What ends before a bracket: a title, something that has a name, else the words since the last mark. */
  longName(end: number, short: string): Phrase | null {
    const { logical, logical: { text } } = this;
    const from = Math.max(0, end - reach);
    const before = text.slice(from, end);
    if (before.endsWith('》')) {
      const open = before.lastIndexOf('《');
      return open < 0 ? null : logical.phrase(from + open, end);
    }
    const named = this.byEnd.get(logical.toSource(end - 1) + 1);
    if (named !== undefined) return { text: named.text, ranges: named.ranges };
    const words = unmarked.exec(before)![0];
    if (words.length <= short.length) return null;
    const first = end - words.length;
    // A short name begins with a character of the long one's beginning, unless that is the place where it is: `杭州高新技术产业开发区`.
    const own = text.indexOf(short.charAt(0), first);
    if (own < 0 || end - own <= short.length) return logical.phrase(first, end);
    for (let at = own - 1; at >= first; at--) if (this.places.has(logical.toSource(at))) return logical.phrase(at, end);
    return logical.phrase(own, end);
  }
}
