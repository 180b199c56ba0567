// Turns what a hover says into Markdown or plain text. Articles are hostile: whatever stands in one is shown as the
// letters it is made of, never as a link, an image, HTML or a command.
import { MarkupKind, type MarkupContent } from 'vscode-languageserver';

/** What a hover says, in plain words: a title, some lines, a quotation. */
export interface Card {
  readonly title: string;
  readonly lines: readonly string[];
  readonly quote: string | null;
}

/** Longer text is cut: a hover is read at a glance, and a hostile article may hold a sentence of a megabyte. */
const longest = 400;

/** The card in the format the client can show. */
export function render({ title, lines, quote }: Card, kind: MarkupKind): MarkupContent {
  if (kind === MarkupKind.PlainText) {
    return { kind, value: [title, ...lines, ...(quote === null ? [] : ['', quote])].map(inert).join('\n') };
  }
  const paragraphs = [`**${markdown(title)}**`, lines.map(markdown).join('  \n'), quote === null ? '' : `> ${markdown(quote)}`];
  return { kind, value: paragraphs.filter(paragraph => paragraph !== '').join('\n\n') };
}

/**
 * Text as Markdown that shows exactly it. A sign that could mean something takes a backslash; any other one stays bare, because
 * not every editor hides the backslashes: Neovim 0.10 to 0.12 would show `66\.2\%`.
 */
export function markdown(text: string): string {
  return inert(text).replace(/[!-/:-@[-`{-~]/g, (sign, at: number, whole: string) => (isBare(sign, at, whole) ? sign : `\\${sign}`));
}

/** Whether Markdown reads the sign at an offset as itself. Brackets are escaped, and so a parenthesis behind one is no link's. */
function isBare(sign: string, at: number, text: string): boolean {
  // At its beginning a line can become a heading, a list, a rule; whatever is a numeral up to there can become a list's number.
  const isInside = at > 0 && !/^\d+$/.test(text.slice(0, at));
  switch (sign) {
    case '%': case ',': case ';': case '?': case '"': case '\'': case '(': case '/': return true;
    case ')': case '+': case '-': case '=': return isInside;
    // `3.81` is no list's number and no name of a site.
    case '.': return /^\d/.test(text.slice(at + 1)) && /\d$/.test(text.slice(0, at));
    // `R&D`, but not `&lt;`.
    case '&': return !/^#?\w+;/.test(text.slice(at + 1));
    // `1.76:1` and `part of: 48`, but not `http:`.
    case ':': return isInside && (/\d$/.test(text.slice(0, at)) || text[at + 1] === ' ');
    default: return false;
  }
}

/** One line without signs that steer a display: control characters, invisible ones, turns of the writing direction. */
function inert(text: string): string {
  const visible = text.slice(0, longest * 2).replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/[\p{Cf}\p{Cs}]/gu, '').trim();
  const characters = Array.from(visible);
  return characters.length <= longest && text.length <= longest * 2 ? visible : `${characters.slice(0, longest).join('')}…`;
}
