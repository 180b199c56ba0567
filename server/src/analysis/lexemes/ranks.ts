// Ranks: `第一`, `第8位`, `前三`, `前30位`, `首位`, and the bare `五` of `列全省第五`.
import { scale } from './decimals';
import { readNumeral } from './numerals';
import { UnitSet } from '../text/unitSet';
import type { Core } from './figures';
import type { FigureWords } from '../../knowledge/knowledge';

/** Reads a rank that begins at an offset, or `null`: `第一产业`, `前三季度` and `首批` are none. */
export function readRank(text: string, at: number, words: FigureWords): Core | null {
  if (text.startsWith('首位', at) || text.startsWith('榜首', at)) return isRanked(text, at, words) ? rank(at, at + 2, 1, false) : null;
  const isTop = text[at] === '前';
  if (!isTop && text[at] !== '第') return null;
  const numeral = readNumeral(text, at + 1);
  if (numeral === null || (isTop && numeral.value > 1000)) return null;
  // `倒数第一` is no first place, and what place it is nobody says.
  if (text.startsWith('倒数', at - 2)) return null;
  const share = isTop ? '%‰'.indexOf(text[numeral.end] ?? '。') : -1;
  if (share >= 0) return { ...rank(at, numeral.end + 1, scale(numeral.value, -share), true), type: 'percent', unit: '%', script: numeral.script };
  const noun = /^(?:位|名|强|席|大)/.exec(text.slice(numeral.end, numeral.end + 1))?.[0] ?? '';
  const end = numeral.end + noun.length;
  // `由第37位跃升至第19位`: digits with 位 or 名 need no other sign.
  if (!isTop && numeral.script === 'arabic' && (noun === '位' || noun === '名')) return rank(at, end, numeral.value, false);
  // A heading's `第一,` ranks nothing: other ranks close their phrase and have a scope or a verb before them.
  if (endsPhrase(text, end, words) && isRanked(text, at, words)) return rank(at, end, numeral.value, isTop);
  if (isTop) return isOfFirst(text, at, noun) ? { ...rank(at, end, numeral.value, true), isOrdinal: true } : null;
  return isOrdinal(text, at, end, noun) ? { ...rank(at, end, numeral.value, false), isOrdinal: true } : null;
}

/** `前五名企业`: some of a row that nobody ranks here; but `目前5名`. */
function isOfFirst(text: string, at: number, noun: string): boolean {
  return '名位'.includes(noun || '。') && !endsInBefore.has(text.charCodeAt(at - 1));
}
/** With these before it 前 ends a word or says when: 目前, 日前, 年前, 会前. */
const endsInBefore = UnitSet.of('目以之此日年月天周先早提当会赛');

/** `第三名`, `第3万回`, a cell that holds `第五`: a place in an order that nobody ranks here; `第一,` counts the points of a speech, `第三章` names one. */
function isOrdinal(text: string, at: number, end: number, noun: string): boolean {
  return (at === 0 && end === text.length) || '名位'.includes(noun || '。') || text[end] === '回';
}

function rank(start: number, end: number, value: number, isTop: boolean): Core {
  return {
    start,
    end,
    type: 'rank',
    unit: 'rank',
    quantity: { kind: 'exact', value },
    bound: isTop ? '≤' : '=',
    boundWords: isTop ? [{ start, end: start + 1 }] : [],
    script: 'chinese',
    hasMagnitude: false,
    isBareMagnitude: false,
    isOrdinal: false,
  };
}

/** A rank closes its phrase: a mark, a particle or a connective follows, not the noun that it counts. */
function endsPhrase(text: string, at: number, words: FigureWords): boolean {
  return at >= text.length || !/[\u3400-\u9fffA-Za-z0-9]/.test(text[at]!) || words.afterRank.longest(text, at) !== null;
}

const reach = 24;

/** `绿色发展第5、科技创新第6、`: one of a row of ranks. */
const inRow = /第(?:\d{1,3}|[一二三四五六七八九十]{1,3})[位名]?[、和][^,。;!?、和第]{2,10}$/;

/** Whether the clause before holds a verb of ranking or a scope (`居全省`, `排名`, `在11个区中`), or another rank of a row. */
function isRanked(text: string, at: number, words: FigureWords): boolean {
  for (let i = at; i > 0 && at - i < reach; i--) {
    if (',。;!?'.includes(text[i - 1]!)) return false;
    if (words.rankWords.longest(text, i) !== null) return true;
  }
  return inRow.test(text.slice(Math.max(0, at - reach), at));
}
