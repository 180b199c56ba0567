// What two lines say that stand one behind the other: whether a number, a unit or a word of bound runs from one to the next.

import { isDigit, isIdeograph } from '../text/characters';
import { UnitSet } from '../text/unitSet';

/**
 * The words on either side of a line's end, folded and without blanks; bounded, so that looking costs little. At most seams the
 * units beside them say enough, and nobody asks for the words.
 */
export interface Seam {
  /** The last unit of `before` and the first of `after`. */
  readonly lastUnit: number;
  readonly firstUnit: number;
  /** The last words of all that was joined so far. */
  readonly before: string;
  /** The first words of the line that may go on with it. */
  readonly after: string;
}

/** The seam between two texts. */
export function seamOf(first: string, second: string): Seam {
  return {
    lastUnit: first === '' ? 0 : first.charCodeAt(first.length - 1),
    firstUnit: second === '' ? 0 : second.charCodeAt(0),
    before: first.slice(-seamLength),
    after: second.slice(0, seamLength),
  };
}

/** How many units of either side are looked at. */
export const seamLength = 16;

const chineseNumeral = '〇零一二两俩三四五六七八九十百千万亿几数半壹贰叁肆伍陆柒捌玖拾佰仟';
const numeral = `\\d${chineseNumeral}`;
/** Units of one character, and first characters of longer ones. */
const unit = '元角家个项人户名倍年月日天亩吨公平立米千件所处座位岁分秒时小次种类只条台辆套张栋村级度期批美港欧英克斤升瓦兆';

/** `附件1`, `1234.5`: what numbers a label or fills a table's cell does not go on. */
const label = /^(?:附件|附表|附录|附图|附|专栏|表|图|第|期|卷)?[\d.,]*\d$/;

const tornYear = /(?:^|\D)(?:1\|9\d\d|2\|0\d\d|(?:19|20)\|\d\d|(?:19|20)\d\|\d)年/;

/**
 * Whether a number is torn in its digits: `25⏎0.3亿元`, `2⏎.5亿美元`, `4.⏎1亿美元`, and not by a list's number: `12⏎3、`.
 * So that a table's cells stay apart there must be words before the digits, and if they are few, prose behind.
 */
export function tearsNumber(seam: Seam): boolean {
  const { lastUnit, firstUnit } = seam;
  const isBehindPoint = lastUnit === point;
  if (!(isBehindPoint || isDigit(lastUnit)) || !(isDigit(firstUnit) || (firstUnit === point && !isBehindPoint))) return false;
  const { before, after } = seam;
  const isTorn = isBehindPoint ? /\d\.$/.test(before) : /^(?:\d|\.(?:\d|$))/.test(after) && !/^\d{1,2}(?:[、)]|\.(?!\d))./.test(after);
  if (!isTorn || label.test(before)) return false;
  return before.length >= 8 || tornYear.test(`${before.slice(-4)}|${after.slice(0, 4)}`) || /^(?:0[^.]|\.\d)/.test(after) || (/[\u3400-\u9fff]/.test(before) && /[,。;、%]|^[\d.]+[多余万亿]/.test(after));
}

const [point, stroke, minus] = [46, 47, 45] as const;

/** In each pair the end of one line and the beginning of the next, with a figure that they tear. */
const figureSeams: readonly { readonly before: RegExp; readonly after: RegExp }[] = [
  // `9:⏎43:48`, `3.1%—⏎3.4%`, `12万至⏎15万亩`, `一百二十到⏎一百五十万元`
  { before: new RegExp(`[${numeral}%‰][:~—\\-至到]$`), after: new RegExp(`^[${numeral}]`) },
  // `9⏎:43:48`, `12万⏎至15万亩`
  { before: new RegExp(`[${numeral}%‰元]$`), after: new RegExp(`^[:~—\\-至到][${numeral}]`) },
  // `54.3⏎亿元`, `38⏎个`, but a year that ends a headline counts nothing: `统计公报2022⏎年末…`
  { before: /(?:^|[^\d.])(?!(?:19|20)\d\d$)\d[\d.,]*$/, after: new RegExp(`^[%‰℃十百千万亿余多来几成${unit}]`) },
  { before: /(?:^|\D)(?:19|20)\d\d$/, after: /^年(?![初末底内均])/ },
  // `两万⏎三千户`, `六千九⏎百个`, `七⏎成半`
  { before: new RegExp(`[${chineseNumeral}]$`), after: /^[十百千万亿拾佰仟余多成]/ },
  { before: new RegExp(`[${numeral}][十百千万亿拾佰仟零]$`), after: new RegExp(`^(?!一[般是方些])[${chineseNumeral}]`) },
  // `建成两⏎个`, but `统一⏎个人…`
  { before: /[^第统唯之附专同逐单][一两三四五六七八九]$/, after: /^[个家项倍名户](?!人)/ },
  // `54.3亿⏎元`, `3500余⏎万美元`, `50余⏎家`, `六千九百⏎个`
  { before: /[\d一二两三四五六七八九几数十百千近][余多]?[十百千万亿拾佰仟]{0,2}[余多十百千万亿拾佰仟]$/, after: new RegExp(`^[万亿${unit}]`) },
  // `45元⏎/吨`, `45元/⏎吨`
  { before: /[\u3400-\u9fff]\/$/, after: /^[\u3400-\u9fff]/ },
  { before: /[\u3400-\u9fff]$/, after: /^\/[\u3400-\u9fff]/ },
  // `三分⏎之二`, `百⏎分之九十五`, `百分之⏎九十五`
  { before: new RegExp(`[${numeral}]分$`), after: /^之/ },
  { before: new RegExp(`[${numeral}]$`), after: /^分之/ },
  { before: new RegExp(`[${numeral}]分之$`), after: new RegExp(`^[${numeral}]`) },
  // `七成⏎半`, `翻⏎两番`, `翻两⏎番`
  { before: new RegExp(`[${numeral}]成$`), after: /^[半多]/ },
  { before: /翻$/, after: /^[一两\d]?番/ },
  { before: /翻[一两\d]$/, after: /^番/ },
  // `居第⏎二`, `第八⏎位`, `前⏎30位`
  { before: /[第前]$/, after: new RegExp(`^[${numeral}]`) },
  { before: new RegExp(`[第前][${numeral}]{1,3}$`), after: /^[位名]/ },
  // `负⏎4.2%`, `增长-⏎1.6%`
  { before: /(?:[长降到至为达]-|负)$/, after: /^\d/ },
  // `增加值同比增长⏎12.5%,…`: no paragraph begins with a share.
  { before: /^.{7,}[\u3400-\u9fff]$/, after: /^-?\d[\d.]*[%‰]/ },
  // `89%⏎以上`, `30个⏎左右`
  { before: new RegExp(`[${numeral}%‰${unit}]$`), after: /^(?:以(?:[上下内]|$)|左(?:右|$)|上(?:下|$))/ },
];

const digits = '0123456789';
/** What the first pattern of a pair ends with and the second begins with, unless it is any Chinese character. */
const figureEnds = UnitSet.of(`${digits}${chineseNumeral}${unit}%‰:~—-至到.,余多之分成翻第前负`);
const figureBeginnings = UnitSet.of(`${digits}${chineseNumeral}${unit}%‰℃:~—-至到余多来成年之分半番位名以左上`);

/** Whether any pair may apply between two units: told by these alone, at nearly every seam that tears nothing. */
function mayTearFigure(last: number, first: number): boolean {
  if (figureEnds.has(last) && figureBeginnings.has(first)) return true;
  if (last === stroke) return isIdeograph(first);
  return isIdeograph(last) && (isDigit(first) || first === minus || first === stroke);
}

/** The words that tell a torn figure from two lines that stand side by side. */
export interface SeamWords {
  /** Units and words of bound that no line's end divides: `平方公里`, `百分点`, `超过`. */
  readonly whole?: readonly string[];
  /** Words that stand before a number: `至少`. */
  readonly bounds?: readonly string[];
}

/** Makes the test whether a figure runs over a seam. */
export function figureReader({ whole = [], bounds = [] }: SeamWords): (seam: Seam) => boolean {
  /** Each way to divide a word, under the characters on either side of the cut. */
  const divided = new Map<string, { readonly start: string; readonly end: string }[]>();
  const [dividedEnds, dividedBeginnings] = [new UnitSet(), new UnitSet()];
  for (const word of whole) {
    for (let cut = 1; cut < word.length; cut++) {
      const key = word.slice(cut - 1, cut + 1);
      divided.set(key, [...(divided.get(key) ?? []), { start: word.slice(0, cut), end: word.slice(cut) }]);
      dividedEnds.add(key.charCodeAt(0));
      dividedBeginnings.add(key.charCodeAt(1));
    }
  }
  const boundEnds = new UnitSet();
  for (const word of bounds) boundEnds.add(word.charCodeAt(word.length - 1));
  // A number that is a year begins a sentence of its own: `实现新突破⏎2023年,…`.
  const bounded = new RegExp(`^(?!\\d{4}年)[${numeral}](?![、)]|\\.(?!\\d))`);
  return seam => {
    const { lastUnit, firstUnit } = seam;
    return (
      (mayTearFigure(lastUnit, firstUnit) && !label.test(seam.before) && figureSeams.some(({ before, after }) => after.test(seam.after) && before.test(seam.before))) ||
      (dividedEnds.has(lastUnit) && dividedBeginnings.has(firstUnit) && (divided.get(String.fromCharCode(lastUnit, firstUnit)) ?? []).some(({ start, end }) => seam.before.endsWith(start) && (seam.after.startsWith(end) || end.startsWith(seam.after)))) ||
      (boundEnds.has(lastUnit) && bounded.test(seam.after) && bounds.some(word => seam.before.endsWith(word)))
    );
  };
}

/** A clause of one character, but neither `一、` nor `甲)`, which number a list. */
const shortBeginning = /^(?![一二三四五六七八九十甲乙丙丁][、)])[\u3400-\u9fff][,。;、!?)”》]/;
const shortEnd = /[,。;][\u3400-\u9fff]$/;
/** What cannot end or begin a clause: `的`, but not `目的` and `的确`. */
const openEnd = /(?:[^目标有]的|[把被其每该逾且或])$/;
const openBeginning = /^(?:的(?!确)|了(?!解)|们)/;

/** Whether one clause goes on over the seam: a single character is none, and some begin or end none. */
export function tearsClause(seam: Seam): boolean {
  return (isIdeograph(seam.firstUnit) && (shortBeginning.test(seam.after) || openBeginning.test(seam.after))) || (isIdeograph(seam.lastUnit) && (shortEnd.test(seam.before) || openEnd.test(seam.before)));
}
