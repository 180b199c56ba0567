// The year that an ISO 8601 time begins with.
import { isDigit } from '../text/characters';

/** The first four digits as a number: 2017 for `2017/2021`; `null` where it begins otherwise. */
export function leadingYear(iso: string): number | null {
  if (iso.length < 4) return null;
  let year = 0;
  for (let at = 0; at < 4; at++) {
    const code = iso.charCodeAt(at);
    if (!isDigit(code)) return null;
    year = year * 10 + code - 48;
  }
  return year;
}
