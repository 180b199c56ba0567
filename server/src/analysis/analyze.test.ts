// What holds of every text, however it was read: the samples, the annotated texts beside this checkout, and both torn at random.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { readArticles } from '../../../test/harness/articles';
import { plain } from '../../../test/harness/plain';
import { createKnowledge } from '../knowledge/knowledge';
import { analyze } from './analyze';
import { claimsOf, type Analysis, type Phrase, type Span } from './model';

const knowledge = createKnowledge();
const articles = [...readArticles('samples'), ...readArticles('../shared/gold')].map(({ name, text }) => ({ name, text, analysis: analyze(text, knowledge) }));

/** All that has words in the text, under the name of its list. */
function phrasesOf(analysis: Analysis): readonly (readonly [list: string, phrase: Phrase])[] {
  const { claims, figures } = analysis;
  return [
    ...figures.map(figure => ['figures', figure] as const),
    ...figures.flatMap(({ boundWords }) => boundWords.map(words => ['boundWords', words] as const)),
    ...claims.flatMap(({ metric }) => (metric === null ? [] : [['metrics', metric] as const])),
    ...claims.map(({ sentence }) => ['sentences', sentence] as const),
    ...claims.flatMap(({ period }) => (period === null ? [] : [['claim periods', period.words] as const])),
    ...analysis.programmes.map(programme => ['programmes', programme] as const),
    ...analysis.districts.map(mention => ['districts', mention] as const),
    ...analysis.periods.map(({ words }) => ['periods', words] as const),
    ...analysis.cues.map(cue => ['cues', cue] as const),
    ...analysis.sections.flatMap(({ heading }) => (heading === null ? [] : [['headings', heading] as const])),
    ...analysis.articles.flatMap(({ title }) => (title === null ? [] : [['titles', title] as const])),
  ];
}

/** Blanks that a page's layout puts into words are no part of them. */
function withoutLayout(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff\u00ad]/g, '');
}

function isWithin({ start, end }: Span, outer: Span): boolean {
  return outer.start <= start && end <= outer.end;
}

const laws: Readonly<Record<string, (analysis: Analysis, text: string) => void>> = {
  'words are those of their ranges'(analysis, text) {
    for (const [list, { text: words, ranges }] of phrasesOf(analysis)) {
      assert.ok(words !== '' && ranges.length > 0, `${list} has an empty phrase`);
      for (const { start, end } of ranges) assert.ok(0 <= start && start < end && end <= text.length, `${list}: ${start} to ${end} of ${text.length}`);
      assert.equal(withoutLayout(words), withoutLayout(ranges.map(({ start, end }) => text.slice(start, end)).join('')), list);
    }
  },
  'ranges of one phrase are apart, in reading order, which turns back only where a block goes on further up'(analysis) {
    const turns = analysis.blocks.filter(({ continues, span }) => continues !== null && span.start < analysis.blocks[continues]!.span.start).map(({ span }) => span.start);
    for (const [list, { ranges }] of phrasesOf(analysis)) {
      if (list !== 'metrics') for (const [i, { start }] of ranges.entries()) assert.ok(i === 0 || ranges[i - 1]!.end < start || turns.includes(start), `${list} at ${start}`);
    }
  },
  'lists are sorted'(analysis) {
    const { claims, figures, programmes, districts, periods, cues } = analysis;
    for (const list of [claims.map(({ figure }) => figure), figures, programmes, districts, periods.map(({ words }) => words), cues]) {
      const starts = list.map(({ ranges }) => ranges[0]!.start);
      assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
    }
  },
  'figures, programmes, districts and periods do not overlap their like'(analysis) {
    for (const list of [analysis.figures, analysis.programmes, analysis.districts, analysis.periods.map(({ words }) => words)]) {
      const ranges = list.flatMap(phrase => phrase.ranges).sort((a, b) => a.start - b.start);
      for (const [i, { start }] of ranges.entries()) assert.ok(i === 0 || ranges[i - 1]!.end <= start, `two at ${start}`);
    }
  },
  'a claim is of one of the figures, and no two of the same'({ claims, figures }) {
    const known = new Set(figures);
    for (const { figure } of claims) assert.ok(known.has(figure), figure.text);
    assert.equal(new Set(claims.map(({ figure }) => figure)).size, claims.length);
  },
  'bounding words stand inside their figure'({ figures }) {
    for (const { ranges, boundWords, text } of figures) {
      for (const words of boundWords) for (const range of words.ranges) assert.ok(ranges.some(outer => isWithin(range, outer)), text);
    }
  },
  'numbers are numbers'({ figures }) {
    for (const { quantity, text } of figures) {
      const numbers = quantity.kind === 'exact' ? [quantity.value] : quantity.kind === 'range' ? [quantity.low, quantity.high] : quantity.kind === 'ratio' ? quantity.parts : [];
      assert.ok(numbers.every(Number.isFinite), text);
      if (quantity.kind === 'range') assert.ok(quantity.low <= quantity.high, text);
    }
  },
  'a claim stands in its block, its sentence and its section'({ claims, blocks, sections }) {
    for (const { figure, sentence, block, section } of claims) {
      const own = blocks[block];
      assert.ok(own !== undefined && sections[section] !== undefined, `block ${block}, section ${section}`);
      assert.equal(own.section, section);
      const spans = blocks.filter((other, index) => index === block || other.continues === block).map(({ span }) => span);
      for (const phrase of [figure, sentence]) for (const range of phrase.ranges) assert.ok(spans.some(span => isWithin(range, span)), phrase.text);
      for (const range of figure.ranges) assert.ok(sentence.ranges.some(outer => isWithin(range, outer)), `${figure.text} in ${sentence.text}`);
    }
  },
  'blocks, sections and articles hold each other'({ blocks, sections, articles: all, length }) {
    for (const { span, section, text } of blocks) {
      assert.ok(isWithin(span, { start: 0, end: length }) && span.start < span.end && text !== '', `block at ${span.start}`);
      assert.ok(isWithin(span, sections[section]!.span), `block at ${span.start} in section ${section}`);
    }
    for (const { span, article, depth, heading } of sections) {
      assert.ok(depth >= 1 && all[article] !== undefined, `section at ${span.start} in article ${article}`);
      for (const range of heading?.ranges ?? []) assert.ok(isWithin(range, span), heading?.text);
    }
    const used = new Set(blocks.map(({ section }) => section));
    assert.equal(used.size, sections.length, 'no section without a block');
    assert.deepEqual(all.flatMap((article, index) => article.sections.map(section => [section, index])).sort(([a], [b]) => a! - b!), sections.map(({ article }, section) => [section, article]), 'each section once, in its article');
    assert.ok(all.every(article => article.sections.length > 0), 'no article without a section');
  },
  'blocks follow each other'({ blocks }) {
    for (const [i, { span }] of blocks.entries()) assert.ok(i === 0 || blocks[i - 1]!.span.start < span.start, `block at ${span.start}`);
  },
  'a period has an ISO form or none, and words of its own'({ claims, periods }) {
    const date = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
    const form = new RegExp(`^${date}(?:/(?:${date}|\\.\\.))?$`);
    for (const { iso, words } of [...periods, ...claims.flatMap(({ period }) => (period === null ? [] : [period]))]) assert.ok(iso === null || form.test(iso), `${words.text} as ${String(iso)}`);
  },
  'ties are of claims that there are, each in one place'({ claims, ties }, text) {
    for (const tie of ties) {
      const named = claimsOf(tie);
      assert.ok(named.every(index => claims[index] !== undefined) && new Set(named).size === named.length, JSON.stringify(tie));
      if (tie.kind === 'list') assert.ok(named.length > 1);
      if (tie.kind === 'part') assert.ok(tie.parts.length > 0);
      if (tie.kind !== 'comparison') continue;
      const { text: words, ranges } = tie.against;
      assert.ok(words !== '', 'compared with nothing');
      assert.equal(withoutLayout(words), withoutLayout(ranges.map(({ start, end }) => text.slice(start, end)).join('')));
    }
  },
  'a district has a code of its level, or none where it is in doubt'({ claims, districts, programmes, sections, articles: all }) {
    const found = [...claims, ...districts, ...programmes, ...sections, ...all].flatMap(({ district }) => (district === null ? [] : [district]));
    for (const { code, name, level } of found) {
      const pattern = { nation: /^000000$/, province: /^(?!00)\d\d0000$/, prefecture: /^\d{4}00$/, county: /^\d{6}$/ }[level];
      assert.ok(code === null || pattern.test(code), `${name} ${String(code)} ${level}`);
      assert.match(name, /^(?:全国|.+[省市区县旗州盟])$/);
    }
  },
};

for (const [law, holds] of Object.entries(laws)) {
  test(`on whole articles: ${law}`, () => {
    for (const { name, text, analysis } of articles) {
      try {
        holds(analysis, text);
      } catch (error) {
        throw new Error(name, { cause: error });
      }
    }
  });
}

test('the same text gives the same result, whatever was read before', () => {
  for (const { text, analysis } of [...articles].reverse()) assert.deepEqual(plain(analyze(text, knowledge)), plain(analysis));
  const again = createKnowledge();
  for (const { text, analysis } of articles.slice(0, 2)) assert.deepEqual(plain(analyze(text, again)), plain(analysis));
});

test('a text without words holds nothing', () => {
  for (const text of ['', ' ', '\n', '\r\n\r\n', '\t \u3000\n\u3000', '\ufeff\u200b\n']) {
    assert.deepEqual(plain(analyze(text, knowledge)), { length: text.length, articles: [], sections: [], blocks: [], claims: [], figures: [], programmes: [], districts: [], periods: [], cues: [], ties: [] });
  }
});

/** What a page, a keyboard or a careless program puts into a text. */
const splinter = fc.oneof(
  fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\u2028', ' ', '\u3000', '\t', '\u200b', '“', '”', '《', '》', '(', ')', '（', '|', '| ', '# ', '。', ',', '、', ':', '%', '第', '前', '其中', '分别', '万', '亿', '年', '12', '.', '月', '至', '出口', '增长', '亿元', '个百分点', '2021年', '嘉善县', '西湖区', '“鲲鹏行动”计划', '😀', '\ud83d', '\udc00', '\u0000'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
/** Places are fractions, so that they shrink towards the beginning and fit any text. */
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(40), added: splinter });

function edited(text: string, edits: readonly { readonly at: number; readonly removed: number; readonly added: string }[]): string {
  return edits.reduce((torn, { at, removed, added }) => {
    const offset = Math.floor(at * torn.length);
    return torn.slice(0, offset) + added + torn.slice(offset + removed);
  }, text);
}

test('every law holds of an article torn at random', () => {
  const excerpt = fc.record({ article: fc.constantFrom(...articles.keys()), from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 700 }) });
  fc.assert(fc.property(excerpt, fc.array(edit, { maxLength: 30 }), ({ article, from, length }, edits) => {
    const whole = articles[article]!.text;
    const start = Math.floor(from * whole.length);
    const text = edited(whole.slice(start, start + length), edits);
    const analysis = analyze(text, knowledge);
    assert.equal(analysis.length, text.length);
    for (const holds of Object.values(laws)) holds(analysis, text);
  }), { numRuns: 300 });
});

test('every law holds of splinters alone', () => {
  fc.assert(fc.property(fc.array(splinter, { maxLength: 60 }), parts => {
    const text = parts.join('');
    const analysis = analyze(text, knowledge);
    for (const holds of Object.values(laws)) holds(analysis, text);
  }), { numRuns: 500 });
});

test('a line may hold more figures than a call can have arguments', () => {
  const { figures } = analyze('1家,'.repeat(130_000), knowledge);
  assert.equal(figures.length, 130_000);
});

test('a claim has the district of its section, unless its sentence names another', () => {
  const of = (text: string): readonly (string | null)[] => analyze(text, knowledge).claims.map(({ district }) => district && `${district.name} ${String(district.code)}`);
  assert.deepEqual(of('嘉善县:出口\n\n出口3亿元,德清县出口2亿元。进口5亿元。'), ['嘉善县 330421', '德清县 330521', '嘉善县 330421']);
  assert.deepEqual(of('出口3亿元。'), [null]);
  assert.deepEqual(of('朝阳区产业\n\n全区出口3亿元。'), ['朝阳区 null']);
  assert.deepEqual(of('北京市朝阳区产业\n\n全区出口3亿元。'), ['朝阳区 110105']);
});

test('a claim has the period that governs it, resolved by the article’s own year', () => {
  const of = (text: string): readonly unknown[] => analyze(text, knowledge).claims.map(({ period }) => period && [period.words.text, period.iso]);
  assert.deepEqual(of('工作报告\n\n2022年1月5日\n\n去年出口3亿元,2019年出口2亿元。近三年出口增长5%。'), [['去年', '2021'], ['2019年', '2019'], ['近三年', null]]);
  assert.deepEqual(of('去年出口3亿元。'), [['去年', null]]);
  assert.deepEqual(of('出口3亿元。'), [null]);
});

test('words torn by a column break are whole, their ranges are not', () => {
  const { claims } = analyze('嘉善县产业发展再上新的台阶,一年来固定资产投资达到25\n\n0.3亿元,高新技术产业增加\n\n值增长5%。', knowledge);
  assert.deepEqual(claims.map(({ figure, metric }) => [figure.text, figure.ranges.length, metric?.text, metric?.ranges.length]), [['250.3亿元', 2, '固定资产投资', 1], ['5%', 1, '高新技术产业增加值', 2]]);
});

test('全年 is the year that a heading names, 今年 the article’s own, and without either nothing is guessed', () => {
  const isoOf = (text: string): readonly (string | null)[] => analyze(text, knowledge).claims.map(({ period }) => period?.iso ?? null);
  assert.deepEqual(isoOf('嘉善县政府工作报告\n2026年1月20日\n一、2025年工作回顾\n全年出口30亿元。上半年进口10亿元。\n(一)抓好外贸。今年以来出口3亿元。全年进口20亿元。'), ['2025', '2025-01/2025-06', '2026/..', '2025']);
  assert.deepEqual(isoOf('嘉善县政府工作报告\n2026年1月20日\n一、工作回顾\n全年出口30亿元。'), [null]);
});
