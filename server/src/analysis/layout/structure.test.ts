import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knowledge, mentionsIn, placesOf } from '../places/testing';
import { readLayout } from './blocks';
import { placedBlock, readStructure } from './structure';

const { layout } = knowledge;

/** Draws articles and their sections: depth, headline, district in brackets. `__` is a paragraph that names no place. */
function check(marked: string, expected: string): void {
  const blocks = readLayout(marked.replaceAll('⏎', '\n\n').replaceAll('__', '近年来,各项事业全面进步。'), layout).blocks;
  const gazetteer = placesOf(...blocks.map(block => block.logical.text));
  const placed = blocks.map(block => placedBlock(block, mentionsIn(block.logical.text, gazetteer)));
  const { articles, sections } = readStructure(placed, gazetteer, knowledge.places);
  const rows = sections.flatMap(({ heading, depth, article, place }, index) => {
    const isFirst = article !== sections[index - 1]?.article;
    const title = articles[article]!;
    return [...(isFirst ? [`article ${title.title?.logical.text ?? '—'} [${title.place?.name ?? '—'}]`] : []), `${depth} ${heading?.logical.text ?? '—'} [${place?.name ?? '—'}]`];
  });
  assert.deepEqual(rows, expected.trim().split(/\n */));
}

test('sections nest by their marks', () => check('创新强区⏎第一章 总则⏎__⏎第一节 目标⏎(一)任务⏎1.工程⏎(1)项目⏎扩大开放', `
  article 创新强区 [—]
  1 创新强区 [—]
  2 第一章 总则 [—]
  3 第一节 目标 [—]
  3 (一)任务 [—]
  4 1.工程 [—]
  5 (1)项目 [—]
  2 扩大开放 [—]`));

test('prose without a headline is a section too', () => check('__', `
  article — [—]
  2 — [—]`));

test('a headline begins with its district and a blank', () => check('西湖 聚焦创新策源⏎__⏎杭州市西湖区实力增强。⏎一、增强硬实力⏎__', `
  article 西湖 聚焦创新策源 [西湖区]
  1 西湖 聚焦创新策源 [西湖区]
  2 一、增强硬实力 [西湖区]`));

test('such a headline opens an article wherever it stands', () => check('嘉善 抢抓机遇⏎__⏎一、建平台⏎__⏎上虞 创新强区⏎__', `
  article 嘉善 抢抓机遇 [嘉善县]
  1 嘉善 抢抓机遇 [嘉善县]
  2 一、建平台 [嘉善县]
  article 上虞 创新强区 [上虞区]
  1 上虞 创新强区 [上虞区]`));

test('a district and a colon head a section within a round-up, whose own district is that of its text', () => check('各区进展⏎广州市各区齐头并进。⏎黄埔区:聚力产业⏎__⏎天河区:聚力服务⏎__', `
  article 各区进展 [广州市]
  1 各区进展 [广州市]
  2 黄埔区:聚力产业 [黄埔区]
  2 天河区:聚力服务 [天河区]`));

test('a heading that begins with a district of the article\'s own has turned to it', () => check('武汉市各区财政收入⏎武汉市稳步前行。⏎武昌区第2⏎__⏎汉阳区领先江夏区⏎__⏎武汉市展望⏎__', `
  article 武汉市各区财政收入 [武汉市]
  1 武汉市各区财政收入 [武汉市]
  2 武昌区第2 [武昌区]
  2 汉阳区领先江夏区 [汉阳区]
  2 武汉市展望 [武汉市]`));

test('the author\'s note tells the district of a headline that does not', () => check('聚焦创新策源⏎__⏎(本文作者为杭州市西湖区委书记)', `
  article 聚焦创新策源 [西湖区]
  1 聚焦创新策源 [西湖区]`));

test('a headline that begins with a district outweighs the note', () => check('嘉善 抢抓机遇⏎__⏎(本文作者为杭州市西湖区委书记)', `
  article 嘉善 抢抓机遇 [嘉善县]
  1 嘉善 抢抓机遇 [嘉善县]`));

test('a headline may name its district anywhere', () => check('二〇二一年上杭县政府工作报告⏎__⏎长汀县、长汀县。', `
  article 二〇二一年上杭县政府工作报告 [上杭县]
  1 二〇二一年上杭县政府工作报告 [上杭县]`));

test('the place that a headline begins with goes before another one in it', () => check('奉贤区年均增速领跑,剑指南上海市增长极⏎奉贤区位于上海市南部。', `
  article 奉贤区年均增速领跑,剑指南上海市增长极 [奉贤区]
  1 奉贤区年均增速领跑,剑指南上海市增长极 [奉贤区]`));

test('else the district is the one named in more than half of all mentions', () => check('聚焦创新策源⏎上虞区发展,上虞区进步,诸暨市参与。', `
  article 聚焦创新策源 [上虞区]
  1 聚焦创新策源 [上虞区]`));

test('but a text that speaks as the province above, and names it far more often, is the province\'s', () => {
  check('大数据融合发展⏎贵州省稳步前行,全省向好,贵阳市参与,贵州省进步。', `
    article 大数据融合发展 [贵州省]
    1 大数据融合发展 [贵州省]`);
  check('大数据融合发展⏎贵州省稳步前行,全省向好,全市参与,贵阳市进步,贵州省开放。', `
    article 大数据融合发展 [贵阳市]
    1 大数据融合发展 [贵阳市]`);
});
test('no district where none prevails', () => check('聚焦创新策源⏎上虞区发展,诸暨市参与。', `
  article 聚焦创新策源 [—]
  1 聚焦创新策源 [—]`));

test('a text is of the place that it introduces first, if others are not named far more often', () => {
  check('好日子有奔头⏎广西百色靖西市大莫村,村民1200人。龙岗区出资修渠,龙岗区出技术。', `
  article 好日子有奔头 [靖西市]
  1 好日子有奔头 [靖西市]`);
  check('好日子有奔头⏎广西百色靖西市大莫村,村民1200人。龙岗区出资,龙岗区出技术,龙岗区出人,龙岗区出力。', `
  article 好日子有奔头 [龙岗区]
  1 好日子有奔头 [龙岗区]`);
});

test('the name of the newspaper ends an article', () => check('这座城留住人⏎济南市服务农民工。⏎《 人民日报 》( 2020年08月23日 02 版)⏎增收门路宽⏎龙州县修路。', `
  article 这座城留住人 [济南市]
  1 这座城留住人 [济南市]
  article 增收门路宽 [龙州县]
  1 增收门路宽 [龙州县]`));

test('where no place is named, our country speaks of the nation', () => check('科技强国⏎我国研发投入稳步增长。', `
  article 科技强国 [全国]
  1 科技强国 [全国]`));

test('a text that speaks as a province is of the one that all its places lie in', () => {
  check('公路建设⏎全省农村公路,遵义市、铜仁市先行。', `
  article 公路建设 [贵州省]
  1 公路建设 [贵州省]`);
  check('公路建设⏎农村公路,遵义市、铜仁市先行。', `
  article 公路建设 [—]
  1 公路建设 [—]`);
  check('公路建设⏎全省农村公路,遵义市、宜昌市先行。', `
  article 公路建设 [—]
  1 公路建设 [—]`);
});

test('a text that speaks as some district is not the nation\'s', () => check('政府工作报告⏎我市经济向好。国内生产总值增长。', `
  article 政府工作报告 [—]
  1 政府工作报告 [—]`));

test('a heading that begins with another place of the article\'s level turns to that one, and so do those below it', () => check('康保县简介⏎康保县进步。⏎一、尚义县基本情况⏎__⏎(一)面积⏎__⏎二、县域经济⏎河北省进步。⏎河北省的支持', `
  article 康保县简介 [康保县]
  1 康保县简介 [康保县]
  2 一、尚义县基本情况 [尚义县]
  3 (一)面积 [尚义县]
  2 二、县域经济 [康保县]
  2 河北省的支持 [康保县]`));

test('a stray section behind an author\'s note is an article of its own, with the district it speaks of', () => check('西湖 聚焦创新策源⏎杭州市西湖区实力增强。⏎(本文作者为杭州市西湖区委书记)⏎一、突出两链融合⏎上虞区企业上云。', `
  article 西湖 聚焦创新策源 [西湖区]
  1 西湖 聚焦创新策源 [西湖区]
  article — [上虞区]
  2 一、突出两链融合 [上虞区]`));

test('a caption\'s place heads no section and no article', () => check('西湖 聚焦创新策源⏎西湖区实力增强。上云⏎⏎上虞城市阳台⏎⏎企业增多。⏎图为嘉善县祥符荡⏎上虞区:城市阳台一角 王某 摄⏎西湖区向好。', `
  article 西湖 聚焦创新策源 [西湖区]
  1 西湖 聚焦创新策源 [西湖区]`));

test('a caption\'s place says nothing of whose the text around it is', () => check('聚焦创新策源⏎上虞区企业增多。⏎图为嘉善县祥符荡⏎图为嘉善县城', `
  article 聚焦创新策源 [上虞区]
  1 聚焦创新策源 [上虞区]`));

test('remarks and an editor\'s words close no article', () => check('西湖 聚焦创新策源⏎杭州市西湖区实力增强。⏎注:上虞区按新口径统计。⏎(注:含在建)⏎编者按:上虞区先行。⏎扩大开放⏎__', `
  article 西湖 聚焦创新策源 [西湖区]
  1 西湖 聚焦创新策源 [西湖区]
  2 扩大开放 [西湖区]`));
