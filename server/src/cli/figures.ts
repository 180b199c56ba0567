// `policy-lens figures`: every numeral that is read as a quantity.
import type { Source } from '../records/records';
import type { Command } from './command';
import type { Analyze } from './texts';
import { jsonLine } from '../records/jsonLines';
import { splitLines } from '../records/lines';
import { figureRecords } from '../records/records';
import { oneOf, parseWords, textsFrom } from './arguments';
import { encodingHelp, exitHelp, filesHelp, placeHelp } from './help';
import { writeTexts } from './texts';

/** Prints every quantity as a JSON object a line. */
export const figures: Command = {
  summary: 'print every quantity in texts, claim or not',
  help: `Usage: policy-lens figures [--each-line] [--format jsonl] [--encoding NAME] FILE…|-

Prints every numeral that is read as a quantity. Dates and heading numbers are none.

  --each-line         read every line as a text of its own: start and end count from its beginning
  --format jsonl      a JSON object a line (default, and the only format)
${encodingHelp}
${filesHelp}
${placeHelp}

${exitHelp}`,
  async run(words) {
    const { values, positionals } = parseWords(words, {
      'each-line': { type: 'boolean', default: false },
      format: { type: 'string', default: 'jsonl' },
      encoding: { type: 'string' },
    });
    oneOf(['jsonl'], '--format', values.format);
    return writeTexts(textsFrom(positionals, values.encoding), { head: '', body: values['each-line'] ? figuresOfEachLine : figuresOfText });
  },
};

function* figuresOfText(source: Source, analyze: Analyze): Generator<string> {
  for (const record of figureRecords(source, analyze(source.text))) yield jsonLine(record);
}

function* figuresOfEachLine(source: Source, analyze: Analyze): Generator<string> {
  for (const [index, text] of splitLines(source.text).entries()) {
    for (const record of figureRecords({ ...source, text }, analyze(text))) yield jsonLine({ ...record, line: index + 1 });
  }
}
