import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handmade } from '../../../test/harness/handmade';
import { createKnowledge } from '../knowledge/knowledge';
import { districtLenses, lensWords } from './districtLenses';
import { chinese, english, type Translate } from './messages';
import { tellerFor } from './told';

const { metrics } = createKnowledge();

/** Each lens: the words that it stands over, its title, and its figures. */
function lensesOf(marked: string, translate: Translate = english): readonly string[] {
  const { text, analysis } = handmade(marked);
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return districtLenses(analysis, metrics).map(lens => {
    const { title, figures } = lensWords(analysis, lens, metrics, tellerFor(translate)) ?? assert.fail('nothing to say');
    return `${words(lens.span)} | ${title} | ${figures.map(words).join(' ')}`;
  });
}

const claim = (metric: string, figure: string): string => `<p><metric>${metric}</metric>为<figure money 1 CNY>${figure}</figure>。</p>`;

test('a district\'s claims, and the metrics that others have as well', () => {
  const marked = `<heading 2 上虞区>增强</heading>${claim('地区生产总值', '1元')}${claim('税收', '2元')}
<heading 2 西湖区>构建</heading>${claim('生产总值', '3元')}
<heading 2 嘉善县>推进</heading>${claim('出口', '4元')}
<heading 2 上虞区>继续</heading>${claim('出口', '5元')}`;
  assert.deepEqual(lensesOf(marked), [
    '增强 | 上虞区 · 3 claims | 1元 2元 5元',
    '增强 | 2 metrics shared with 西湖区, 嘉善县 | 1元 3元 4元 5元',
    '构建 | 西湖区 · 1 claim | 3元',
    '构建 | 1 metric shared with 上虞区 | 1元 3元',
    '推进 | 嘉善县 · 1 claim | 4元',
    '推进 | 1 metric shared with 上虞区 | 4元 5元',
  ]);
  assert.deepEqual(lensesOf(marked, chinese).slice(0, 2), ['增强 | 上虞区 · 3条数据 | 1元 2元 5元', '增强 | 与西湖区、嘉善县共有2个指标 | 1元 3元 4元 5元']);
});

test('one district alone shares nothing, one without claims and what is of no district have no line', () => {
  assert.deepEqual(lensesOf(`<heading 2 上虞区>增强</heading>${claim('税收', '1元')}${claim('税收', '2元')}`), ['增强 | 上虞区 · 2 claims | 1元 2元']);
  assert.deepEqual(lensesOf(`<heading 2 上虞区>增强</heading><p>没有数据。</p><heading 2 ->其他</heading>${claim('税收', '1元')}`), []);
});

test('more than three names are counted', () => {
  const sections = (names: readonly string[]): string => names.map(name => `<heading 2 ${name}>${name}</heading>${claim('税收', '1元')}`).join('\n');
  assert.match(lensesOf(sections(['全国', '西湖区', '上虞区', '嘉善县']))[1]!, /1 metric shared with 西湖区, 上虞区, 嘉善县 /);
  const five = sections(['全国', '西湖区', '上虞区', '嘉善县', '富阳区']);
  assert.match(lensesOf(five)[1]!, /1 metric shared with 西湖区, 上虞区, 嘉善县 and 1 more /);
  assert.match(lensesOf(five, chinese)[1]!, /与西湖区、上虞区、嘉善县及另外1地共有1个指标/);
});

test('what an edit has taken away is said no more', () => {
  const { analysis } = handmade(`<heading 2 上虞区>增强</heading>${claim('税收', '1元')}<heading 2 嘉善县>推进</heading><p>没有数据。</p>`);
  const words = (about: 'claims' | 'shared', district: string): string | undefined => lensWords(analysis, { about, district }, metrics, tellerFor(english))?.title;
  assert.deepEqual([words('claims', '330604'), words('shared', '330604'), words('claims', '330421'), words('claims', '330106')], ['上虞区 · 1 claim', undefined, undefined, undefined]);
});
