// `npm run bench:workspace`: a server with a workspace of thousands of policy texts, as it starts, starts again, answers and follows changes.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  DidChangeWatchedFilesNotification, DidOpenTextDocumentNotification, FileChangeType, HoverRequest, LogMessageNotification, RegistrationRequest, SemanticTokensRangeRequest,
  WorkDoneProgressCreateRequest, WorkspaceSymbolRequest, type SymbolInformation,
} from 'vscode-languageserver/node';
import { root } from '../../harness/articles';
import { Client, fullCapabilities } from '../../protocol/client';
import { table, isMet, type Row } from '../rows';
import { writeCorpus } from './corpus';

const articles = Number(process.argv[2] ?? 10_000);
const folder = join(root, `out/bench/corpus-${articles}`);
const cache = join(root, 'out/bench/corpus-cache');
const queries = ['上虞', '高新技术企业', 'gdp', 'syq', 'xz', '行动', '增加值 占比', '鲲鹏', 'general public budget revenue', ''];
const changes = 30;
const hovers = 30;

async function run(): Promise<void> {
  const paths = writeOnce();
  rmSync(cache, { recursive: true, force: true });
  const rows = [...await firstStart(paths), ...await secondStart(paths)];
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)} at the end`;
  writeFileSync(join(root, 'out/bench-workspace.json'), `${JSON.stringify({ machine, articles, rows }, null, 2)}\n`);
  process.stdout.write(`\n${machine}; ${articles} articles\n\n${table({ workspace: rows })}\nThe same is in out/bench-workspace.json.\n`);
  const judged = rows.map(isMet).filter(met => met !== undefined);
  process.stdout.write(`${judged.filter(Boolean).length} of ${judged.length} targets are met.\n`);
}

/** The corpus takes a while to write and is the same each time. */
function writeOnce(): readonly string[] {
  const list = `${folder}.json`;
  if (existsSync(list) && existsSync(folder)) return JSON.parse(readFileSync(list, 'utf8')) as string[];
  const paths = writeCorpus(folder, articles);
  writeFileSync(list, JSON.stringify(paths));
  return paths;
}

class Session {
  readonly client = new Client();
  private readonly began = performance.now();
  private readonly done: Promise<number>;
  /** What the server said when all was read. */
  summary = '';

  constructor() {
    this.client.connection.onRequest(RegistrationRequest.type, () => { /* as asked */ });
    this.client.connection.onRequest(WorkDoneProgressCreateRequest.type, () => { /* as asked */ });
    this.done = new Promise(resolve => {
      this.client.connection.onNotification(LogMessageNotification.type, ({ message }) => {
        if (!message.includes('policy texts in the workspace')) return;
        this.summary = message;
        resolve(performance.now() - this.began);
      });
    });
  }

  async start(): Promise<void> {
    await this.client.initialize({
      capabilities: { ...fullCapabilities, window: { workDoneProgress: true }, workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } } },
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'corpus' }],
      initializationOptions: { storageUri: pathToFileURL(cache).href },
    });
  }

  /** Milliseconds from the start of the process until all was read. */
  async read(): Promise<number> {
    return await this.done;
  }

  /** Megabytes that the process holds, and the most that it held so far; `null` where the system does not say. */
  memory(): { readonly now: number; readonly peak: number } | null {
    try {
      const status = readFileSync(`/proc/${this.client.pid}/status`, 'utf8');
      const megabytes = (field: string): number => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)![1]) * 1024 / 1e6;
      return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
    } catch {
      return null;
    }
  }

  async symbols(query: string): Promise<readonly SymbolInformation[]> {
    return (await this.client.connection.sendRequest(WorkspaceSymbolRequest.type, { query }) ?? []) as readonly SymbolInformation[];
  }
}

async function firstStart(paths: readonly string[]): Promise<readonly Row[]> {
  const session = new Session();
  try {
    await session.start();
    const uri = pathToFileURL(join(folder, paths[0]!)).href;
    const text = readFileSync(join(folder, paths[0]!), 'utf8');
    const { client } = session;
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'policytext', version: 1, text } });
    const keys: number[] = [];
    let isDone = false;
    const typing = (async () => {
      for (let version = 2; !isDone; version++) {
        await wait(150);
        keys.push(await timed(async () => {
          await client.change(uri, { range: { start: { line: 4, character: 10 }, end: { line: 4, character: version % 2 === 0 ? 10 : 11 } }, text: version % 2 === 0 ? '，' : '' });
          await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } } });
        }));
      }
    })();
    const first = await session.read();
    isDone = true;
    await typing;
    const peak = session.memory()?.peak ?? null;
    process.stderr.write(`bench: ${session.summary}\n`);
    const queried: Row[] = await symbolRows(session);
    const hovered = await hoverTimes(session, paths);
    const changed = await changeTimes(session, paths);
    // Threads end, and the cache is written.
    await wait(12_000);
    const after = session.memory()?.now ?? null;
    await client.stop();
    return [
      { name: 'first index', value: first / 1000, unit: 's', target: { atMost: 30 } },
      { name: 'typing meanwhile: a key to its tokens, median', value: median(keys), unit: 'ms', remark: `worst ${Math.max(...keys).toFixed(0)} of ${keys.length}` },
      { name: 'resident, at the most', value: peak, unit: 'MB', target: { atMost: 500 } },
      { name: 'resident, afterwards', value: after, unit: 'MB', target: { atMost: 500 } },
      ...queried,
      { name: 'hover with texts from the folder, median', value: median(hovered), unit: 'ms', target: { atMost: 30 }, remark: `worst ${Math.max(...hovered).toFixed(0)} of ${hovered.length}` },
      { name: 'changed file to its answer, median', value: median(changed), unit: 'ms', target: { atMost: 50 }, remark: `worst ${Math.max(...changed).toFixed(0)} of ${changed.length}` },
    ];
  } finally {
    session.client.kill();
  }
}

async function secondStart(paths: readonly string[]): Promise<readonly Row[]> {
  const session = new Session();
  try {
    await session.start();
    const second = await session.read();
    process.stderr.write(`bench: ${session.summary}\n`);
    await wait(3_000);
    const resident = session.memory();
    const [cold] = await changeTimes(session, paths.slice(40, 42));
    await session.client.stop();
    return [
      { name: 'second start', value: second / 1000, unit: 's', target: { atMost: 3 }, remark: /\d+ files were known from the cache.*/.exec(session.summary)?.[0] ?? '' },
      { name: 'resident at a second start, at the most', value: resident?.peak ?? null, unit: 'MB', target: { atMost: 500 } },
      { name: 'resident after a second start', value: resident?.now ?? null, unit: 'MB', target: { atMost: 500 } },
      { name: 'first changed file after a second start', value: cold ?? null, unit: 'ms' },
    ];
  } finally {
    session.client.kill();
  }
}

async function symbolRows(session: Session): Promise<Row[]> {
  const times: { readonly query: string; readonly first: number; readonly again: number; readonly found: number }[] = [];
  for (const query of queries) {
    let found = 0;
    const ask = (): Promise<number> => timed(async () => { found = (await session.symbols(query)).length; });
    const first = await ask();
    const again: number[] = [];
    for (let i = 0; i < 7; i++) again.push(await ask());
    times.push({ query, first, again: median(again), found });
  }
  process.stderr.write(`bench: symbols ${times.map(({ query, first, again, found }) => `${query || '(nothing)'} ${first.toFixed(0)}/${again.toFixed(1)} ms, ${found}`).join('; ')}\n`);
  const worst = times.reduce((one, other) => (other.again > one.again ? other : one));
  return [
    { name: 'workspace symbols, slowest query', value: worst.again, unit: 'ms', target: { atMost: 30 }, remark: `${worst.query}: ${worst.found} symbols` },
    { name: 'workspace symbols, slowest when first asked', value: Math.max(...times.map(({ first }) => first)), unit: 'ms' },
  ];
}

/** How long the hovers of figures and metrics take, here and there in articles just opened. */
async function hoverTimes({ client }: Session, paths: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < hovers; i++) {
    const path = paths[Math.floor(i * paths.length / hovers)]!;
    const uri = pathToFileURL(join(folder, path)).href;
    const text = readFileSync(join(folder, path), 'utf8');
    const line = text.split('\n').findIndex(words => /增长\d/.test(words));
    if (line < 0) continue;
    const character = text.split('\n')[line]!.search(/增长\d/) + 2;
    await client.open(uri, text);
    await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } } });
    times.push(await timed(() => client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line, character } })));
    await client.close(uri);
  }
  return times;
}

/** How long it takes until a name that is new in a file is found; the files are in UTF-8, as what is added to them. */
async function changeTimes(session: Session, paths: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < Math.min(changes, paths.length); i++) {
    const path = join(folder, paths[Math.floor(i * paths.length / changes)]!);
    const before = readFileSync(path);
    if (!isUtf8(before)) continue;
    const name = `丙丁${String.fromCharCode(0x4e00 + i * 7)}辛壬`;
    try {
      writeFileSync(path, Buffer.concat([before, Buffer.from(`\n\n深入实施“${name}”行动计划。\n`)]));
      times.push(await timed(async () => {
        await session.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: pathToFileURL(path).href, type: FileChangeType.Changed }] });
        while ((await session.symbols(name)).length === 0) await wait(1);
      }));
    } finally {
      writeFileSync(path, before);
    }
    await session.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: pathToFileURL(path).href, type: FileChangeType.Changed }] });
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

void run();
