// Turns what a hover says into Markdown or plain text. Articles are hostile: whatever stands in one is shown as the
// letters it is made of, never as a link, an image, HTML or a command.
import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import { ours, textOf, type Piece, type Told } from './told';

/** What a hover says: in short first, its details below. */
export interface Card {
  readonly title: Told;
  readonly lines: readonly Told[];
  readonly details: readonly Part[];
}

/** A part of the details. */
export type Part =
  | { readonly kind: 'lines'; readonly lines: readonly Told[] }
  | { readonly kind: 'table'; readonly head: readonly Told[]; readonly rows: readonly (readonly Told[])[] }
  | { readonly kind: 'quotation'; readonly text: Told };

/** All pieces of a card, in the order in which they are shown. */
export function piecesOf({ title, lines, details }: Card): Told {
  return [...title, ...lines.flat(), ...details.flatMap(part => {
    switch (part.kind) {
      case 'lines': return part.lines.flat();
      case 'table': return [part.head, ...part.rows].flat(2);
      case 'quotation': return part.text;
    }
  })];
}

/** The card in the format the client can show. */
export function render({ title, lines, details }: Card, kind: MarkupKind): MarkupContent {
  const isPlain = kind === MarkupKind.PlainText;
  const inFormat = isPlain ? plain : formatted;
  const short = isPlain ? [title, ...lines].map(plain).join('\n') : paragraphs([formatted(title.map(piece => ({ ...piece, isStrong: true }))), lines.map(formatted).join('  \n')]);
  const long = paragraphs(details.map(part => {
    switch (part.kind) {
      case 'lines': return part.lines.map(inFormat).join(isPlain ? '\n' : '  \n');
      case 'table': return isPlain ? plainTable(part.head, part.rows) : table(part.head, part.rows);
      case 'quotation': return isPlain ? plain(part.text) : `> ${formatted(part.text)}`;
    }
  }));
  const rule = isPlain ? '\n\n' : '\n\n---\n\n';
  return { kind, value: long === '' ? short : `${short}${rule}${long}` };
}

function paragraphs(all: readonly string[]): string {
  return all.filter(paragraph => paragraph !== '').join('\n\n');
}

/** Longer text is cut: a hover is read at a glance, and a hostile article may hold a sentence of a megabyte. */
const longest = 400;

/** A line as plain text, without links. */
function plain(line: Told): string {
  return textOf(shown(line));
}

/** A line as Markdown: its links live, the rest inert. */
function formatted(line: Told): string {
  return inMarkdown(line, true);
}

/** A cell of a table as Markdown. */
function cellOf(line: Told): string {
  return inMarkdown(line, false);
}

function inMarkdown(line: Told, isLineStart: boolean): string {
  return runsOf(shown(line)).map(({ text, link, isStrong }, i) => {
    const isStart = isLineStart && i === 0 && link === undefined;
    const words = link === undefined ? escaped(text, isStart) : `[${escaped(text, isStart)}](${link})`;
    return isStrong === true ? `**${words}**` : words;
  }).join('');
}

/** The pieces as a display may have them, without blanks at the ends of the line. */
function shown(line: Told): Told {
  const visible = line.map(piece => ({ ...piece, text: inert(piece.text) })).filter(({ text }) => text !== '');
  return visible.map((piece, i) => {
    const start = i === 0 ? piece.text.trimStart() : piece.text;
    return { ...piece, text: i === visible.length - 1 ? start.trimEnd() : start };
  });
}

/** Neighbours that look alike as one: a sign is escaped by what stands beside it. */
function runsOf(line: Told): readonly Omit<Piece, 'origin'>[] {
  const runs: Omit<Piece, 'origin'>[] = [];
  for (const { text, link, isStrong } of line) {
    const last = runs.at(-1);
    if (last !== undefined && last.link === link && last.isStrong === isStrong) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, ...(link !== undefined && { link }), ...(isStrong !== undefined && { isStrong }) });
  }
  return runs;
}

/** A table of Markdown, its columns in line also for those who see the source. */
function table(head: readonly Told[], rows: readonly (readonly Told[])[]): string {
  const cells = [head, ...rows].map(row => row.map(cellOf));
  const widths = widthsOf(cells);
  const lines = cells.map(row => `| ${row.map((cell, i) => padded(cell, isLast(i, row) ? 0 : widths[i]!)).join(' | ')} |`);
  const rule = `|${head.map((_cell, i) => `:${'-'.repeat((isLast(i, head) ? 3 : widths[i]!) + 1)}`).join('|')}|`;
  return [lines[0]!, rule, ...lines.slice(1)].join('\n');
}

function plainTable(head: readonly Told[], rows: readonly (readonly Told[])[]): string {
  const isMarked = (row: readonly Told[]): boolean => row[0]?.some(({ isStrong }) => isStrong === true) === true;
  const cells = [head, ...rows].map(row => row.map((cell, i) => plain(i === 0 && isMarked(row) ? [...ours('▸ '), ...cell] : cell)));
  const widths = widthsOf(cells);
  return cells.map(row => row.map((cell, i) => (isLast(i, row) ? cell : padded(cell, widths[i]!))).join('  ').trimEnd()).join('\n');
}

function isLast(index: number, row: readonly unknown[]): boolean {
  return index === row.length - 1;
}

function widthsOf(cells: readonly (readonly string[])[]): readonly number[] {
  return cells[0]!.map((_cell, i) => Math.max(3, ...cells.map(row => widthOf(row[i] ?? ''))));
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - widthOf(cell)));
}

const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** In columns of a display of fixed width, on which a Chinese character has two. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}

/**
 * Text as Markdown that shows exactly it. A sign that could mean something takes a backslash; any other one stays bare, because
 * not every editor hides the backslashes: Neovim 0.10 to 0.12 would show `66\.2\%`.
 */
export function markdown(text: string): string {
  return escaped(inert(text).trim(), true);
}

/** `isLineStart`: whether the text begins a line. */
function escaped(text: string, isLineStart: boolean): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign, at: number, whole: string) => (isBare(sign, at, whole, isLineStart) ? sign : `\\${sign}`));
}

/** Whether Markdown reads the sign at an offset as itself. Brackets are escaped, and so a parenthesis behind one is no link's. */
function isBare(sign: string, at: number, text: string, isLineStart: boolean): boolean {
  // At its beginning a line can become a heading, a list, a rule; whatever is a numeral up to there can become a list's number.
  const isInside = !isLineStart || (at > 0 && !/^\d+$/.test(text.slice(0, at)));
  switch (sign) {
    case '%': case ',': case ';': case '?': case '"': case '\'': case '(': case '/': return true;
    case ')': case '+': case '-': case '=': return isInside;
    // `3.81` and the end of a sentence are no list's number and no name of a site.
    case '.': return /^\d/.test(text.slice(at + 1)) ? /\d$/.test(text.slice(0, at)) : isInside && /^(?:\s|$)/.test(text.slice(at + 1));
    // `R&D`, but not `&lt;`.
    case '&': return !/^#?\w+;/.test(text.slice(at + 1));
    // `1.76:1` and `part of: 48`, but not `http:`.
    case ':': return isInside && (/\d$/.test(text.slice(0, at)) || text[at + 1] === ' ');
    default: return false;
  }
}

/** One line without signs that steer a display: control characters, invisible ones, turns of the writing direction. */
function inert(text: string): string {
  const visible = text.slice(0, longest * 2).replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/[\p{Cf}\p{Cs}]/gu, '');
  const characters = Array.from(visible);
  // A number is never cut in two.
  return characters.length <= longest && text.length <= longest * 2 ? visible : `${characters.slice(0, longest).join('').replace(/[\d.,]+$/, '')}…`;
}
