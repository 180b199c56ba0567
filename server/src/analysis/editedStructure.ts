// The structure of a text after an edit of its paragraphs: articles and sections stay, only the blocks in them are other ones.
import { seamLength } from './layout/seams';
import { signsOff } from './layout/kinds';
import { leadOf, speaksOfNation, type PlacedBlock, type Structure } from './layout/structure';
import { isSameRunning, runningBehind, type Running } from './places/speakers';
import type { LogicalBlock } from './layout/blocks';
import type { Span } from './model';
import type { ScopeWords } from './places/topic';

/** Blocks next to one another, by their numbers before an edit, and those that they gave way to, by theirs after it. */
export interface Exchange {
  readonly before: Span;
  readonly after: Span;
}

export interface BlockChange extends Exchange {
  readonly removed: readonly PlacedBlock[];
  readonly added: readonly PlacedBlock[];
  /** All that were laid out again, by their numbers before the edit: the ones around them have kept their distances. */
  readonly laidOut: Span;
  /** Those right behind, as many as an article may have before the note that ends it. */
  readonly behind: readonly LogicalBlock[];
}

/** How many blocks an article has at least before the note that ends it. */
export const beforeNote = 2;

/** The structure of a text after one change of its blocks; `null` where it bears on more than itself. */
export function structureAfter({ before, after, removed, added, laidOut, behind }: BlockChange, structure: Structure, words: ScopeWords): Structure | null {
  // What two blocks say together must stay together.
  if (structure.continuations.some(({ head, tail }) => Math.max(head, tail) >= laidOut.start && Math.min(head, tail) < laidOut.end)) return null;
  if (structure.isPage && (removed.length !== added.length || edgesOf(removed) !== edgesOf(added))) return null;
  if (removed.length + added.length === 0) return structure;
  if ([...removed, ...added].some(({ kind }) => kind !== 'paragraph')) return null;
  // The first block opens an article and a section.
  if (before.start === 0 || placesIn(removed) !== placesIn(added)) return null;
  const section = structure.sectionOf[before.start - 1]!;
  if (removed.some((_, i) => structure.sectionOf[before.start + i] !== section)) return null;
  const running = runningAfter({ before, added }, structure, section, words);
  if (running === null) return null;
  if (removed.length === added.length) return running === structure.running ? structure : { ...structure, running };
  if (behind.some(block => block.kind === 'note' || signsOff(block))) return null;
  const sectionOf = [...structure.sectionOf.slice(0, before.start), ...added.map(() => section), ...structure.sectionOf.slice(before.end)];
  const articles = structure.articles.map(article => ({ ...article, blocks: withChange(article.blocks, before, after) }));
  return { ...structure, articles, sectionOf, running };
}

/** What is running behind each block, where the ones behind those that changed need not ask again; else `null`. */
function runningAfter({ before, added }: Pick<BlockChange, 'before' | 'added'>, { running, sections }: Structure, section: number, words: ScopeWords): readonly Running[] | null {
  const last = running[before.start - 1]!;
  let now: Running = last;
  const own = added.map(block => (now = runningBehind(block, now, sections[section]!.place, words)));
  if (!isSameRunning(now, before.end > before.start ? running[before.end - 1]! : last)) return null;
  return own.every((each, i) => isSameRunning(each, running[before.start + i] ?? null)) && own.length === before.end - before.start ? running : [...running.slice(0, before.start), ...own, ...running.slice(before.end)];
}

/** What blocks say of whose their article is. */
function placesIn(blocks: readonly PlacedBlock[]): string {
  const mentions = blocks.flatMap(block => block.mentions.map(({ place, ownLevel }) => `${place?.name ?? ''}${place?.code ?? ''}${ownLevel ?? ''}`));
  return `${mentions.join()}|${blocks.map(block => leadOf(block)?.name ?? '').join('')}|${blocks.some(speaksOfNation)}`;
}

/** An article's blocks by their new numbers. */
function withChange(blocks: readonly number[], before: Span, after: Span): readonly number[] {
  const by = after.end - before.end;
  const first = blocks[0];
  const last = blocks[blocks.length - 1];
  if (first === undefined || last === undefined || last < before.start - 1) return blocks;
  if (first >= before.end) return blocks.map(index => index + by);
  const added = Array.from({ length: after.end - after.start }, (_, i) => after.start + i);
  return [...blocks.filter(index => index < before.start), ...added, ...blocks.filter(index => index >= before.end).map(index => index + by)];
}

/** What tells whether paragraphs break off or carry others on. */
function edgesOf(blocks: readonly PlacedBlock[]): string {
  return blocks.map(({ logical: { text }, mentions }) => {
    const stop = text.indexOf('。');
    return [text.slice(0, seamLength), text.slice(-seamLength), stop < 0, mentions.some(({ start }) => start < stop)].join('|');
  }).join('\n');
}
