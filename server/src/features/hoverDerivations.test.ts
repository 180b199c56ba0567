import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handmade } from '../../../test/harness/handmade';
import { derivationsOf } from '../analysis/derivations';
import type { Tie } from '../analysis/model';
import { derivedInWords } from './hoverDerivations';
import { chinese, english } from './messages';
import { tellerFor, textOf } from './told';

/** What follows from a tie of the text's claims, in both languages. */
function check(marked: string, tie: Tie, inEnglish: string | null, inChinese: string | null): void {
  const { claims } = handmade(`<p>${marked}</p>`).analysis;
  const derivations = derivationsOf(tie, claims);
  for (const [translate, expected] of [[english, inEnglish], [chinese, inChinese]] as const) {
    const told = derivedInWords(derivations, claims, tellerFor(translate));
    assert.equal(told === null ? null : textOf(told), expected);
  }
}

const change: Tie = { kind: 'change', of: 0, change: 1 };
const fromTo: Tie = { kind: 'fromTo', from: 0, to: 1 };
const money = (value: number, text: string): string => `<figure money ${value} CNY>${text}</figure>`;

test('amounts are told in the article’s own magnitude, and in English in millions', () => {
  const rise = '<figure percent 3.4 % = increase>3.4%</figure>';
  check(`${money(512e8, '512亿元')}比2015年${rise}`, change, 'before: 51.2 ÷ (1 + 3.4%) ≈ 49.52 billion yuan', '此前：512 ÷ (1 + 3.4%) ≈ 495.2亿元');
  check(`${money(5.12e12, '5.12萬億元')}比2015年${rise}`, change, 'before: 5.12 ÷ (1 + 3.4%) ≈ 4.952 trillion yuan', '此前：5.12 ÷ (1 + 3.4%) ≈ 4.952万亿元');
  check(`${money(512_000, '51.2万元')}比2015年${rise}`, change, 'before: 512,000 ÷ (1 + 3.4%) ≈ 495,200 yuan', '此前：51.2 ÷ (1 + 3.4%) ≈ 49.52万元');
  check(`${money(46_820, '46820元')}比2015年${rise}`, change, 'before: 46,820 ÷ (1 + 3.4%) ≈ 45,280 yuan', '此前：46,820 ÷ (1 + 3.4%) ≈ 45,280元');
});
test('the greatest amount decides, also where it is the result', () => {
  check(`${money(5e8, '5亿元')}比2015年<figure percent 50 % = decrease>50%</figure>`, change, 'before: 0.5 ÷ (1 − 50%) = 1 billion yuan', '此前：5 ÷ (1 − 50%) = 10亿元');
  check(`${money(5e7, '5000万元')}、${money(1.2e8, '1.2亿元')}`, fromTo, '+70 million yuan, +140%', '+0.7亿元，+140%');
});
test('each sign is its own', () => {
  check(`${money(9, '9元')}、${money(4, '4元')}`, fromTo, '−5 yuan, −56%', '−5元，−56%');
  check('<figure percent 2 % = increase>2%</figure>、<figure percentagePoint 3.5 pp = increase>3.5个百分点</figure>', { kind: 'comparison', difference: 1, of: 0, way: 'above', against: { text: '', ranges: [] } }, '2 − 3.5 = −1.5%', '2 − 3.5 = −1.5%');
});
test('a rank stands for what was before as for itself', () => check(
  '<figure rank 5 rank>第五</figure>、<figure count 25 位 = increase>25位</figure>', change, 'before: 5 + 25 = rank 30', '此前：5 + 25 = 第30位'));
test('what a share implies', () => {
  const share = (of: number | null, whole: number | null): Tie => ({ kind: 'share', share: 1, of, whole, words: null });
  check(`${money(26e8, '26亿元')}<figure percent 13.4 %>13.4%</figure>`, share(0, null), '2.6 ÷ 13.4% ≈ 19.4 billion yuan', '26 ÷ 13.4% ≈ 194亿元');
  check(`${money(26e8, '26亿元')}<figure percent 13.4 %>13.4%</figure>`, share(null, 0), '2.6 × 13.4% ≈ 0.348 billion yuan', '26 × 13.4% ≈ 3.48亿元');
  check('<figure count 50 家>50家</figure><figure percent 10 %>10%</figure>', share(null, 0), '50 × 10% = 5 家', '50 × 10% = 5家');
});
test('a change from a year before says so', () => check(
  '<period 2021>2021年</period><figure percent 12 %>12%</figure><figure percentagePoint 2.3 pp = increase>2.3个百分点</figure>', change,
  'a year before: 12 − 2.3 = 9.7%', '上年同期：12 − 2.3 = 9.7%'));
test('where nothing follows, nothing is said', () => check(`${money(9, '9元')}<figure money 4 CNY ≈ increase>4元</figure>`, change, null, null));
