// Where a page's order is not the order in which it is read: a paragraph that breaks off goes on at the head of another column, and
// a section that lost its article stands behind all of them.
import { isHan } from '../text/characters';
import { seamOf, tearsClause, tearsNumber } from './seams';
import type { Place } from '../places/gazetteer';
import type { ArticleDraft, Order, PlacedBlock, SectionDraft } from './structure';

/** A paragraph that breaks off and the one that carries it on: indexes of blocks. */
export interface Continuation {
  readonly head: number;
  readonly tail: number;
}

interface Candidate {
  readonly block: number;
  readonly article: ArticleDraft;
}

/** A page has fewer; what has more is no page whose columns were mixed up. */
const mostArticles = 40;

/** Whether a paragraph of a text with so many articles may be carried on elsewhere. */
function mayContinue(articles: number): boolean {
  return articles > 1 && articles <= mostArticles;
}

/**
 * Puts articles and sections, which come in the order of the source, into the order in which they are read: what carries a
 * section on belongs to that section, and a stray to the article that it carries on or that alone speaks of its district.
 */
export function inReadingOrder(blocks: readonly PlacedBlock[], articles: readonly ArticleDraft[], sections: readonly SectionDraft[], sectionOf: readonly number[]): Order {
  const isPage = mayContinue(articles.length);
  const continuations = isPage ? readContinuations(blocks, articles) : [];
  const homes = homesOf(articles, sections, sectionOf, continuations);
  if (continuations.length === 0 && homes.every((home, article) => home.article === article)) return inOwnOrder(articles, sections, sectionOf, isPage);
  const owner = [...sectionOf];
  for (const { head, tail } of continuations) owner[tail] = owner[head]!;
  // What stands elsewhere may have been all of its section.
  const held = new Set(owner);
  const sectionAt = renumbered(sections.length, section => held.has(section));
  const order = articles.map((): number[] => []);
  for (const [section, { article }] of sections.entries()) if (held.has(section)) order[article]!.push(section);
  for (const [article, { article: home, behind }] of homes.entries()) {
    if (home === article) continue;
    const at = behind === null ? order[home]!.length : order[home]!.indexOf(behind) + 1;
    order[home] = [...order[home]!.slice(0, at), ...order[article]!, ...order[home]!.slice(at)];
  }
  const stays = (article: number): boolean => homes[article]!.article === article && order[article]!.length > 0;
  const articleAt = renumbered(articles.length, stays);
  return {
    articles: articles.flatMap((article, index) => (stays(index) ? [{ ...article, sections: order[index]!.map(section => sectionAt[section]!) }] : [])),
    sections: sections.flatMap((section, index) => (held.has(index) ? [{ ...section, article: articleAt[homes[section.article]!.article]! }] : [])),
    sectionOf: owner.map(section => sectionAt[section]!),
    continuations,
    isPage,
  };
}

/** A page that is read as it stands. */
function inOwnOrder(articles: readonly ArticleDraft[], sections: readonly SectionDraft[], sectionOf: readonly number[], isPage: boolean): Order {
  const order = articles.map((): number[] => []);
  for (const [section, { article }] of sections.entries()) order[article]!.push(section);
  return { articles: articles.map(({ title, blocks, place, placeRule }, index) => ({ title, blocks, place, placeRule, sections: order[index]! })), sections, sectionOf, continuations: [], isPage };
}

interface Home {
  readonly article: number;
  /** The section behind which a stray's sections are read; `null` behind all others. */
  readonly behind: number | null;
}

/** For each article the one that it belongs to: itself, unless it is a stray whose home is known. */
function homesOf(articles: readonly ArticleDraft[], sections: readonly SectionDraft[], sectionOf: readonly number[], continuations: readonly Continuation[]): readonly Home[] {
  const homes = articles.map((_, article): Home => ({ article, behind: null }));
  const titled = new Map<Place, number | 'several'>();
  for (const [article, { title, place }] of articles.entries()) if (title !== null && place !== null) titled.set(place, titled.has(place) ? 'several' : article);
  for (const [article, draft] of articles.entries()) {
    const home = isStray(draft) && draft.place !== null ? titled.get(draft.place) : undefined;
    if (typeof home === 'number') homes[article] = { article: home, behind: null };
  }
  for (const { head, tail } of continuations) {
    const [from, to] = [sectionOf[head]!, sectionOf[tail]!];
    const [one, other] = [sections[from]!.article, sections[to]!.article];
    if (isStray(articles[one]!) && articles[other]!.title !== null) homes[one] = { article: other, behind: to };
    else if (isStray(articles[other]!) && articles[one]!.title !== null) homes[other] = { article: one, behind: from };
  }
  return homes;
}

/** The new number of each of so many things once only those that stay are counted. */
function renumbered(count: number, stays: (index: number) => boolean): readonly (number | null)[] {
  let next = 0;
  return Array.from({ length: count }, (_, index) => (stays(index) ? next++ : null));
}

/**
 * The paragraphs that go on elsewhere. One breaks off at an article's end; one that carries it on stands before an article's
 * first heading. The words on either side of the cut must belong together, or the first be a stray's and the other open an
 * article of the same district without naming it, as no article's own opening does. A pair of
 * one district goes before others; where several could be meant still, none is.
 */
function readContinuations(blocks: readonly PlacedBlock[], articles: readonly ArticleDraft[]): readonly Continuation[] {
  const heads = articles.flatMap((article): Candidate[] => lastParagraph(blocks, article).filter(block => breaksOff(blocks[block]!)).map(block => ({ block, article })));
  const tails = articles.flatMap((article): Candidate[] => firstParagraph(blocks, article).map(block => ({ block, article })));
  const pairs = heads.flatMap(head => tails.filter(tail => belongTogether(blocks, head, tail)).map(tail => ({ head: head.block, tail: tail.block, isOfOneDistrict: head.article.place === tail.article.place })));
  const likely = pairs.filter(pair => pair.isOfOneDistrict || !pairs.some(other => other.isOfOneDistrict && (other.head === pair.head || other.tail === pair.tail)));
  return likely.filter(({ head, tail }) => likely.every(other => (other.head === head) === (other.tail === tail))).map(({ head, tail }) => ({ head, tail }));
}

function lastParagraph(blocks: readonly PlacedBlock[], article: ArticleDraft): readonly number[] {
  const last = article.blocks.filter(index => isText(blocks[index]!)).pop();
  return last === undefined || blocks[last]!.kind !== 'paragraph' ? [] : [last];
}

/** The paragraph right behind an article's title; at the head of a stray the one that opens it. */
function firstParagraph(blocks: readonly PlacedBlock[], article: ArticleDraft): readonly number[] {
  const first = article.blocks.find(index => isText(blocks[index]!) && blocks[index] !== article.title);
  return first === undefined || blocks[first]!.kind !== 'paragraph' ? [] : [first];
}

function isText({ kind }: PlacedBlock): boolean {
  return kind === 'paragraph' || kind === 'heading' || kind === 'title';
}

/** Whether a paragraph of several clauses ends in the middle of one: `…迭代深化人才新政4.0版,成`. */
function breaksOff({ logical: { text } }: PlacedBlock): boolean {
  return text.includes('。') && isHan(text.charCodeAt(text.length - 1));
}

function belongTogether(blocks: readonly PlacedBlock[], head: Candidate, tail: Candidate): boolean {
  const [one, other] = [head.article.place, tail.article.place];
  if (head.article === tail.article) return false;
  if (one !== null && other !== null && one !== other) return false;
  const opening = blocks[tail.block]!;
  const seam = seamOf(blocks[head.block]!.logical.text, opening.logical.text);
  if (tearsClause(seam) || tearsNumber(seam)) return true;
  const firstSentence = opening.logical.text.indexOf('。');
  return isStray(head.article) && one !== null && one === other && !opening.mentions.some(({ start }) => start < firstSentence);
}

/** Whether what stands here lost its article: it has no title and other articles stand before it. */
function isStray({ title, blocks }: ArticleDraft): boolean {
  return title === null && blocks[0] !== 0;
}
