// What each UTF-16 unit is to the reader of a policy text. Full-width forms are read as their half-width twins,
// Traditional characters of numbers and units as Simplified ones: always one unit for one unit, so that offsets stay.

const folded = new Uint16Array(0x10000);
for (let code = 0; code < folded.length; code++) folded[code] = code;

/** Blocks of Unicode whose characters stand for others: radicals, which some PDFs write for 二 or 长, vertical, small, full-width and half-width forms. */
const compatible: readonly (readonly [from: number, to: number])[] = [[0x2e80, 0x2fd5], [0xf900, 0xfad9], [0xfe10, 0xfe6b], [0xff01, 0xff65]];
for (const [from, to] of compatible) {
  for (let code = from; code <= to; code++) {
    const twin = String.fromCharCode(code).normalize('NFKC');
    if (twin.length === 1) folded[code] = twin.charCodeAt(0);
  }
}

const twins: readonly (readonly [from: string, to: string])[] = [
  ['\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', ' '],
  ['∶︰﹕꞉', ':'],
  ['〜∼∽', '~'],
  ['−﹣\u2010\u2011', '-'],
  ['―─–‒︱﹘', '—'],
  ['「『﹁﹃｢', '“'],
  ['」』﹂﹄｣', '”'],
  ['○', '〇'],
  ['億', '亿'],
  ['萬', '万'],
  ['兩', '两'],
  ['倆', '俩'],
  ['點', '点'],
  ['幾', '几'],
  ['數', '数'],
  ['餘', '余'],
  ['負', '负'],
  ['貳貮', '贰'],
  ['參叄', '叁'],
  ['陸', '陆'],
  // Words that bound a number: `超過十餘萬`, `以內`.
  ['過', '过'],
  ['約', '约'],
  ['內', '内'],
  ['達', '达'],
  ['間', '间'],
  // Units.
  ['雙', '双'],
  ['對', '对'],
  ['個', '个'],
  ['塊', '块'],
  ['圓', '圆'],
  ['歐', '欧'],
  ['鎊', '镑'],
  ['幣', '币'],
  ['噸', '吨'],
  ['畝', '亩'],
  ['頃', '顷'],
  ['時', '时'],
  ['鐘', '钟'],
  ['戶', '户'],
  ['項', '项'],
  ['條', '条'],
  ['輛', '辆'],
  ['臺', '台'],
  ['隻', '只'],
  ['張', '张'],
  ['處', '处'],
  ['種', '种'],
  ['級', '级'],
  ['歲', '岁'],
  ['層', '层'],
  ['場', '场'],
  ['門', '门'],
  ['屆', '届'],
];
for (const [from, to] of twins) for (const unit of from) folded[unit.charCodeAt(0)] = to.charCodeAt(0);
// Radicals of Simplified characters, for which Unicode names no twin.
const radicals = '⻁⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰';
const characters = '虎民西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙';
for (let i = 0; i < radicals.length; i++) folded[radicals.charCodeAt(i)] = characters.charCodeAt(i);
/** The units that stand for another. */
export const foldedUnits: readonly number[] = settleTwins();

function settleTwins(): readonly number[] {
  const found: number[] = [];
  for (let code = 0; code < folded.length; code++) {
    // A twin may have a twin of its own: the radical of 戶.
    const twin = folded[folded[code]!]!;
    if (twin === code) continue;
    folded[code] = twin;
    found.push(code);
  }
  return found;
}

/** The text with each unit folded; the same length, so that offsets stay. */
export function foldText(text: string): string {
  return foldSlice(text, 0, text.length);
}

const comma = 44;

/** A stretch of a text with each unit folded, as a string of its own. */
export function foldSlice(text: string, start: number, end: number): string {
  // Most units that have a twin are commas, and those are put between pieces when these are joined.
  const pieces: string[] = [];
  let piece = '';
  let done = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const twin = folded[code]!;
    if (twin === code) continue;
    piece += text.slice(done, at);
    done = at + 1;
    if (twin === comma) {
      pieces.push(piece);
      piece = '';
    } else piece += String.fromCharCode(twin);
  }
  if (done === start) return copySlice(text, start, end);
  const rest = text.slice(done, end);
  // Joined at once it is one string in memory; added up piece by piece it would be a tree, which every look-up would walk.
  if (pieces.length === 0) return [piece, rest].join('');
  pieces.push(piece + rest);
  return pieces.join(',');
}

/** Of a shorter text the engine makes a copy by itself. */
const longestCopied = 12;

/** A stretch of a text as a string of its own: the engine's slice is a view, which every look-up would go through and which keeps the whole text alive. */
export function copySlice(text: string, start: number, end: number): string {
  if (end - start <= longestCopied || end - start === text.length) return text.slice(start, end);
  const middle = (start + end) >> 1;
  return [text.slice(start, middle), text.slice(middle, end)].join('');
}

/** The half-width, Simplified twin of a UTF-16 unit, or the unit itself. */
export function fold(code: number): number {
  return folded[code]!;
}

/** The folded unit at an offset; 0 outside the text. */
export function foldedAt(text: string, offset: number): number {
  return offset >= 0 && offset < text.length ? folded[text.charCodeAt(offset)]! : 0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Chinese characters of the basic plane; rarer ones count as letters of other scripts, which are kept as they are. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** A Chinese character of a word; 〇 is a digit. */
export function isIdeograph(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** Ends a line: LF, CR, a manual line break of a word processor, a page's end, and what Unicode adds. */
export function isLineEnd(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

const invisible = new Uint8Array(0x10000);
/** The invisible characters, ends included. */
export const invisibleRanges: readonly (readonly [from: number, to: number])[] = [
  // Controls that end no line, the soft hyphen, joiners, marks of direction and of variants, the byte-order mark, the place of an object.
  [0x01, 0x08], [0x0e, 0x1f], [0x7f, 0x84], [0x86, 0x9f], [0xad, 0xad], [0x034f, 0x034f], [0x061c, 0x061c], [0x180b, 0x180e], [0x200b, 0x200f],
  [0x202a, 0x202e], [0x2060, 0x206f], [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xfff9, 0xfffc],
];
for (const [from, to] of invisibleRanges) invisible.fill(1, from, to + 1);

/** Layout blanks and invisible characters (folded). */
export function isBlank(code: number): boolean {
  return code === 32 || invisible[code] === 1;
}

/** Invisible characters: they stand for nothing, not even for a blank. */
export function isInvisible(code: number): boolean {
  return invisible[code] === 1;
}

/** Ends a sentence. */
export const sentenceEnds = '。!?…';
/** Ends a clause inside a sentence. */
export const clauseEnds = ',;:';
