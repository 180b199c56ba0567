// `policy-lens explain`: what was decided for the figures at a place of a text, and why.
import type { Analysis, Figure, Phrase } from '../analysis/model';
import type { Source } from '../records/records';
import type { Command } from './command';
import type { Analyze } from './texts';
import { explanation } from '../features/explanation';
import { placeIn, splitLines, type LineAndColumn } from '../records/lines';
import { parseWords, textsFrom } from './arguments';
import { UsageError } from './command';
import { encodingHelp } from './help';
import { printable, translatorOf } from './messages';
import { writeTexts } from './texts';

/** Prints for one figure, or for all of a line, what was decided and by which rule, in the language of the terminal. */
export const explain: Command = {
  summary: 'print what was decided for one figure, and why',
  help: `Usage: policy-lens explain [--encoding NAME] FILE:LINE[:COLUMN]

Prints what was decided for the figure at a place, and by which rule: value, bound and type; metric, change,
district and period; what it is tied to. For a figure that states nothing, which rule says so. Names of rules stand in
square brackets.

  FILE:LINE:COLUMN    the figure there; line and column count from 1, as in the output of extract, the column in UTF-16 units
  FILE:LINE           all figures of the line; - for FILE is standard input
${encodingHelp}

It speaks Chinese where LC_ALL, LC_MESSAGES or LANG says so, else English.

Exit codes: 0 done; 1 the file could not be read or the output not be written; 2 wrong usage, or no figure stands there.
`,
  async run(words) {
    const { values, positionals } = parseWords(withPlaceLast(words), { encoding: { type: 'string' } });
    const [word, ...others] = positionals;
    if (word === undefined || others.length > 0) throw new UsageError('name one place: FILE:LINE or FILE:LINE:COLUMN');
    const { path, place } = placeNamed(word);
    return writeTexts(textsFrom([path], values.encoding), { head: '', body: (source, analyze) => explained(source, place, analyze) });
  },
};

/** A place of standard input begins like an option (`-:3:5`), so it goes behind `--`. */
function withPlaceLast(words: readonly string[]): readonly string[] {
  const isPlace = (word: string): boolean => word.startsWith('-:');
  return words.includes('--') || !words.some(isPlace) ? words : [...words.filter(word => !isPlace(word)), '--', ...words.filter(isPlace)];
}

/** A line, or a column of it, as people count. */
type Wanted = Pick<LineAndColumn, 'line'> & { readonly column: number | null };

function placeNamed(word: string): { readonly path: string; readonly place: Wanted } {
  const match = /^(.+?):([1-9]\d*)(?::([1-9]\d*))?$/s.exec(word);
  if (match === null) throw new UsageError(`'${word}' is no place; write FILE:LINE or FILE:LINE:COLUMN, which count from 1`);
  const [, path = '', line, column] = match;
  return { path, place: { line: Number(line), column: column === undefined ? null : Number(column) } };
}

function* explained({ name, text }: Source, wanted: Wanted, analyze: Analyze): Generator<string> {
  const translate = translatorOf(process.env);
  const lines = splitLines(text).length;
  if (wanted.line > lines) throw new UsageError(`${name} has no line ${wanted.line}; its last is ${lines}`);
  const analysis = analyze(text);
  const placeOf = placeIn(text);
  const ofLine = analysis.figures.filter(figure => partOn(figure, wanted.line, placeOf) !== null);
  const found = wanted.column === null ? ofLine : atColumn(ofLine, wanted.line, wanted.column, placeOf);
  if (found.length === 0) throw new UsageError(nothingAt(wanted, ofLine, analysis, placeOf));
  for (const [index, figure] of found.entries()) {
    const { line, column } = placeOf(figure.ranges[0]!.start);
    const rows = explanation(figure, analysis, translate).map(decision => `  ${translate('{0}: {1}', decision.name, decision.text)}`);
    yield `${[...(index > 0 ? [''] : []), `${name}:${line}:${column}  ${figure.text}`, ...rows].map(printable).join('\n')}\n`;
  }
}

type PlaceOf = (offset: number) => LineAndColumn;

/** The columns that a phrase takes of a line, the end excluded; `null` where it stands on others. */
function partOn({ ranges }: Phrase, line: number, placeOf: PlaceOf): { readonly start: number; readonly end: number } | null {
  for (const { start, end } of ranges) {
    const place = placeOf(start);
    if (place.line === line) return { start: place.column, end: place.column + end - start };
  }
  return null;
}

/** The figure that holds the column; as in an editor, one that ends right before it is meant where none begins there. */
function atColumn(figures: readonly Figure[], line: number, column: number, placeOf: PlaceOf): readonly Figure[] {
  const holding = (wanted: number): Figure | undefined => figures.find(figure => {
    const part = partOn(figure, line, placeOf);
    return part !== null && part.start <= wanted && wanted < part.end;
  });
  const figure = holding(column) ?? holding(column - 1);
  return figure === undefined ? [] : [figure];
}

function nothingAt({ line, column }: Wanted, others: readonly Figure[], { blocks }: Analysis, placeOf: PlaceOf): string {
  if (others.length === 0) {
    const kind = blocks.find(({ span }) => placeOf(span.start).line <= line && line <= placeOf(span.end).line)?.kind;
    const isRead = kind === undefined || kind === 'title' || kind === 'heading' || kind === 'paragraph';
    return `no figure stands on line ${line}${isRead ? '' : `, which is taken for ${kind} and not read`}`;
  }
  const places = others.map(figure => `${figure.text} at ${partOn(figure, line, placeOf)?.start}`).join(', ');
  return `no figure stands at column ${column} of line ${line}, but ${places}`;
}
