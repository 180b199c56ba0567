import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from './settings';
import { createKnowledge } from '../knowledge/knowledge';
import { OtherTexts } from './otherTexts';
import { Readings } from './readings';
import { StoredDocument } from './textStore';

const documentOf = (name: string, text: string): StoredDocument => new StoredDocument(`file:///${name}.txt`, 'policytext', 1, text);

/** The texts besides `a`, with their figures. */
function seen(texts: OtherTexts, a: StoredDocument): readonly string[] {
  return texts.besides(a).map(({ uri, document, analysis }) => `${uri} ${document.version} ${analysis.figures.map(({ text }) => text).join(' ')}`);
}

test('the policy texts that are open besides one, each as it stands when it is looked at', async () => {
  const [a, b, code] = [documentOf('a', '企业达1家。'), documentOf('b', '企业达2家。'), documentOf('code', '企业达3家。')];
  const open = [a, b, code];
  const readings = new Readings(createKnowledge());
  const read = (document: StoredDocument): ReturnType<ConstructorParameters<typeof OtherTexts>[1]['read']> => Promise.resolve(document === code ? null : { reading: readings.of(document), settings: defaultSettings });
  const texts = new OtherTexts({ all: () => open }, { read }, readings);
  assert.deepEqual(seen(texts, a), []);
  await texts.settle();
  assert.deepEqual(seen(texts, a), ['file:///b.txt 1 2家']);
  b.update([{ range: { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } }, text: '5' }], 2);
  assert.deepEqual(seen(texts, a), ['file:///b.txt 2 5家']);
  open.splice(1, 1);
  assert.deepEqual(seen(texts, a), []);
});
