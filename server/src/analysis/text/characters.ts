// What each UTF-16 unit is to the reader of a policy text. Full-width forms are read as their half-width twins,
// Traditional numerals as Simplified ones: always one unit for one unit, so that offsets stay.

const folded = new Uint16Array(0x10000);
for (let code = 0; code < folded.length; code++) folded[code] = code;
for (let code = 0xff01; code <= 0xff5e; code++) folded[code] = code - 0xfee0;
const twins: readonly (readonly [from: string, to: string])[] = [
  ['　\u00a0\u2002\u2003\u2009\t', ' '],
  ['∶︰﹕', ':'],
  ['﹪', '%'],
  ['﹐', ','],
  ['﹙', '('],
  ['﹚', ')'],
  ['〜∼', '~'],
  ['−﹣', '-'],
  ['―─–', '—'],
  ['「『', '“'],
  ['」』', '”'],
  ['○', '〇'],
  ['億', '亿'],
  ['萬', '万'],
  ['兩', '两'],
  ['點', '点'],
  ['幾', '几'],
  ['數', '数'],
  ['個', '个'],
  ['貳', '贰'],
  ['參叄', '叁'],
  ['陸', '陆'],
  ['倆', '俩'],
  ['圓', '圆'],
  ['負', '负'],
  ['雙', '双'],
  ['對', '对'],
  ['塊', '块'],
  ['條', '条'],
  ['張', '张'],
  ['噸', '吨'],
  ['畝', '亩'],
];
for (const [from, to] of twins) for (const unit of from) folded[unit.charCodeAt(0)] = to.charCodeAt(0);

const foldable = new RegExp(`[\uff01-\uff5e${twins.map(([from]) => from).join('')}]`, 'g');
/** The text with each unit folded; the same length, so that offsets stay. */
export function foldText(text: string): string {
  return text.replace(foldable, unit => String.fromCharCode(folded[unit.charCodeAt(0)]!));
}

/** The half-width, Simplified twin of a UTF-16 unit, or the unit itself. */
export function fold(code: number): number {
  return folded[code]!;
}

/** The folded unit at an offset; 0 outside the text. */
export function foldedAt(text: string, offset: number): number {
  return offset >= 0 && offset < text.length ? folded[text.charCodeAt(offset)]! : 0;
}

/** The folded character at an offset; empty outside the text. */
export function charAt(text: string, offset: number): string {
  return offset >= 0 && offset < text.length ? String.fromCharCode(folded[text.charCodeAt(offset)]!) : '';
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

/** Layout blanks and invisible characters (folded). */
export function isBlank(code: number): boolean {
  return code === 32 || code === 0x200b || code === 0x200c || code === 0x200d || code === 0x2060 || code === 0xfeff || code === 0xad;
}

/** Invisible characters: they stand for nothing, not even for a blank. */
export function isInvisible(code: number): boolean {
  return isBlank(code) && code !== 32;
}

/** The UTF-16 units of a string as a set. */
export function unitsOf(characters: string): ReadonlySet<number> {
  const units = new Set<number>();
  for (let at = 0; at < characters.length; at++) units.add(characters.charCodeAt(at));
  return units;
}

const classes = new Map<string, ReadonlySet<number>>();
/** Whether a folded unit is one of the characters; each set is made once. */
export function isOneOf(code: number, characters: string): boolean {
  let set = classes.get(characters);
  if (set === undefined) classes.set(characters, (set = unitsOf(characters)));
  return set.has(code);
}

/** Ends a sentence. */
export const sentenceEnds = '。!?…';
/** Ends a clause inside a sentence. */
export const clauseEnds = ',;:';
