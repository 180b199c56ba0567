// Laws of layout: however a text is torn, the same figures are read, whole, and every range of theirs holds their characters.
//
// Covered: one break at any place within a paragraph; several, twelve characters apart; hard wraps at any width from eight
// characters, with paragraphs set off by empty lines, by indentation or by nothing; blanks beside Chinese and around numbers;
// invisible characters anywhere; letters that a page appends; page numbers between lines. Not covered, for nobody could tell:
// an indentation within a paragraph, blanks between the digits of a number that stands apart, several breaks within few
// characters of a paragraph's beginning, which may be headlines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { createKnowledge } from '../../knowledge/knowledge';
import { analyze } from '../analyze';
import type { Figure } from '../model';

const knowledge = createKnowledge();
const runs = { numRuns: 40 };

const paragraphs = [
  '过去一年,全县上下迎难而上、实干争先,经济运行稳中有进。全年实现地区生产总值1,234.5亿元,增长6.8%;规模以上工业增加值突破400亿元,增长12.5%,占比达89%以上;固定资产投资372.6亿元,比上年下降-1.6%。外贸进出口总额4.1亿美元,实际利用外资超过3500余万美元,城乡居民收入比缩小到2.18:1。',
  '新增规上企业50余家,高新技术企业总数达203家,研发投入是五年前的3.4倍。三次产业结构由9:43:48调整为8.2:44.5:47.3。全县建成园区15平方公里,单位能耗下降3.1%—3.4%,亩均税收由9.8万元提高到12.6万元。技术合同成交额翻两番,专利授权量居全省第三。',
  '全年民生支出约54.3亿元,城镇居民人均可支配收入63245元,增长不低于5.5%。改造老旧小区38个、惠及居民两万三千户;新增学位六千九百个,三分之二以上的乡镇建起了养老中心。森林覆盖率始终保持在七成半以上,全县有近百亿元项目开工,带动就业十余万人,脱贫户人均增收壹万贰仟元。',
  '到2025年,全市供水总量控制在30.25亿立方米以内,农田灌溉水有效利用系数提高到0.57以上。新增水库8座,恢复灌溉面积12万至15万亩,治理水土流失面积600平方公里。五年总投资一百二十到一百五十万元的小型工程不少于300处,城乡供水普及率达百分之九十五,单方水产出由45元/吨提高到68元/吨。',
];
const headings = ['政府工作报告', '一、经济运行稳中有进', '二、产业发展提质增效', '三、民生福祉持续改善', '四、水利设施更加完备'];
/** The paragraphs under their headings, each as `tear` leaves it. */
const article = (tear: (paragraph: string) => string, between = '\n\n'): string => headings.flatMap((heading, i) => (i === 0 ? [heading] : [heading, tear(paragraphs[i - 1]!)])).join(between);

/** Each figure with its value, unit and bound. */
function figuresIn(source: string): string[] {
  return analyze(source, knowledge).figures.map(figure => {
    checkRanges(source, figure);
    const { text, quantity, unit, bound } = figure;
    return `${text} ${JSON.stringify(quantity)} ${unit} ${bound}`;
  });
}

function checkRanges(source: string, { text, ranges }: Figure): void {
  const held = ranges.map(({ start, end }) => source.slice(start, end));
  assert.equal(held.join('').replace(/\s/g, ''), text);
  for (const [i, { start }] of ranges.entries()) assert.ok(held[i] !== '' && !/[\n-\r\u0085\u2028\u2029\u200b\ufeff\u00ad]/.test(held[i]!) && (i === 0 || ranges[i - 1]!.end < start));
}

const whole = figuresIn(article(paragraph => paragraph));
const same = (source: string): void => assert.deepEqual(figuresIn(source), whole, JSON.stringify(source));

test('the texts hold many figures', () => assert.equal(whole.length, 42));

for (const layoutBreak of ['\n', '\n\n']) {
  test(`one break at any place of a paragraph: ${JSON.stringify(layoutBreak)}`, () => {
    for (const paragraph of paragraphs) {
      const expected = figuresIn(`政府工作报告\n\n${paragraph}`);
      for (let at = 1; at < paragraph.length; at++) {
        const source = `政府工作报告\n\n${paragraph.slice(0, at)}${layoutBreak}${paragraph.slice(at)}`;
        assert.deepEqual(figuresIn(source), expected, source);
      }
    }
  });
}

const anyBreak = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', '\n\f');

test('several breaks of any kind, at least twelve characters apart', () => {
  const widths = fc.array(fc.tuple(fc.integer({ min: 12, max: 60 }), anyBreak), { minLength: 1, maxLength: 10 });
  fc.assert(fc.property(widths, places => same(article(paragraph => {
    let source = '';
    let at = 0;
    for (const [width, layoutBreak] of places) {
      // Behind a full stop a break ends the paragraph.
      if (at + width >= paragraph.length || paragraph[at + width - 1] === '。') break;
      source += paragraph.slice(at, at + width) + layoutBreak;
      at += width;
    }
    return source + paragraph.slice(at);
  }))), runs);
});

/** Lines of so many half-width cells. */
function wrapped(text: string, cells: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const character of text) {
    const own = character.charCodeAt(0) < 0x2000 ? 1 : 2;
    if (width + own > cells) {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += character;
    width += own;
  }
  return [...lines, line];
}

const width = fc.integer({ min: 16, max: 110 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\u2028');

test('hard wraps at any width, paragraphs set off by an empty line, by indentation or by nothing', () => {
  fc.assert(fc.property(width, lineEnd, fc.constantFrom('empty line', 'indentation', 'nothing'), (cells, end, style) => {
    const indent = style === 'indentation' ? '　　' : '';
    same(article(paragraph => wrapped(indent + paragraph, cells).join(end), style === 'empty line' ? end + end : end));
  }), runs);
});

test('hard wraps with an empty line behind every line', () => {
  fc.assert(fc.property(fc.integer({ min: 40, max: 110 }), cells => same(article(paragraph => wrapped(paragraph, cells).join('\n\n'), '\n\n\n'))), runs);
});

test('line ends of different systems in one text', () => {
  fc.assert(fc.property(width, fc.array(lineEnd, { minLength: 40, maxLength: 40 }), (cells, ends) => {
    same(article(paragraph => wrapped(paragraph, cells).map((line, i) => line + ends[i % ends.length]!).join(''), '\n'));
  }), runs);
});

/** Puts something behind characters, in turn as the choices say, where it may stand. */
function filled(text: string, choices: readonly (string | null)[], mayStand: (before: string, behind: string) => boolean): string {
  let source = '';
  for (let at = 0; at < text.length; at++) {
    source += text[at]!;
    const chosen = choices[at % choices.length];
    if (chosen !== null && chosen !== undefined && at + 1 < text.length && mayStand(text[at]!, text[at + 1]!)) source += chosen;
  }
  return source;
}

/** A choice for each of a row of places, half of them nothing; a prime number of them, so that they meet all places. */
const choicesOf = (...units: string[]): fc.Arbitrary<(string | null)[]> => fc.array(fc.option(fc.constantFrom(...units), { freq: 2 }), { minLength: 37, maxLength: 37 });

test('blanks of any kind between Chinese characters and around numbers, signs and units', () => {
  const betweenDigits = (before: string, behind: string): boolean => /\d/.test(before) && /\d/.test(behind);
  fc.assert(fc.property(choicesOf(' ', '  ', '\u00a0', '　', '\u2009'), choices => same(article(paragraph => filled(paragraph, choices, (before, behind) => !betweenDigits(before, behind))))), runs);
});

test('tabs in prose', () => {
  fc.assert(fc.property(fc.integer({ min: 20, max: 60 }), every => {
    const choices = Array.from({ length: every }, (_, i) => (i === every - 1 ? '\t' : null));
    same(article(paragraph => filled(paragraph, choices, (before, behind) => !/\d/.test(before) || !/\d/.test(behind))));
  }), runs);
});

test('invisible characters anywhere, in line ends too', () => {
  fc.assert(fc.property(choicesOf('\u200b', '\ufeff', '\u00ad', '\u2060', '\u200d', '\u200e', '\ufe0f'), choices => same(filled(article(paragraph => paragraph), choices, () => true))), runs);
});

test('letters that a page appends to every line, the same ones or others', () => {
  const letters = fc.constantFrom('kQz', 'jMF', 'rTq', 'xB');
  fc.assert(fc.property(fc.integer({ min: 24, max: 110 }), letters, (cells, stray) => same(article(paragraph => wrapped(paragraph, cells).join(`${stray}\n`) + stray, '\n'))), runs);
  fc.assert(fc.property(fc.integer({ min: 24, max: 110 }), fc.array(fc.constantFrom('kQz', 'jMf', 'rTq', 'xBd', 'pLw'), { minLength: 5, maxLength: 5 }), (cells, strays) => {
    let line = 0;
    const append = (words: string): string => `${words}${strays[line++ % strays.length]!}`;
    same(article(paragraph => wrapped(paragraph, cells).map(append).join('\n'), '\n'));
  }), runs);
});

test('page numbers and running heads between any lines', () => {
  const number = fc.constantFrom((page: number) => `— ${page} —`, (page: number) => `第${page}页 共9页`, (page: number) => `- ${page} -\n\f政府工作报告全文`);
  fc.assert(fc.property(fc.integer({ min: 30, max: 90 }), fc.integer({ min: 3, max: 9 }), number, (cells, length, pageNumber) => {
    const lines = article(paragraph => wrapped(`\u3000\u3000${paragraph}`, cells).join('\n'), '\n').split('\n');
    same(lines.map((line, i) => ((i + 1) % length === 0 ? `${line}\n\n${pageNumber((i + 1) / length)}\n` : line)).join('\n'));
  }), runs);
});

test('full-width forms are read alike', () => {
  const wide = (text: string): string => text.replace(/[!-~]/g, unit => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
  const values = (source: string): string[] => analyze(source, knowledge).figures.map(({ quantity, unit, bound }) => `${JSON.stringify(quantity)} ${unit} ${bound}`);
  assert.deepEqual(values(article(wide)), values(article(paragraph => paragraph)));
});
