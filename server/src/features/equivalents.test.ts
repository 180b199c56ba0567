import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../analysis/analyze';
import { createKnowledge } from '../knowledge/knowledge';
import { equivalents } from './equivalents';
import { claimOf } from './hoverIndex';
import { chinese, english } from './messages';
import { tellerFor, textOf } from './told';

const knowledge = createKnowledge();

/** What the first figure of a sentence comes to, in English and in Chinese. */
function check(sentence: string, inEnglish: string | null, inChinese = inEnglish): void {
  test(sentence, () => {
    const analysis = analyze(sentence, knowledge);
    const [figure] = analysis.figures;
    assert.ok(figure !== undefined);
    const index = claimOf(analysis, figure);
    const words = [english, chinese].map(translate => equivalents(figure, index === undefined ? undefined : analysis.claims[index], tellerFor(translate))).map(line => line && textOf(line));
    assert.deepEqual(words, [inEnglish, inChinese]);
  });
}

check('技术交易额超6.15亿元。', '6.15亿元 = 615,000,000 yuan = CNY 615 million', '6.15亿元 = 615,000,000元 = CNY 615 million');
check('新增就业2.35万人。', '2.35万人 = 23,500 人', '2.35万人 = 23,500人');
check('人均收入46820元。', '46820元 = 4.682万元 = 46,820 yuan', '46820元 = 4.682万元');
check('出口总额80亿美元。', '80亿美元 = 8,000,000,000 US dollars = USD 8 billion', '80亿美元 = 8,000,000,000美元 = USD 8 billion');
check('人口1526000人。', '1526000人 = 152.6万人 = 1.526 million');
check('企业达三千家。', '三千家 = 3,000 家', '三千家 = 3,000家');
check('粮食播种面积152.6万亩。', '152.6万亩 = 1,526,000 亩 = 1.526 million ≈ 101,730 ha', '152.6万亩 = 1,526,000亩 = 1.526 million ≈ 101,730公顷');
check('新增林地15亩。', '15亩 = 1 ha', '15亩 = 1公顷');
check('高标准农田10—15万亩。', '10—15万亩 = 100,000 to 150,000 亩 ≈ 7,000 to 10,000 ha', '10—15万亩 = 100,000至150,000亩 ≈ 7,000至10,000公顷');
check('产量4亿斤。', '4亿斤 = 400,000,000 斤 = 400 million = 200,000 t', '4亿斤 = 400,000,000斤 = 400 million = 200,000吨');
check('用电量215.6亿千瓦时。', '215.6亿千瓦时 = 21,560,000,000 千瓦时 = 21.56 billion = 21.56 TWh', '215.6亿千瓦时 = 21,560,000,000千瓦时 = 21.56 billion = 21.56太瓦时');
check('新建标准厂房50万方。', '50万方 = 500,000 方 = 500,000 m²', '50万方 = 500,000方 = 500,000平方米');
check('完成土石方50万方。', '50万方 = 500,000 方 = 500,000 m³', '50万方 = 500,000方 = 500,000立方米');
check('占比达89%以上。', null);
check('企业达48家。', null);
check('居全省第5位。', null);
check('三次产业结构为9:43:48。', null);
