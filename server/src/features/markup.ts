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

/** Text as Markdown that shows exactly it. Every ASCII sign takes a backslash, which CommonMark allows for all of them. */
export function markdown(text: string): string {
  return inert(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** One line without signs that steer a display: control characters, invisible ones, turns of the writing direction. */
function inert(text: string): string {
  const visible = text.slice(0, longest * 2).replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/[\p{Cf}\p{Cs}]/gu, '').trim();
  const characters = Array.from(visible);
  return characters.length <= longest && text.length <= longest * 2 ? visible : `${characters.slice(0, longest).join('')}…`;
}
