// A language server in a process of its own, and a client so lean that what it measures is the server. Times end when an
// answer's last byte has come; reading the answer is not counted.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { programPath } from './places';

export interface Answer<Result> {
  readonly result: Result;
  /** By the clock of `performance.now()`. */
  readonly arrived: number;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (answer: Answer<unknown>) => void;
  readonly reject: (fault: Error) => void;
}

export const uri = 'file:///bench/text.policy.txt';

/** What VS Code can show, as far as it changes answers. */
const capabilities = {
  textDocument: { hover: { contentFormat: ['markdown'] }, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  workspace: { semanticTokens: { refreshSupport: true } },
};

export class LanguageServer {
  private readonly child: ChildProcess;
  private readonly input: Writable;
  private readonly waiting = new Map<number, Waiting>();
  private readonly frames = new Frames();
  private lastId = 0;
  private version = 0;

  /** `words` follow `node`. With a probe, the server can be asked for its heap. */
  constructor(words: readonly string[], { hasProbe = false } = {}) {
    const probe = hasProbe ? ['--expose-gc', '--require', programPath('probe')] : [];
    this.child = spawn(process.execPath, [...probe, ...words], { stdio: ['pipe', 'pipe', 'inherit', ...(hasProbe ? ['ipc' as const] : [])] });
    this.input = this.child.stdin!;
    this.child.stdout!.on('data', (chunk: Buffer) => {
      const arrived = performance.now();
      for (const message of this.frames.take(chunk)) this.hear(JSON.parse(message) as Message, arrived);
    });
    this.child.once('exit', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('the server has ended'));
    });
  }

  /** `initialize` and `initialized`; gives the moment when the answer came. */
  async initialize(): Promise<number> {
    const { arrived } = await this.ask('initialize', { processId: process.pid, rootUri: null, capabilities });
    this.tell('initialized', {});
    return arrived;
  }

  open(text: string): void {
    this.version = 1;
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'policytext', version: 1, text } });
  }

  /** Replaces `deleted` characters on one line. */
  change(line: number, character: number, deleted: number, text: string): void {
    this.version++;
    const range = { start: { line, character }, end: { line, character: character + deleted } };
    this.tell('textDocument/didChange', { textDocument: { uri, version: this.version }, contentChanges: [{ range, text }] });
  }

  /** Asks about the open text. */
  askText<Result>(feature: string, params: object = {}): Promise<Answer<Result>> {
    return this.ask(`textDocument/${feature}`, { textDocument: { uri }, ...params });
  }

  /** The tokens of what an editor shows round a line. */
  askVisibleTokens(line: number): Promise<Answer<{ readonly data: readonly number[] } | null>> {
    const range = { start: { line: Math.max(0, line - 20), character: 0 }, end: { line: line + 20, character: 0 } };
    return this.askText('semanticTokens/range', { range });
  }

  /** Bytes of the heap in use, after a collection. Needs the probe. */
  async collectedHeap(): Promise<number> {
    const answer = new Promise<number>(resolve => this.child.once('message', value => { resolve(value as number); }));
    this.child.send('collect');
    return answer;
  }

  /** Bytes of memory that the process holds; `null` where the system does not say. */
  residentMemory(): number | null {
    const { pid } = this.child;
    try {
      if (process.platform === 'linux') return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024;
      return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
    } catch {
      return null;
    }
  }

  end(): void {
    this.child.kill('SIGKILL');
  }

  private ask<Result>(method: string, params: object): Promise<Answer<Result>> {
    this.lastId++;
    const id = this.lastId;
    return new Promise<Answer<Result>>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      this.send({ id, method, params });
    });
  }

  private tell(method: string, params: object): void {
    this.send({ method, params });
  }

  private send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.input.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private hear({ id, method, result, error }: Message, arrived: number): void {
    if (id === undefined) return;
    // The server may ask too; it is told that there is nothing.
    if (method !== undefined) {
      this.send({ id, result: null });
      return;
    }
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) waiting?.resolve({ result, arrived });
    else waiting?.reject(new Error(error.message));
  }
}

/** Cuts what a server writes into its messages. */
class Frames {
  private chunks: Buffer[] = [];
  private length = 0;
  /** Bytes that the next message needs at least; until they are here, nothing is joined. */
  private needed = 0;

  take(chunk: Buffer): readonly string[] {
    this.chunks.push(chunk);
    this.length += chunk.length;
    if (this.length < this.needed) return [];
    const messages: string[] = [];
    let rest = Buffer.concat(this.chunks);
    while (true) {
      const headEnd = rest.indexOf('\r\n\r\n');
      if (headEnd < 0) break;
      const begin = headEnd + 4;
      const end = begin + Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, headEnd))![1]);
      this.needed = end;
      if (rest.length < end) break;
      messages.push(rest.toString('utf8', begin, end));
      rest = rest.subarray(end);
      this.needed = 0;
    }
    this.chunks = [rest];
    this.length = rest.length;
    return messages;
  }
}
