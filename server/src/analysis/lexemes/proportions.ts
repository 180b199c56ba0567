// Proportions and multiples that have a spelling of their own: `三分之一`, `一半`, `过半`, `翻两番`, `减半`.
import { readNumeral } from './numerals';
import type { Core } from './figures';
import type { FigureType } from '../model';

/** Reads one that begins at an offset, or `null`. */
export function readProportion(text: string, at: number): Core | null {
  return readFraction(text, at) ?? readDoubling(text, at) ?? readHalf(text, at);
}

/** `三分之一` is 33.3…%, `百分之五` 5%, `千分之五` 0.5%. */
function readFraction(text: string, at: number): Core | null {
  const whole = readNumeral(text, at);
  if (whole === null || !text.startsWith('分之', whole.end)) return null;
  const part = readNumeral(text, whole.end + 2);
  if (part === null || part.value < 0 || whole.value <= 0) return null;
  const value = whole.value === 100 ? part.value : (part.value * 100) / whole.value;
  return proportion(at, part.end, 'percent', '%', value);
}

/** `翻番` and `翻一番` double, `翻两番` makes four times as much. */
function readDoubling(text: string, at: number): Core | null {
  if (text[at] === '翻') {
    let from = at + 1;
    if (text[from] === '了') from++;
    if (text[from] === '番') return proportion(at, from + 1, 'multiple', '倍', 2);
    const times = readNumeral(text, from);
    if (times === null || text[times.end] !== '番') return null;
    return proportion(at, times.end + 1, 'multiple', '倍', 2 ** times.value);
  }
  return text.startsWith('减半', at) ? proportion(at, at + 2, 'multiple', '倍', 0.5) : null;
}

/** `一半`, `半数`, `过半`: half. */
function readHalf(text: string, at: number): Core | null {
  for (const word of ['一半', '半数']) if (text.startsWith(word, at)) return proportion(at, at + 2, 'percent', '%', 50);
  if (!text.startsWith('过半', at)) return null;
  const end = text[at + 2] === '数' ? at + 3 : at + 2;
  return { ...proportion(at, end, 'percent', '%', 50), bound: '>', boundWords: [{ start: at, end: at + 1 }] };
}

function proportion(start: number, end: number, type: FigureType, unit: string, value: number): Core {
  return { start, end, type, unit, quantity: { kind: 'exact', value }, bound: '=', boundWords: [], script: 'chinese', hasMagnitude: false, isBareMagnitude: false };
}
