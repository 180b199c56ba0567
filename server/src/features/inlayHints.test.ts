import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { handmade } from '../../../test/harness/handmade';
import { readArticles } from '../../../test/harness/articles';
import { analyze } from '../analysis/analyze';
import { createKnowledge } from '../knowledge/knowledge';
import { inlayHints, type InlayHintChoice } from './inlayHints';
import { chinese, english, type Translate } from './messages';
import { tellerFor } from './told';

const all: InlayHintChoice = { plainUnits: true, carriedMetric: true };

/** The text with its hints where they stand, in `⟨⟩`. */
function shown(marked: string, choice: InlayHintChoice, translate: Translate = chinese): string {
  const { text, analysis } = handmade(marked);
  const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
  const hints = inlayHints(analysis, document, { start: 0, end: text.length }, choice, tellerFor(translate));
  let [words, done] = ['', 0];
  for (const { position, label, paddingLeft } of hints) {
    const at = document.offsetAt(position);
    words += `${text.slice(done, at)}⟨${typeof label === 'string' ? label : label.map(({ value }) => value).join('')}⟩`;
    done = at;
    assert.equal(paddingLeft, true);
  }
  return words + text.slice(done);
}

test('amounts in plain units, in the language of the client', () => {
  const marked = '<p>投资<figure money 320000000 CNY>3.2亿元</figure>、<figure money 615000000 CNY more><bound>超</bound>6.15亿元</figure>,<figure count 3500 家>三千五百家</figure></p>';
  assert.equal(shown(marked, { ...all, carriedMetric: false }), '投资3.2亿元⟨320,000,000元⟩、超6.15亿元⟨615,000,000元⟩,三千五百家⟨3,500家⟩');
  assert.equal(shown(marked, { ...all, carriedMetric: false }, english), '投资3.2亿元⟨320,000,000 yuan⟩、超6.15亿元⟨615,000,000 yuan⟩,三千五百家⟨3,500 家⟩');
});

test('what says no less itself has no plain units', () => {
  const marked = '<p><figure count 3500 家>3500余家</figure>、<figure count 1200 家>1,200家</figure>、<figure count 12 家>十二家</figure>、<figure money 5 CNY>5元</figure>、<figure percent 89 %>89%</figure>、<figure rank 2000 rank>第两千位</figure></p>';
  assert.ok(!shown(marked, all).includes('⟨'), shown(marked, all));
});

test('a metric in another clause, or behind another figure, is told', () => {
  const marked = '<p><metric>进出口总额</metric>达<figure money 5 CNY>5元</figure>,下降<figure percent 3.4 % = decrease>3.4%</figure>。比上年多<figure count 3 家>3家</figure></p>';
  assert.equal(shown(marked, { ...all, plainUnits: false }), '进出口总额达5元,下降3.4%⟨进出口总额⟩。比上年多3家⟨进出口总额⟩');
  assert.equal(shown('<p><metric>出口</metric>增长<figure percent 3 %>3%</figure></p>', all), '出口增长3%');
});

test('in a row of several metrics each is told, and what is said twice is told once', () => {
  const knowledge = createKnowledge();
  const hintsOf = (text: string): readonly string[] => {
    const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
    return inlayHints(analyze(text, knowledge), document, { start: 0, end: text.length }, { ...all, plainUnits: false }, tellerFor(chinese))
      .map(({ position, label }) => `${(label as { value: string }[])[0]!.value} ${document.offsetAt(position)}`);
  };
  assert.deepEqual(hintsOf('出口、进口分别增长31.5%、21.6%。'), ['出口 14', '进口 20']);
  assert.deepEqual(hintsOf('地区生产总值由452.6亿元增加到613.8亿元,年均增长6.1%。'), ['地区生产总值 33']);
  assert.deepEqual(hintsOf('地区生产总值平稳增长,由452.6亿元增加到613.8亿元。'), ['地区生产总值 19']);
  assert.deepEqual(hintsOf('| 指标 | 2025年 | 2030年 |\n| --- | --- | --- |\n| 城镇化率 | 69% | 73% |\n'), []);
});

test('both at one figure, the metric first; off where not chosen', () => {
  const marked = '<p><metric>进出口总额</metric>好转,达<figure money 50000 CNY>5万元</figure></p>';
  assert.equal(shown(marked, all), '进出口总额好转,达5万元⟨进出口总额⟩⟨50,000元⟩');
  assert.equal(shown(marked, { plainUnits: false, carriedMetric: false }), '进出口总额好转,达5万元');
});

test('a torn figure has its hint behind its end', () => {
  assert.equal(shown('<p>达<figure money 2503000000 CNY>25\n.03亿元</figure>。</p>', all), '达25\n.03亿元⟨2,503,000,000元⟩。');
});

test('tooltips tell more, and the metric leads to where it stands', () => {
  const { text, analysis } = handmade('<p><metric>进出口总额</metric>好转,达<figure money 50000 CNY>5万元</figure></p>');
  const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
  const [metric, plain] = inlayHints(analysis, document, { start: 0, end: text.length }, all, tellerFor(english));
  assert.deepEqual(metric?.label, [{ value: '进出口总额', tooltip: 'what it measures: 进出口总额', location: { uri: 'file:///a.txt', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } } } }]);
  assert.equal(plain?.tooltip, '5万元 = 50,000 yuan');
});

test('a long name is cut short and told whole', () => {
  const name = '规模以上工业企业研究与试验发展经费内部支出中的政府资金部分';
  const { text, analysis } = handmade(`<p><metric>${name}</metric>好转,达<figure percent 5 %>5%</figure></p>`);
  const [hint] = inlayHints(analysis, TextDocument.create('file:///a.txt', 'plaintext', 1, text), { start: 0, end: text.length }, all, tellerFor(chinese));
  assert.deepEqual((hint?.label as { value: string; tooltip: string }[]).map(({ value, tooltip }) => [value, tooltip]), [[`${name.slice(0, 23)}…`, `衡量的是：${name}`]]);
});

test('the hints of the parts of whole texts are those of the whole, each behind its figure', () => {
  const knowledge = createKnowledge();
  const teller = tellerFor(chinese);
  let count = 0;
  for (const { name, text } of readArticles('samples')) {
    const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
    const analysis = analyze(text, knowledge);
    const whole = inlayHints(analysis, document, { start: 0, end: text.length }, all, teller);
    const ends = new Set(analysis.figures.map(({ ranges }) => ranges.at(-1)!.end));
    for (const { position } of whole) assert.ok(ends.has(document.offsetAt(position)), name);
    const place = ({ position, label }: (typeof whole)[number]): string => `${String(document.offsetAt(position)).padStart(7)} ${JSON.stringify(label)}`;
    const parts = [];
    for (let start = 0; start < text.length; start += 500) parts.push(...inlayHints(analysis, document, { start, end: Math.min(text.length, start + 500) }, all, teller));
    assert.deepEqual(parts.map(place).sort(), whole.map(place).sort(), name);
    count += whole.length;
  }
  assert.ok(count > 50, `${count} hints`);
});
