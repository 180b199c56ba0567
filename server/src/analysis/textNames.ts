// What is named in one text, for those who go from mention to mention: its metrics, programmes and districts with the short names that it
// announces for them, and what else it announces a short name for.
import { announcedNames } from './announcedNames';
import { Announced } from './announcedMentions';
import { nameMentions, nameMentionsIn, type Name, type NameMention } from './names';
import { foldText } from './text/characters';
import type { Analysis, Phrase, Span } from './model';
import type { Knowledge } from '../knowledge/knowledge';

/** Something named: the same string for all its mentions in the text. */
export type NamedThing = string;

export interface TextMention extends Phrase {
  readonly thing: NamedThing;
  /** `null` for what has no name beyond the text: a committee with an announced short name. */
  readonly named: Name | null;
  /** Whether the words are a full name, and neither a short form nor a word that stands for it. */
  readonly isFull: boolean;
}

/** A mention, and the part of its words that an offset is in. */
export interface MentionAt {
  readonly mention: TextMention;
  readonly here: Span;
}

/** Where mentions lie in one another, the first of these is meant: a place is part of a programme's name, a metric's words may have either in them. */
const order = ['programme', 'district', 'announced', 'metric'] as const;

export class TextNames {
  private foundAll: readonly NameMention[] | undefined;
  private foundAnnounced: Announced | undefined;
  private foundThings: ReadonlyMap<NamedThing, readonly TextMention[]> | undefined;

  private constructor(private readonly analysis: Analysis, private readonly knowledge: Knowledge) {}

  /** Those of an analysis; whatever is found for one who asks is there for the next. */
  static of(analysis: Analysis, knowledge: Knowledge): TextNames {
    const before = known.get(analysis);
    if (before?.knowledge === knowledge) return before;
    const names = new TextNames(analysis, knowledge);
    known.set(analysis, names);
    return names;
  }

  /** What is mentioned at an offset; `null` for bare text. Costs as much as what stands there, but for texts that announce short names. */
  at(offset: number): MentionAt | null {
    const { announced } = this;
    let found: MentionAt | null = null;
    let foundRank = Infinity;
    const near = nameMentionsIn(this.analysis, { start: offset, end: offset + 1 }, this.knowledge).map(mention => announced.mentionOf(mention));
    for (const mention of [...near, ...announced.mentions]) {
      const here = mention.ranges.find(({ start, end }) => start <= offset && offset < end);
      const rank = order.indexOf(mention.named?.kind ?? 'announced');
      if (here === undefined || rank >= foundRank) continue;
      found = { mention, here };
      foundRank = rank;
    }
    return found;
  }

  /** All mentions of something, in the order of the text. */
  mentionsOf(thing: NamedThing): readonly TextMention[] {
    return this.things.get(thing) ?? [];
  }

  /** All mentions of what has this kind and key. */
  mentionsOfName(name: Pick<Name, 'kind' | 'key'>): readonly TextMention[] {
    return this.mentionsOf(this.announced.thingOf(name));
  }

  /** All names that something has in the text, each once. */
  namesOf(thing: NamedThing): readonly Name[] {
    return [...new Set(this.mentionsOf(thing).flatMap(({ named }) => named ?? []))];
  }

  /** Where something is introduced: its first full mention, else the first that says more than `全县`, else the first. */
  definitionOf(thing: NamedThing): TextMention | null {
    const { own } = this.knowledge.places;
    const mentions = this.mentionsOf(thing);
    return mentions.find(({ isFull }) => isFull) ?? mentions.find(({ text }) => !own.has(foldText(text))) ?? mentions[0] ?? null;
  }

  private get all(): readonly NameMention[] {
    return (this.foundAll ??= nameMentions(this.analysis, this.knowledge));
  }

  private get announced(): Announced {
    return (this.foundAnnounced ??= Announced.of(announcedNames(this.analysis, this.knowledge), this.analysis, () => this.all));
  }

  private get things(): ReadonlyMap<NamedThing, readonly TextMention[]> {
    return (this.foundThings ??= byThing([...this.all.map(mention => this.announced.mentionOf(mention)), ...this.announced.mentions]));
  }
}

const known = new WeakMap<Analysis, TextNames>();

function byThing(mentions: TextMention[]): ReadonlyMap<NamedThing, readonly TextMention[]> {
  const things = new Map<NamedThing, TextMention[]>();
  for (const mention of mentions.sort((one, other) => one.ranges[0]!.start - other.ranges[0]!.start)) {
    const others = things.get(mention.thing);
    if (others === undefined) things.set(mention.thing, [mention]);
    else others.push(mention);
  }
  return things;
}
