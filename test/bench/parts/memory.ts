// The memory of a server that holds a text open, and whether edits leave something behind in it.
import { setTimeout as pause } from 'node:timers/promises';
import { middleOf } from '../editing';
import { LanguageServer } from '../languageServer';
import { readText, server as serverPath } from '../places';
import { randomFrom, between, oneOf } from '../random';
import type { Row } from '../rows';
import type { TextName } from '../texts';
import { startRounds } from '../timing';

const limits = { sparse: 250, dense: 400 } as const;
const edits = 10_000;
/** Milliseconds for the edits of one text. */
const budget = 150_000;
/** Of the heap in MB: code that was compiled meanwhile, and no more. */
const allowedGrowth = 1;

const megabytes = (bytes: number): number => bytes / 1e6;

export async function memory(): Promise<readonly Row[]> {
  return [
    ...await resident('sparse'), ...await resident('dense'),
    await heapGrowth('sparse'), await heapGrowth('article'),
  ];
}

/** What the process holds after all that an editor asks for on opening, and after a few edits more. */
async function resident(name: 'sparse' | 'dense'): Promise<readonly Row[]> {
  const text = readText(name);
  const server = new LanguageServer([serverPath, '--stdio']);
  try {
    await server.initialize();
    server.open(text);
    const { line, character } = middleOf(text);
    await Promise.all([server.askVisibleTokens(line), server.askText('documentSymbol'), server.askText('foldingRange'), server.askText('semanticTokens/full')]);
    await pause(1_000);
    const opened = server.residentMemory();
    for (let i = 0; i < 20; i++) {
      server.change(line, character, i % 2, i % 2 === 0 ? '，' : '');
      await server.askVisibleTokens(line);
    }
    await pause(1_000);
    const edited = server.residentMemory();
    const row = (what: string, bytes: number | null): Row => ({
      name: `resident ${what}, ${name}`, value: bytes === null ? null : megabytes(bytes), unit: 'MB', target: { atMost: limits[name] },
      ...(bytes === null && { remark: 'this system does not say' }),
    });
    return [row('with the text open', opened), row('after 20 edits', edited)];
  } finally {
    server.end();
  }
}

/** How much the heap grows while a text is edited, here and there, and is put back as it was. */
async function heapGrowth(name: TextName): Promise<Row> {
  const text = readText(name);
  const lines = text.split('\n').map(({ length }) => length);
  const random = randomFrom(7);
  const server = new LanguageServer([serverPath, '--stdio'], { hasProbe: true });
  try {
    await server.initialize();
    server.open(text);
    const editOften = async (most: number, milliseconds: number): Promise<number> => {
      let count = 0;
      for (const round = startRounds({ least: 4, most: most / 2, budget: milliseconds }); round.goesOn(); count += 2) {
        const line = between(0, lines.length - 1, random);
        const character = between(0, lines[line]!, random);
        const words = oneOf(['，', '3', '3.5%', '新增1250人', '全市'], random);
        for (const [deleted, inserted] of [[0, words], [words.length, '']] as const) {
          server.change(line, character, deleted, inserted);
          await server.askVisibleTokens(line);
        }
      }
      return count;
    };
    await editOften(edits / 10, budget / 10);
    const before = await server.collectedHeap();
    const count = await editOften(edits, budget);
    const growth = megabytes(await server.collectedHeap() - before);
    return {
      name: `heap growth by edits, ${name}`, value: growth, unit: 'MB', target: { atMost: allowedGrowth },
      remark: `${count} edits, heap ${megabytes(before).toFixed(1)} MB${count < edits ? `; no time for ${edits}` : ''}`,
    };
  } finally {
    server.end();
  }
}
