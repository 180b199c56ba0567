// `policy-lens extract`: the claims and programmes of texts, many at once where that is wished.
import { availableParallelism } from 'node:os';
import type { Command } from './command';
import { oneOf, parseWords, textsFrom } from './arguments';
import { UsageError } from './command';
import { encodingHelp, exitHelp, placeHelp } from './help';
import type { FileList } from './sources';
import { longestRecord } from './textRecord';
import { formats, type Manner } from './work';

/** Prints what texts claim, in one of three formats. */
export const extract: Command = {
  summary: 'print the claims and programmes of texts',
  help: `Usage: policy-lens extract [OPTION…] FILE…|-
       policy-lens extract [OPTION…] --files-from FILE|-

Prints what texts claim: each figure with its value, unit, metric, district and period.

  FILE…               the texts, in the order of the output; - is standard input
  --files-from FILE   the paths of the texts, one a line; - is standard input
  --files0-from FILE  the same, each path ended by a zero byte, as find -print0 writes them
  --input text        each file is a text (default)
  --input ndjson      each file holds texts, one a line: {"uri": "any name", "text": "…"}, in UTF-8, a line of at most
                      ${longestRecord >> 20} MiB. Other fields are passed over. The output names each text by its uri; what has been read
                      is written at once, without waiting for the next line
  --jobs N            read on N threads, 0 for as many as there are processors (default 1); the output is the same
  --format jsonl      claims and programmes, a JSON object a line, in text order (default)
  --format csv        the claims, one table for all texts, ready for a spreadsheet
  --format markdown   the claims, a table a district
  --no-bom            leave out the byte-order mark at the beginning of CSV
${encodingHelp}

${placeHelp}
What nobody could tell is null.

A line of NDJSON that is no such record becomes one line of the output, and the others are done (exit code 1):
  {"kind":"error","uri":…,"input":"-","inputLine":7,"code":"invalid-json","message":"…"}
code is invalid-utf-8, invalid-json, wrong-shape, lone-surrogate, too-long or not-analysed; uri is null where it is not
known. In csv and markdown it is told on standard error.

${exitHelp}`,
  async run(words) {
    const { values, positionals } = parseWords(words, {
      'files-from': { type: 'string' },
      'files0-from': { type: 'string' },
      'input': { type: 'string', default: 'text' },
      'jobs': { type: 'string', default: '1' },
      'format': { type: 'string', default: 'jsonl' },
      'no-bom': { type: 'boolean', default: false },
      'encoding': { type: 'string' },
    });
    const input = oneOf(['text', 'ndjson'], '--input', values.input);
    if (input === 'ndjson' && values.encoding !== undefined) throw new UsageError('--encoding is for texts; NDJSON is UTF-8');
    const list = listFrom(values['files-from'], values['files0-from']);
    if (list !== null && positionals.length > 0) throw new UsageError('name the files or a list of them, not both');
    const { paths, encoding } = textsFrom(list === null ? positionals : [list.path], values.encoding);
    const manner: Manner = { format: oneOf(formats, '--format', values.format), hasByteOrderMark: !values['no-bom'], encoding };
    // Loaded only here: `--help` and wrong usage need no streams and no threads.
    const { writeAll } = await import('./writing');
    return writeAll({ files: list ?? paths, input }, manner, jobsNamed(values.jobs));
  },
};

function listFrom(byLine: string | undefined, byZero: string | undefined): FileList | null {
  if (byLine !== undefined && byZero !== undefined) throw new UsageError('choose one of --files-from and --files0-from');
  if (byLine !== undefined) return { path: byLine, end: 0x0a };
  return byZero === undefined ? null : { path: byZero, end: 0x00 };
}

/** More would only fill the memory. */
const mostJobs = 256;

function jobsNamed(word: string): number {
  const jobs = /^\d{1,3}$/.test(word) ? Number(word) : Infinity;
  if (jobs > mostJobs) throw new UsageError(`--jobs is a number up to ${mostJobs}, not '${word}'`);
  return jobs === 0 ? Math.min(availableParallelism(), mostJobs) : jobs;
}
