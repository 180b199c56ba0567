// The hover of a term that readers ask about: a step on a ladder of enterprises, a slogan, a document, an institution.
import type { MetricEntry, TermEntry } from '../knowledge/reference';
import type { Span } from '../analysis/model';
import { entryWords, inLanguage, sinceOf, sourceOf, type Scene } from './hoverScene';
import type { Card, Part } from './markup';
import type { Message } from './messages';
import { inOneLine, ours, said, strong, told, type Told } from './told';

/** The term over an offset of the text and where it stands, or `null`. */
export function termAt(offset: number, { document, reference }: Scene): { readonly term: TermEntry; readonly here: Span } | null {
  const start = Math.max(0, offset - reach);
  const near = document.getText({ start: document.positionAt(start), end: document.positionAt(offset + reach) });
  const found = reference().termAt(near, offset - start);
  return found === null ? null : { term: found.term, here: { start: start + found.start, end: start + found.end } };
}

/** Longer than any term. */
const reach = 60;

export function termCard(term: TermEntry, words: string, here: Span, scene: Scene): Card {
  const { teller } = scene;
  const what = inOneLine([ours(teller.translate(kinds[term.kind])), term.zh === words ? null : entryWords(term.zh, 'term', term), entryWords(term.en, 'term', term), sinceOf(term.since, 'term', term, teller)]);
  return { title: told(words, { kind: 'quote', quote: { uri: null, ranges: [here] } }), lines: said([what, summaryOf(term, scene), ladderOf(term, scene), sourceOf('term', term, teller)]), details: [] };
}

/** What is said of a term below something else whose words hold it; nothing that the `entry` of that thing tells already. */
export function termLines(words: string, entry: Pick<MetricEntry, 'zh' | 'definition'> | null, scene: Scene): readonly Told[] {
  const term = termIn(words, scene);
  if (term === null) return [];
  const { say } = scene.teller;
  const ladder = ladderOf(term, scene);
  if (entry?.definition !== undefined) return said([ladder]);
  const summary = summaryOf(term, scene);
  const name = inOneLine([entryWords(term.zh, 'term', term), entryWords(term.en, 'term', term)]);
  return said([summary === null ? name : say('{0}: {1}', name, summary), ladder, sourceOf('term', term, scene.teller)]);
}

/** The same as a part of the details. */
export function termPart(words: string, entry: Parameters<typeof termLines>[1], scene: Scene): Part {
  return { kind: 'lines', lines: termLines(words, entry, scene) };
}

/** The term that stands first in some words. */
function termIn(words: string, { reference }: Scene): TermEntry | null {
  for (let at = 0; at < Math.min(words.length, reach); at++) {
    const found = reference().termAt(words, at);
    if (found !== null) return found.term;
  }
  return null;
}

const kinds: Readonly<Record<TermEntry['kind'], Message>> = { enterprise: 'kind of enterprise', slogan: 'policy term', document: 'document', institution: 'institution' };

function summaryOf(term: TermEntry, { teller }: Scene): Told | null {
  return term.summary === undefined ? null : entryWords(inLanguage(term.summary, teller), 'term', term);
}

/** `优质中小企业: 创新型中小企业 → 专精特新中小企业 → 专精特新“小巨人”企业`, its own step marked. */
function ladderOf(term: TermEntry, { reference, teller }: Scene): Told | null {
  if (term.ladderOf === undefined) return null;
  const steps = reference().ladder(term.ladderOf).map(step => {
    const name = entryWords(teller.isChinese ? step.zh : step.en, 'term', step);
    return step.id === term.id ? strong(name) : name;
  });
  return teller.say('ladder of {0}: {1}', entryWords(term.ladderOf, 'term', term), inOneLine(steps, ' → '));
}
