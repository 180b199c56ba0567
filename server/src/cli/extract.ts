// `policy-lens extract`: the claims and programmes of texts.
import type { Format } from '../records/format';
import type { Command } from './command';
import { csv } from '../records/csv';
import { jsonLines } from '../records/jsonLines';
import { markdown } from '../records/markdown';
import { oneOf, parseWords, textsFrom } from './arguments';
import { encodingHelp, exitHelp, filesHelp, placeHelp } from './help';
import { writeTexts } from './texts';

const formats = ['jsonl', 'csv', 'markdown'] as const;

/** Prints what texts claim, in one of three formats. */
export const extract: Command = {
  summary: 'print the claims and programmes of texts',
  help: `Usage: policy-lens extract [--format jsonl|csv|markdown] [--no-bom] [--encoding NAME] FILE…|-

Prints what texts claim: each figure with its value, unit, metric, district and period.

  --format jsonl      claims and programmes, a JSON object a line, in text order (default)
  --format csv        the claims, one table for all files, ready for a spreadsheet
  --format markdown   the claims, a table a district
  --no-bom            leave out the byte-order mark at the beginning of CSV
${encodingHelp}
${filesHelp}
${placeHelp}
What nobody could tell is null.

${exitHelp}`,
  async run(words) {
    const { values, positionals } = parseWords(words, {
      format: { type: 'string', default: 'jsonl' },
      'no-bom': { type: 'boolean', default: false },
      encoding: { type: 'string' },
    });
    const { head, body } = formatNamed(oneOf(formats, '--format', values.format), !values['no-bom']);
    return writeTexts(textsFrom(positionals, values.encoding), { head, body: (source, analyze) => body(source, analyze(source.text)) });
  },
};

function formatNamed(name: (typeof formats)[number], hasByteOrderMark: boolean): Format {
  switch (name) {
    case 'jsonl': return jsonLines;
    case 'csv': return csv({ hasByteOrderMark });
    case 'markdown': return markdown;
  }
}
