import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handmade } from '../../../test/harness/handmade';
import { articleSummary } from './articleSummary';

test('claims are counted, and each of their districts is named once', () => {
  const { analysis } = handmade(`<heading 2 上虞区>增强</heading><p><metric>增加值</metric>为<figure money 1 CNY>1元</figure>。</p>
<heading 2 西湖区>构建</heading><p><metric>增加值</metric>为<figure money 2 CNY>2元</figure>、<figure money 3 CNY>3元</figure>,共<figure count 3 家 = loose>3家</figure>。</p>
<heading 2 上虞区>增强</heading><p><metric>增加值</metric>为<figure money 1 CNY>4元</figure>。</p>`);
  assert.deepEqual(articleSummary(analysis), { claims: 4, districts: ['上虞区', '西湖区'] });
});

test('a district without claims is not counted, and claims of no district are', () => {
  const { analysis } = handmade('<p><district>西湖区</district>和<district>上虞区</district></p><p><metric>增加值</metric>为<figure money 1 CNY>1元</figure>。</p>');
  assert.deepEqual(articleSummary(analysis), { claims: 1, districts: [] });
});
