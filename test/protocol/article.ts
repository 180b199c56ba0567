// An article in which nobody can be in doubt about the figures.
import { extractTags, type Tag } from '../harness/markers';

const { text, tags } = extractTags(`西湖区2021年国民经济运行情况

一、总体情况

😀2021年,西湖区高新技术产业增加值占比达<share>89%以上</share>,财政收入<growth>增长6.5%</growth>。

二、科技创新

西湖区把科技创新摆在首位,企业研发投入持续加大。2021年,西湖区技术交易额达<torn>25
0.3亿元</torn>。
`);

export const articleText = text;

/** A marked stretch of the article, in offsets. */
export function stretch(name: 'share' | 'growth' | 'torn'): Tag {
  return tags.find(tag => tag.name === name) ?? (() => { throw new Error(`nothing marked ${name}`); })();
}
