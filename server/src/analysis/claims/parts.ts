// Which claims are parts of a whole: those that words lead (`48家,其中国家级17家、省级15家`), those that a bracket behind it gives (`31个(工业6个、
// 农业25个)`), and those whose sum it is to the last digit.
import { plus } from '../lexemes/decimals';
import { lastPlace } from '../precision';
import { listMarks } from './particles';
import type { BoundRow, Among, Gap, TieDraft } from './ties';
import type { Row, TieDrafts } from './tieDrafts';

/** How far parts go on: see `Among`; `bracket`: to its end. */
type Reach = Among | 'bracket';

interface OpenParts {
  readonly whole: number;
  readonly parts: number[];
  readonly reach: Reach;
}

/** Finds the parts of one whole after the other; a bracket inside is read for itself. */
export class PartFinder {
  private open: OpenParts | null = null;
  private outside: OpenParts | null = null;
  /** What every part is a part of. */
  private wholes: Map<number, number> | null = null;
  private wasPart = false;

  constructor(
    private readonly drafts: TieDrafts,
    private readonly found: TieDraft[],
  ) {}

  wholeOf(part: number): number | undefined {
    return this.wholes?.get(part);
  }

  enterBracket(): void {
    this.outside = this.open;
    this.open = null;
  }

  leaveBracket(): void {
    this.open = this.outside;
    this.wasPart = false;
  }

  /** Nothing that follows goes on with the parts so far. */
  close(): void {
    this.open = null;
    this.outside = null;
  }

  /** Nothing stands beside the last part. */
  breakOff(): void {
    this.wasPart = false;
  }

  /**
   * Takes a row as parts of a whole if it is; `named` is the whole where words say that the row is a part, `behind` the value right before the
   * bracket that the row opens.
   */
  add(row: BoundRow, own: Row, named: number | undefined, behind: number | undefined): boolean {
    const isHeld = behind !== undefined && row.naming === 'own' && this.drafts.figure(behind).type === 'count' && own.every(part => this.drafts.areInOneUnit(part, behind));
    const whole = named ?? (isHeld ? behind : this.isWithinReach(row) ? this.open?.whole : undefined);
    if (whole === undefined) {
      this.wasPart = false;
      return false;
    }
    this.wasPart = own.every(part => this.drafts.isPartOf(part, whole));
    if (!this.wasPart) return false;
    this.wholes ??= new Map<number, number>();
    for (const part of own) this.wholes.set(part, whole);
    if (this.open?.whole === whole) {
      this.open.parts.push(...own);
    } else {
      this.open = { whole, parts: [...own], reach: behind === whole ? 'bracket' : (row.among ?? 'list') };
      this.found.push({ kind: 'part', whole, parts: this.open.parts });
    }
    return true;
  }

  /** Whether a row is one more part: beside one, or with a metric of its own in a clause that the leading words reach. */
  private isWithinReach({ parting, naming }: BoundRow): boolean {
    if (this.open === null) return false;
    if (parting === 'list') return this.wasPart;
    const { reach } = this.open;
    return naming === 'own' && ((parting === 'comma' && (reach === 'all' || reach === 'bracket')) || (parting === 'semicolon' && reach !== 'list'));
  }
}

interface Amount {
  readonly index: number;
  /** How many ties had been found before it. */
  readonly at: number;
  readonly isInList: boolean;
}

/** No whole is told with more parts; what stands further back is forgotten, and the cost stays linear. */
const mostParts = 12;

/** So many digits are no chance where nothing but the sum tells the parts: `新增上市企业3家,专精特新企业2家,瞪羚企业1家`. */
const tellingDigits = 3;

/** `出口12亿元(增长3%)、进口8亿元` */
const besideBracket = new RegExp(`^[^()]*\\)[${listMarks}]`);

/** Finds wholes by their sum among the amounts that stand in a row: `外贸20亿元,出口12亿元、进口8亿元`. */
export class SumFinder {
  private run: Amount[] = [];
  /** The run before a bracket that is still open. */
  private outside: Amount[] = [];
  /** Whether the run stands in a bracket behind its first value. */
  private isHeld = false;

  constructor(
    private readonly drafts: TieDrafts,
    private readonly found: TieDraft[],
  ) {}

  /** Takes in a row that is no part by its words, behind `gap`; `at` is how many ties had been found before it. Rates and changes stand in between. */
  add(row: BoundRow, own: Row, at: number, gap: Gap): void {
    const isBeside = row.parting === 'list' || (gap.holdsClosing && besideBracket.test(this.drafts.text.slice(gap.start, gap.end)));
    for (let k = 0; k < own.length; k++) {
      const index = own[k]!;
      if (!this.drafts.isStock(index)) continue;
      const { run } = this;
      if (run.length > 0 && (row.parting === 'semicolon' || !this.isLike(index, run[run.length - 1]!.index))) this.close();
      this.run.push({ index, at, isInList: k > 0 || isBeside });
      if (this.run.length > mostParts) this.run.shift();
    }
  }

  /** Begins anew in a bracket, with the value right before it, whose parts may stand there. */
  enterBracket(value: number | undefined): void {
    this.outside = this.run;
    this.isHeld = value !== undefined;
    this.run = value === undefined ? [] : [{ index: value, at: this.found.length, isInList: false }];
  }

  leaveBracket(): void {
    this.close();
    this.run = this.outside;
    this.outside = [];
  }

  /** Ties the amounts in a row if the first that can be one is the sum of those behind it. */
  close(): void {
    const { run, isHeld } = this;
    this.isHeld = false;
    if (run.length === 0) return;
    this.run = [];
    for (let from = 0; from + 2 < run.length; from++) {
      const whole = run[from]!;
      // `上市企业3家、专精特新企业2家、瞪羚企业1家`: the members of a list are no parts of its first.
      if (run[from + 1]!.isInList) continue;
      const parts = run.slice(from + 1);
      if (!this.isSum(whole, parts, isHeld)) continue;
      const indexes = parts.map(({ index }) => index);
      const members = new Set([whole.index, ...indexes]);
      // The same values are no list besides.
      for (let k = this.found.length - 1; k >= whole.at; k--) {
        const tie = this.found[k]!;
        if (tie.kind === 'list' && tie.members.every(member => members.has(member))) this.found.splice(k, 1);
      }
      this.found.splice(parts[0]!.at, 0, { kind: 'part', whole: whole.index, parts: indexes });
      return;
    }
  }

  /** Whether two amounts may be of one whole. */
  private isLike(one: number, other: number): boolean {
    return this.drafts.areInOneUnit(one, other) && this.drafts.areOfOne(one, other) && this.drafts.at(one).period?.reading === this.drafts.at(other).period?.reading;
  }

  private isSum(whole: Amount, parts: readonly Amount[], isHeld: boolean): boolean {
    const values = parts.map(({ index }) => this.drafts.valueOf(index));
    const sum = values.reduce((total, value) => (total === null || value === null ? null : plus(total, value)), 0);
    if (sum === null || sum !== this.drafts.valueOf(whole.index)) return false;
    const metrics = new Set([whole, ...parts].map(({ index }) => this.drafts.metricOf(index)));
    return metrics.size > parts.length && (isHeld || parts.slice(1).every(({ isInList }) => isInList) || this.digitsOf(whole.index, sum) >= tellingDigits);
  }

  /** How many digits were written: 4 for `7016亿元`. */
  private digitsOf(index: number, value: number): number {
    const { start, end } = this.drafts.at(index).token;
    return Math.floor(Math.log10(value)) - lastPlace({ text: this.drafts.text.slice(start, end) }, value) + 1;
  }
}
