// What a selection grows to, step by step: a name or a figure, its claim, its sentence, the paragraph, the section, the article, the text.
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { cover, hull, type Analysis, type Block, type Claim, type Phrase, type Span } from '../analysis/model';
import { sentenceEnds } from '../analysis/text/characters';
import { claimOf, subjectAt, type Subject } from './hoverIndex';
import { outline, type OutlineNode } from './outline';
import { toRange } from './positions';

/** For each position the smallest step that holds it; each step lies within its parent and is smaller, and the last is the whole text. */
export function selectionRanges(analysis: Analysis, document: TextDocument, positions: readonly Position[]): SelectionRange[] {
  const steps = new Steps(analysis);
  return positions.map(position => nested(steps.at(document.offsetAt(position)), document));
}

/** From the smallest to the largest, each as the parent of the one before. */
function nested(spans: readonly Span[], document: TextDocument): SelectionRange {
  const [largest, ...smaller] = [...spans].reverse();
  if (largest === undefined) throw new Error('a selection without a step');
  return smaller.reduce((parent: SelectionRange, span) => ({ range: toRange(document, span), parent }), { range: toRange(document, largest) });
}

class Steps {
  private tree: readonly OutlineNode[] | undefined;

  constructor(private readonly analysis: Analysis) {}

  /** Spans that hold an offset, each within the next and smaller. */
  at(offset: number): readonly Span[] {
    const spans: Span[] = [];
    for (const span of this.candidates(offset)) {
      const last = spans.at(-1);
      const holds = span.start <= offset && offset <= span.end && span.start < span.end;
      if (last === undefined ? holds : holds && isWithin(last, span) && last.end - last.start < span.end - span.start) spans.push(span);
    }
    return spans.length === 0 ? [{ start: 0, end: this.analysis.length }] : spans;
  }

  /** What may be a step, from the small to the large. */
  private *candidates(offset: number): Generator<Span> {
    const { analysis } = this;
    // A cursor stands between two characters: behind the last one of a word it still means the word.
    const [subject, at] = [offset, offset - 1].map((each): [Subject | null, number] => [each < 0 ? null : subjectAt(analysis, each), each]).find(([found]) => found !== null) ?? [null, offset];
    const block = this.blockAt(offset);
    if (subject !== null) {
      yield subject.here;
      yield hullWithin(phraseOf(subject), block, subject.here);
    }
    if (block !== null) {
      const claim = this.claimAt(subject, at, block);
      if (claim !== null) {
        const words = claimSpan(claim, block);
        yield words;
        yield hullWithin(claim.sentence, block, words);
      } else yield* this.sentence(block, offset);
      yield block.span;
    }
    yield* this.holders(offset);
    const article = block === null ? undefined : analysis.articles[analysis.sections[block.section]!.article];
    if (article !== undefined) yield cover(article.sections.map(section => analysis.sections[section]!.span));
    yield { start: 0, end: analysis.length };
  }

  /** The claim of a figure; for other words the smallest claim that they lie in, if any. */
  private claimAt(subject: Subject | null, at: number, block: Block): Claim | null {
    const { analysis } = this;
    if (subject?.kind === 'figure') {
      const index = claimOf(analysis, subject.figure);
      return index === undefined ? null : analysis.claims[index]!;
    }
    let smallest: { readonly claim: Claim; readonly length: number } | null = null;
    for (const claim of analysis.within({ start: at, end: at + 1 }).claims) {
      const { start, end } = claimSpan(claim, block);
      if (start <= at && at < end && (smallest === null || end - start < smallest.length)) smallest = { claim, length: end - start };
    }
    return smallest?.claim ?? null;
  }

  /** The smallest block that holds an offset; a caption can lie within the paragraph that runs round it. */
  private blockAt(offset: number): Block | null {
    let smallest: Block | null = null;
    for (const block of this.analysis.blocks) {
      const { start, end } = block.span;
      if (start > offset) break;
      if (offset <= end && (smallest === null || end - start <= smallest.span.end - smallest.span.start)) smallest = block;
    }
    return smallest;
  }

  /** The sentence of a block that holds an offset, if it is one of words of the block. */
  private *sentence(block: Block, offset: number): Generator<Span> {
    const { analysis } = this;
    const index = analysis.blocks.indexOf(block);
    if (block.text === '') return;
    let done = 0;
    for (const { start, end } of analysis.phraseIn(index, { start: 0, end: block.text.length }).ranges) {
      if (start <= offset && offset <= end && isWithin({ start, end }, block.span)) {
        // At the very end of a sentence the one that ends is meant.
        const at = Math.max(0, Math.min(done + offset - start, block.text.length) - 1);
        const sentence = sentenceAround(block.text, at);
        if (sentence !== null) yield hullWithin(analysis.phraseIn(index, sentence), block, { start: offset, end: offset });
        return;
      }
      done += end - start;
    }
  }

  /** The sections, and what they stand in, from the inmost out. */
  private *holders(offset: number): Generator<Span> {
    this.tree ??= outline(this.analysis);
    const path: Span[] = [];
    for (let nodes = this.tree; ;) {
      const holder = nodes.find(({ kind, span }) => kind !== 'claim' && span.start <= offset && offset <= span.end);
      if (holder === undefined) break;
      path.push(holder.span);
      nodes = holder.children;
    }
    yield* path.reverse();
  }
}

function phraseOf(subject: Subject): Phrase {
  switch (subject.kind) {
    case 'figure': return subject.figure;
    case 'programme': return subject.programme;
    case 'period': return subject.period.words;
    case 'district': return subject.mention;
    case 'metric': return subject.metric;
  }
}

/** From the first to the last word of a claim: its figure with what it measures and how, as far as they stand in the block and in its sentence. */
function claimSpan({ figure, metric, reasons, sentence: all }: Claim, block: Block): Span {
  const whole = hullWithin(all, block, hull(figure));
  const words = [metric, reasons.relation, figure].flatMap(phrase => phrase?.ranges ?? []);
  const near = words.filter(range => isWithin(range, whole));
  return cover(near.length === 0 ? figure.ranges : near);
}

/** From the first to the last character of those places of a phrase that lie in a block; `otherwise` where none do. */
function hullWithin({ ranges }: Phrase, block: Block | null, otherwise: Span): Span {
  const here = block === null ? [] : ranges.filter(range => isWithin(range, block.span));
  return here.length === 0 ? otherwise : cover(here);
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The sentence that holds the character at an offset, without blanks around it and with the quotes and brackets that close it. */
function sentenceAround(text: string, at: number): Span | null {
  for (const { index, 0: words } of text.matchAll(anySentence)) {
    if (at >= index + words.length) continue;
    const start = index + words.length - words.trimStart().length;
    const end = index + words.trimEnd().length;
    return end <= start ? null : { start, end };
  }
  return null;
}

/** `…。`, `“…！”`, and what has no end. */
const anySentence = new RegExp(`[^${sentenceEnds}！？]+(?:[${sentenceEnds}！？]+[”’」』）)》】]*)?|[${sentenceEnds}！？]+`, 'g');
