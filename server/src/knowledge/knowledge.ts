// Compiles the data files beside it into what the analysis looks words up in. No term stands in an analyser.
import { Lexicon } from '../analysis/text/lexicon';
import type { Bound, District, FigureType } from '../analysis/model';
import bounds from './data/bounds.json';
import clauseWords from './data/clauseWords.json';
import cues from './data/cues.json';
import figureWordsData from './data/figureWords.json';
import layout from './data/layout.json';
import notUnits from './data/notUnits.json';
import metricWords from './data/metricWords.json';
import metrics from './data/metrics.json';
import periods from './data/periods.json';
import places from './data/places.json';
import proseWords from './data/proseWords.json';
import programmeWords from './data/programmeWords.json';
import programmes from './data/programmes.json';
import units from './data/units.json';
import { listDivisions, type Division } from './divisions';

/** A unit as the contract writes it. */
export interface Unit {
  readonly type: FigureType;
  /** Empty where the unit is written as it stands. */
  readonly unit: string;
  /** The power of ten that leads to the base unit: -1 for 角. */
  readonly power: number;
  /** What a number is multiplied by besides: 12 for 打. */
  readonly factor: number;
}

/** A word that bounds the number right behind it. */
export interface BoundBefore {
  readonly bound: Bound;
  /** Characters before the word that make it part of another: `节约3亿元`. */
  readonly notAfter: string;
  /** Whether only a bare magnitude may follow: `上亿`, `过万`. */
  readonly needsMagnitude: boolean;
}

export interface FigureWords {
  readonly units: Lexicon<Unit>;
  /** Words that begin like a unit and are none: `个人`, `位于`. */
  readonly notUnits: Lexicon<true>;
  /** Words with a numeral in them that hold no quantity: `一体化`, `长三角`. */
  readonly fixed: Lexicon<true>;
  /** Walked backward. */
  readonly boundsBefore: Lexicon<BoundBefore>;
  readonly boundsAfter: Lexicon<Bound>;
  /** Verbs and scopes that make a numeral a rank, walked backward. */
  readonly rankWords: Lexicon<true>;
  /** What may follow a rank: `第一的`, `第一并`. */
  readonly afterRank: Lexicon<true>;
  /** Signs and names of currencies before a number, walked backward: `$`, `港币`. */
  readonly currencySigns: Lexicon<string>;
  /** Units of money that leave the currency to the sign before: 元. */
  readonly plainUnits: Lexicon<true>;
  /** What may stand behind the stroke of a compound besides units: 月 in `元/月`. */
  readonly perUnits: Lexicon<true>;
  /** Telephone numbers and the like that everybody knows. */
  readonly serviceNumbers: ReadonlySet<string>;
  /** What one counts by 点: `三点意见`. */
  readonly pointNouns: Lexicon<true>;
  /** What one breaks through: in `突破5项技术` 突破 bounds no number. */
  readonly brokenThrough: readonly string[];
  /** Beginnings of words: a character behind a number that begins one is no classifier. */
  readonly commonWords: Lexicon<true>;
  /** Coins, each with its power of ten: 角, 美分. */
  readonly subunits: Lexicon<number>;
  /** Words before and behind a number that make it part of a name: `国道318`, `12345热线`. The first are walked backward. */
  readonly nameBefore: Lexicon<true>;
  readonly nameAfter: Lexicon<true>;
}

export interface PlaceNames {
  /** Walked backward from a name's last unit. */
  readonly fullNames: Lexicon<readonly Division[]>;
  /** The last units of full names: 省 市 区 县 旗 … */
  readonly lastUnits: ReadonlySet<number>;
  /** Provinces and prefectures of today for short: 浙江, 杭州. */
  readonly shortNames: Lexicon<Division>;
  /** Short names of provinces and prefectures that name them where a clause begins. */
  readonly openingNames: Lexicon<Division>;
  /** Words by which a text speaks as a place of that level: 全市, 市委. */
  readonly standpoints: Readonly<Record<District['level'], readonly string[]>>;
  /** Counties of today by their short names, for headlines. */
  readonly byHeadline: ReadonlyMap<string, readonly Division[]>;
  /** `全县`, `全省`: a level, seen from the article; `null` for words that only look so: `健全市场`. */
  readonly own: Lexicon<District['level'] | null>;
  /** Words that begin like the last unit of a full name: `萧山市场` is the market of 萧山. */
  readonly nameCuts: Lexicon<true>;
  /** What makes a place's short name part of an organisation's: 大学 in `浙江大学`. */
  readonly organisations: Lexicon<true>;
}

export interface LayoutWords {
  readonly furniture: readonly string[];
  readonly captions: readonly string[];
  readonly notes: readonly string[];
  readonly bylines: readonly string[];
}

/** How a word for a time is resolved; `offset` counts years from the article's own. */
export type PeriodWord =
  | { readonly form: 'year' | 'since'; readonly offset: number | null }
  | { readonly form: 'part'; readonly months: readonly [number, number] }
  | { readonly form: 'unclear' | 'cumulative' };

export interface PeriodWords {
  readonly words: Lexicon<PeriodWord>;
  /** Five-year plans by name: first and last year. */
  readonly plans: ReadonlyMap<string, readonly [number, number]>;
}

/** What a word right before a figure, or before another such word, does there. */
export type CueRole = 'level' | 'increase' | 'decrease' | 'adverb' | 'from';

export interface ClaimWords {
  /** Words between a metric and its figure, walked backward. */
  readonly before: Lexicon<CueRole>;
  /** Words at the beginning of a clause that belong to no metric. */
  readonly leading: Lexicon<true>;
  /** Words that begin like a leading one and belong to the metric: 共享. */
  readonly notLeading: Lexicon<true>;
  /** Verbs whose object is counted, at the beginning of a metric: 引进, 培育. */
  readonly getting: Lexicon<true>;
  /** The verbs of these that say nothing of the metric: 拥有, 建成. */
  readonly light: Lexicon<true>;
  /** Verbs that end a counted noun: `18项科技成果` 获. */
  readonly predicates: Lexicon<true>;
  /** Heads of metrics that a list may share, walked backward: 增加值, 比重. */
  readonly heads: Lexicon<true>;
  /** Rates that need a metric before them: 增速, 占比. */
  readonly rates: ReadonlySet<string>;
  /** Levels that stand for a part of a whole: 国家级. */
  readonly partModifiers: ReadonlySet<string>;
  /** Words of a target, anywhere before the figure in its sentence: 力争, 预期. */
  readonly targets: readonly string[];
  /** Fields of a ranking, walked backward: 全省, 各区. */
  readonly scopes: Lexicon<true>;
  /** Walked backward. */
  readonly rankVerbs: Lexicon<true>;
  /** Words that end in a cue of one character and are none: 设计, 高新. Walked backward. */
  readonly notCues: Lexicon<true>;
  /** Verbs that are nouns too: 建设 in `10个建设项目`. */
  readonly nominal: Lexicon<true>;
  /** Words that begin like a particle and are nouns: 并购, 居民. */
  readonly notFunctions: Lexicon<true>;
  /** Kinds of things that verbs describe: 项目 in `31个获奖项目`. */
  readonly things: Lexicon<true>;
  /** Verbs of falling that take what falls as their object: 减少 in `减少排放40万吨`. */
  readonly falling: Lexicon<true>;
  /** Verbs of level and change behind a figure: 增至 in `由138户增至227户`. */
  readonly ahead: Lexicon<true>;
}

export interface ProgrammeWords {
  readonly classNouns: Lexicon<true>;
  /** Class nouns walked backward from the end of a quoted name: `西湖英才计划`. */
  readonly classEndings: Lexicon<true>;
  /** Names that need no quotes, with their ids. */
  readonly names: Lexicon<string>;
  readonly byCore: ReadonlyMap<string, string>;
  readonly notProgrammes: ReadonlySet<string>;
  /** Class nouns that make even a metaphor a name: `“金种子”企业培育计划`. Walked backward. */
  readonly strongNouns: Lexicon<true>;
  /** Verbs that take an initiative as object, walked backward: 实施, 推广. */
  readonly verbs: Lexicon<true>;
  /** The same behind one that is their subject: `“群链长制”全面落地`. */
  readonly verbsBehind: Lexicon<true>;
}

/** All that the analysis knows of the world. */
export interface Knowledge {
  readonly figures: FigureWords;
  readonly places: PlaceNames;
  readonly layout: LayoutWords;
  readonly periods: PeriodWords;
  readonly claims: ClaimWords;
  readonly programmes: ProgrammeWords;
  /** Words that policy prose is made of, for the silence test. */
  readonly proseWords: Lexicon<true>;
  /** Ids of known metrics by any of their names. */
  readonly metricIds: ReadonlyMap<string, string>;
}

/** Compiles the data files; a few milliseconds, done once. */
export function createKnowledge(): Knowledge {
  return {
    figures: figureWords(),
    places: placeNames(),
    layout,
    periods: periodWords(),
    claims: claimWords(),
    programmes: namedProgrammes(),
    proseWords: set(proseWords.words),
    metricIds: new Map(metrics.metrics.flatMap(({ id, zh, aliases }) => [zh, ...aliases].map(name => [name, id] as const))),
  };
}

function set(words: Iterable<string>, direction: 'forward' | 'backward' = 'forward'): Lexicon<true> {
  return new Lexicon<true>([...words].map(word => [word, true] as const), direction);
}

function figureWords(): FigureWords {
  const unitEntries: (readonly [string, Unit])[] = [
    ...units.currencies.flatMap(({ unit, words, ...rest }) => words.map(word => [word, { type: 'money', unit, power: 'factor' in rest ? Math.round(Math.log10(rest.factor)) : 0, factor: 1 }] as const)),
    ...units.measures.flatMap(({ words }) => words.map(word => [word, { type: 'measure', unit: '', power: 0, factor: 1 }] as const)),
    ...[...units.classifiers, ...units.counters].map(word => [word, { type: 'count', unit: '', power: 0, factor: 1 }] as const),
    ...units.multiples.flatMap(({ factor, words }) => words.map(word => [word, { type: 'count', unit: '', power: 0, factor }] as const)),
  ];
  return {
    units: new Lexicon(unitEntries),
    notUnits: set(notUnits.words),
    fixed: set(units.fixed),
    boundsBefore: new Lexicon(
      bounds.before.flatMap(({ bound, words, ...rest }) =>
        words.map(word => [word, { bound: bound as Bound, notAfter: 'notAfter' in rest ? rest.notAfter : '', needsMagnitude: 'onlyMagnitudes' in rest }] as const),
      ),
      'backward',
    ),
    boundsAfter: new Lexicon(bounds.after.flatMap(({ bound, words }) => words.map(word => [word, bound as Bound] as const))),
    rankWords: set([...cues.rankVerbs, ...clauseWords.scopes], 'backward'),
    afterRank: set(clauseWords.afterRank),
    currencySigns: new Lexicon(figureWordsData.currencySigns.flatMap(({ unit, words }) => words.map(word => [word, unit] as const)), 'backward'),
    perUnits: set(figureWordsData.perUnits),
    serviceNumbers: new Set(figureWordsData.serviceNumbers),
    pointNouns: set(figureWordsData.pointNouns),
    brokenThrough: figureWordsData.brokenThrough,
    commonWords: set([...proseWords.words, ...metricWords.heads, ...metricWords.modifiers, ...clauseWords.leading, ...cues.predicateVerbs, ...cues.gettingVerbs, ...cues.level, ...cues.increase, ...cues.decrease].filter(word => word.length > 1)),
    plainUnits: set(figureWordsData.plainUnits),
    subunits: new Lexicon(figureWordsData.subunits.flatMap(({ power, words }) => words.map(word => [word, power] as const))),
    nameBefore: set(figureWordsData.nameBefore, 'backward'),
    nameAfter: set(figureWordsData.nameAfter),
  };
}

/** What a text that speaks as a place of that level says: `全市`, `市委`. */
function ownWords(level: District['level']): readonly string[] {
  return [...places.own, ...places.seats].filter(group => group.level === level).flatMap(({ words }) => words);
}

/** Of a province and a prefecture of one name (`吉林`) the province. */
function openingNames(divisions: readonly Division[]): Lexicon<Division> {
  const notOpening = new Set(places.notOpening);
  const byLevel = (level: District['level']): readonly Division[] => divisions.filter(({ level: own, shortName, isFormer }) => own === level && !isFormer && !notOpening.has(shortName));
  return new Lexicon(new Map([...byLevel('prefecture'), ...byLevel('province')].map(division => [division.shortName, division])));
}

function placeNames(): PlaceNames {
  const divisions = listDivisions();
  const byName = new Map<string, Division[]>();
  const byHeadline = new Map<string, Division[]>();
  for (const division of divisions) {
    (byName.get(division.name) ?? byName.set(division.name, []).get(division.name)!).push(division);
    if (division.needsContext || division.isFormer) continue;
    for (const name of new Set([division.name, division.shortName])) (byHeadline.get(name) ?? byHeadline.set(name, []).get(name)!).push(division);
  }
  return {
    fullNames: new Lexicon(byName, 'backward'),
    lastUnits: new Set([...byName.keys()].map(name => name.charCodeAt(name.length - 1))),
    shortNames: new Lexicon(divisions.filter(({ level, isFormer }) => level !== 'county' && !isFormer).map(division => [division.shortName, division] as const)),
    openingNames: openingNames(divisions),
    standpoints: {
      nation: ownWords('nation'),
      province: ownWords('province'),
      prefecture: ownWords('prefecture'),
      county: ownWords('county'),
    },
    byHeadline,
    nameCuts: set(places.nameCuts),
    organisations: set(places.organisations),
    own: new Lexicon([
      ...places.own.flatMap(({ level, words }) => words.map(word => [word, level as District['level']] as const)),
      ...places.notOwn.map(word => [word, null] as const),
    ]),
  };
}

function periodWords(): PeriodWords {
  return {
    words: new Lexicon(periods.words.flatMap(({ words, ...word }) => words.map(each => [each, word as PeriodWord] as const))),
    plans: new Map(Object.entries(periods.plans).map(([name, [first, last]]) => [name, [first!, last!] as const])),
  };
}

function claimWords(): ClaimWords {
  // Of single characters only these are adverbs wherever they stand before a verb.
  const trailingAdverbs = cues.adverbs.filter(word => word.length > 1 || '共均已约仅再也都将猛'.includes(word));
  const role = (words: readonly string[], name: CueRole): (readonly [string, CueRole])[] => words.map(word => [word, name] as const);
  return {
    before: new Lexicon(
      [...role(['从', '由', '自'], 'from'), ...role(cues.level, 'level'), ...role(cues.increase, 'increase'), ...role(cues.decrease, 'decrease'), ...role(trailingAdverbs, 'adverb')],
      'backward',
    ),
    leading: set(clauseWords.leading),
    notLeading: set(clauseWords.notLeading),
    getting: set(cues.gettingVerbs),
    light: set(clauseWords.lightVerbs),
    predicates: set([...cues.predicateVerbs, ...clauseWords.predicates]),
    heads: set(metricWords.heads, 'backward'),
    rates: new Set(metricWords.rates),
    partModifiers: new Set(metricWords.modifiers.filter(word => /(?:级|类|以上|性|规上|规模以上)$/.test(word))),
    targets: clauseWords.targets,
    scopes: set(clauseWords.scopes, 'backward'),
    rankVerbs: set(cues.rankVerbs, 'backward'),
    notCues: set(clauseWords.notCues, 'backward'),
    nominal: set(clauseWords.nominal),
    things: set(clauseWords.things),
    notFunctions: set(clauseWords.notFunctions),
    falling: set(cues.decrease.filter(word => /^(?:累计|共)?(?:减少|压减|降低|削减|减排|压降|节约)$/.test(word))),
    ahead: set([...cues.level, ...cues.increase, ...cues.decrease].filter(word => word.length > 1)),
  };
}

function namedProgrammes(): ProgrammeWords {
  const names = programmes.programmes.flatMap(({ id, name, core, aliases }) => [name, core, ...aliases].map(each => [each.replace(/[“”]/g, ''), id] as const));
  return {
    classNouns: set(programmes.classNouns),
    classEndings: set([...programmes.classNouns, ...programmeWords.quotedEndings], 'backward'),
    names: new Lexicon(names.filter(([name]) => name.length >= 5 && /(?:战略|行动|计划|工程|改革|倡议)$/.test(name))),
    byCore: new Map(names),
    notProgrammes: new Set(programmes.notProgrammes),
    strongNouns: set(programmeWords.strongNouns, 'backward'),
    verbs: set(programmeWords.verbs, 'backward'),
    verbsBehind: set(programmeWords.verbsBehind),
  };
}
