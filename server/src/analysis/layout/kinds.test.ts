// What a page writes around an article, one line at a time: its kind, and that it states nothing. And what only looks so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKnowledge } from '../../knowledge/knowledge';
import { analyze } from '../analyze';
import type { BlockKind } from '../model';

const knowledge = createKnowledge();
const prose = '近年来,各项事业全面进步。';

/** The kind of a line between two paragraphs of an article. */
function kindOf(line: string): string {
  const { blocks, claims, figures } = analyze(`政府工作报告\n\n${prose}\n\n${line}\n\n${prose}`, knowledge);
  const kinds = blocks.filter(({ text }) => text !== prose && text !== '政府工作报告').map(({ kind }) => kind);
  return `${kinds.join(' ')}${claims.length + figures.length > 0 ? ' states something' : ''}`;
}

const lines: Readonly<Partial<Record<BlockKind, readonly string[]>>> = {
  furniture: [
    '来源:新华社', '来源：云溪日报 2023年5月6日 第3版', '来源丨云溪发布', '(来源:云溪日报)', '稿件来源: 云溪日报', '数据来源:云溪县统计局',
    '责任编辑:王某', '(责任编辑:王某)', '[责任编辑 王某]', '责编:王某 校对:李某 审核:张某', '编辑|王某', '责任编辑：王某  电话：0571-12345678',
    '字号:大 中 小', '【字体:大 中 小】', '字号：A- A A+', '[ 大 中 小 ]', '字体大小: 大 | 中 | 小', '大 中 小',
    '发布时间:2023-05-06 10:20 点击:1234次', '2023-05-06 10:20:30', '2023年5月6日 10:20 来源:新华网', '2023-05-06 07:36　来源：云溪日报　字号：A- A A+', '云溪文库 2023-05-06 10:20:30 工作报告',
    '2023年5月6日', '(2023年5月6日)', '二〇二三年五月六日', '云府办〔2023〕15号', '云政发[2023]15号',
    '浏览量:1.2万', '阅读 1234', '阅读1234次', '1234人阅读', '阅读(1234) 评论(56)', '信息来源：区统计局 浏览次数：1234',
    '首页 > 政务公开 > 统计公报', '云溪新闻网 > 要闻 > 正文', '云溪新闻网 » 要闻 » 正文', '当前位置:首页>>新闻>>正文', '您现在的位置:首页 / 要闻 / 正文', '首页|新闻|政务|服务', '首页 要闻 政务 服务', '无障碍阅读 | 长者模式 | 登录',
    '上一篇:全县生产总值突破1200亿元', '下一篇:新增企业50家', '打印本页 关闭窗口', '分享到：微信 微博', '返回顶部', '扫码阅读', '扫一扫在手机打开当前页', '长按识别二维码', '点击查看更多',
    '某ICP备12345678号-1', '某公网安备 33010602001234号', '版权所有:云溪县人民政府', 'Copyright © 2023 云溪县人民政府', '主办:云溪县人民政府 承办:大数据局', '网站标识码:3301060001', '电话:0571-12345678', '地址：云溪县人民路100号',
    '目 录', '第一章 总则……3', '一、发展环境.......12', '(一)发展基础\t5', '单位:亿元', '(下转第3版)', '(上接第1版)', '- END -', '第3页 共12页', '— 3 —',
    '发件人: 王某 <wang@example.cn>', '主题: 回复: 关于报送数据的函',
  ],
  caption: [
    '图为云溪县一家企业的生产车间', '图为工人在调试50台设备。', '图为云溪港一角。 本报记者 王某 摄', '图:云溪发布', '上图为50米高的风机', '云溪新区夜景 王某 摄', '云溪新区夜景（王某摄）', '资料图', '表1 2023年主要指标', '图3 地区生产总值及增速', '续表2 主要指标',
  ],
  byline: ['本报记者 王某 通讯员 李某', '记者:王某', '作者:王某', '作者：王小某 云溪县统计局', '文/王某 图/李某', '■本报记者 王某', '云溪县县长 王某', '——2023年1月5日在第十八届人民代表大会第二次会议上'],
  note: ['(作者为云溪县委书记)', '——编者', '编者按:五年来新增企业50家。', '【编者按】五年来新增企业50家,增长12%。', '注:本公报数据为初步统计数,增长5%按可比价计算。', '备注：1.企业户数为50家', '(此件公开发布)', '(原标题:云溪新增50家企业)', '(本报记者 王某 报道)'],
};

for (const [kind, written] of Object.entries(lines)) {
  for (const line of written) test(`${kind}: ${JSON.stringify(line)}`, () => assert.equal(kindOf(line), kind));
}

for (const [line, kind, reason] of [
  ['收入来源:多样', 'heading', 'the label ends a phrase'],
  ['来源广泛', 'heading', 'no mark behind the label'],
  ['增速>5%', 'heading states something', 'a bound, no path'],
  ['图片展吸引观众12万人次。', 'paragraph states something', 'a sentence'],
  ['图为新建的车间。全年产值达5亿元。', 'paragraph states something', 'more than one sentence'],
  ['表1显示,企业达50家。', 'paragraph states something', 'a sentence'],
  ['加快开展航拍', 'heading', 'no photographer'],
  ['(含在建)', 'heading', 'no author'],
  ['注重实效', 'heading', 'no mark behind the label'],
  ['A:全年新增企业50家。', 'paragraph states something', 'an answer'],
  ['■全年新增企业50家', 'paragraph states something', 'a list item'],
  ['0.5', 'heading states something', 'an amount, no date'],
  ['产业|项目', 'heading', 'no row of buttons'],
  ['(一)新增企业5家', 'heading states something', 'no line of contents'],
] as const) test(`not what it looks like: ${line} (${reason})`, () => assert.equal(kindOf(line), kind));

test('headlines behind a label for other pages are links, up to the next paragraph', () => {
  const { blocks, claims } = analyze(`政府工作报告\n${prose}\n相关阅读\n云溪县新增企业50家\n前两月外贸增长15.2%\n${prose}\n加快发展`, knowledge);
  assert.deepEqual(blocks.map(({ kind }) => kind), ['title', 'paragraph', 'furniture', 'furniture', 'furniture', 'paragraph', 'heading']);
  assert.equal(claims.length, 0);
});

test('names right behind a title are its authors\'', () => {
  const kinds = (text: string): string[] => analyze(text, knowledge).blocks.map(({ kind }) => kind);
  assert.deepEqual(kinds(`政府工作报告\n王小某 李某某\n${prose}`), ['title', 'byline', 'paragraph']);
  assert.deepEqual(kinds(`政府工作报告\n${prose}\n王小某 李某某\n${prose}`), ['title', 'paragraph', 'heading', 'paragraph']);
});

for (const line of ['— 3 —', '第3页 共12页', '扫码阅读', '责任编辑:王某', '字号:大 中 小', '来源:云溪日报', '首页 > 要闻 > 正文', '上一篇:新增企业50家', '图为云溪港一角', '图为云溪港一角。 王某 摄', '表1 2023年主要指标', '(下转第3版)']) {
  test(`a figure is whole around “${line}”`, () => {
    for (const gap of ['\n', '\n\n', '\n\n\n']) {
      const { figures, claims } = analyze(`${prose}全年完成投资37${gap}${line}${gap}2.6亿元,势头良好。`, knowledge);
      assert.deepEqual(figures.map(({ text }) => text), ['372.6亿元']);
      assert.equal(claims.length, 1);
    }
  });
}
