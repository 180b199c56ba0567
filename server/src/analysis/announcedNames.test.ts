import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKnowledge } from '../knowledge/knowledge';
import { announcedNames } from './announcedNames';
import { analyze } from './analyze';

const knowledge = createKnowledge();

/** The names that a text announces, each as `short ← long`. */
function check(text: string, ...expected: readonly string[]): void {
  const names = announcedNames(analyze(text, knowledge), knowledge);
  assert.deepEqual(names.map(({ short, long }) => `${short.text} ← ${long.text}`), expected);
  for (const { ranges, text: words } of names.flatMap(({ short, long }) => [short, long])) assert.equal(ranges.map(({ start, end }) => text.slice(start, end)).join(''), words);
}

test('a name and what it stands for', () => {
  check('成立科技创新委员会(以下简称“科创委”),由县长负责。', '科创委 ← 科技创新委员会');
  check('建设云谷实验室（简称云谷）和金港物流园（以下简称：金港）。', '云谷 ← 云谷实验室', '金港 ← 金港物流园');
});
test('a title, a programme, a metric', () => {
  check('印发《关于支持人才发展的若干意见》（以下简称《意见》）。', '意见 ← 《关于支持人才发展的若干意见》');
  check('实施“飞鹰行动”计划（以下简称“飞鹰”）。', '飞鹰 ← “飞鹰行动”计划');
  check('提高全员劳动生产率（下称劳产率）。', '劳产率 ← 全员劳动生产率');
});
test('the place where it is belongs to a name', () => {
  check('推进杭州市高新技术产业开发区（以下简称“高新区”）建设。', '高新区 ← 杭州市高新技术产业开发区');
  check('推进高新技术产业开发区（以下简称“高新区”）建设。', '高新区 ← 高新技术产业开发区');
});
test('what does not begin like it stands for all words since the last mark', () => check('会上,云山数字港（以下简称“新港”）揭牌。', '新港 ← 云山数字港'));
test('across a layout break', () => check('近年来,我们不断深化改革,加快推进产业转型升级,不断提高全员劳动生产\n\n率（以下简称“劳产率”）,推动经济社会高质量发展。', '劳产率 ← 全员劳动生产率'));
test('other brackets announce nothing', () => {
  check('名称（见附件）,称号（职称）评定,简称“高新区”,（以下简称“科创委”）,高新（以下简称“高新区”）。');
});
