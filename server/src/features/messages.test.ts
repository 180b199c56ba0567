import assert from 'node:assert/strict';
import { test } from 'node:test';
import bundle from '../../../l10n/bundle.l10n.zh-cn.json';
import { chinese, english, translatorFor } from './messages';

test('values are filled in, and what looks like a place in a value stays', () => {
  assert.equal(english('{0} to {1}', '{1}$&', 2), '{1}$& to 2');
  assert.equal(chinese('{0} to {1}', 1, 2), '1至2');
});

test('the locale chooses the language', () => {
  for (const locale of ['zh', 'zh-cn', 'zh-Hans-CN', 'ZH_TW']) assert.equal(translatorFor(locale), chinese, locale);
  for (const locale of [undefined, '', 'en', 'de', 'zha']) assert.equal(translatorFor(locale), english, locale);
});

test('a sentence has the same places in both languages', () => {
  const places = (sentence: string): readonly string[] => (sentence.match(/\{\d+\}/g) ?? []).sort();
  for (const [englishSentence, chineseSentence] of Object.entries(bundle)) {
    assert.deepEqual(places(chineseSentence), places(englishSentence), englishSentence);
    assert.notEqual(chineseSentence, englishSentence);
  }
});
