// A text that is edited, and what the analysis of each edit costs; the text's own storing is not counted.
import { ReadText } from '../../server/src/analysis/incremental';
import type { Knowledge } from '../../server/src/knowledge/knowledge';
import { LineText } from '../../server/src/workspace/lineText';
import { timeOf } from './timing';

/** At `offset`, `deleted` UTF-16 units make place for `inserted`. */
export interface Edit {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: string;
}

/** UTF-16 units that a screen shows, more or less. */
const screenful = 2000;

export class EditedText {
  private text: LineText;
  private read: ReadText;

  constructor(text: string, knowledge: Knowledge) {
    this.text = LineText.of(text);
    this.read = ReadText.of(this.text, knowledge);
  }

  /** Makes the edit; gives the milliseconds that the analysis took, with what a screenful of lines asks of it. */
  edit({ offset, deleted, inserted }: Edit): number {
    this.text = this.text.edited(offset, offset + deleted, inserted);
    return timeOf(() => {
      this.read = this.read.next(this.text);
      this.read.analysis.within({ start: offset, end: offset + screenful });
    });
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
