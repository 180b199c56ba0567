// Reads a file and looks at each character once: the least that a program in Node can do with it.
import { readFileSync } from 'node:fs';

const text = readFileSync(process.argv[2], 'utf8');
let sum = 0;
for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) | 0;
if (text.length === 0) process.exitCode = sum === 0 ? 1 : 2;
