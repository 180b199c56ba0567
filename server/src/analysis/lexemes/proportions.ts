// Proportions and multiples that have a spelling of their own: `三分之一`, `一半`, `过半`, `翻两番`, `减半`.
import { scale } from './decimals';
import { readNumeral, signBefore, skipBlanks, type Numeral } from './numerals';
import { behindRangeMark } from './ranges';
import { isHan } from '../text/characters';
import type { Core, Stretch } from './figures';
import type { Bound, FigureType } from '../model';

const [and, parts, stroke] = Array.from('又分/', unit => unit.charCodeAt(0)) as [number, number, number];

/** Reads one that begins at an offset, or `null`; `first` is the numeral that stands there. */
export function readProportion(text: string, at: number, first = readNumeral(text, at)): Core | null {
  return (first === null ? readDoubling(text, at) : readFraction(text, at, first)) ?? readHalf(text, at);
}

/**
 * `三分之一` is 33.3…%, `百分之五` 5%, `千分之五` 0.5%; `百分之五到百分之八` is a range. What is more than a whole is no share:
 * `一又二分之一` is 1.5.
 */
function readFraction(text: string, at: number, first: Numeral): Core | null {
  const again = skipBlanks(text, first.end);
  const sign = signBefore(text, at);
  const start = sign < 0 ? at - 1 : at;
  const mixed = text.charCodeAt(again) === and ? readShareAt(text, skipBlanks(text, again + 1)) : null;
  if (mixed !== null) return { ...proportion(start, mixed.end, 'measure', '', sign * (first.value + mixed.part / mixed.whole)), script: first.script };
  const share = readShare(text, first) ?? readSlashed(text, at);
  if (share === null) return null;
  if (Math.abs(share.part) > share.whole && share.whole !== 100) return { ...proportion(start, share.end, 'measure', '', sign * share.part / share.whole), script: first.script };
  const second = share.whole === 100 || share.whole === 1000 ? behindRangeMark(text, at, share.end) : null;
  const high = second === null ? null : readShareAt(text, second);
  if (high?.whole === share.whole) return { ...proportion(at, high.end, 'percent', '%', 0), quantity: { kind: 'range', low: percentOf(share), high: percentOf(high) } };
  // `百分之三至五`: one 百分之 for both.
  const end = second === null ? null : readNumeral(text, second);
  if (end !== null && end.value > share.part && !isHan(text.charCodeAt(end.end))) {
    return { ...proportion(at, end.end, 'percent', '%', 0), quantity: { kind: 'range', low: percentOf(share), high: percentOf({ ...share, part: end.value }) } };
  }
  const single = proportion(start, share.end, 'percent', '%', sign * percentOf(share));
  return share.above === null ? single : { ...single, bound: '>', boundWords: [share.above] };
}

interface Share {
  readonly whole: number;
  readonly part: number;
  readonly end: number;
  /** 多 in `百分之八十多`. */
  readonly above: Stretch | null;
}

function percentOf({ whole, part }: Share): number {
  return whole === 100 ? part : whole === 1000 ? scale(part, -1) : (part * 100) / whole;
}

function readShareAt(text: string, at: number): Share | null {
  const whole = readNumeral(text, at);
  return whole === null ? null : readShare(text, whole);
}

function readShare(text: string, whole: Numeral): Share | null {
  if (whole.value <= 0) return null;
  const word = skipBlanks(text, whole.end);
  if (text.charCodeAt(word) !== parts) return null;
  const next = skipBlanks(text, word + 1);
  if (text[next] !== '之') return null;
  let from = skipBlanks(text, next + 1);
  const sign = text[from] === '负' ? -1 : 1;
  if (sign < 0) from++;
  const part = readNumeral(text, from);
  return part === null || part.value < 0 ? null : { whole: whole.value, part: sign * part.value, end: part.end, above: part.above };
}

/** `2/3`; `3/15` is a date, `1/2/3` a list. */
function readSlashed(text: string, at: number): Share | null {
  if (text.charCodeAt(at + 1) !== stroke) return null;
  const match = /^([1-9])\/([2-9]|10)(?![\d/.年月日万千百])/.exec(text.slice(at, at + 6));
  if (match === null || /[\d/.]/.test(text[at - 1] ?? '。')) return null;
  const [part, whole] = [Number(match[1]), Number(match[2])];
  return part < whole ? { whole, part, end: at + match[0].length, above: null } : null;
}

const boundsWithin: ReadonlyMap<string, Bound> = new Map([['近', '<'], ['约', '≈'], ['超', '>']]);

/** `翻番` and `翻一番` double, `翻两番` makes four times as much; `翻了近一番`, `翻了一番多`. */
function readDoubling(text: string, at: number): Core | null {
  if (text[at] !== '翻') return text.startsWith('减半', at) ? proportion(at, at + 2, 'multiple', '倍', 0.5) : null;
  let from = at + 1;
  if (text[from] === '了') from++;
  if (text[from] === '番') return proportion(at, from + 1, 'multiple', '倍', 2);
  const bound = boundsWithin.get(text[from] ?? '') ?? null;
  const times = readNumeral(text, bound === null ? from : from + 1);
  if (times === null || text[times.end] !== '番') return null;
  const end = times.end + 1;
  const doubling = proportion(at, end, 'multiple', '倍', 2 ** times.value);
  if (bound !== null) return { ...doubling, bound, boundWords: [{ start: from, end: from + 1 }] };
  return text[end] === '多' ? { ...doubling, end: end + 1, bound: '>', boundWords: [{ start: end, end: end + 1 }] } : doubling;
}

/** `一半`, `半数`, `过半`: half. */
function readHalf(text: string, at: number): Core | null {
  if (text.startsWith('一半', at) || text.startsWith('半数', at)) return proportion(at, at + 2, 'percent', '%', 50);
  if (!text.startsWith('过半', at)) return null;
  const end = text[at + 2] === '数' ? at + 3 : at + 2;
  return { ...proportion(at, end, 'percent', '%', 50), bound: '>', boundWords: [{ start: at, end: at + 1 }] };
}

function proportion(start: number, end: number, type: FigureType, unit: string, value: number): Core {
  return { start, end, type, unit, quantity: { kind: 'exact', value }, bound: '=', boundWords: [], script: 'chinese', hasMagnitude: false, isBareMagnitude: false, isOrdinal: false };
}
