// What can be worked out from claims that are tied: how fast something grew, what it was before, what it is compared with, how
// much is left. These are facts that the text implies and does not say; only exact figures in units that agree give any.
import { over, plus, scale, times } from './lexemes/decimals';
import { lastPlace, uncertaintyOf } from './precision';
import type { ChangeTie, Claim, ComparisonTie, FigureType, FromToTie, PartTie, Period, ShareTie, Tie } from './model';

/**
 * How a number is worked out from its operands `a`, `b`, …; a percentage counts as its hundredth.
 * - `sum`: a + b + …; `difference`: a − b − …
 * - `share`: a ÷ b, in percent; `quotient`: a ÷ b, where b is a multiple or a percentage; `product`: a × b, where b is a percentage.
 * - `growth`: a ÷ b − 1, in percent; `yearlyGrowth`: the same a year, compounded.
 * - `beforeRise`: a ÷ (1 + b); `beforeFall`: a ÷ (1 − b).
 */
export type Formula = 'sum' | 'difference' | 'share' | 'quotient' | 'product' | 'growth' | 'yearlyGrowth' | 'beforeRise' | 'beforeFall';

interface Result {
  readonly formula: Formula;
  /** Indexes into `Analysis.claims`, in the formula's order. */
  readonly operands: readonly number[];
  /** In base units, rounded to `place`. */
  readonly value: number;
  readonly type: FigureType;
  readonly unit: string;
  /** The power of ten of the last digit that the operands' own rounding allows: at most one beyond what it leaves uncertain. */
  readonly place: number;
  /** Whether `value` is not the formula's exact result. */
  readonly isRounded: boolean;
}

/**
 * - `growth`: from one level to the other; in percentage points for percentages.
 * - `growthRate`: the same in percent; `yearlyGrowth`: compounded over `years`.
 * - `before`: what a value was before its change, a rank among them.
 * - `reference`: what a value is compared with: the provincial average.
 * - `sum`: the parts together; `rest`: what the whole holds besides; `share`: one part of the whole.
 * - `whole`: what a value is a share of; `part`: what a share of a whole comes to.
 */
export type Derivation = Result & (
  | { readonly kind: 'growth' | 'growthRate' | 'reference' | 'sum' | 'rest' | 'share' | 'whole' | 'part' }
  | { readonly kind: 'yearlyGrowth'; readonly years: number }
  /** `isYearBefore` where the change is one from a year before. */
  | { readonly kind: 'before'; readonly isYearBefore: boolean }
);

/** What follows from one tie of an analysis; nothing where a figure of it is bounded or a range, or units do not agree. */
export function derivationsOf(tie: Tie, claims: readonly Claim[]): readonly Derivation[] {
  switch (tie.kind) {
    case 'list': return [];
    case 'fromTo': return ofGrowth(tie, claims);
    case 'change': return ofChange(tie, claims);
    case 'comparison': return ofComparison(tie, claims);
    case 'part': return ofParts(tie, claims);
    case 'share': return ofShare(tie, claims);
  }
}

/** A claim whose figure is one exact number. */
interface Operand {
  readonly index: number;
  readonly claim: Claim;
  readonly value: number;
  readonly type: FigureType;
  readonly unit: string;
}

function operandAt(index: number, claims: readonly Claim[]): Operand | null {
  const claim = claims[index]!;
  const { quantity, bound, type, unit } = claim.figure;
  return quantity.kind === 'exact' && bound === '=' && isSensible(quantity.value) ? { index, claim, value: quantity.value, type, unit } : null;
}

/** Beyond these nobody measures anything, and doubles come to their own limits. */
function isSensible(value: number): boolean {
  return value === 0 || (Math.abs(value) >= 1e-12 && Math.abs(value) <= 1e25);
}

/** `从15.7亿元提高到30.1亿元`. */
function ofGrowth(tie: FromToTie, claims: readonly Claim[]): readonly Derivation[] {
  const [from, to] = [operandAt(tie.from, claims), operandAt(tie.to, claims)];
  if (from === null || to === null || !areAlike(from, to) || from.value === to.value) return [];
  if (to.type === 'percent') return [{ kind: 'growth', ...worked('difference', [to, from], 'percentagePoint', 'pp') }];
  if (!isAmount(to)) return [];
  const growth: Derivation = { kind: 'growth', ...worked('difference', [to, from], to.type, to.unit) };
  if (from.value <= 0 || to.value <= 0) return [growth];
  const rate: Derivation = { kind: 'growthRate', ...worked('growth', [to, from], 'percent', '%') };
  const years = yearsBetween(from.claim.period, to.claim.period);
  return years < 2 ? [growth, rate] : [growth, rate, { kind: 'yearlyGrowth', years, ...worked('yearlyGrowth', [to, from], 'percent', '%', years) }];
}

/** `512亿元,增长3.4%`. */
function ofChange(tie: ChangeTie, claims: readonly Claim[]): readonly Derivation[] {
  const [of, by] = [operandAt(tie.of, claims), operandAt(tie.change, claims)];
  if (of === null || by === null) return [];
  if (of.type === 'rank') return ofRankMove(of, by);
  if (!isFromOneTimeBefore(of.claim, by.claim)) return [];
  const formula = formulaBefore(of, by);
  if (formula === null) return [];
  const result = worked(formula, [of, by], of.type, of.unit);
  if (result.value < 0 && of.claim.change === 'level') return [];
  return [{ kind: 'before', isYearBefore: isFromYearBefore(of.claim, by.claim), ...result }];
}

/** Moves that are told of each year, or of an average year. */
const yearByYear = /年均|平均|每年|逐年|连续/;

/** `列全省第五,排名两年提升25位`: a smaller number is a better rank, whatever the time in which it was reached. */
function ofRankMove(of: Operand, by: Operand): readonly Derivation[] {
  const words = [by.claim.reasons.relation, by.claim.period?.words].map(phrase => phrase?.text ?? '');
  if (by.type !== 'count' || by.claim.change === 'level' || by.value <= 0 || words.some(each => yearByYear.test(each))) return [];
  const result = worked(by.claim.change === 'increase' ? 'sum' : 'difference', [of, by], 'rank', of.unit);
  return result.value < 1 ? [] : [{ kind: 'before', isYearBefore: isFromYearBefore(of.claim, by.claim), ...result }];
}

function formulaBefore(of: Operand, by: Operand): Formula | null {
  const { change } = by.claim;
  if (change === 'level' || by.value < 0) return null;
  if ((by.type === 'percentagePoint' && of.type === 'percent' && haveOneSense(of.claim, by.claim)) || (isAmount(of) && areAlike(of, by))) return change === 'increase' ? 'difference' : 'sum';
  if (!isAmount(of) || of.value <= 0 || isAtConstantPrices(of.claim, by.claim)) return null;
  if (by.type === 'percent') return change === 'increase' ? 'beforeRise' : by.value < 100 ? 'beforeFall' : null;
  if (by.type !== 'multiple' || by.value === 0) return null;
  // `翻一番` and `减半` say what it was multiplied by, `增长1.2倍` what was added.
  if (/翻|减半/.test(by.claim.figure.text)) return 'quotient';
  return change === 'increase' ? 'beforeRise' : null;
}

/** `48.59%,高于全省平均12.4个百分点`, `是全国的2.1倍`. */
function ofComparison(tie: ComparisonTie, claims: readonly Claim[]): readonly Derivation[] {
  const [of, by] = [tie.of === null ? null : operandAt(tie.of, claims), operandAt(tie.difference, claims)];
  if (of === null || by === null || by.value < 0) return [];
  const formula = formulaCompared(of, by, tie.way);
  if (formula === null) return [];
  const result = worked(formula, [of, by], of.type, of.unit);
  return result.value < 0 && of.claim.change === 'level' ? [] : [{ kind: 'reference', ...result }];
}

function formulaCompared(of: Operand, by: Operand, way: ComparisonTie['way']): Formula | null {
  const isRate = by.type === 'percent' || by.type === 'multiple';
  if (way === 'of') return isRate && (isAmount(of) || of.type === 'percent') && of.value > 0 && by.value > 0 ? 'quotient' : null;
  if ((by.type === 'percentagePoint' && of.type === 'percent' && haveOneSense(of.claim, by.claim)) || (isAmount(of) && areAlike(of, by))) return way === 'above' ? 'difference' : 'sum';
  if (by.type !== 'percent' || !isAmount(of) || of.value <= 0) return null;
  return way === 'above' ? 'beforeRise' : by.value < 100 ? 'beforeFall' : null;
}

/** `茶叶产值26亿元,占全省13.4%`, `财政收入31亿元,其中税收占78.6%`: what the text leaves out of the part and the whole. */
function ofShare(tie: ShareTie, claims: readonly Claim[]): readonly Derivation[] {
  const stated = [tie.of, tie.whole].filter(claim => claim !== null);
  const share = operandAt(tie.share, claims);
  const known = stated.length === 1 ? operandAt(stated[0]!, claims) : null;
  if (share === null || known === null || share.value <= 0 || known.value <= 0 || share.type !== 'percent' || !isAmount(known)) return [];
  if (tie.of !== null) return [{ kind: 'whole', ...worked('quotient', [known, share], known.type, known.unit) }];
  return share.value > 100 ? [] : [{ kind: 'part', ...worked('product', [known, share], known.type, known.unit) }];
}

/** `48家,其中国家级17家、省级15家`. */
function ofParts(tie: PartTie, claims: readonly Claim[]): readonly Derivation[] {
  const whole = operandAt(tie.whole, claims);
  if (whole === null || !isAmount(whole) || whole.value <= 0) return [];
  const parts = tie.parts.map(part => operandAt(part, claims)).filter(part => part !== null).filter(part => areAlike(part, whole) && part.value >= 0);
  const shares = parts.map((part): Derivation => ({ kind: 'share', ...worked('share', [part, whole], 'percent', '%') }));
  // `其中10亿元以上29个、50亿元以上3个`, `已竣工19个、投产14个`: what is in one part may be in the other too.
  const areNested = parts.length > 1 && parts.some(({ claim }) => claim.rule === 'state of things' || /以[上下内]/.test(claim.metric?.text ?? ''));
  if (parts.length < tie.parts.length || areNested) return shares;
  const sum: readonly Derivation[] = parts.length < 2 ? [] : [{ kind: 'sum', ...worked('sum', parts, whole.type, whole.unit) }];
  const rest = worked('difference', [whole, ...parts], whole.type, whole.unit);
  // What rounding alone may leave over is no rest.
  const isLeft = rest.value > [whole, ...parts].reduce((total, operand) => total + uncertaintyIn(operand), 0);
  return [...sum, ...(isLeft ? [{ kind: 'rest', ...rest } as const] : []), ...shares];
}

/** Works a formula out and rounds the result to what its operands allow. */
function worked(formula: Formula, operands: readonly Operand[], type: FigureType, unit: string, years = 1): Result {
  const { dividend, divisor, uncertainty, finest } = fractionOf(formula, operands, years);
  const allowed = uncertainty === 0 ? finest : Math.max(finest, Math.ceil(Math.log10(uncertainty)) - 1);
  // Things come in ones, unless they are counted per so many: `每千人口8.12张`.
  const place = type === 'count' ? Math.max(allowed, Math.min(0, ...operands.filter(operand => operand.type === 'count').map(placeIn))) : allowed;
  const value = over(dividend, divisor, place);
  return { formula, operands: operands.map(({ index }) => index), value, type, unit, place, isRounded: formula === 'yearlyGrowth' || times(value, divisor) !== dividend };
}

/** A formula's result as a fraction, how far it may be off, and the last place that is ever told. */
interface Fraction {
  readonly dividend: number;
  readonly divisor: number;
  readonly uncertainty: number;
  readonly finest: number;
}

function fractionOf(formula: Formula, operands: readonly Operand[], years: number): Fraction {
  const [a, b] = operands as readonly [Operand, Operand];
  if (formula === 'sum' || formula === 'difference') {
    const signed = operands.map(({ value }, i) => (formula === 'difference' && i > 0 ? -value : value));
    const uncertainty = operands.reduce((sum, operand) => sum + uncertaintyIn(operand), 0);
    return { dividend: signed.reduce(plus), divisor: 1, uncertainty, finest: Math.min(...operands.map(placeIn)) };
  }
  // Of a quotient the parts by which its terms may be off add up.
  const part = (operand: Operand, term: number): number => uncertaintyIn(operand) / term;
  const ofPercent = (dividend: number, uncertainty: number): Fraction => ({ dividend, divisor: b.value, uncertainty, finest: -1 });
  const ofAmount = (divisor: number, uncertainty: number): Fraction => ({ dividend: a.value, divisor, uncertainty: (a.value / divisor) * (part(a, a.value) + uncertainty / divisor), finest: placeIn(a) - 1 });
  const rate = b.type === 'percent' ? scale(b.value, -2) : b.value;
  const rateUncertainty = b.type === 'percent' ? scale(uncertaintyIn(b), -2) : uncertaintyIn(b);
  switch (formula) {
    case 'share': return ofPercent(times(a.value, 100), ((100 * a.value) / b.value) * (a.value === 0 ? 0 : part(a, a.value) + part(b, b.value)));
    case 'growth': return ofPercent(times(plus(a.value, -b.value), 100), ((100 * a.value) / b.value) * (part(a, a.value) + part(b, b.value)));
    case 'yearlyGrowth': {
      const factor = (a.value / b.value) ** (1 / years);
      return { dividend: (factor - 1) * 100, divisor: 1, uncertainty: ((100 * factor) / years) * (part(a, a.value) + part(b, b.value)), finest: -1 };
    }
    case 'quotient': return ofAmount(rate, rateUncertainty);
    case 'product': {
      const product = times(a.value, rate);
      return { dividend: product, divisor: 1, uncertainty: product * (part(a, a.value) + part(b, b.value)), finest: placeIn(a) + placeIn(b) - 2 };
    }
    case 'beforeRise': return ofAmount(plus(1, rate), rateUncertainty);
    case 'beforeFall': return ofAmount(plus(1, -rate), rateUncertainty);
  }
}

function uncertaintyIn({ claim, value }: Operand): number {
  return uncertaintyOf(claim.figure, value);
}

function placeIn({ claim, value }: Operand): number {
  return lastPlace(claim.figure, value);
}

function areAlike(one: Operand, other: Operand): boolean {
  return one.type === other.type && one.unit === other.unit;
}

/** Whether a figure says how much there is, in a unit of its own. */
function isAmount({ type }: Operand): boolean {
  return type === 'money' || type === 'count' || type === 'measure';
}

/** Points by which a fall (`下降6.4%`) differs add to it only where they are said of the fall: `降幅收窄5.8个百分点`. */
function haveOneSense(of: Claim, by: Claim): boolean {
  return of.change === 'level' || /[降跌]幅$/.test(by.metric?.text ?? '') === (of.change === 'decrease');
}

/** Growth of these is told at constant prices, so that it does not lead from one year's amount to the other's. */
const atConstantPrices = /生产总值|GDP|增加值|农.*总产值/;
const corrected = /可比|不变价|同口径|剔除|扣除|实际增长/;

function isAtConstantPrices(of: Claim, by: Claim): boolean {
  return atConstantPrices.test(of.metric?.text ?? '') || corrected.test(by.sentence.text);
}

/** Averages and sums over several years start from no one value: `年均增长11.8%`, `近三年增长50%`. */
const overYears = /年均|月均|平均|每年|逐年|历年|累计|连续|以来|期间|时期|年来|近年|(?<!\d)(?:\d{1,2}|[一二三四五六七八九十两几多]+)年(?![底末初])/;

function isFromOneTimeBefore(of: Claim, by: Claim): boolean {
  const words = [by.reasons.relation, by.metric, by.period?.words, of.period?.words].map(phrase => phrase?.text ?? '');
  return !words.some(each => overYears.test(each)) && (by.period === null || by.period.words.text === of.period?.words.text || by.period.iso === of.period?.iso);
}

/** `比2015年末增加8.7万个;床位1017万张,增长45%`: one base may be meant by all. */
const otherBase = /[比较与][^,，;；。]{0,4}\d{4}年/;

function isFromYearBefore(of: Claim, by: Claim): boolean {
  const relation = by.reasons.relation?.text ?? '';
  if (/同比|[上去]年/.test(relation)) return true;
  const isBare = !/[比较]|基础/.test(relation) && !otherBase.test(by.sentence.text) && (by.figure.type === 'percent' || by.figure.type === 'percentagePoint');
  return isBare && shapeOf(of.period) !== '';
}

/** How many years lie between two times of one shape (`2017` and `2021`, January to June of either); 0 where nobody can tell. */
function yearsBetween(from: Period | null, to: Period | null): number {
  const isShared = shapeOf(from) !== '' && shapeOf(from) === shapeOf(to);
  return isShared ? Number(to?.iso?.slice(0, 4)) - Number(from?.iso?.slice(0, 4)) : 0;
}

/** A time within one year without the year: `0`, `0-01/0-06`; empty for any other. */
function shapeOf(period: Period | null): string {
  const iso = period?.iso ?? '';
  const shape = iso.replaceAll(/\d{4}/g, year => String(Number(year) - Number(iso.slice(0, 4))));
  return /^0[-\d]*(?:\/0[-\d]*)?$/.test(shape) ? shape : '';
}
