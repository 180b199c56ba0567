// Numbers that measure nothing: parts of names, of versions, of telephone numbers, of slogans.
import { isDigit, isHan, isLatin } from '../text/characters';
import type { Numeral } from './numerals';
import type { FigureWords } from '../../knowledge/knowledge';

/** `5G`, `PM2.5`, `第3`, `1号`, `4.0版`, `国道318`, `12345热线`, `世界500强`: whether the number belongs to a name, whatever follows. */
export function isPartOfName(text: string, numeral: Numeral, words: FigureWords): boolean {
  const { start, end, script } = numeral;
  if (text[start - 1] === '第') return true;
  if (script === 'chinese') return text[end] === '号' && !text.startsWith('号码', end);
  const before = text.charCodeAt(start - 1);
  const beforeThat = text.charCodeAt(start - 2);
  // `R&D100`, `A_3`, `GB-2`, and the second part of `1.2.3`.
  if ((isLatin(before) && !isCurrency(text, start, words)) || before === 95 || (before === 45 && isLatin(beforeThat)) || (before === 46 && isDigit(beforeThat))) return true;
  // `021`, `90后`, `7×24小时`, `5.1.2`.
  if ((text[start] === '0' && isDigit(text.charCodeAt(start + 1))) || text[end] === '×' || (before === 0xd7 && isDigit(beforeThat))) return true;
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) return true;
  return !numeral.hasMagnitude && words.nameAfter.longest(text, end) !== null;
}

function isCurrency(text: string, start: number, { currencySigns }: FigureWords): boolean {
  return currencySigns.longest(text, start) !== null;
}

/** What may follow a number that has no unit: a bound, a connective, a verb of change. What else follows is a noun, and the number a name's. */
const followers = '以左上下开有不和与及或至到的降增升提高减扩缩回涨跌变改优跃';

/** A number without a unit counts where it has a magnitude (`1.4亿`) or stands alone in digits (`160以上`): `图3`, `1+1` and a telephone's do not. */
export function isStandalone(text: string, { start, end, script, hasMagnitude, isBareMagnitude, value }: Numeral, words: FigureWords): boolean {
  const isTelephone = /^1[3-9]\d{9}$/.test(text.slice(start, end));
  // A cell of a table, or a line of its own.
  if (start === 0 && end === text.length) return !isBareMagnitude && !isTelephone;
  const after = text[end] ?? '。';
  if (isBareMagnitude || isLatin(after.charCodeAt(0))) return false;
  if (hasMagnitude) return script === 'arabic' || value >= 10_000 || !isHan(after.charCodeAt(0)) || followers.includes(after);
  const before = text[start - 1] ?? '。';
  if (script === 'chinese') return value % 1 !== 0 && !isHan(after.charCodeAt(0));
  if ('/.〔[第:+×_'.includes(before) || '/〕]:+×年月日时'.includes(after) || (before === '-' && /[0-9A-Za-z]/.test(text[start - 2] ?? '。')) || after === '-' ) return false;
  if (isTelephone || words.nameBefore.longest(text, start) !== null) return false;
  return !isHan(after.charCodeAt(0)) || followers.includes(after);
}
