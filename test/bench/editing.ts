// A text that is edited, and what the analysis of each edit costs; the text's own storing is not counted.
import { analyze } from '../../server/src/analysis/analyze';
import type { Knowledge } from '../../server/src/knowledge/knowledge';
import { timeOf } from './timing';

/** At `offset`, `deleted` UTF-16 units make place for `inserted`. */
export interface Edit {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: string;
}

export class EditedText {
  constructor(private text: string, private readonly knowledge: Knowledge) {}

  /** Makes the edit; gives the milliseconds that the analysis took. The analysis knows no edits yet, so it reads the whole text. */
  edit({ offset, deleted, inserted }: Edit): number {
    this.text = this.text.slice(0, offset) + inserted + this.text.slice(offset + deleted);
    // Joined strings lie in pieces until somebody looks at a character.
    this.text.charCodeAt(0);
    return timeOf(() => analyze(this.text, this.knowledge));
  }
}

/** What is typed to measure keystrokes: words, and a claim that grows with each character. */
export const typedWords = '新增城镇就业1250人，同比增长3.2%，';

/** The middle of the text: the place in the middle of the line of more than a few characters that stands there. */
export function middleOf(text: string): { readonly offset: number; readonly line: number; readonly character: number } {
  let begin = text.lastIndexOf('\n', text.length / 2) + 1;
  let end = lineEnd(text, begin);
  while (end - begin < typedWords.length && end < text.length) {
    begin = end + 1;
    end = lineEnd(text, begin);
  }
  const offset = (begin + end) >> 1;
  return { offset, line: text.slice(0, begin).split('\n').length - 1, character: offset - begin };
}

function lineEnd(text: string, begin: number): number {
  const end = text.indexOf('\n', begin);
  return end < 0 ? text.length : end;
}
