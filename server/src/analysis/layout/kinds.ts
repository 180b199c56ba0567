// What a block is, told by its words and by what stands before it.
import { UnitSet } from '../text/unitSet';
import { isListItem, type HeadingMark } from './markers';
import { Unit } from './units';
import type { LogicalBlock } from './blocks';
import { namesIssue, type PageWords } from './labels';
import type { BlockKind } from '../model';

/** What a rule looks at to tell a block's kind. */
export interface BlockView {
  /** Folded. */
  readonly text: string;
  /** Its first unit, its last one, and what kinds of unit it holds. */
  readonly first: number;
  readonly last: number;
  readonly units: number;
  readonly mark: HeadingMark | null;
  /** Empty lines before it. */
  readonly gap: number;
  readonly previous: LogicalBlock | null;
  readonly isProse: boolean;
  /** Whether tabs or strokes set off cells. */
  readonly isRow: boolean;
  readonly endsSentence: boolean;
  /** Whether the page has had a title already. */
  readonly hasTitle: boolean;
  /** Whether only headlines stand between it and a label like `相关阅读`. */
  readonly isAmongLinks: boolean;
  readonly words: PageWords;
}

/** A longer line is a paragraph; a numbered one may be twice as long. */
export const longestHeading = 60;
const longestCaption = 16;

/** A date, a time, a page's number; not an amount: `0.5`, `-12`, `125000`. */
const dateLine = /^(?:[\d年月日时分秒:：/.\-— ]+|[(（](?:19|20)\d\d年[\d年月日 ]*[)）])$/;
const amount = /^-?\d*\.\d+$|^-\d+$|^\d{6,}$/;
const chineseDate = /^[(（]?[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?[)）]?$/;

const dateBeginnings = UnitSet.of('0123456789年月日时分秒:：/.-— (（');
const chineseDateBeginnings = UnitSet.of('(（〇零一二三四五六七八九');

const bullet = /^[■□●◆◇▲△★☆◎] ?/;
const bullets = UnitSet.of('■□●◆◇▲△★☆◎');

const serial = 0x53f7; // 号

/** In this order; the first that applies names the kind, and what none claims is a paragraph. */
const rules: readonly { readonly kind: BlockKind; readonly applies: (block: BlockView) => boolean }[] = [
  // `来源:新华财经`, `2022 09/27 16:59:28`, `二〇二三年一月五日`, `字体:`
  {
    kind: 'furniture',
    applies: ({ text, first, units, words }) =>
      words.isFurniture(text, units) || (dateBeginnings.has(first) && dateLine.test(text) && !amount.test(text)) || (chineseDateBeginnings.has(first) && chineseDate.test(text)) || (units & (Unit.ideograph | Unit.digit)) === 0,
  },
  // `第一章 总则⇥3`
  { kind: 'furniture', applies: ({ text, mark, isRow }) => isRow && mark !== null && / \d{1,3}$/.test(text) },
  // `潍政办字〔2025〕46号`
  { kind: 'furniture', applies: ({ text, last }) => last === serial && /^[\u3400-\u9fff]{2,12}[〔[(【](?:19|20)\d\d[〕\])】]第?\d{1,5}号$/.test(text) },
  // `(本文作者为中共杭州市西湖区委书记)`, `——编者`, `编者按:…`
  { kind: 'note', applies: ({ text, words }) => words.isNote(text) },
  // `图为杭州市西湖区云栖小镇`, `**表1 主要指标**`
  { kind: 'caption', applies: ({ text, units, words, mark }) => mark === null && words.isCaption(text, units) },
  // `■本报记者 高国飞`
  { kind: 'byline', applies: ({ text, first, previous, words }) => bullets.has(first) && isByline(text.replace(bullet, ''), previous, words) },
  { kind: 'paragraph', applies: ({ text, mark, endsSentence, isProse, isRow }) => endsSentence || isProse || (isRow && mark === null) || isListItem(text) || text.length > (mark === null ? longestHeading : 2 * longestHeading) },
  // `高国飞`, `谷城县人民政府县长 黄克立`
  { kind: 'byline', applies: ({ text, previous, words, mark }) => mark === null && isByline(text, previous, words) },
  { kind: 'furniture', applies: ({ isAmongLinks, mark }) => isAmongLinks && mark === null },
  { kind: 'title', applies: ({ mark, hasTitle, text }) => mark?.depth === 1 || (!hasTitle && mark === null && text.length >= 4) },
  // `西湖大学`, `上虞“两江两岸”`: apart from all else and without the blanks and commas of a headline.
  { kind: 'caption', applies: ({ text, mark, gap }) => mark === null && gap >= 2 && text.length <= longestCaption && !/[ ,，、:：\u3000]/.test(text) },
  // The next article of a page begins behind the last one's note; a comma marks a section's couplet instead.
  { kind: 'title', applies: ({ mark, previous, text }) => mark === null && previous !== null && signsOff(previous) && !/[,，]/.test(text) },
  { kind: 'heading', applies: () => true },
];

/** The kind of a block. */
export function kindOf(block: BlockView): BlockKind {
  for (const { kind, applies } of rules) if (applies(block)) return kind;
  return 'paragraph';
}

/** Whether a block ends an article, as an author's note and the name of its newspaper do; `(注:…)` and `编者按:…` belong to what stands around them. */
export function signsOff({ kind, logical: { text } }: LogicalBlock): boolean {
  if (kind === 'furniture') return namesIssue(text);
  return kind === 'note' && (text.startsWith('——') || /^[([【〔].*[)\]】〕]$/.test(text)) && !/^.(?:[注备附说]|编者按)/.test(text);
}

/** Whether a label announces headlines of other pages: `相关阅读`, `推荐阅读:`. */
export function opensLinks(text: string): boolean {
  return /^[【[]?(?:相关|推荐|延伸|热点|热门|更多)[\u3400-\u9fff]{2,4}[:\]】]?$/.test(text);
}

function isByline(text: string, previous: LogicalBlock | null, words: PageWords): boolean {
  if (/^[\u3400-\u9fff]{2,4}$/.test(text) || /^[\u3400-\u9fff] +[\u3400-\u9fff]{1,2}$/.test(text)) return previous?.kind === 'title' || (previous?.kind === 'heading' && text.length <= 3);
  // `高国飞 江海洋`
  if (/^[\u3400-\u9fff]{2,3}(?: [\u3400-\u9fff]{2,3}){1,3}$/.test(text) && previous?.kind === 'title') return true;
  if (text.length > 40) return false;
  // `——2026年1月20日在…第六次会议上`
  if (/(?:会议|大会|全会)上$/.test(text)) return true;
  // `作者:高国飞 区统计局`
  const label = /^([\u3400-\u9fff]{1,4}) ?[:/|丨]/.exec(text);
  if (label !== null && words.endsWithOffice(label[1]!)) return true;
  const name = /^(.*?)[ :/|丨]+[\u3400-\u9fff]{1,4}([ ·][\u3400-\u9fff]{1,4})*$/.exec(text);
  // `云溪日报 记者 高国飞`
  const last = /^(.*)[ :/|丨]+[\u3400-\u9fff]{2,4}$/.exec(text);
  return (name !== null && words.endsWithOffice(name[1]!)) || (last !== null && words.endsWithOffice(last[1]!));
}
