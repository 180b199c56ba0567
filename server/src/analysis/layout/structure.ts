// Articles within a page and sections within an article, and the district that each speaks of.
import { nation } from '../places/nation';
import { runningThrough, type Running } from '../places/speakers';
import { liesIn, type ScopeWords } from '../places/topic';
import { hasShareOf, placeIn } from '../places/standing';
import { signsOff } from './kinds';
import type { District, DistrictRule } from '../model';
import type { Gazetteer, Place } from '../places/gazetteer';
import type { PlaceMention } from '../places/mentions';
import { inReadingOrder, type Continuation } from './readingOrder';
import type { LogicalBlock } from './blocks';

/** A block with the places it names. */
export interface PlacedBlock extends LogicalBlock {
  readonly mentions: readonly PlaceMention[];
}

/** A block with the places that it names. */
export function placedBlock({ kind, logical, span, mark, isRow }: LogicalBlock, mentions: readonly PlaceMention[]): PlacedBlock {
  return { kind, logical, span, mark, isRow, mentions };
}

export interface ArticleDraft {
  readonly title: PlacedBlock | null;
  /** In the order of the source. */
  readonly blocks: readonly number[];
  readonly place: Place | null;
  readonly placeRule: DistrictRule | null;
}

export interface SectionDraft {
  /** The block that heads it; `null` for what stands before an article's first heading. */
  readonly heading: PlacedBlock | null;
  readonly depth: number;
  readonly article: number;
  readonly place: Place | null;
  /** Whether its heading begins with the place; else it is the article's. */
  readonly isPlaceOwn: boolean;
}

/** An article with its sections in the order in which they are read. */
export interface ReadArticle extends ArticleDraft {
  readonly sections: readonly number[];
}

/** Articles and sections, as blocks are sorted into them. */
export interface Order {
  readonly articles: readonly ReadArticle[];
  readonly sections: readonly SectionDraft[];
  /** For each block, the section that holds it. */
  readonly sectionOf: readonly number[];
  readonly continuations: readonly Continuation[];
  /** Whether paragraphs of one article are looked for behind those of another. */
  readonly isPage: boolean;
}

export interface Structure extends Order {
  /** For each block, the place that its section's paragraphs have come to speak of. */
  readonly running: readonly Running[];
}

/** Whom a block speaks of. */
export function speakerOf({ running, sections, sectionOf }: Structure, index: number, { kind }: PlacedBlock): Place | null {
  const here = sections[sectionOf[index]!]!.place;
  return kind === 'paragraph' ? running[index]?.place ?? here : here;
}

/**
 * Sorts blocks into articles and sections. An article's district is, in this order of trust, the one that its headline
 * begins with, the one its author's note names, the one its headline names anywhere, the only one that its headings name,
 * the one its text names most.
 */
export function readStructure(blocks: readonly PlacedBlock[], gazetteer: Gazetteer, words: ScopeWords): Structure {
  const articles: { title: PlacedBlock | null; blocks: number[]; isClosed: boolean }[] = [];
  const sections: OpenSection[] = [];
  const sectionOf: number[] = [];
  let current: (typeof articles)[number] | null = null;
  for (const [index, block] of blocks.entries()) {
    const heads = block.kind === 'title' || block.kind === 'heading';
    const headline = heads ? headlinePlace(block, gazetteer) : null;
    const isTitle = block.kind === 'title' || headline?.mark === ' ';
    if (current === null || isTitle || (heads && current.isClosed)) {
      current = { title: isTitle ? block : null, blocks: [], isClosed: false };
      articles.push(current);
      sections.push({ heading: heads ? block : null, depth: isTitle ? 1 : 2, article: articles.length - 1, headlinePlace: headline?.place ?? null });
    } else if (heads) {
      sections.push({ heading: block, depth: block.mark?.depth ?? 2, article: articles.length - 1, headlinePlace: headline?.place ?? null });
    }
    current.blocks.push(index);
    // An author's note ends its article; what follows without a title of its own is a stray.
    if (signsOff(block) && current.blocks.length > 2) current.isClosed = true;
    sectionOf.push(sections.length - 1);
  }

  const pagePlace = dominantPlace(gazetteer.counts, new Set());
  const drafts = articles.map(({ title, blocks: own }): ArticleDraft => {
    const [rule, place] = articlePlace(title, own.map(i => blocks[i]!), gazetteer, articles.length === 1 ? pagePlace : null) ?? [null, null];
    return { title, blocks: own, place, placeRule: rule };
  });
  const order = inReadingOrder(blocks, drafts, placedSections(sections, drafts), sectionOf);
  return { ...order, running: runningThrough(blocks, order.sections, order.sectionOf, words) };
}

/** A section with the place that its own headline begins with. */
interface OpenSection extends Pick<SectionDraft, 'heading' | 'depth' | 'article'> {
  readonly headlinePlace: Place | null;
}

/** Each section with the place of its own headline, of the one above it, or of the article. */
function placedSections(sections: readonly OpenSection[], articles: readonly ArticleDraft[]): readonly SectionDraft[] {
  let above: { readonly place: Place; readonly depth: number; readonly article: number } | null = null;
  return sections.map(({ heading, depth, article, headlinePlace }): SectionDraft => {
    const here = articles[article]!.place;
    const own = headlinePlace ?? turnedTo(heading, here);
    if (above !== null && (article !== above.article || depth <= above.depth)) above = null;
    if (own !== null && depth > 1) above = { place: own, depth, article };
    return { heading, depth, article, place: own ?? above?.place ?? here, isPlaceOwn: own !== null };
  });
}

/**
 * `尚义县基本情况` in an article that speaks of 康保县, `武昌区第2` in one that speaks of 武汉市: a heading that begins with another place
 * of the same level, or with one of the article's own, has turned to that one.
 */
function turnedTo(heading: PlacedBlock | null, here: Place | null): Place | null {
  const first = heading?.mentions[0];
  const place = first?.place ?? null;
  if (heading === null || first === undefined || place === null || here === null || place === here || first.start > (heading.mark?.length ?? 0)) return null;
  return first.end - first.start === place.name.length && (place.level === here.level || liesIn(place, here)) ? place : null;
}

/** The place a headline begins with, and the mark that sets it off: `西湖 聚焦…` (a blank) or `黄埔区:…` (a colon). */
function headlinePlace({ logical: { text }, mark }: PlacedBlock, gazetteer: Gazetteer): { place: Place; mark: ' ' | ':' } | null {
  const start = mark?.length ?? 0;
  const limit = Math.min(start + longestHeadlinePlace, text.length - 1);
  for (let at = start + 2; at <= limit; at++) {
    const code = text.charCodeAt(at);
    if (code !== blank && code !== colon) continue;
    const word = text.slice(start, at);
    // `杭州西湖区:…`: the last place of several.
    const place = gazetteer.headlinePlace(word) ?? gazetteer.headlinePlace(word.slice(-3)) ?? null;
    return place === null ? null : { place, mark: code === blank ? ' ' : ':' };
  }
  return null;
}

const [blank, colon] = [32, 58] as const;
const longestHeadlinePlace = 12;

function articlePlace(title: PlacedBlock | null, blocks: readonly PlacedBlock[], gazetteer: Gazetteer, fallback: Place | null): readonly [DistrictRule, Place] | null {
  const named = title === null ? null : (headlinePlace(title, gazetteer)?.place ?? null);
  if (named !== null) return ['headline', named];
  for (const { kind, mentions } of blocks) {
    const signature = kind === 'note' || kind === 'byline' ? placeIn(mentions, 'last') : null;
    if (signature !== null) return ['signature', signature];
  }
  const entitled = title === null ? null : placeOfHead(title);
  if (entitled !== null) return ['title', entitled];
  // Headings that name one place each are a round-up's: none of them is the whole's.
  const [heading, ...others] = placesOfHeadings(blocks);
  if (heading !== undefined && others.length === 0) return ['headings', heading];
  const counts = new Map<Place, number>();
  // A picture shows whatever the page had room for.
  const standpoints = new Set<District['level']>();
  for (const { kind, mentions } of blocks) {
    if (kind === 'caption' || kind === 'furniture') continue;
    for (const { place, ownLevel } of mentions) {
      if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
      if (ownLevel !== null) standpoints.add(ownLevel);
    }
  }
  const lead = placeOfLead(blocks);
  if (lead !== null) counts.set(lead, (counts.get(lead) ?? 0) + weightOfLead);
  const most = dominantPlace(counts, standpoints);
  if (most !== null) return ['mentions', most];
  const whole = wholeOf(blocks);
  if (whole !== null) return ['parts', whole];
  if (fallback !== null) return ['page', fallback];
  return blocks.some(speaksOfNation) && !blocks.some(speaksAsDistrict) ? ['nation', nationalPlace] : null;
}

/** What a text begins with counts as if it were named so often more. */
const weightOfLead = 2;

/** The place that the first paragraph with places begins with. */
function placeOfLead(blocks: readonly PlacedBlock[]): Place | null {
  const lead = blocks.find(({ kind, mentions }) => kind === 'paragraph' && mentions.some(isBelowProvince));
  return lead === undefined ? null : leadOf(lead);
}

/** `广西百色靖西市大莫村,…`: the place that a block begins with, behind the names of what stands above it. */
export function leadOf({ logical: { text }, mentions }: PlacedBlock): Place | null {
  const first = mentions.find(isBelowProvince);
  const division = first?.place?.division ?? null;
  if (first === undefined || first.start === 0 || division === null) return null;
  const { province, prefecture } = division;
  const between = [province, prefecture].reduce((words, { name, shortName }) => words.replace(name, '').replace(shortName, ''), text.slice(0, first.start));
  return between === '' ? first.place : null;
}

function isBelowProvince({ place }: PlaceMention): boolean {
  return place !== null && place.level !== 'province';
}

function placesOfHeadings(blocks: readonly PlacedBlock[]): ReadonlySet<Place> {
  const places = new Set<Place>();
  for (const block of blocks) {
    const place = block.kind === 'heading' && block.mentions.length > 0 ? placeOfHead(block) : null;
    if (place !== null) places.add(place);
  }
  return places;
}

/** `全省…遵义市、铜仁市…`: the province that all places lie in, where the text speaks as one. */
function wholeOf(blocks: readonly PlacedBlock[]): Place | null {
  if (!blocks.some(({ mentions }) => mentions.some(({ ownLevel }) => ownLevel === 'province'))) return null;
  const named = new Set(blocks.flatMap(({ mentions }) => mentions.flatMap(({ place }) => place?.division ?? [])));
  const [province, ...others] = new Set([...named].map(division => division.province));
  return province === undefined || others.length > 0 || named.size < 2 ? null : { name: province.name, code: province.code, level: 'province', division: province };
}

/** `我市`, `全省`: the text is a district's own, whichever that is. */
function speaksAsDistrict({ mentions }: PlacedBlock): boolean {
  return mentions.some(({ ownLevel }) => ownLevel !== null && ownLevel !== 'nation');
}

/** `奉贤…剑指南上海增长极`: the place that a headline begins with, the narrowest of nested ones, else the last that it names. */
function placeOfHead({ mentions, mark }: PlacedBlock): Place | null {
  let opening: Place | null = null;
  let end = mark?.length ?? 0;
  for (const mention of mentions) {
    if (mention.start !== end || mention.place === null) break;
    opening = mention.place;
    end = mention.end;
  }
  return opening ?? placeIn(mentions, 'last');
}

const nationalPlace: Place = { ...nation, division: null };

/** `我国`, `全国`, `国内生产总值`: where no district is named, the nation's. */
export function speaksOfNation(block: PlacedBlock): boolean {
  const { text } = block.logical;
  // `是全国的1.8倍` compares; a subject opens a clause.
  return text.includes('国内生产总值') || block.mentions.some(({ ownLevel, start }) => ownLevel === 'nation' && (start === 0 || ',。;:、—! '.includes(text[start - 1]!)));
}

/** The place named most, if it is named clearly more often than any other of its level. `standpoints` are the levels that the text speaks from. */
function dominantPlace(counts: ReadonlyMap<Place, number>, standpoints: ReadonlySet<District['level']>): Place | null {
  for (const level of ['county', 'prefecture', 'province'] as const) {
    const ranked = [...counts].filter(([place]) => place.level === level).sort((a, b) => b[1] - a[1]);
    const best = ranked[0];
    if (best !== undefined && hasShareOf(best[1], ranked) && (standpoints.has(level) || !isWithinSpeaker(best, counts, standpoints))) return best[0];
  }
  return null;
}

/** Whether a text speaks as a place above this one (`贵州…全省…`), and names that more often by far. */
function isWithinSpeaker([{ division }, count]: readonly [Place, number], counts: ReadonlyMap<Place, number>, standpoints: ReadonlySet<District['level']>): boolean {
  if (division === null) return false;
  const above = [division.prefecture, division.province].filter(upper => upper !== division && standpoints.has(upper.level));
  return [...counts].some(([place, each]) => place.division !== null && above.includes(place.division) && each >= 2 * count);
}
