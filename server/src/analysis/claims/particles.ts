// The particles that make a construction what it is. Words of meaning are data.
import { UnitSet } from '../text/unitSet';

/** What joins the members of a row. */
export const listMarks = '、和与及';
export const listUnits = UnitSet.of(listMarks);

/** Leads the parts of a whole: `48家,其中国家级17家`. */
export const among = '其中';
const [amongFirst, amongSecond] = [among.charCodeAt(0), among.charCodeAt(1)];

/** Deals values out over a list: `分别增长31.5%、21.6%`. */
export const dealing = '分别';

/** Leads the whole of a share: `占全县总产值45.6%`. */
export const shareOf = '占';
export const shareUnit = shareOf.charCodeAt(0);

/** Lead where something began and where it has come to: `由15亿元提高到30亿元`. */
export const starting = '从由';
export const reaching = '到至';

/** Whether 其中 stands at an offset, which may lie outside the text. */
export function isAmongAt(text: string, at: number): boolean {
  return at >= 0 && at + 1 < text.length && text.charCodeAt(at) === amongFirst && text.charCodeAt(at + 1) === amongSecond;
}

/** Whether one unit of a stretch is in a set. */
export function holdsAny(text: string, start: number, end: number, units: UnitSet): boolean {
  for (let at = start; at < end; at++) if (units.has(text.charCodeAt(at))) return true;
  return false;
}
