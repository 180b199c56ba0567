// Runs the built command line as a user does: a process of its own, real files, real pipes.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';

/** The project's folder. */
export const root = process.env.POLICY_LENS_ROOT ?? process.cwd();

/** How a run of the command line ended. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what to run. */
export interface RunOptions {
  /** The working folder; the project's by default. */
  readonly cwd?: string;
  /** What standard input holds; nothing by default. */
  readonly input?: string | Uint8Array;
  /** Variables of the environment besides the test's own. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `policy-lens` with the words, to its end. Output is read as UTF-8, a byte-order mark kept. */
export async function policyLens(words: readonly string[], { cwd, input, env }: RunOptions = {}): Promise<Run> {
  const child = start(words, cwd, env);
  child.stdin.on('error', () => { /* It did not want its input. */ });
  child.stdin.end(input);
  const [stdout, stderr, exitCode] = await Promise.all([utf8(child.stdout as AsyncIterable<Buffer>), text(child.stderr), ended(child)]);
  return { exitCode, stdout, stderr };
}

/** Starts `policy-lens` by the link that npm made for it. */
export function start(words: readonly string[], cwd = root, env: RunOptions['env'] = {}): ChildProcessWithoutNullStreams {
  const isWindows = process.platform === 'win32';
  const [program, ...first] = isWindows ? [process.execPath, join(root, 'server/bin/policy-lens.mjs')] : [join(root, 'node_modules/.bin/policy-lens')];
  return spawn(program, [...first, ...words], { cwd, stdio: 'pipe', env: { ...process.env, ...env } });
}

/** The exit code, once all output has been read; `null` where a signal ended it. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

/** A folder with the given files, gone when the test ends. */
export function folderWith(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-lens-'));
  t.after(() => { rmSync(folder, { recursive: true }); });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Any fields of a JSON object, to be asked one by one. */
export type Fields = Readonly<Record<string, unknown>>;

/** The objects of JSON Lines. */
export function objects(jsonLines: string): readonly Fields[] {
  return jsonLines.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Fields);
}

/** `text` of node:stream/consumers drops a byte-order mark, which is part of what we look at. */
async function utf8(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
