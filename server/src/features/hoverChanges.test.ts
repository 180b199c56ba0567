import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarkupKind } from 'vscode-languageserver';
import { extractCursor } from '../../../test/harness/markers';
import { sceneOf } from '../../../test/harness/scene';
import { createKnowledge } from '../knowledge/knowledge';
import { hover } from './hover';
import { chinese, english, type Translate } from './messages';

const knowledge = createKnowledge();

/** Hovers at the `|` of a text that is really read, so that the changes come all the way from their table. */
function check(marked: string, expected: string, translate: Translate = english): void {
  const { text, offset } = extractCursor(marked);
  const scene = sceneOf(text, { knowledge, translate });
  const found = hover(scene.document.positionAt(offset), scene, { markup: MarkupKind.PlainText, explains: false });
  assert.equal((found?.contents as { value: string } | undefined)?.value ?? '', expected.trim().replaceAll(/^ {4}/gm, ''));
}

test('a division that is gone tells what it became, when, and by which document', () => {
  check('上虞|市经济向好。', `
    上虞市
    county · division code 330682
    in 绍兴市, 浙江省
    became 上虞区 (330604) in 2013 · 国务院 国函〔2013〕112号
    nowhere else in this text`);
  check('上虞|市经济向好。', `
    上虞市
    县级区划 · 区划代码 330682
    属绍兴市、浙江省
    2013年起为上虞区（330604） · 国务院 国函〔2013〕112号
    本文别处没有`, chinese);
});

test('one that was shared out tells all that have its area', () => check('江干|区经济向好。', `
    江干区
    county · division code 330104
    in 杭州市, 浙江省
    became 上城区 (330102)、钱塘区 (330114) in 2021 · 浙江省人民政府 浙政发〔2021〕7号
    nowhere else in this text`));

test('one of today tells what parted from it, each time', () => {
  check('余杭|区经济向好。', `
    余杭区
    county · division code 330110
    in 杭州市, 浙江省
    gave up what became 临平区 (330113) in 2021 · 浙江省人民政府 浙政发〔2021〕7号
    nowhere else in this text`);
  check('深圳市宝安|区经济向好。', `
    宝安区
    县级区划 · 区划代码 440306
    属深圳市、广东省
    2016年析出龙华区（440309） · 国务院 国函〔2016〕159号
    2018年析出光明区（440311） · 国务院 国函〔2018〕25号
    本文别处没有`, chinese);
});

test('the prefecture that was tells its own change where the article only says 全市', () => check('莱芜市莱城区\n近年来，全市经济稳步向好，|全市开放。'.replace('|全市', '全|市'), `
    莱芜市
    prefecture · division code 371200
    in 山东省
    became 济南市 (370100) in 2018 · 国务院 国函〔2018〕163号
    also on lines 1, 2`));

test('a division that nothing became of tells nothing more', () => check('嘉善|县经济向好。', `
    嘉善县
    county · division code 330421
    in 嘉兴市, 浙江省
    nowhere else in this text`));
