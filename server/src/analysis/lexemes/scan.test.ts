import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { knowledge, mentionsIn } from '../places/testing';
import { blockFilter } from '../blockFilter';
import { foldText } from '../text/characters';
import { scan, type Token } from './scan';

function tokensOf(text: string): readonly Token[] {
  const folded = foldText(text);
  return scan(folded, mentionsIn(folded), blockFilter(knowledge).filter(folded).hits, knowledge);
}

/** All tokens as written with their kinds; marks without their kinds. */
function check(text: string, expected: string): void {
  const named = new Set(['figure', 'period', 'place', 'quoted', 'titled']);
  assert.equal(tokensOf(text).map(({ kind, start, end }) => (named.has(kind) ? `${kind}:${text.slice(start, end)}` : text.slice(start, end))).join(' '), expected);
}

test('a sentence: time, place, figures, marks', () => check('2021年,西湖区GDP达1820亿元、增长8.5%。', 'period:2021年 , place:西湖区 figure:1820亿元 、 figure:8.5% 。'));
test('kinds of marks', () => {
  assert.deepEqual(tokensOf('5个,，;；:：、([【〔)]】〕。!?…').map(({ kind }) => kind), [
    'figure', 'comma', 'comma', 'semicolon', 'semicolon', 'colon', 'colon', 'list', 'open', 'open', 'open', 'open', 'close', 'close', 'close', 'close', 'end', 'end', 'end', 'end',
  ]);
});

test('marks before the first figure are read with it, and a block without a figure has none', () => {
  check('杭州,西湖区;增长5%。', ', place:西湖区 ; figure:5% 。');
  check('杭州,西湖区;稳步增长。', 'place:西湖区');
});

test('what stands in a short quotation or title is a name', () => check('“116N”和《2021年计划》共3项', 'quoted:“116N” titled:《2021年计划》 figure:3项'));
test('what stands in speech is read', () => check('“增长3%。很好”', 'figure:3% 。'));
test('a long quotation is speech too', () => check(`“${'很'.repeat(40)}达3%”`, 'figure:3%'));
test('a quotation that never ends is read', () => check('“增长3%', 'figure:3%'));
test('the time that a quotation names is a time', () => check('“十四五”期间达3%', 'period:“十四五”期间 figure:3%'));

test('a time outweighs a figure, a span that is measured does not', () => {
  check('历时3年', 'period:历时3年');
  check('提高到14年', 'figure:14年');
  check('提高到2021年', 'period:2021年');
});

test('a fixed word is no figure, the fraction that begins like one is', () => {
  check('十分重要', '');
  check('十分之一', 'figure:十分之一');
  check('一体化', '');
});

test('a bound belongs to one figure only', () => check('3家以上5家以下', 'figure:3家以上 figure:5家以下'));
test('the unit of points is shared backward by all of a list', () => {
  const types = (text: string): string => tokensOf(text).flatMap(token => (token.kind === 'figure' ? [token.figure.type] : [])).join(' ');
  assert.equal(types('高2.2个、1.3个和1.6个百分点'), 'percentagePoint percentagePoint percentagePoint');
  assert.equal(types('新增2个,提高1.6个百分点'), 'count percentagePoint');
});

test('the tail of what is no figure is not read by itself', () => {
  check('5G网络', '');
  check('第十五次会议', '');
  check('PM2.5浓度', '');
});

test('tokens are in order, apart and within the text, whatever it says', () => {
  const piece = fc.constantFrom('2021年', '西湖区', '超', '3', '.5', '亿元', '%', '以上', '“', '”', '《', '》', '、', '。', '一', '万', '第', '前', '分之', '至', '—', '个百分点', '翻番', '-', ',', '达', ' ');
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
    const text = pieces.join('');
    let previousEnd = 0;
    for (const { start, end } of tokensOf(text)) {
      assert.ok(previousEnd <= start && start < end && end <= text.length, `${text}: ${start}..${end} behind ${previousEnd}`);
      previousEnd = end;
    }
  }), { numRuns: 500 });
});
