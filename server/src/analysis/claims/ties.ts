// Which claims of a block belong together. The binder tells of each row of values that it binds and how it named them; the ties
// follow from that, and of the text only the marks between two rows are read a second time.
import { BracketLists } from './bracketLists';
import { PartFinder, SumFinder } from './parts';
import { readShare, type ShareReading } from './shares';
import { role, TieDrafts, type Row } from './tieDrafts';
import { UnitSet } from '../text/unitSet';
import type { ClaimDraft } from './bind';
import type { Comparison, Relation } from './relation';
import type { Stretch } from '../lexemes/figures';
import type { ComparisonTie, ShareTie, Tie } from '../model';
import type { ClaimWords } from '../../knowledge/knowledge';

/** A tie of a block's drafts by their indexes, in logical offsets. */
export type TieDraft =
  | Exclude<Tie, ComparisonTie | ShareTie>
  | (Omit<ComparisonTie, 'against'> & { readonly against: Stretch })
  | (Omit<ShareTie, 'words'> & { readonly words: Stretch | null });

/**
 * Where the metrics of a row come from.
 * - `own`: the row names them.
 * - `carried`: they are the metric before. `rate`: they are a rate, share or the like of the metric before.
 * - `parallel`: they are those of as many claims just before, one each.
 * - `part`: they are parts of the metric before.
 */
export type Naming = 'own' | 'carried' | 'rate' | 'parallel' | 'part';

/** Values right behind one another that were bound together; mostly one. */
export interface BoundRow {
  readonly drafts: readonly ClaimDraft[];
  readonly naming: Naming;
  readonly relation: Relation;
  /** What parts the row from the one before. */
  readonly parting: Parting;
  /** How far 其中 reaches that leads the row; `null` where none does. */
  readonly among: Among | null;
}

/** `list` where nothing but a list mark and the words of either figure stands between two rows: `出口3亿元、进口5亿元`. */
export type Parting = 'list' | 'comma' | 'semicolon' | 'other';

/**
 * - `list`: to what stands beside the part: `其中出口3亿元、进口5亿元,税收2亿元`.
 * - `clauses`: 其中 opens the sentence, and its clauses are parts too: `其中,工业3亿元,增长2%;建筑业5亿元`.
 * - `all`: a colon follows: `其中:猪肉3万吨,牛肉1万吨`.
 */
export type Among = 'list' | 'clauses' | 'all';

/** The words between two rows, or between where the sentence begins and its first row. */
export interface Gap extends Stretch {
  /** Whether a bracket from before closes in it. */
  readonly closes: boolean;
  readonly holdsClosing: boolean;
  /** Where the first bracket stands that stays open; -1 where none does. */
  readonly opens: number;
}

const noRow: Row = [];
const noRows: readonly Row[] = [];

/** So many rows of one metric are looked back on: what stands further back is forgotten, and the cost stays linear. */
const longestTopic = 8;

/** As many values before are looked through for the metrics that a row names anew, and for the whole of a share. */
const longestMemory = 24;

/** Collects the ties of a block while its rows are bound in order. */
export class TieCollector {
  private readonly found: TieDraft[] = [];
  private readonly drafts: TieDrafts;
  private readonly parts: PartFinder;
  private readonly sums: SumFinder;
  private readonly brackets: BracketLists;
  /** The rows that speak of the metric that carries on. */
  private topic = noRows;
  /** The same before a bracket that is still open. */
  private outside: readonly Row[] | null = null;
  /** The row before in the sentence. */
  private last: { readonly row: BoundRow; readonly own: Row; readonly isPart: boolean } | null = null;
  /** The list that the row before belongs to. */
  private list: number[] | null = null;

  /** `all` takes in the drafts: those of a row before the row is added. */
  constructor(
    private readonly text: string,
    private readonly words: ClaimWords,
    private readonly all: readonly ClaimDraft[],
  ) {
    this.drafts = new TieDrafts(text, words, all);
    this.parts = new PartFinder(this.drafts, this.found);
    this.sums = new SumFinder(this.drafts, this.found);
    this.brackets = new BracketLists(this.drafts, this.found);
  }

  /** All drafts: a bare rate in a row of brackets moves as the first at its place does. */
  completed(): readonly ClaimDraft[] {
    const { all, brackets: { moves } } = this;
    if (moves === null) return all;
    return all.map((draft, index) => {
      const model = all[moves.get(index) ?? index]!;
      return { ...draft, change: model.change, relation: model.relation };
    });
  }

  /** Ends the last sentence; no row may follow. */
  finish(): readonly TieDraft[] {
    this.enter(false);
    return this.found;
  }

  /** Moves on to the next sentence; `goesOn` tells whether the metric of the one before carries on. */
  enter(goesOn: boolean): void {
    this.leaveBracket();
    this.sums.close();
    this.brackets.close();
    this.last = null;
    this.parts.breakOff();
    if (goesOn) return;
    this.topic = noRows;
    this.parts.close();
  }

  /** Ties a row to those before it, and its values to each other. */
  add(row: BoundRow): void {
    const own = this.drafts.add(row.drafts.length);
    const gap = this.gapBefore(row);
    const behind = this.crossBrackets(row, gap);
    const at = this.found.length;
    if (row.naming === 'parallel' && !this.goesOnWith(own)) this.topic = this.basesOf(own);
    const isPart = this.parts.add(row, own, this.namesPart(row, gap) ? this.wholeBefore(own) : undefined, behind);
    if (isPart) {
      this.list = null;
      this.brackets.add(row, own, true);
      this.sums.close();
    } else {
      const isEnd = this.last?.row.relation.isStart === true && this.addFromTo(row, own, this.last.own);
      const isTied = this.addShares(row, own) || isEnd || this.addRelatives(row, own);
      this.addToList(row, own, this.brackets.add(row, own, isTied) || isTied);
      this.sums.add(row, own, at, gap);
    }
    if (row.naming === 'own') this.topic = row.drafts[0]!.metric.length === 0 ? noRows : [own];
    else if (row.naming !== 'part') this.topic = this.topic.length < longestTopic ? [...this.topic, own] : [...this.topic.slice(1), own];
    this.last = { row, own, isPart };
  }

  /** The words from the row before, or from where the sentence begins, up to the row's first figure. */
  private gapBefore({ drafts }: BoundRow): Gap {
    const first = drafts[0]!;
    const before = this.last?.row.drafts;
    return gapIn(this.text, before === undefined ? first.sentence.start : before[before.length - 1]!.token.end, first.token.start);
  }

  /** Follows the brackets in a gap, and gives the value that stands right before one that opens: `31个` of `31个(国家级6个)`. */
  private crossBrackets({ drafts }: BoundRow, { start, closes, opens }: Gap): number | undefined {
    if (closes) this.leaveBracket();
    if (opens < 0 || this.outside !== null) return undefined;
    this.outside = this.topic;
    this.parts.enterBracket();
    const { owner } = drafts[0]!;
    const hasOwner = owner !== null && owner.end > start;
    const words = this.text.slice(start, opens);
    // `12家平台(国家级3家)`: a bracket behind a value is that value's, unless it is a place's.
    const isOfValue = this.last !== null && !hasOwner && /^[^,;。:、()]*$/.test(words);
    this.brackets.enter(`${words}(`, isOfValue);
    const value = isOfValue ? this.last?.own[this.last.own.length - 1] : undefined;
    this.sums.enterBracket(value !== undefined && this.drafts.isStock(value) ? value : undefined);
    return value;
  }

  /** What carried on before a bracket carries on behind it. */
  private leaveBracket(): void {
    if (this.outside === null) return;
    // `近四成(38.6%)`: what it says of the same metric counts.
    if (!this.topic.includes(this.outside[this.outside.length - 1]!)) this.topic = this.outside;
    this.outside = null;
    this.parts.leaveBracket();
    this.brackets.leave();
    this.sums.leaveBracket();
  }

  /** `其中国家级17家`, `包括工业60个`: whether words say that a row tells of parts. */
  private namesPart({ naming, among }: BoundRow, { start, end }: Gap): boolean {
    if (naming === 'part' || among !== null) return true;
    if (naming !== 'own') return false;
    const { text } = this;
    const clause = clauseIn(text, start, end);
    if (clause < 0) return false;
    const { partLeads, partLeadsInBrackets } = this.words.tie;
    return partLeads.longest(text, clause + 1, end) !== null || (text.charCodeAt(clause) === opening && partLeadsInBrackets.longest(text, clause + 1, end) !== null);
  }

  /** `占全省13.4%`: of which value, and of what whole; true where one of both is stated. */
  private addShares(row: BoundRow, own: Row): boolean {
    let isTied = false;
    for (let k = 0; k < own.length; k++) {
      const share = own[k]!;
      const reading = row.relation.isStart ? null : readShare(this.text, row.drafts[k]!, this.words);
      if (reading === null) continue;
      this.drafts.mark(share, role.share);
      const isAmong = row.among !== null;
      const of = isAmong ? undefined : this.partOf(row, own, k, reading);
      const whole = isAmong ? this.sharedBefore(own, k) : this.wholeOf(of, share, reading);
      if (of === whole || (whole === undefined && (of === undefined || reading.whole === null))) continue;
      this.found.push({ kind: 'share', share, of: of ?? null, whole: whole ?? null, words: reading.whole });
      isTied = true;
    }
    return isTied;
  }

  /** The value that a share is told of: the part right before it, the metric that carries on, or the one that the share names again. */
  private partOf({ naming }: BoundRow, own: Row, k: number, { part }: ShareReading): number | undefined {
    const share = own[k]!;
    const { last } = this;
    const previous = last?.isPart === true && naming !== 'parallel' ? last.own[last.own.length - 1] : undefined;
    if (previous !== undefined && naming !== 'own') return this.isShareOf(share, previous) ? previous : undefined;
    return this.valueBefore(own, k, value => this.isShareOf(share, value) && (naming !== 'own' || this.drafts.metricOf(value) === part));
  }

  /** The claim of the whole of a share: that of the parts to which its value belongs, or one that bears the name of the whole. */
  private wholeOf(of: number | undefined, share: number, { whole }: ShareReading): number | undefined {
    if (whole === null) return of === undefined ? undefined : this.parts.wholeOf(of);
    const name = this.text.slice(whole.start, whole.end);
    return this.remembered(share, value => this.drafts.metricOf(value) === name && this.isShareOf(share, value) && (of === undefined || this.drafts.isPartOf(of, value)));
  }

  /** The value of which the one at `own[k]` is a share. */
  private sharedBefore(own: Row, k: number): number | undefined {
    return this.valueBefore(own, k, value => this.isShareOf(own[k]!, value));
  }

  private isShareOf(share: number, value: number): boolean {
    return this.drafts.isStock(value) && this.drafts.areOfOne(share, value) && this.drafts.isOfTime(share, value, null);
  }

  /** `从2017年的15.7亿元提高到2021年的30.1亿元`: the next value of a metric of which a beginning was said. */
  private addFromTo({ naming }: BoundRow, own: Row, before: Row): boolean {
    if ((naming !== 'carried' && naming !== 'parallel') || before.length !== own.length) return false;
    if (!own.every((index, k) => this.drafts.at(index).change === 'level' && this.drafts.areAlike(index, before[k]!))) return false;
    for (let k = 0; k < own.length; k++) {
      this.found.push({ kind: 'fromTo', from: before[k]!, to: own[k]! });
      this.drafts.mark(own[k]!, role.end);
    }
    return true;
  }

  /** Comparisons and changes; true where one is tied to a value before. */
  private addRelatives(row: BoundRow, own: Row): boolean {
    const isOfOthers = row.naming === 'carried' || row.naming === 'rate' || row.naming === 'parallel';
    if (!isOfOthers && row.relation.comparison === null) return false;
    let isTied = false;
    for (let k = 0; k < own.length; k++) {
      const index = own[k]!;
      const comparison = comparisonOf(row, k, this.text);
      const value = isOfOthers && this.topic.length > 0 ? this.movedBefore(own, k, row.naming, comparison) : undefined;
      if (comparison !== null) {
        this.found.push({ kind: 'comparison', difference: index, of: value ?? null, ...comparison });
        this.drafts.mark(index, role.difference);
        isTied ||= value !== undefined;
      } else if (isOfOthers) {
        const change = this.drafts.at(index).change === 'level' ? this.openChange(row, own, k) : index;
        const of = change === index ? value : index;
        if (change === undefined || of === undefined) continue;
        this.found.push({ kind: 'change', change, of });
        this.drafts.mark(change, role.settled);
        isTied = true;
      }
    }
    return isTied;
  }

  /** `增长3.4%,达512亿元`: the change right before that has led to this value. */
  private openChange(row: BoundRow, own: Row, k: number): number | undefined {
    if (row.naming !== 'carried' || row.relation.change !== 'level' || this.last?.own.length !== own.length) return undefined;
    const change = this.last.own[k]!;
    return this.drafts.at(change).change !== 'level' && !this.drafts.is(change, role.settled) && this.drafts.isRelativeTo(change, own[k]!, 'carried', null) ? change : undefined;
  }

  /** Values in a row are a list, and so are rows beside each other of different things that say nothing of each other. */
  private addToList(row: BoundRow, own: Row, isTied: boolean): void {
    const before = this.last?.own ?? noRow;
    const isBeside = row.parting === 'list' && !isTied && before.length > 0 && this.areBeside(own[0]!, before[before.length - 1]!);
    if (isBeside && this.list !== null) {
      this.list.push(...own);
    } else if (isBeside || own.length > 1) {
      this.list = isBeside ? [...before, ...own] : [...own];
      this.found.push({ kind: 'list', members: this.list });
    } else {
      this.list = null;
    }
  }

  /** The whole of which a row tells parts. */
  private wholeBefore(own: Row): number | undefined {
    return this.valueBefore(own, 0, of => this.drafts.isPartOf(own[0]!, of));
  }

  /** The value of which the one at `own[k]` is a change or a difference. */
  private movedBefore(own: Row, k: number, naming: Naming, comparison: Comparison | null): number | undefined {
    return this.valueBefore(own, k, of => this.drafts.isRelativeTo(own[k]!, of, naming, comparison));
  }

  private areBeside(one: number, other: number): boolean {
    return this.drafts.areAlike(one, other) && this.drafts.areTwo(one, other);
  }

  /** The last claim of the metric that fits the one at `own[k]`: in a row of equal length the one in its place, else the last of its row. */
  private valueBefore(own: Row, k: number, fits: (value: number) => boolean): number | undefined {
    for (let i = this.topic.length - 1; i >= 0; i--) {
      const row = this.topic[i]!;
      const value = row.length === own.length ? row[k] : row[row.length - 1];
      if (value !== undefined && !this.drafts.is(value, role.difference) && fits(value)) return value;
    }
    return undefined;
  }

  /** Whether the last row of the metric that carries on is of the same metrics as a row, one each. */
  private goesOnWith(own: Row): boolean {
    const before = this.topic.length === 0 ? noRow : this.topic[this.topic.length - 1]!;
    return before.length === own.length && before.every((value, k) => this.drafts.haveOneMetric(value, own[k]!));
  }

  /** The values whose metrics a row takes up, one each, and what was last said of them: for `前两者` those need not be the last row. */
  private basesOf(own: Row): readonly Row[] {
    const lastOf = (fits: (value: number) => boolean): Row =>
      own.map(index => this.remembered(own[0]!, value => this.drafts.haveOneMetric(value, index) && fits(value))).filter(base => base !== undefined);
    return [lastOf(value => this.drafts.at(value).change === 'level'), lastOf(() => true)].filter(row => row.length === own.length);
  }

  /** The last claim before `end` that fits. */
  private remembered(end: number, fits: (value: number) => boolean): number | undefined {
    for (let index = end - 1; index >= Math.max(0, end - longestMemory); index--) if (fits(index)) return index;
    return undefined;
  }
}

const longestLead = 24;

const clauseMarks = UnitSet.of(',;:(');
const opening = '('.charCodeAt(0);
const closing = ')'.charCodeAt(0);

/** The mark before the last clause of a stretch; -1 where none stands near its end, or a bracket closes behind it. */
function clauseIn(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start && at >= end - longestLead; at--) {
    const code = text.charCodeAt(at);
    if (clauseMarks.has(code)) return at;
    if (code === closing) return -1;
  }
  return -1;
}

/** Looks through a stretch for brackets. */
function gapIn(text: string, start: number, end: number): Gap {
  let closes = false;
  let holdsClosing = false;
  let opens = -1;
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === opening) {
      if (depth++ === 0) opens = at;
    } else if (code === closing) {
      holdsClosing = true;
      if (depth === 0) closes = true;
      else if (--depth === 0) opens = -1;
    }
  }
  return { start, end, closes, holdsClosing, opens };
}

/** What the value at `k` of a row is measured against: of a list (`比全市、全县分别高2.2个、1.3个百分点`) its own. */
function comparisonOf({ drafts, relation }: BoundRow, k: number, text: string): Comparison | null {
  if (relation.comparison === null || drafts.length === 1) return relation.comparison;
  const { way, against } = relation.comparison;
  const parts = [...text.slice(against.start, against.end).matchAll(/[^、和与及]+/g)];
  const part = parts[k];
  if (parts.length !== drafts.length || part === undefined) return relation.comparison;
  const start = against.start + part.index;
  return { way, against: { start, end: start + part[0].length } };
}
