// The grammar's patterns are of the kind that JavaScript reads as VS Code does, so their words are tested here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

interface Rule { readonly match?: string; readonly patterns?: readonly Rule[] }

const { repository } = JSON.parse(
  readFileSync(join(process.env.POLICY_LENS_ROOT ?? '', 'syntaxes/policytext.tmLanguage.json'), 'utf8'),
) as { readonly repository: Readonly<Record<string, Rule>> };

/** What the rules of one name take out of a line, joined by blanks. */
function taken(name: string, line: string): string {
  const rule = repository[name];
  const patterns = rule?.patterns ?? (rule === undefined ? [] : [rule]);
  return patterns.flatMap(({ match = '(?!)' }) => line.match(new RegExp(match, 'g')) ?? []).join(' ');
}

test('figures with their units and bounds', () => {
  assert.equal(taken('figure', '资金超3.5亿元,占比89%以上,新增50余家、1,234人次,增长2.4个百分点,达3万亿、3000多万元、2亿多元'), '超3.5亿元 89%以上 50余家 1,234人次 2.4个百分点 3万亿 3000多万元 2亿多元');
});

test('numbers that measure nothing are no figures', () => {
  assert.equal(taken('figure', '构建“116N”体系,2021年,第3章,4.0版'), '');
});

test('periods', () => {
  assert.equal(taken('period', '2021年以来,2017—2021年,2022年上半年,2021年12月31日,近三年,今年一季度'), '2021年以来 2017—2021年 2022年上半年 2021年12月31日 近三年 今年一季度');
  assert.equal(taken('period', '3021年轻人,新三年'), '');
});

test('quoted names, and five-year plans', () => {
  assert.equal(taken('quoted', '《条例》和“鲲鹏行动”计划'), '《条例》 “鲲鹏行动”');
  assert.equal(taken('quoted', '“十四五”期间').split(' ')[0], '“十四五”期间');
});

test('headings', () => {
  for (const heading of ['一、过去五年', '(二)经济发展', '（三）民生', '第三章 创新', '## 回顾']) assert.equal(taken('heading', heading), heading);
  for (const prose of ['一、过去五年很好。', '一是创新', '2021年', '#标签']) assert.equal(taken('heading', prose), '');
});
