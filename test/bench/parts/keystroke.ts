// One character typed in the middle of a text: what its analysis costs, and when the tokens of what is on the screen arrive.
import { setTimeout as pause } from 'node:timers/promises';
import { createKnowledge } from '../../../server/src/knowledge/knowledge';
import { EditedText, middleOf, typedWords } from '../editing';
import { LanguageServer } from '../languageServer';
import { programPath, readText, server } from '../places';
import type { Row } from '../rows';
import { textNames, type TextName } from '../texts';
import { startRounds, timeOfBareLoop, timesOf, type Rounds, type Times } from '../timing';

const limitOfAnalysis: Partial<Record<TextName, number>> = { sparse: 2, dense: 2 };
const limitOfAnswer: Record<TextName, number> = { sparse: 5, dense: 5, article: 1 };
/** What somebody types in a few minutes: V8 optimises what a keystroke costs within the first few hundred. */
const rounds: Rounds = { least: 8, most: 1_000, budget: 6_000 };
/** Milliseconds between two keys, still far fewer than a person leaves: the processor turns to other things meanwhile. */
const pauseBetweenKeys = 10;

export async function keystroke(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const name of textNames) {
    const text = readText(name);
    const loop = timeOfBareLoop(text);
    const add = (what: string, { median, best, count }: Times, limit?: number): void => {
      rows.push({
        name: `${what}, ${name}`, value: median, unit: 'ms', ...(limit !== undefined && { target: { atMost: limit } }),
        toBareLoop: median / loop, remark: `best ${best.toPrecision(3)}, ${count} keys`,
      });
    };
    add('analysis of one edit', timesOfEdits(text), limitOfAnalysis[name]);
    const stub = programPath('stub');
    add('didChange to tokens on the screen', await timesOfAnswers([server, '--stdio'], text, 0), limitOfAnswer[name]);
    add('the same from a server that analyses nothing', await timesOfAnswers([stub, '--stdio'], text, 0));
    add(`didChange to tokens, keys ${pauseBetweenKeys} ms apart`, await timesOfAnswers([server, '--stdio'], text, pauseBetweenKeys));
    add(`the same from a server that analyses nothing, keys ${pauseBetweenKeys} ms apart`, await timesOfAnswers([stub, '--stdio'], text, pauseBetweenKeys));
  }
  return rows;
}

function timesOfEdits(text: string): Times {
  const edited = new EditedText(text, createKnowledge());
  const { offset } = middleOf(text);
  const samples: number[] = [];
  for (const key of keys(rounds)) {
    const milliseconds = edited.edit({ offset: offset + key.after, deleted: key.deleted, inserted: key.inserted });
    if (key.isCounted) samples.push(milliseconds);
  }
  return timesOf(samples);
}

async function timesOfAnswers(words: readonly string[], text: string, betweenKeys: number): Promise<Times> {
  const server = new LanguageServer(words);
  try {
    await server.initialize();
    server.open(text);
    const { line, character } = middleOf(text);
    await server.askVisibleTokens(line);
    const samples: number[] = [];
    for (const key of keys(rounds)) {
      const start = performance.now();
      server.change(line, character + key.after, key.deleted, key.inserted);
      const { arrived } = await server.askVisibleTokens(line);
      if (key.isCounted) samples.push(arrived - start);
      if (betweenKeys > 0) await pause(betweenKeys);
    }
    return timesOf(samples);
  } finally {
    server.end();
  }
}

interface Key {
  /** Characters that were typed before. */
  readonly after: number;
  readonly inserted: string;
  readonly deleted: number;
  /** Warm-up is not, and neither is what takes the typed words away again. */
  readonly isCounted: boolean;
}

/** Some words, character by character, taken away, and typed again. */
function* keys(rounds: Rounds): Generator<Key> {
  for (let i = 0; i < 3; i++) yield { after: 0, inserted: '，', deleted: i === 0 ? 0 : 1, isCounted: false };
  const round = startRounds(rounds);
  while (true) {
    for (let after = 0; after < typedWords.length; after++) {
      if (!round.goesOn()) return;
      yield { after, inserted: typedWords[after]!, deleted: 0, isCounted: true };
    }
    yield { after: 0, inserted: '', deleted: typedWords.length, isCounted: false };
  }
}
