// Cuts a file into words with jieba's native segmentation.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Jieba } = require('@node-rs/jieba');
const { dict } = require('@node-rs/jieba/dict');
if (Jieba.withDict(dict).cut(readFileSync(process.argv[2], 'utf8')).length === 0) process.exitCode = 1;
