// Five pages as they come from elsewhere, each torn in its own way: what blocks they become and which figures are read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKnowledge } from '../../knowledge/knowledge';
import { analyze } from '../analyze';

const knowledge = createKnowledge();

/** One row a block, then one with all figures. */
function check(source: string, expected: string): void {
  const { blocks, figures } = analyze(source, knowledge);
  const rows = blocks.map(({ kind, text }) => `${kind} ${text.replaceAll(/[\t\u3000 ]+/g, ' ')}`);
  rows.push(`figures ${figures.map(({ text }) => text).join(' ')}`);
  assert.deepEqual(rows, expected.trim().split(/\n */));
}

test('columns of a PDF: wrapped lines, page numbers, running heads, a table\'s caption', () => check(`青岭县“十四五”规划纲要

第一章 发展基础

\u3000\u3000过去五年,青岭县坚持工业立县不动摇,全县
地区生产总值由218.4亿元增加到346.7亿元,年
均增长7.3%;规模以上工业企业从97家增加到1
64家,其中上市企业43家。
\u3000\u3000坚持创新驱动。全社会研发经费投入强度达

— 1 —
\f青岭县“十四五”规划纲要

到2.86%,比2018年提高0.9个百分点;高新技术
企业突破120家,科技型中小企业入库超过三百
表1 主要指标
五十家,技术合同成交额达12.5亿元,是五年前
的3.4倍。

— 2 —
\f青岭县“十四五”规划纲要
`, `
  title 青岭县“十四五”规划纲要
  heading 第一章 发展基础
  paragraph 过去五年,青岭县坚持工业立县不动摇,全县地区生产总值由218.4亿元增加到346.7亿元,年均增长7.3%;规模以上工业企业从97家增加到164家,其中上市企业43家。
  paragraph 坚持创新驱动。全社会研发经费投入强度达到2.86%,比2018年提高0.9个百分点;高新技术企业突破120家,科技型中小企业入库超过三百五十家,技术合同成交额达12.5亿元,是五年前的3.4倍。
  furniture — 1 —
  furniture 青岭县“十四五”规划纲要
  caption 表1 主要指标
  furniture — 2 —
  furniture 青岭县“十四五”规划纲要
  figures 218.4亿元 346.7亿元 7.3% 97家 164家 43家 2.86% 0.9个百分点 突破120家 超过三百五十家 12.5亿元 3.4倍`));

test('a web page: menu, path, buttons, a caption in a sentence, links', () => check(`无障碍阅读 | 长者模式 | 登录
首页
政务公开
新闻中心
您当前的位置：首页 > 新闻中心 > 部门动态

白露区:一季度外贸“开门红”

发布时间：2023-04-20 09:15\u3000来源：白露区商务局\u3000浏览次数：1024
字号：[大 中 小]\u3000打印\u3000关闭

\u3000\u3000今年一季度，白露区外贸进出口总额完成86.3亿元，同比增长18.6%。民营企业挑大梁，有实绩的企业达4

图为白露港集装箱码头一角。 区融媒体中心 程远 摄

12家，进出口额占比为71.8%，提高2.6个百分点。

\u3000\u3000下一步，力争全年进出口总额突破400亿元。

责任编辑：程远
分享到：微信 微博
上一篇：白露区部署12项重点任务
相关阅读
白露区新增3家省级外贸综合服务企业
前两月全区进出口增长15.2%
主办单位：白露区人民政府\u3000网站标识码：1234567890
某ICP备12345678号\u3000\u3000某公网安备 12345678901234号
`, `
  furniture 无障碍阅读 | 长者模式 | 登录
  furniture 首页
  furniture 政务公开
  furniture 新闻中心
  furniture 您当前的位置：首页 > 新闻中心 > 部门动态
  title 白露区:一季度外贸“开门红”
  furniture 发布时间：2023-04-20 09:15 来源：白露区商务局 浏览次数：1024
  furniture 字号：[大 中 小] 打印 关闭
  paragraph 今年一季度，白露区外贸进出口总额完成86.3亿元，同比增长18.6%。民营企业挑大梁，有实绩的企业达412家，进出口额占比为71.8%，提高2.6个百分点。
  caption 图为白露港集装箱码头一角。区融媒体中心程远摄
  paragraph 下一步，力争全年进出口总额突破400亿元。
  furniture 责任编辑：程远
  furniture 分享到：微信 微博
  furniture 上一篇：白露区部署12项重点任务
  furniture 相关阅读
  furniture 白露区新增3家省级外贸综合服务企业
  furniture 前两月全区进出口增长15.2%
  furniture 主办单位：白露区人民政府 网站标识码：1234567890
  furniture 某ICP备12345678号 某公网安备 12345678901234号
  figures 86.3亿元 18.6% 412家 71.8% 2.6个百分点 突破400亿元`));

test('a letter with quoted lines', () => check(`发件人: 程远 <cheng@example.cn>
发送时间: 2023年3月2日 10:05
主题: 回复: 关于报送技改数据的函

数据已核,全市技改投资完成132.8亿元,同比增长11.4%,请以此为准。规上企业户数应为1,
286户。

> 2023年3月1日,林知秋写道:
> 现将去年工业数据报来:全市规上工业增加值增长8.9%,高于全省1.7个百分
> 点;实现利润总额97.5亿元,其中装备制造业占四成以
> 上;累计上云企业超过
> 5600余家。
>> 请于3月5日前报送。联系电话:0571-
>> 88123456。
`, `
  furniture 发件人: 程远 <cheng@example.cn>
  furniture 发送时间:2023年3月2日 10:05
  furniture 主题: 回复: 关于报送技改数据的函
  paragraph 数据已核,全市技改投资完成132.8亿元,同比增长11.4%,请以此为准。规上企业户数应为1,286户。
  paragraph 2023年3月1日,林知秋写道:
  paragraph 现将去年工业数据报来:全市规上工业增加值增长8.9%,高于全省1.7个百分点;实现利润总额97.5亿元,其中装备制造业占四成以上;累计上云企业超过5600余家。
  paragraph 请于3月5日前报送。联系电话:0571-88123456。
  figures 132.8亿元 11.4% 1,286户 8.9% 1.7个百分点 97.5亿元 四成以上 超过5600余家`));

test('a scanned page: blanks between characters, wide digits, radicals', () => check(`松 江 县 人 民 政 府 工 作 报 告

一 、2 0 2 2 年 工 作 回 顾

  全 县 实 现 地 区 生 产 总 值 2 0 3 . 6 亿 元 , 增 ⻓ 5 . 8 % , 城镇居 民人均可支配收 入 4 1 2 3 5 元。固定资产投
资 增 长 １２．３ ％ ，社会消费品零售总额 ９８．７ 亿元 ， 占比提高 到 3 7 .5 % 。

  新 增 市 场 主 体 1 ,286 户 , 其中企业 4 05 户;完成土地整治 15平方公 里,
粮食产量达 到12. 5万 吨,连续 ⼗ ⼆ 年 丰收。
`, `
  title 松江县人民政府工作报告
  heading 一、2022年工作回顾
  paragraph 全县实现地区生产总值203.6亿元,增⻓5.8%,城镇居民人均可支配收入41235元。固定资产投资增长１２．３％，社会消费品零售总额９８．７亿元，占比提高到37.5%。
  paragraph 新增市场主体1,286户,其中企业405户;完成土地整治15平方公里,粮食产量达到12.5万吨,连续⼗⼆年丰收。
  figures 203.6亿元 5.8% 41235元 １２．３％ ９８．７亿元 37.5% 1,286户 405户 15平方公里 12.5万吨`));

test('a document of a word processor: manual line breaks, tabs, bullets, hidden characters', () => check(`清溪市2023年计划执行情况

一、\t主要指标\v全市地区生产总值\t完成1\u00a0026.4亿元，增长\u200b6.1%；\v一般公共预算收入\u00a0\u00a088.2亿元，\v比上年提高1.3\v个百分点。
\uf0b7\t农业：粮食总产量48.6万吨，\v增长1.2%。
（一）\t重点项目\t
\t全年实施市级重点项目186个，\v完成投资312.5亿\u00ad元，占年度计划的108.6%。\t竣工\ufeff39个。
指标\t单位\t2022年
粮食产量\t亩\t48.6
`, `
  title 清溪市2023年计划执行情况
  heading 一、主要指标
  paragraph 全市地区生产总值完成1026.4亿元，增长6.1%；
  paragraph 一般公共预算收入88.2亿元，比上年提高1.3个百分点。
  paragraph \uf0b7农业：粮食总产量48.6万吨，增长1.2%。
  heading （一）重点项目
  paragraph 全年实施市级重点项目186个，完成投资312.5亿元，占年度计划的108.6%。竣工39个。
  paragraph 指标 单位 2022年
  paragraph 粮食产量 亩 48.6
  figures 1026.4亿元 6.1% 88.2亿元 1.3个百分点 48.6万吨 1.2% 186个 312.5亿元 108.6% 39个 48.6`));
