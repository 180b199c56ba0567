// Compiles the data files beside it into what the analysis looks words up in. No term stands in an analyser.
import { foldText } from '../analysis/text/characters';
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
import { compileClaimWords, type ClaimWords } from './claimWords';
import { listDivisions, ownDivisions, type Division } from './divisions';
import { emptyGlossary, type Glossary } from './glossary';
import { MetricNames } from './metricNames';
import { wordSet } from './words';

export type { ClaimWords } from './claimWords';

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
  /** What only money measures, walked backward: 产值. */
  readonly moneyNouns: Lexicon<true>;
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
  /** What makes a 届 before it part of a congress's or a committee's name: `十七届人大`, `五届市委`. */
  readonly assemblies: Lexicon<true>;
}

export interface PlaceNames {
  /** Walked backward from a name's last unit. */
  readonly fullNames: Lexicon<readonly Division[]>;
  /** Every name, in full, for short or other, that a text may give a place. */
  readonly allNames: readonly string[];
  /** Provinces and prefectures of today for short: 浙江, 杭州. */
  readonly shortNames: Lexicon<Division>;
  /** Short names of provinces and prefectures that name them where a clause begins. */
  readonly openingNames: Lexicon<Division>;
  /** Short names of counties of today that one county bears and that name it behind what stands above it: 宜都 in `宜昌宜都`. */
  readonly countyNames: Lexicon<Division>;
  /** Words by which a text speaks as a place of that level: 全市, 市委. */
  readonly standpoints: Readonly<Record<District['level'], readonly string[]>>;
  /** Counties of today by their short names, for headlines. */
  readonly byHeadline: ReadonlyMap<string, readonly Division[]>;
  /** `全县`, `全省`: a level, seen from the article; `null` for words that only look so: `健全市场`. */
  readonly own: Lexicon<District['level'] | null>;
  /** `该县`: the last place of that kind that was named, else the text's own of that level; `null` for words that only look so: `该区域`. */
  readonly namedBefore: Lexicon<District['level'] | null>;
  /** Words that begin like the last unit of a full name: `萧山市场` is the market of 萧山. */
  readonly nameCuts: Lexicon<true>;
  /** What makes a place's short name part of an organisation's: 大学 in `浙江大学`. */
  readonly organisations: Lexicon<true>;
  /** What stands before a place, walked backward, or behind it, where one is compared with it or ranked in it: 居 and 第 in `居全省第一`. */
  readonly scopeBefore: Lexicon<true>;
  readonly scopeBehind: Lexicon<true>;
  /** What makes it that of a newspaper or the like, which may print what it likes: 新闻 in `昭通新闻网`. */
  readonly media: Lexicon<true>;
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

export interface ProgrammeWords {
  readonly classNouns: Lexicon<true>;
  /** Class nouns walked backward from the end of a quoted name: `西湖英才计划`. */
  readonly classEndings: Lexicon<true>;
  /** Names that need no quotes, with their ids. */
  readonly names: Lexicon<string>;
  readonly byCore: ReadonlyMap<string, string>;
  /** What programmes are called, by their ids. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly notProgrammes: ReadonlySet<string>;
  /** Class nouns that make even a metaphor a name: `“金种子”企业培育计划`. Walked backward. */
  readonly strongNouns: Lexicon<true>;
  /** Verbs that take an initiative as object, walked backward: 实施, 推广. */
  readonly verbs: Lexicon<true>;
  /** The same behind one that is their subject: `“群链长制”全面落地`. */
  readonly verbsBehind: Lexicon<true>;
  /** The verbs before an initiative walked forward, for names that begin with one. */
  readonly leadingVerbs: Lexicon<true>;
  /** Nouns that only plans bear, with which a name may end that has no quotes: 三年行动, 成长计划. */
  readonly planNouns: Lexicon<true>;
  /** Class nouns that a name is known without: 行动 of `“鲲鹏行动”计划`. Walked backward. */
  readonly nameNouns: Lexicon<true>;
  /** Nouns of what is no plan, so that one name may bear both: `“海纳”基金`. Walked backward. */
  readonly thingNouns: Lexicon<true>;
  /** Words that identify nothing, alone or together: 人才, 领军人才. */
  readonly genericWords: Lexicon<true>;
  /** Characters of names that only count: 双千. */
  readonly genericNumerals: ReadonlySet<string>;
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
  /** Which known metric a name means. */
  readonly metrics: MetricNames;
}

/** Compiles the data files, and with them what a user's glossary adds; a few milliseconds, done once for each glossary. */
export function createKnowledge(glossary: Glossary = emptyGlossary): Knowledge {
  return {
    figures: figureWords(),
    places: placeNames(glossary.places),
    layout,
    periods: periodWords(),
    claims: compileClaimWords(),
    programmes: namedProgrammes(glossary.programmes),
    proseWords: wordSet(proseWords.words),
    // A user's own names come first where ours are the same.
    metrics: new MetricNames([...glossary.metrics, ...metrics.metrics]),
  };
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
    notUnits: wordSet(notUnits.words),
    fixed: wordSet(units.fixed),
    boundsBefore: new Lexicon(
      bounds.before.flatMap(({ bound, words, ...rest }) =>
        words.map(word => [word, { bound: bound as Bound, notAfter: 'notAfter' in rest ? rest.notAfter : '', needsMagnitude: 'onlyMagnitudes' in rest }] as const),
      ),
      'backward',
    ),
    boundsAfter: new Lexicon(bounds.after.flatMap(({ bound, words }) => words.map(word => [word, bound as Bound] as const))),
    rankWords: wordSet([...cues.rankVerbs, ...clauseWords.scopes], 'backward'),
    afterRank: wordSet(clauseWords.afterRank),
    currencySigns: new Lexicon(figureWordsData.currencySigns.flatMap(({ unit, words }) => words.map(word => [word, unit] as const)), 'backward'),
    perUnits: wordSet(figureWordsData.perUnits),
    serviceNumbers: new Set(figureWordsData.serviceNumbers),
    pointNouns: wordSet(figureWordsData.pointNouns),
    brokenThrough: figureWordsData.brokenThrough,
    commonWords: wordSet([...proseWords.words, ...metricWords.heads, ...metricWords.modifiers, ...metricWords.partModifiers, ...clauseWords.leading, ...cues.predicateVerbs, ...cues.gettingVerbs, ...cues.level, ...cues.increase, ...cues.decrease].filter(word => word.length > 1)),
    plainUnits: wordSet(figureWordsData.plainUnits),
    moneyNouns: wordSet(figureWordsData.moneyNouns, 'backward'),
    subunits: new Lexicon(figureWordsData.subunits.flatMap(({ power, words }) => words.map(word => [word, power] as const))),
    nameBefore: wordSet(figureWordsData.nameBefore, 'backward'),
    nameAfter: wordSet(figureWordsData.nameAfter),
    assemblies: wordSet(['', ...figureWordsData.assemblyLevels].flatMap(level => figureWordsData.assemblies.map(body => level + body))),
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

/** Urban districts are left out: 西湖 in `杭州西湖` is the lake. */
function countyNames(divisions: readonly Division[]): Lexicon<Division> {
  const isEveryday = new Set(places.everydayCounties);
  const byShortName = new Map<string, Division | null>();
  for (const division of divisions) {
    const { shortName, isFormer } = division;
    if (!isFormer) byShortName.set(shortName, byShortName.has(shortName) ? null : division);
  }
  return new Lexicon([...byShortName].flatMap(([name, division]) => (division?.level === 'county' && /[县市旗]$/.test(division.name) && name !== division.name && !isEveryday.has(name) ? [[name, division] as const] : [])));
}

function placeNames(ownPlaces: Glossary['places']): PlaceNames {
  const known = listDivisions();
  const own = ownDivisions(ownPlaces, known);
  const byName = new Map<string, Division[]>();
  const byHeadline = new Map<string, Division[]>();
  for (const division of known) {
    (byName.get(division.name) ?? byName.set(division.name, []).get(division.name)!).push(division);
    if (division.needsContext || division.isFormer) continue;
    for (const name of new Set([division.name, division.shortName])) (byHeadline.get(name) ?? byHeadline.set(name, []).get(name)!).push(division);
  }
  // What users call by a name is what they mean, whoever else bears it.
  for (const division of own) {
    for (const name of [division.name, ...(division.otherNames ?? [])]) {
      byName.set(name, [division]);
      byHeadline.set(name, [division]);
    }
  }
  return {
    fullNames: new Lexicon(byName, 'backward'),
    allNames: [...known, ...own].flatMap(({ name, shortName, otherNames = [] }) => [name, shortName, ...otherNames]),
    shortNames: new Lexicon(known.filter(({ level, isFormer }) => level !== 'county' && !isFormer).map(division => [division.shortName, division] as const)),
    openingNames: openingNames(known),
    countyNames: countyNames(known),
    standpoints: {
      nation: ownWords('nation'),
      province: ownWords('province'),
      prefecture: ownWords('prefecture'),
      county: ownWords('county'),
    },
    byHeadline,
    nameCuts: wordSet(places.nameCuts),
    scopeBefore: wordSet(places.scopeBefore, 'backward'),
    scopeBehind: wordSet(places.scopeBehind),
    organisations: wordSet(places.organisations),
    media: wordSet(places.media),
    own: levelWords(places.own, places.notOwn),
    namedBefore: levelWords(places.namedBefore, places.notNamedBefore),
  };
}

function levelWords(groups: readonly { readonly words: readonly string[]; readonly level: string }[], not: readonly string[]): Lexicon<District['level'] | null> {
  return new Lexicon([
    ...groups.flatMap(({ level, words }) => words.map(word => [word, level as District['level']] as const)),
    ...not.map(word => [word, null] as const),
  ]);
}

function periodWords(): PeriodWords {
  return {
    words: new Lexicon(periods.words.flatMap(({ words, ...word }) => words.map(each => [each, word as PeriodWord] as const))),
    plans: new Map(Object.entries(periods.plans).map(([name, [first, last]]) => [name, [first!, last!] as const])),
  };
}

function namedProgrammes(own: Glossary['programmes']): ProgrammeWords {
  const ownNames = own.flatMap(({ id, name, fullName = name, aliases }) => [name, fullName, ...aliases].map(each => [foldText(each.replace(/[“”"]/g, '')), id] as const));
  const nameNouns = wordSet(programmeWords.nameNouns, 'backward');
  const genericWords = wordSet([...programmeWords.genericWords, ...programmes.notProgrammes.filter(word => word.length > 1)]);
  const ownCores = own.flatMap(({ id, name, core = coreOf(name, nameNouns, genericWords) }) => (core === null ? [] : [[foldText(core), id] as const]));
  const names = programmes.programmes.flatMap(({ id, name, core, aliases }) => [name, core, ...aliases].map(each => [each.replace(/[“”]/g, ''), id] as const));
  return {
    classNouns: wordSet(programmes.classNouns),
    classEndings: wordSet([...programmes.classNouns, ...programmeWords.quotedEndings], 'backward'),
    names: new Lexicon([...ownNames, ...names.filter(([name]) => name.length >= 5 && /(?:战略|行动|计划|工程|改革|倡议)$/.test(name))]),
    byCore: new Map([...names, ...ownCores, ...ownNames]),
    nameOf: new Map([...programmes.programmes, ...own].map(({ id, name }) => [id, name])),
    notProgrammes: new Set(programmes.notProgrammes),
    strongNouns: wordSet(programmeWords.strongNouns, 'backward'),
    verbs: wordSet(programmeWords.verbs, 'backward'),
    verbsBehind: wordSet(programmeWords.verbsBehind),
    leadingVerbs: wordSet(programmeWords.verbs),
    planNouns: wordSet(programmeWords.planNouns),
    nameNouns,
    thingNouns: wordSet(programmeWords.thingNouns, 'backward'),
    genericWords,
    genericNumerals: new Set(programmeWords.genericNumerals),
  };
}

/** What stands in quotes of a user's programme: 青云 of 青云计划. `null` where the name without its noun would say only of what kind it is: 人才计划. */
function coreOf(name: string, nameNouns: Lexicon<true>, genericWords: Lexicon<true>): string | null {
  const plain = foldText(name.replace(/[“”"]/g, ''));
  const core = plain.slice(0, plain.length - (nameNouns.longest(plain, plain.length)?.length ?? 0));
  let generic = 0;
  for (let word = genericWords.longest(core, 0); word !== null; word = genericWords.longest(core, generic)) generic += word.length;
  return core.length >= 2 && generic < core.length ? core : null;
}
