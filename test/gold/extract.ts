// Prints the records of one text, as `policy-lens extract` does, for the scorer: it asks a command for the records of a path.
import { readFileSync } from 'node:fs';
import { analyze } from '../../server/src/analysis/analyze';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { jsonLines } from '../../server/src/records/jsonLines';

const [path = ''] = process.argv.slice(2);
const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
process.stdout.write([...jsonLines.body({ uri: '-', name: path, text }, analyze(text, createKnowledge()))].join(''));
