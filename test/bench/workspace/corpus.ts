// A folder of thousands of policy texts, the same in every run: articles of about 5,000 characters with about 60 claims each, put together
// from paragraphs of the samples and the annotated texts with other digits, districts, years and programmes; among them some in GB18030,
// and beside them some that are no policy prose.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { analyze } from '../../../server/src/analysis/analyze';
import type { Knowledge } from '../../../server/src/knowledge/knowledge';
import { listDivisions, type Division } from '../../../server/src/knowledge/divisions';
import { createKnowledge } from '../../../server/src/knowledge/knowledge';
import { readArticles } from '../../harness/articles';
import { between, oneOf, randomFrom, type Random } from '../random';
import { otherDigits } from '../texts';

/** UTF-16 units of an article, and its claims, nearly. */
const articleLength = 5_000;
const claimsPerArticle = 60;
const seed = 20_261_101;
const firstYear = 2001;
const years = 25;
const programmes = 600;
/** Of so many files one is in GB18030. */
const filesPerGb18030 = 20;
/** To so many articles comes one file that is no policy prose. */
const articlesPerOther = 50;

/** A file of the corpus. */
export interface CorpusFile {
  /** Below the corpus's folder, parted by `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isArticle: boolean;
}

/** Writes a corpus of so many articles into a folder, which must be there for nothing else; gives the paths of the articles. */
export function writeCorpus(folder: string, articles: number): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  const paths: string[] = [];
  for (const { path, bytes, isArticle } of corpus(articles)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    if (isArticle) paths.push(path);
  }
  return paths;
}

/** The files of a corpus with so many articles. */
export function* corpus(articles: number): Generator<CorpusFile> {
  const random = randomFrom(seed);
  const knowledge = createKnowledge();
  const stock = readStock(knowledge);
  const districts = listDivisions().filter(({ level, isFormer, needsContext }) => level === 'county' && !isFormer && !needsContext);
  const named = Array.from({ length: programmes }, () => programmeName(random));
  const toGb18030 = gb18030();
  for (let i = 0; i < articles; i++) {
    const district = districts[Math.floor(i / years) * 7 % districts.length]!;
    const year = firstYear + i % years;
    const text = article({ stock, district, year, named, random });
    const bytes = i % filesPerGb18030 === filesPerGb18030 - 1 ? toGb18030(text) : null;
    yield { path: `${district.province.shortName}/${district.prefecture.shortName}/${district.code}-${district.name}-${year}-${i}.policy.txt`, bytes: bytes ?? Buffer.from(text), isArticle: true };
    if (i % articlesPerOther === 0) yield { path: `notes/${i}.md`, bytes: Buffer.from(notes(random)), isArticle: false };
  }
}

/** A paragraph of a source, its district written `{full}` and `{short}`. */
interface Paragraph {
  readonly text: string;
  readonly claims: number;
}

interface Stock {
  /** With more claims for their length than an article shall have, and with fewer. */
  readonly rich: readonly Paragraph[];
  readonly poor: readonly Paragraph[];
}

function readStock(knowledge: Knowledge): Stock {
  const sources = ['samples', '../shared/gold'].flatMap(folder => readArticles(folder));
  const paragraphs = sources.flatMap(({ text }): readonly Paragraph[] => {
    const analysis = analyze(text, knowledge);
    const own = [...new Set(analysis.articles.flatMap(({ district }) => (district?.level === 'county' ? district.name : [])))].sort((a, b) => b.length - a.length);
    return analysis.blocks.filter(({ kind, text: words }) => kind === 'paragraph' && words.length >= 40 && words.length <= 600).map(block => ({
      text: own.reduce((words, name) => words.replaceAll(name, '{full}').replaceAll(name.slice(0, -1), '{short}'), block.text),
      claims: analysis.claims.filter(({ block: at }) => analysis.blocks[at] === block).length,
    }));
  });
  const density = claimsPerArticle / articleLength;
  return {
    rich: paragraphs.filter(({ text, claims }) => claims / text.length >= density),
    poor: paragraphs.filter(({ text, claims }) => claims / text.length < density),
  };
}

interface Subject {
  readonly stock: Stock;
  readonly district: Division;
  readonly year: number;
  readonly named: readonly string[];
  readonly random: Random;
}

const headings = ['一、综合', '二、产业发展', '三、科技创新', '四、对外开放', '五、民生保障', '六、生态环境', '七、下一步打算'];

function article({ stock, district, year, named, random }: Subject): string {
  const own = Array.from({ length: 4 }, () => oneOf(named, random));
  const pieces = [`${district.name}${year}年国民经济和社会发展情况\n\n`];
  let length = pieces[0]!.length;
  let claims = 0;
  for (let part = 0; length < articleLength; part++) {
    const isBehind = claims * articleLength < length * claimsPerArticle;
    const paragraph = oneOf(isBehind ? stock.rich : stock.poor, random);
    const words = otherDigits(paragraph.text.replaceAll('{full}', district.name).replaceAll('{short}', district.shortName).replaceAll(/20[12]\d年/g, `${year}年`), random);
    const piece = `${part % 4 === 0 ? `${headings[part / 4 % headings.length]!}\n\n` : ''}${words}深入实施“${oneOf(own, random)}”行动计划。\n\n`;
    pieces.push(piece);
    length += piece.length;
    claims += paragraph.claims;
  }
  return pieces.join('');
}

const nameBeginnings = Array.from('鲲鹏凤凰金桂紫荆星火青云雄鹰领航启明繁星双百千帆万象春晖秋实甘泉清波');
const nameEnds = ['强企', '引才', '兴村', '育林', '助学', '康养', '数智', '通达', '惠民', '拓海'];

function programmeName(random: Random): string {
  return oneOf(nameBeginnings, random) + oneOf(nameBeginnings, random) + oneOf(nameEnds, random);
}

function notes(random: Random): string {
  return Array.from({ length: between(20, 60, random) }, (_line, i) => `- step ${i + 1}: npm run build -- --part ${Math.floor(random() * 1000)}，再看一眼屏幕上写了什么。\n`).join('');
}

/** Writes text in GB18030, or gives `null` for one that its double bytes cannot say. Node only reads it, so the table is made by reading all of them. */
function gb18030(): (text: string) => Uint8Array | null {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD' && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  }
  return text => {
    const bytes: number[] = [];
    for (const character of text) {
      const code = character.charCodeAt(0);
      const pair = codes.get(character);
      if (code < 0x80) bytes.push(code);
      else if (pair === undefined) return null;
      else bytes.push(...pair);
    }
    return Uint8Array.from(bytes);
  };
}
