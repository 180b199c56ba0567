// Which figures state something. The rest are quantities in passing: `四种模式`, `在11个区中`, `每万人`.
import type { FigureReading } from '../lexemes/figures';
import type { Token } from '../lexemes/scan';
import type { Quantity } from '../model';
import type { ClaimWords } from '../../knowledge/knowledge';

interface Rule {
  readonly name: string;
  readonly isSilent: (figure: FigureReading, text: string, words: ClaimWords) => boolean;
}

const spans = new Set(['年', '个月', '天', '小时', '分钟', '秒', '周', '学时', '课时', '周年']);
/** Classifiers with which a small number in words still counts things: `两个省创新服务综合体`. */
const firmClassifiers = new Set(['个', '家', '项', '所', '名', '位', '人', '座', '条', '件', '户', '支', '台', '套', '艘', '架', '辆', '场', '处', '只', '批', '批次', '人次', '项次']);

/** A figure is silent when one of these says so. */
export const silenceRules: readonly Rule[] = [
  // `每万名从业人员`, `百户居民`
  { name: 'a rate’s base', isSilent: ({ start }, text) => text[start - 1] === '每' },
  // `在11区中排名第一`
  { name: 'the field of a ranking', isSilent: ({ end, type }, text) => type === 'count' && /^[^,;。\d]{0,10}?(?:之?中|里|内)[^,;。]{0,3}(?:[居列排位名]|第)/.test(text.slice(end, end + 16)) },
  // `一个目标`, `四种发展模式`
  { name: 'a small number in words', isSilent: ({ script, hasMagnitude, type, quantity, unit }) => script === 'chinese' && !hasMagnitude && quantity.kind === 'exact' && ((type === 'count' && !firmClassifiers.has(unit)) || ((type === 'count' || type === 'measure') && quantity.value <= 1)) },
  // `十件民生实事`: as many as one promises
  { name: 'ten', isSilent: ({ script, type, quantity, boundWords }) => script === 'chinese' && type === 'count' && quantity.kind === 'exact' && quantity.value === 10 && boundWords.length === 0 },
  // `24小时服务`, `15分钟生活圈`, `用两个多月时间`
  { name: 'a span of time in passing', isSilent: ({ start, end, unit, type, quantity }, text) => (type === 'measure' && spans.has(unit) && !isDecimal(quantity) && !isMeasured(text, start, end)) || (unit === '个' && /^多?月/.test(text.slice(end, end + 2))) },
  // `10亿元以上产业项目29个`, `销售收入过亿元企业11家`, `65岁以上老年人`
  { name: 'a threshold', isSilent: (figure, text, words) => isThreshold(figure, text, words) },
  // `百亿级产业集群`
  { name: 'a class of size', isSilent: ({ end, hasMagnitude }, text) => hasMagnitude && text[end - 1] === '级' },
  // `第三名`
  { name: 'an ordinal', isSilent: ({ isOrdinal }) => isOrdinal },
  { name: 'a bare number', isSilent: ({ unit, type, hasMagnitude, start, end, boundWords }, text) => unit === '' && type !== 'ratio' && type !== 'multiple' && !hasMagnitude && boundWords.length === 0 && !isMeasured(text, start, end) },
];

/** The figures of a folded text that state no fact, result or target, each with the name of the rule that says so. */
export function silencesIn(text: string, tokens: readonly Token[], words: ClaimWords): ReadonlyMap<FigureReading, string> {
  const silences = new Map<FigureReading, string>();
  for (const token of tokens) {
    if (token.kind !== 'figure') continue;
    const rule = silenceRules.find(({ isSilent }) => isSilent(token.figure, text, words));
    if (rule !== undefined) silences.set(token.figure, rule.name);
  }
  return silences;
}

/** Nobody says `10.4天` in passing. */
function isDecimal(quantity: Quantity): boolean {
  return quantity.kind === 'exact' && !Number.isInteger(quantity.value);
}

/** A bounded figure that describes what another figure counts. */
function isThreshold({ type, unit, start, end, boundWords }: FigureReading, text: string, words: ClaimWords): boolean {
  // `年销售收入过500万元的工业企业`
  const isPassed = text[start - 1] === '过' && text[end] === '的';
  if ((boundWords.length === 0 && !isPassed) || (type !== 'money' && type !== 'measure' && type !== 'count')) return false;
  const behind = text.slice(end, end + 16);
  if (unit === '岁' && /^(?:及以上)?[\u3400-\u9fff]/.test(behind)) return true;
  const from = text[end] === '的' ? end + 1 : end;
  if ([words.getting, words.predicates, words.ahead].some(verbs => verbs.longest(text, from) !== null)) return false;
  return /^\d|^的?[\u3400-\u9fff]{2,8}?(?:已|共|达|有|为|只有|仅有|总数|数量)*\d|^的[\u3400-\u9fff]{1,6}?(?:占比|比例|比重)/.test(behind);
}

/** A verb of level stands before it and nothing that it could count behind it. */
function isMeasured(text: string, start: number, end: number): boolean {
  const isGoverned = /(?:[达为至到是由从]|超过|突破|提前|缩短|压缩|延长|平均|得分|评分|指数|[前后初末时]的|天数|日数|时间|年限|寿命|时长|周期|(?:增[长加]|提[高升]|上升|扩大|下降|降低|缩小|收窄|回落|减少)了?)$/.test(text.slice(Math.max(0, start - 3), start));
  return isGoverned && /^(?:[^\u3400-\u9fffA-Za-z0-9]|$|提高|提升|增加|增至|延长|缩短|缩小|扩大|收窄|压缩|减少|减至|下降|降低|降至|升至|上升|回落|以上|以下|左右|以内)/.test(text.slice(end, end + 2));
}
