// What somebody waits for who opens a text: the tokens on the screen, and the outline. Each time in a new server.
import { middleOf, typedWords } from '../editing';
import { LanguageServer } from '../languageServer';
import { readText, server as serverPath } from '../places';
import type { Row } from '../rows';
import { startRounds, timesOf, timeOfBareLoop, type Times } from '../timing';

const limits = { sparse: 400, dense: 900 } as const;

export async function firstLook(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const name of ['sparse', 'dense'] as const) {
    const text = readText(name);
    const loop = timeOfBareLoop(text);
    const looks: Look[] = [];
    const outlines: number[] = [];
    for (const round = startRounds({ least: 3, most: 7, budget: 12_000 }); round.goesOn();) {
      outlines.push(await timeOfOutline(text));
      looks.push(await lookAt(text));
    }
    const row = (what: string, { median, best }: Times): Row => ({
      name: `${what}, ${name}`, value: median, unit: 'ms', toBareLoop: median / loop, remark: `best ${best.toFixed(0)}`,
    });
    rows.push(
      { ...row('opening to document symbols', timesOf(outlines)), target: { atMost: limits[name] } },
      row('opening to tokens on the screen', timesOf(looks.map(({ visible }) => visible))),
      { ...row('an edit to the change of all tokens', timesOf(looks.map(({ delta }) => delta))), remark: looks[0]!.sent },
    );
  }
  return rows;
}

/** Milliseconds from opening the text to its outline. */
async function timeOfOutline(text: string): Promise<number> {
  return withServer(async server => {
    const start = performance.now();
    server.open(text);
    const { arrived, result } = await server.askText<readonly unknown[]>('documentSymbol');
    if (result.length === 0) throw new Error('the outline is empty');
    return arrived - start;
  });
}

interface TokensAnswer {
  readonly resultId: string;
  readonly data?: readonly number[];
  readonly edits?: readonly { readonly data?: readonly number[] }[];
}

interface Look {
  /** Milliseconds from opening the text to the tokens on the screen, while the outline is wanted too. */
  readonly visible: number;
  /** Milliseconds from an edit to the answer that says how all the tokens change. */
  readonly delta: number;
  /** How much that answer holds. */
  readonly sent: string;
}

async function lookAt(text: string): Promise<Look> {
  return withServer(async server => {
    const opening = performance.now();
    server.open(text);
    const [{ arrived: visible }] = await Promise.all([server.askVisibleTokens(0), server.askText('documentSymbol')]);
    const { result: all } = await server.askText<TokensAnswer>('semanticTokens/full');
    const { line, character } = middleOf(text);
    const edit = performance.now();
    server.change(line, character, 0, typedWords);
    const { result, arrived } = await server.askText<TokensAnswer>('semanticTokens/full/delta', { previousResultId: all.resultId });
    const numbers = result.data ?? result.edits?.flatMap(({ data = [] }) => data) ?? [];
    return { visible: visible - opening, delta: arrived - edit, sent: `sends ${numbers.length} of ${all.data?.length ?? 0} numbers` };
  });
}

async function withServer<Result>(run: (server: LanguageServer) => Promise<Result>): Promise<Result> {
  const server = new LanguageServer([serverPath, '--stdio']);
  try {
    await server.initialize();
    return await run(server);
  } finally {
    server.end();
  }
}
