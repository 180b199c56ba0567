// Where a text uses the short names that it announces, and what they stand for.
import { Taken } from './bareMetrics';
import { Lexicon } from './text/lexicon';
import { foldText } from './text/characters';
import type { AnnouncedName } from './announcedNames';
import type { Analysis } from './model';
import type { Name, NameMention } from './names';
import type { NamedThing, TextMention } from './textNames';

/** What an announced name or its long form says where it stands. */
interface Meaning {
  readonly thing: NamedThing;
  readonly named: Name | null;
  readonly isFull: boolean;
}

export class Announced {
  /** Mentions by announced names, and of what has no other; in the order of the text. */
  readonly mentions: readonly TextMention[];
  /** By announced names what they stand for; `null` for a name that stands for several things. */
  private readonly meanings = new Map<string, Meaning | null>();
  private readonly groups = new Map<NamedThing, NamedThing>();

  private constructor(names: readonly AnnouncedName[], analysis: Analysis, all: () => readonly NameMention[]) {
    if (names.length === 0) {
      this.mentions = [];
      return;
    }
    const named = all();
    const byPlace = new Map(named.map(mention => [placeOf(mention), mention.named]));
    const longNames = new Map<string, Meaning | null>();
    for (const { short, long } of names) {
      const name = byPlace.get(placeOf(long)) ?? null;
      const thing = name === null ? `announced ${foldText(long.text)}` : ownThing(name);
      const words = foldText(short.text);
      const before = this.meanings.get(words);
      this.meanings.set(words, before === undefined || before?.thing === thing ? { thing, named: name, isFull: false } : null);
      // What has a name besides is found by that.
      longNames.set(foldText(long.text), name === null ? { thing, named: null, isFull: true } : null);
    }
    for (const mention of named) {
      const meaning = mention.named.key.startsWith(':') ? this.meanings.get(plainName(mention.text)) ?? null : null;
      if (meaning !== null) this.join(ownThing(mention.named), meaning.thing);
    }
    this.mentions = this.find(analysis, named, new Lexicon([...longNames, ...this.meanings]));
  }

  /**
   * @param names what the text announces
   * @param all its other mentions, which are asked for only if it announces anything
   */
  static of(names: readonly AnnouncedName[], analysis: Analysis, all: () => readonly NameMention[]): Announced {
    return new Announced(names, analysis, all);
  }

  /** What has this name in the text. */
  thingOf(name: Pick<Name, 'kind' | 'key'>): NamedThing {
    return this.groupOf(ownThing(name));
  }

  /** A mention by another name, with what it means here. */
  mentionOf({ text, ranges, named, isFull }: NameMention): TextMention {
    const isAnnounced = this.meanings.size > 0 && this.meanings.has(plainName(text));
    return { text, ranges, named, isFull: isFull && !isAnnounced, thing: this.thingOf(named) };
  }

  /** All places where the words stand, of those that begin alike the longest; not where they are part of the same thing's name. */
  private find(analysis: Analysis, named: readonly NameMention[], words: Lexicon<Meaning | null>): readonly TextMention[] {
    const taken = new Map<NamedThing, NameMention[]>();
    for (const mention of named) {
      const thing = this.thingOf(mention.named);
      (taken.get(thing) ?? taken.set(thing, []).get(thing)!).push(mention);
    }
    const places = new Map([...taken].map(([thing, mentions]) => [thing, new Taken(mentions)]));
    const found: TextMention[] = [];
    for (const logical of analysis.textsIn({ start: 0, end: analysis.length })) {
      const { text } = logical;
      for (let at = 0; at < text.length; at++) {
        const match = words.longest(text, at);
        if (match === null) continue;
        if (match.value !== null) {
          const { named: name, isFull, thing: own } = match.value;
          const thing = this.groupOf(own);
          if (places.get(thing)?.holds(logical.toSource(at)) !== true) found.push({ ...logical.phrase(at, at + match.length), named: name, isFull, thing });
        }
        at += match.length - 1;
      }
    }
    return found;
  }

  private groupOf(thing: NamedThing): NamedThing {
    let at = thing;
    for (let next = this.groups.get(at); next !== undefined; next = this.groups.get(at)) at = next;
    return at;
  }

  private join(one: NamedThing, other: NamedThing): void {
    const [first, second] = [this.groupOf(one), this.groupOf(other)];
    if (first !== second) this.groups.set(first, second);
  }
}

function ownThing({ kind, key }: Pick<Name, 'kind' | 'key'>): NamedThing {
  return `${kind} ${key}`;
}

function placeOf({ text, ranges }: Pick<NameMention, 'text' | 'ranges'>): string {
  return `${ranges[0]!.start} ${text}`;
}

/** Announced names stand without their quotes. */
function plainName(words: string): string {
  return foldText(words).replace(/[“”‘’"《》]/g, '');
}
