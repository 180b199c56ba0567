// Walks the hovers of whole articles, of every thing in them and in both languages, and follows each number back to where it comes from.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { MarkupKind } from 'vscode-languageserver';
import { readArticles, type NamedArticle } from '../../../test/harness/articles';
import { numbersSeen } from '../../../test/harness/exactNumbers';
import { complaints, type ReadText, type Tally } from '../../../test/harness/followBack';
import { builtIn, otherText } from '../../../test/harness/scene';
import type { Analysis, Phrase } from '../analysis/model';
import { createKnowledge } from '../knowledge/knowledge';
import { cardAt } from './hover';
import type { OtherText, Scene } from './hoverScene';
import { startOf } from './hoverIndex';
import { piecesOf, render, type Card } from './markup';
import { chinese, english, type Translate } from './messages';
import { tellerFor } from './told';

const knowledge = createKnowledge();
/** Texts of which nobody reads what goes wrong: see test/gold/README.md. */
const heldBack = new Set(['jingmen-bulletin', 'hunan-plan', 'national-white-paper', 'wrapped-work-report', 'five-year-plan', 'counties-in-brackets']);

for (const folder of ['samples', 'test/gold/texts', '../shared/gold']) {
  const articles = readArticles(folder);
  test(`nothing in the hovers of ${folder} is invented`, { skip: articles.length === 0 ? `${folder} is not here` : false }, () => {
    const texts = articles.map(opened);
    const tally: Tally = { pieces: 0, worked: 0, read: 0, believed: 0 };
    for (const [i, article] of articles.entries()) {
      const others = texts.filter((_text, other) => other !== i);
      const found = [english, chinese].flatMap(translate => walk(texts[i]!, others, translate, tally));
      assert.deepEqual(heldBack.has(article.name) ? found.map(each => each.slice(0, each.indexOf(':'))) : found.slice(0, 5), [], article.name);
    }
    assert.ok(tally.worked > 1000 && tally.believed < tally.read / 20, JSON.stringify(tally));
  });
}

function opened({ file, text }: NamedArticle): OtherText {
  return otherText(pathToFileURL(file).href, text, knowledge);
}

/** What is wrong with the hovers of one text. */
function walk(own: OtherText, others: readonly OtherText[], translate: Translate, tally: Tally): readonly string[] {
  const scene: Scene = { ...own, others, metrics: knowledge.metrics, reference: builtIn, teller: tellerFor(translate) };
  const texts = [own, ...others].map((each): ReadText => ({ uri: each.uri, text: each.document.getText(), analysis: each.analysis })) as unknown as readonly [ReadText, ...ReadText[]];
  return [...placesIn(own.analysis, texts[0].text)].flatMap(offset => {
    const found = cardAt(offset, scene);
    return found === null ? [] : [...complaints(found.card, texts, tally), ...unseen(found.card)];
  });
}

/** Where things stand that have a hover, once each. */
function placesIn(analysis: Analysis, text: string): ReadonlySet<number> {
  const { figures, programmes, districts, periods, claims } = analysis;
  const phrases: readonly Phrase[] = [...figures, ...programmes, ...districts, ...periods.map(({ words }) => words), ...claims.flatMap(({ metric }) => metric ?? [])];
  const places = new Set(phrases.map(startOf));
  for (let offset = 0; offset < text.length; offset++) {
    const found = builtIn().termAt(text, offset);
    if (found !== null) places.add(found.start);
  }
  return places;
}

/** Numbers that a reader sees are those of the pieces, in their order, in either format. */
function unseen(card: Card): readonly string[] {
  const pieces = piecesOf(card).flatMap(({ text }) => numbersSeen(shortened(text)));
  return [MarkupKind.Markdown, MarkupKind.PlainText].flatMap(kind => {
    const { value } = render(card, kind);
    const shown = kind === MarkupKind.Markdown ? value.replace(/\]\(file:[^()\s]*\)/g, ']').replaceAll('\\', '') : value;
    const seen = numbersSeen(shown);
    return seen.join(' ') === pieces.join(' ') ? [] : [`numbers without a piece: ${seen.join(' ')} | ${pieces.join(' ')}`];
  });
}

/** As the hover shows a long text. */
function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  return characters.length <= 400 ? text : characters.slice(0, 400).join('').replace(/[\d.,]+$/, '');
}
