// Pieces of help that several commands share. Options begin in column 3, what is said of them in column 23.

export const encodingHelp = `  --encoding NAME     read files that have no byte-order mark as NAME: utf-8, gb18030, utf-16le, big5, …;
                      without it as UTF-8 where all of it is valid, else as GB18030`;

export const filesHelp = `  FILE…               the texts, read one after the other; - is standard input
`;

export const placeHelp = `uri is the file: URL of FILE, or - for standard input. start and end count UTF-16 units of the
decoded text, a byte-order mark not counted; line and column count from 1.`;

export const exitHelp = `Exit codes: 0 done; 1 some file could not be read (the others are done) or the output not be written;
2 wrong usage.
`;
