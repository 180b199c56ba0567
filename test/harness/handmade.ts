// Makes an analysis by hand from a text with tags, so that a feature's test does not hang on the judgement of the real one.
//
//   <title 西湖区>…</title>               the title of an article, and the district of what follows; `-` for none
//   <heading 2 西湖区>…</heading>         a heading of that depth; without a district it takes the last one's
//   <p>…</p> <p 0>…</p>                   a paragraph of the last section, or of the section with that index
//   <figure percent 89 % ≥>…</figure>     type, value, unit, bound (`more` for `>`, which ends a tag); then any of `increase decrease target loose`
//   <metric>…</metric> <period 2021>…</period> <district>…</district> <programme 鲲鹏行动 鲲鹏>…</programme> <cue change>…</cue>
//   <bound>…</bound>                      in a figure
//
// A figure that is not `loose` makes a claim, with the last metric and period before it in its block.
import { LogicalText } from '../../server/src/analysis/text/logicalText';
import type {
  Analysis, Article, Block, Bound, Claim, Cue, CueKind, District, DistrictMention, Figure, FigureType, Period, Phrase, Programme, Section, Span, Tie,
} from '../../server/src/analysis/model';
import { extractTags, type Tag } from './markers';

/** A text and what is said to be found in it. */
export interface Handmade {
  readonly text: string;
  readonly analysis: Analysis;
}

/** Reads the tags; the ties name the claims in the order of the text. */
export function handmade(marked: string, ties: readonly Tie[] = []): Handmade {
  const { text, tags } = extractTags(marked);
  const articles: Article[] = [];
  const sections: Section[] = [];
  const blocks: Block[] = [];
  for (const tag of tags) {
    const span = { start: tag.start, end: tag.end };
    if (tag.name === 'title') {
      const district = districtOf(tag.words[0], null);
      articles.push({ title: phraseOf(text, tag), sections: [], district, districtRule: district === null ? null : 'headline' });
      sections.push({ heading: phraseOf(text, tag), depth: 1, span, district, isDistrictOwn: false, article: articles.length - 1 });
    } else if (tag.name === 'heading') {
      const district = districtOf(tag.words[1], sections.at(-1)?.district ?? null);
      sections.push({ heading: phraseOf(text, tag), depth: Number(tag.words[0]), span, district, isDistrictOwn: tag.words[1] !== undefined, article: Math.max(articles.length - 1, 0) });
    } else if (tag.name !== 'p') {
      continue;
    }
    if (sections.length === 0) sections.push({ heading: null, depth: 1, span, district: null, isDistrictOwn: false, article: 0 });
    const kind = tag.name === 'p' ? 'paragraph' : tag.name === 'title' ? 'title' : 'heading';
    const section = kind === 'paragraph' && tag.words[0] !== undefined ? Number(tag.words[0]) : sections.length - 1;
    blocks.push({ kind, span, text: phraseOf(text, tag).text, section, continues: null });
  }
  const named = (name: string): readonly Tag[] => tags.filter(tag => tag.name === name);
  const figures = named('figure').map(tag => figureOf(text, tag, tags));
  const periods = named('period').map(tag => periodOf(text, tag));
  const programmes = named('programme').map((tag): Programme => ({ ...phraseOf(text, tag), core: tag.words[0] ?? '', identity: tag.words[1] ?? tag.words[0] ?? '', programmeId: null, district: null }));
  const districts = named('district').map((tag): DistrictMention => ({ ...phraseOf(text, tag), district: districtNamed(phraseOf(text, tag).text) }));
  const cues = named('cue').map((tag): Cue => ({ ...phraseOf(text, tag), kind: tag.words[0] as CueKind }));
  const claims = named('figure').flatMap((tag, index): Claim[] => {
    if (tag.words.includes('loose')) return [];
    const block = blocks.findIndex(({ span }) => span.start <= tag.start && tag.end <= span.end);
    const held = blocks[block];
    if (held === undefined) throw new Error(`the figure at ${tag.start} stands in no block`);
    const before = (name: string): Tag | undefined => named(name).filter(other => other.start >= held.span.start && other.end <= tag.start).at(-1);
    const metric = before('metric');
    const period = before('period');
    return [{
      figure: figures[index]!,
      change: tag.words.includes('increase') ? 'increase' : tag.words.includes('decrease') ? 'decrease' : 'level',
      isTarget: tag.words.includes('target'),
      metric: metric === undefined ? null : phraseOf(text, metric),
      metricId: null,
      district: sections[held.section]!.district,
      period: period === undefined ? null : periodOf(text, period),
      sentence: { text: held.text, ranges: [held.span] },
      section: held.section,
      block,
      rule: 'handmade',
      reasons: { relation: null, owner: null, target: tag.words.includes('target') ? 'word' : null },
    }];
  });
  const read = articles.map((article, index) => ({ ...article, sections: [...sections.keys()].filter(section => sections[section]!.article === index) }));
  const passage = { claims, figures, programmes, districts, periods, cues };
  const phraseIn = (block: number, span: Span): Phrase => partOf(text, blocks[block]!.span, span);
  const textsIn = (span: Span): readonly LogicalText[] => blocks.filter(block => block.span.start < span.end && block.span.end > span.start).map(block => LogicalText.of(text, block.span));
  return { text, analysis: { ...passage, length: text.length, articles: read, sections, blocks, ties, within: () => passage, phraseIn, textsIn } };
}

/** Words of a block by their offsets in what it says, from which line ends are left out. */
function partOf(text: string, block: Span, { start, end }: Span): Phrase {
  const offsets = Array.from({ length: block.end - block.start }, (_unit, i) => block.start + i).filter(offset => !/[\r\n]/.test(text[offset]!));
  return phraseOf(text, { start: offsets[start]!, end: offsets[end - 1]! + 1 });
}

/** The words of a tag, with a range for each line they stand on. */
function phraseOf(text: string, { start, end }: Span): Phrase {
  const ranges = [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map(({ index, 0: part }) => ({ start: start + index, end: start + index + part.length }));
  return { text: text.slice(start, end).replace(/[\r\n]+/g, ''), ranges: ranges.length === 0 ? [{ start, end }] : ranges };
}

function figureOf(text: string, tag: Tag, tags: readonly Tag[]): Figure {
  const [type = 'count', value = '0', unit = '', bound = '='] = tag.words;
  const inside = tags.filter(({ name, start, end }) => name === 'bound' && tag.start <= start && end <= tag.end);
  return {
    ...phraseOf(text, tag),
    type: type as FigureType,
    quantity: { kind: 'exact', value: Number(value) },
    unit,
    bound: bound === 'more' ? '>' : bound as Bound,
    boundWords: inside.map(words => phraseOf(text, words)),
    silence: tag.words.includes('loose') ? 'handmade' : null,
  };
}

function periodOf(text: string, tag: Tag): Period {
  const iso = tag.words[0] ?? null;
  return { iso, words: phraseOf(text, tag), yearRule: iso === null ? null : 'words' };
}

function districtOf(word: string | undefined, inherited: District | null): District | null {
  if (word === undefined) return inherited;
  return word === '-' ? null : districtNamed(word);
}

const codes: Readonly<Record<string, string>> = { 全国: '000000', 西湖区: '330106', 上虞区: '330604', 嘉善县: '330421', 富阳区: '330111' };

function districtNamed(name: string): District {
  const code = codes[name];
  if (code === undefined) throw new Error(`no test knows ${name}`);
  return { code, name, level: code === '000000' ? 'nation' : 'county' };
}
