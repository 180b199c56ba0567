// Rows of brackets, each with the values of the thing before it: `甲县(120.5亿元,增长3.9%)、乙县(98.7亿元,4.4%)`. What stands at one place of each
// is a list, and a bare rate moves as the first at its place did.
import { listMarks } from './particles';
import type { BoundRow, TieDraft } from './ties';
import type { Row, TieDrafts } from './tieDrafts';

const opening = /[^(),;。:、]{1,16}\($/;
const longestName = 17;
const nextOpening = new RegExp(`^[^()]*\\)(?:[${listMarks},]|以及){1,2}[^(),;。:]+\\($`);

/** Ties the values of such brackets, one row of brackets after the other. */
export class BracketLists {
  /** The values of each bracket so far, in their order. */
  private brackets: number[][] = [];
  private isInside = false;
  /** Bare rates, each with the one that tells how they move: `4.4%` with `增长3.9%`. */
  moves: Map<number, number> | null = null;

  constructor(
    private readonly drafts: TieDrafts,
    private readonly found: TieDraft[],
  ) {}

  /** A bracket opens behind `gap`, the words since the figure before or since the sentence began; `isOfValue` where it says more of that figure. */
  enter(gap: string, isOfValue: boolean): void {
    const isNext = this.brackets.length > 0 && nextOpening.test(gap);
    if (!isNext) this.close();
    this.isInside = isNext || (!isOfValue && opening.test(gap.slice(-longestName)));
    if (this.isInside) this.brackets.push([]);
  }

  leave(): void {
    this.isInside = false;
  }

  /** Takes in a row; true where it is a rate that was tied to the value before it in its bracket. */
  add({ drafts }: BoundRow, own: Row, isTied: boolean): boolean {
    if (!this.isInside) return false;
    const bracket = this.brackets[this.brackets.length - 1]!;
    const place = bracket.length;
    bracket.push(...own);
    const [index] = own;
    if (isTied || drafts.length > 1 || index === undefined || this.drafts.figure(index).type !== 'percent') return false;
    const first = this.brackets[0]![place];
    const isBare = ',('.includes(this.drafts.text[drafts[0]!.token.start - 1]!);
    if (isBare && first !== undefined && this.drafts.at(first).change !== 'level') (this.moves ??= new Map<number, number>()).set(index, first);
    const value = this.drafts.at(index).change !== 'level' || this.moves?.has(index) === true ? bracket.slice(0, place).reverse().find(each => this.drafts.isStock(each)) : undefined;
    if (value === undefined) return false;
    this.found.push({ kind: 'change', change: index, of: value });
    return true;
  }

  /** Lists the values at one place of each bracket. */
  close(): void {
    if (this.brackets.length === 0) return;
    const [first = [], ...others] = this.brackets;
    this.brackets = [];
    for (const [place, model] of first.entries()) {
      const members = [model, ...others.flatMap(bracket => bracket.slice(place, place + 1))];
      if (members.length > 1 && members.every(member => this.drafts.areInOneUnit(member, model))) this.found.push({ kind: 'list', members });
    }
  }
}
