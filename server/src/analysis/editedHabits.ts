// The habits of a text's lines after an edit, from what they were: only the lines that changed are looked at.
import { indentsParagraphs, isIndented } from './layout/joining';
import { readLines, spacesOut, standsApart, tailOf, type Line, type Spacing } from './layout/lines';
import { endsSentence } from './layout/markers';
import { edgesOfPageLine, mayBePageLine } from './layout/pages';
import { foldedAt, isBlank, isLineEnd } from './text/characters';
import { linePast, type LineChange, type LinedText } from './linedText';
import type { TextHabits } from './layout/blocks';

/** The habits of the text `after`, out of which some lines changed; `null` where the text as a whole must be looked at. */
export function habitsAfter(before: LinedText, after: LinedText, change: LineChange, habits: TextHabits): TextHabits | null {
  if (habits.hasPages || habits.isSpacedOut) return null;
  const first = linePast(before, change.before.firstLine, 1, -1, isWritten);
  const end = linePast(before, change.before.endLine, 1, 1, isWritten);
  const moved = change.after.endLine - change.before.endLine;
  const old = writtenLines(before, first, end, habits);
  const now = writtenLines(after, first, end === null ? null : end + moved, habits);
  if (tailsOf(old) !== tailsOf(now) || mayPagesChange(old, now, habits)) return null;
  const by = difference(spacingOf(now), spacingOf(old));
  const indented = habits.indented + by.indented;
  if (indentsParagraphs({ indented }) !== indentsParagraphs(habits)) return null;
  const spacing = spacingAfter(habits.spacing, by, old, now);
  return spacing === null || spacesOut(spacing) ? null : { ...habits, indented, spacing };
}

/** Whether a line holds words, which layout alone looks at. */
export function isWritten(line: string): boolean {
  let at = 0;
  while (at < line.length && (isLineEnd(line.charCodeAt(at)) || isBlank(foldedAt(line, at)))) at++;
  // Marks of a quoted letter may stand alone.
  return at < line.length && (line[at] !== '>' || readLines(line, unhabitual).lines.length > 0);
}

const unhabitual = { strays: { letters: new Set<string>(), lengths: [] }, isSpacedOut: false, spacing: { lines: 0, close: 0, ending: 0, broken: 0, widths: [] } };

/** Lines with words, and those right before and behind them where there are any. */
interface WrittenLines {
  readonly source: string;
  /** As they are written. */
  readonly whole: readonly Line[];
  /** Without the letters that are stray in this text. */
  readonly lines: readonly Line[];
  /** Those of them that stand for themselves. */
  readonly from: number;
  readonly to: number;
}

function writtenLines(text: LinedText, first: number | null, end: number | null, habits: TextHabits): WrittenLines {
  const source = text.slice(text.startOf(first ?? 0), end === null ? text.length : text.startOf(end));
  const whole = readLines(source, unhabitual).lines;
  const { letters, lengths } = habits.strays;
  const lines = letters.size + lengths.length === 0 ? whole : readLines(source, habits).lines;
  return { source, whole, lines, from: first === null ? 0 : 1, to: end === null ? lines.length : lines.length - 1 };
}

/** The letters at the ends of lines, and what stands before them: what tells which letters are stray. */
function tailsOf({ source, whole, from, to }: WrittenLines): string {
  const tails = whole.slice(from, to).flatMap(({ span }) => tailOf(source, span) ?? []);
  return tails.map(({ letters, behind }) => `${letters}|${behind}`).sort().join();
}

/** Whether lines that pages add may be found now that were none. */
function mayPagesChange(old: WrittenLines, now: WrittenLines, habits: TextHabits): boolean {
  const own = ({ lines, from, to }: WrittenLines): readonly Line[] => lines.slice(from, to);
  if (now.lines.some(({ beginsPage }) => beginsPage) || own(old).some(line => mayBePageLine(old.source, line)) || own(now).some(line => mayBePageLine(now.source, line))) return true;
  if (old.lines.length !== now.lines.length && habits.mayCountOn) return true;
  // A number beside these lines stands alone or does not by their gaps and by the characters on either side.
  const isAlike = old.lines.length === now.lines.length && now.lines.every((line, i) => (i === 0 && now.from > 0) || (line.gap === old.lines[i]!.gap && edgesOfPageLine(now.source, line) === edgesOfPageLine(old.source, old.lines[i]!)));
  const beside = [...now.lines.slice(0, now.from), ...now.lines.slice(now.to)];
  return !isAlike && beside.some(line => mayBePageLine(now.source, line));
}

/** What lines add to the spacing of their text. */
type Counts = Omit<Spacing, 'widths'> & { readonly indented: number };

/** The gap before the first line is not that of the text unless the text begins with it; the line behind counts, since its gap may change. */
function spacingOf({ source, lines, from }: WrittenLines): Counts {
  let [close, ending, broken, indented] = [0, 0, 0, 0];
  for (const [i, line] of lines.entries()) {
    if (i < from) continue;
    if (i > 0 && line.gap === 0) close++;
    if (endsSentence(source, line.span)) ending++;
    if (line.endsClauseInside) broken++;
    if (isIndented(line)) indented++;
  }
  return { lines: lines.length, close, ending, broken, indented };
}

function difference(one: Counts, other: Counts): Counts {
  return { lines: one.lines - other.lines, close: one.close - other.close, ending: one.ending - other.ending, broken: one.broken - other.broken, indented: one.indented - other.indented };
}

/** `null` where the lines have come to stand so far apart that all must be looked at. */
function spacingAfter({ lines, close, ending, broken, widths }: Spacing, by: Counts, old: WrittenLines, now: WrittenLines): Spacing | null {
  const counts = { lines: lines + by.lines, close: close + by.close };
  if (widths.length === 0) return standsApart(counts) ? null : { ...counts, ending: 0, broken: 0, widths };
  const left = [...widths];
  for (const { width } of old.lines.slice(old.from)) left.splice(left.indexOf(width), 1);
  return { ...counts, ending: ending + by.ending, broken: broken + by.broken, widths: [...left, ...now.lines.slice(now.from).map(({ width }) => width)] };
}
