// Compiles the words by which claims are read: those that several rules share, and with them those of single rules.
import { Lexicon } from '../analysis/text/lexicon';
import { compileClaimRuleWords, type ClaimRuleWords } from './claimRuleWords';
import clauseWords from './data/clauseWords.json';
import cues from './data/cues.json';
import metricWords from './data/metricWords.json';
import { compileTieWords, type TieWords } from './tieWords';
import { wordSet } from './words';
import type { Change } from '../analysis/model';

/** What a word right before a figure, or before another such word, does there. */
export type CueRole = 'level' | 'increase' | 'decrease' | 'adverb' | 'from';

/** What is looked up while claims are read. */
export interface ClaimWords extends ClaimRuleWords {
  /** Words between a metric and its figure, walked backward. */
  readonly before: Lexicon<CueRole>;
  /** What leads a beginning, walked backward: 从, 由. */
  readonly from: Lexicon<true>;
  /** Verbs of level that may stand between a verb of change and its figure: 达 in `增长达3%`. */
  readonly joining: Lexicon<true>;
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
  readonly rates: Lexicon<true>;
  /** Levels that stand for a part of a whole: 国家级. */
  readonly partModifiers: Lexicon<true>;
  /** Words of a target, anywhere before the figure in its sentence: 力争, 预期. */
  readonly targets: Lexicon<true>;
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
  /** Verbs that take what moves as their object, with how it does: 减少 in `减少排放40万吨`; `null` for words that only begin like one. */
  readonly moving: Lexicon<Change | null>;
  /** Verbs of level and change behind a figure: 增至 in `由138户增至227户`. */
  readonly ahead: Lexicon<true>;
  readonly tie: TieWords;
}

/** Compiles the words of the claim rules. */
export function compileClaimWords(): ClaimWords {
  const role = (words: readonly string[], name: CueRole): (readonly [string, CueRole])[] => words.map(word => [word, name] as const);
  return {
    before: new Lexicon(
      [...role(cues.from, 'from'), ...role(cues.level, 'level'), ...role(cues.increase, 'increase'), ...role(cues.decrease, 'decrease'), ...role(cues.adverbs, 'adverb')],
      'backward',
    ),
    from: wordSet(cues.from, 'backward'),
    joining: wordSet(cues.joining),
    leading: wordSet(clauseWords.leading),
    notLeading: wordSet(clauseWords.notLeading),
    getting: wordSet(cues.gettingVerbs),
    light: wordSet(clauseWords.lightVerbs),
    predicates: wordSet([...cues.predicateVerbs, ...clauseWords.predicates]),
    heads: wordSet(metricWords.heads, 'backward'),
    rates: wordSet(metricWords.rates),
    partModifiers: wordSet(metricWords.partModifiers),
    targets: wordSet(clauseWords.targets),
    scopes: wordSet(clauseWords.scopes, 'backward'),
    rankVerbs: wordSet(cues.rankVerbs, 'backward'),
    notCues: wordSet(clauseWords.notCues, 'backward'),
    nominal: wordSet(clauseWords.nominal),
    things: wordSet(clauseWords.things),
    notFunctions: wordSet(clauseWords.notFunctions),
    moving: new Lexicon<Change | null>([...cues.notMoving.map(word => [word, null] as const), ...cues.falling.map(word => [word, 'decrease'] as const), ...cues.rising.map(word => [word, 'increase'] as const)]),
    ahead: wordSet([...cues.level, ...cues.increase, ...cues.decrease].filter(word => word.length > 1)),
    tie: compileTieWords(),
    ...compileClaimRuleWords(),
  };
}
