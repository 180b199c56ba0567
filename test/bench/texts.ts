// The texts that everything is measured on: sparse prose, dense claims, one article. The same in every run.
import { readArticles } from '../harness/articles';
import { between, oneOf, randomFrom, type Random } from './random';

export const textNames = ['sparse', 'dense', 'article'] as const;
export type TextName = (typeof textNames)[number];

/** UTF-16 units of the two long texts, and of the article. */
export const longLength = 1_100_000;
export const articleLength = 5_000;

const seed = 20_260_120;

/** Articles whose claims the dense text says over and over: the annotated ones beside the checkout, else the samples. */
export function denseSources(): readonly string[] {
  const gold = readArticles('../shared/gold');
  return (gold.length > 0 ? gold : readArticles('samples')).map(({ text }) => text);
}

/** The articles over and over, with other digits each time, cut at `length`. */
export function denseText(length: number, sources = denseSources()): string {
  const random = randomFrom(seed);
  const pieces: string[] = [];
  for (let written = 0; written < length;) {
    for (const source of sources) {
      const piece = `${otherDigits(source, random)}\n\n`;
      pieces.push(piece);
      written += piece.length;
    }
  }
  return flat(pieces, length);
}

/** A work report of our own, and its beginning again with other digits, cut at `length`. */
export function articleText(length = articleLength): string {
  return denseText(length, [workReport()]);
}

/**
 * Work-report prose with about two figures per thousand characters, cut at `length`: reports of several counties, made of
 * the samples' clauses in ever other order, so that no paragraph comes twice.
 */
export function sparseText(length: number): string {
  const random = randomFrom(seed);
  const stock = readStock();
  const pieces: string[] = [];
  for (let written = 0; written < length;) {
    const piece = report(stock, random).replaceAll(countyOfSample, oneOf(counties, random));
    pieces.push(piece);
    written += piece.length;
  }
  return flat(pieces, length);
}

const countyOfSample = '仁寿';
const counties = ['仁寿', '如东', '肥西', '安吉', '长兴', '修水', '宁海', '平阳'];

/** What reports are made of. */
interface Stock {
  /** The lines down to the salutation. */
  readonly opening: string;
  /** `一、2025年工作回顾` */
  readonly headings: readonly string[];
  /** `（一）抓项目、强产业，发展后劲持续积蓄。` */
  readonly leads: readonly string[];
  /** Without figures: `面对外需走弱` */
  readonly plain: readonly string[];
  /** With one or two: `增长5.8%` */
  readonly figures: readonly string[];
}

function readStock(): Stock {
  const report = workReport();
  const lines = report.split('\n');
  const clauses = readArticles('samples')
    .flatMap(({ text }) => text.split('\n'))
    .filter(line => line.length >= 40)
    .flatMap(line => line.split(/[，；。！？：,;:]/))
    .filter(clause => /^[\p{Script=Han}\d.%]{6,30}$/u.test(clause));
  return {
    opening: report.slice(0, report.indexOf('一、')),
    headings: lines.filter(line => /^[一二三四五]、/.test(line)),
    leads: lines.flatMap(line => /^（[一二三四五]）[^。]+。/.exec(line) ?? []),
    plain: clauses.filter(clause => !/[\d两二三四五六七八九十百千万亿倍番]|一半|首位/.test(clause)),
    figures: clauses.filter(clause => /\d/.test(clause)),
  };
}

/** Of every so many sentences, one states figures. */
const sentencesPerFigure = 12;

function report({ opening, headings, leads, plain, figures }: Stock, random: Random): string {
  const sentence = (): string => {
    const clauses = Array.from({ length: between(2, 5, random) }, () => oneOf(plain, random));
    if (random() * sentencesPerFigure < 1) clauses.push(otherDigits(oneOf(figures, random), random));
    return `${clauses.join('，')}。`;
  };
  const paragraph = (): string => oneOf(leads, random) + Array.from({ length: between(4, 9, random) }, sentence).join('');
  const section = (heading: string): string => [heading, ...Array.from({ length: between(6, 12, random) }, paragraph)].join('\n\n');
  return `${opening}${headings.map(section).join('\n\n')}\n\n`;
}

function workReport(): string {
  return readArticles('samples').find(({ name }) => name === 'county-work-report')!.text;
}

/** The text with other digits. Dates and years stay, lest they become impossible; so does the length. */
export function otherDigits(text: string, random: Random): string {
  return text.replace(/\d+(?![\d年月日])/g, (digits, offset: number) => {
    if (/^(?:19|20)\d\d$/.test(digits)) return digits;
    const mayBeginWithZero = digits.length === 1 || text[offset - 1] === '.';
    return Array.from(digits, (_digit, i) => between(i === 0 && !mayBeginWithZero ? 1 : 0, 9, random)).join('');
  });
}

/** The pieces as one string whose characters stand side by side, as in a text that was read from a file. */
function flat(pieces: readonly string[], length: number): string {
  return Buffer.from(pieces.join('').slice(0, length), 'utf16le').toString('utf16le');
}
