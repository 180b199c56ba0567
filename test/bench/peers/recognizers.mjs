// Finds the figures of a file with Recognizers-Text; prints how many there are, and the milliseconds that it took once its models were there.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const require = createRequire(import.meta.url);
const { recognizeNumber, recognizeOrdinal, recognizePercentage } = require('@microsoft/recognizers-text-number');
const { recognizeCurrency, recognizeDimension } = require('@microsoft/recognizers-text-number-with-unit');

const figuresOf = text => [recognizeNumber, recognizeOrdinal, recognizePercentage, recognizeCurrency, recognizeDimension].flatMap(recognize => recognize(text, 'zh-cn'));
const text = readFileSync(process.argv[2], 'utf8');
figuresOf('3亿元，增长5%，居第1位，共20公里。');
const start = performance.now();
const { length } = figuresOf(text);
process.stdout.write(`${JSON.stringify({ figures: length, milliseconds: performance.now() - start })}\n`);
