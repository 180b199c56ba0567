import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdown } from './markdown';
import { analysisOf, claim, figure, jiashan, phrase, sourceOf, xihu } from './testing';

test('a table a district, in the order in which the text speaks of them', () => {
  const text = '区经济|2021年增长5%。\n县占6%,目标降7%。\n8%9%';
  const claims = [
    claim(figure(text, ['5%']), { change: 'increase', district: xihu, metric: phrase(text, '经济|'), period: { iso: '2021', words: phrase(text, '2021年'), yearRule: 'words' } }),
    claim(figure(text, ['6%']), { district: jiashan }),
    claim(figure(text, ['7%']), { change: 'decrease', isTarget: true, district: xihu }),
    claim(figure(text, ['8%'])),
    claim(figure(text, ['9%']), { district: { ...xihu, code: null } }),
  ];
  assert.equal([...markdown.body(sourceOf(text), analysisOf(text, { claims }))].join(''), `# a.txt

## 西湖区(330106)

| 指标 | 数值 | 变动 | 时间 | 小节 | 行 |
| --- | --- | --- | --- | --- | ---: |
| 经济\\| | 5% | 增长 | 2021年 |  | 1 |
|  | 7% | 目标下降 |  |  | 2 |

## 嘉善县(330421)

| 指标 | 数值 | 变动 | 时间 | 小节 | 行 |
| --- | --- | --- | --- | --- | ---: |
|  | 6% |  |  |  | 2 |

## 未注明地区

| 指标 | 数值 | 变动 | 时间 | 小节 | 行 |
| --- | --- | --- | --- | --- | ---: |
|  | 8% |  |  |  | 3 |

## 西湖区

| 指标 | 数值 | 变动 | 时间 | 小节 | 行 |
| --- | --- | --- | --- | --- | ---: |
|  | 9% |  |  |  | 3 |

`);
});

test('a text without claims has its name alone', () => {
  assert.equal([...markdown.body(sourceOf('甲'), analysisOf('甲', {}))].join(''), '# a.txt\n\n');
});
