import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionsIn } from './testing';

/** Each mention as written, and the place or the level that it names. */
function check(text: string, expected: string): void {
  const mentions = mentionsIn(text);
  assert.equal(mentions.map(({ start, end, place, ownLevel }) => `${text.slice(start, end)}=${place?.name ?? ownLevel ?? ''}`).join(' '), expected);
}

test('in full, then for short', () => check('上虞区发展,上虞进步', '上虞区=上虞区 上虞=上虞区'));
test('nested names are mentions side by side', () => check('杭州市西湖区', '杭州市=杭州市 西湖区=西湖区'));
test('a place that is gone and its heir are each themselves, and for short it is the heir', () => check('上虞市改为上虞区,上虞市民、上虞', '上虞市=上虞市 上虞区=上虞区 上虞=上虞区 上虞=上虞区'));
test('for short only what the text names in full', () => check('嘉善进步,上虞区发展', '上虞区=上虞区'));
test('by the article\'s own standpoint', () => check('全国、我省、全市、本县', '全国=nation 我省=province 全市=prefecture 本县=county'));
test('a place\'s own name wins over the standpoint', () => check('全区与西湖区', '全区=county 西湖区=西湖区'));
test('by a pronoun: the last place of its kind, else the article\'s', () => {
  check('嘉善县与上虞区,该县、该区、该省', '嘉善县=嘉善县 上虞区=上虞区 该县=嘉善县 该区=上虞区 该省=province');
  check('永州市嘉善县,该市,该县', '永州市=永州市 嘉善县=嘉善县 该市=永州市 该县=嘉善县');
  check('义乌市领先,该市、该区域', '义乌市=义乌市 该市=义乌市');
});
test('no mention: words that only look like a standpoint', () => {
  check('全面发展,市区,县域,各省', '');
  check('安全区间,健全市场机制,完全县级', '');
  check('全市场化与全市', '全市=prefecture');
});
test('an empty text has none', () => check('', ''));
test('a short name in an organisation\'s is no mention, a full one is', () => {
  check('上虞区建设,上虞大学、上虞农村商业银行,上虞的学校', '上虞区=上虞区 上虞=上虞区');
  check('上虞区大学', '上虞区=上虞区');
});
