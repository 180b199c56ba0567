// A workspace of real files for the tests of what reads one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CompactIndex } from '../index/compactIndex';
import { createKnowledge } from '../knowledge/knowledge';
import { uriBelow } from './paths';
import { readText, type TextRead, type TextToRead } from './textReader';
import { WorkspaceTexts } from './workspaceTexts';
import type { Progress, WorkspaceTextsParts } from './workspaceTextsParts';

const knowledge = createKnowledge();
const patterns = { include: ['**/*.{txt,md}'], exclude: ['**/node_modules/**'] };
/** A short report of a district. */
export const policy = (district: string, figure: number): string => `${district}2021年工作总结\n\n${district}坚持高质量发展，深入推进科技创新和产业升级，全面提升公共服务水平，加快建设现代化经济体系。2021年，${district}生产总值达${figure}亿元，增长6.5%。\n`;
/** No policy text. */
export const novel = '他走进屋里，看见窗外下着雨，想起小时候和祖母一起坐在门口看燕子飞来飞去的那些日子，心里忽然觉得很安静，什么话也不想说了。\n';

/** A folder of real files, with a place for its cache, and what is seen of the reading. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'texts-'));
  readonly cacheFolder = mkdtempSync(join(tmpdir(), 'texts-cache-'));
  readonly said: string[] = [];
  /** Paths that threads have read, in order. */
  readonly read: string[] = [];
  readonly progress: (Progress | null)[] = [];
  key = 'key';

  uriOf(path: string): string {
    return uriBelow(pathToFileURL(this.folder).href, path);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  start(parts: Partial<WorkspaceTextsParts> = {}): { readonly texts: WorkspaceTexts; readonly index: CompactIndex; readonly open: (folders?: readonly string[]) => Promise<void> } {
    const index = new CompactIndex();
    const texts = new WorkspaceTexts({
      index,
      read: async toRead => {
        await new Promise(resolve => setImmediate(resolve));
        return toRead.map(text => this.readNow(text));
      },
      capacity: 2,
      readHere: text => this.readNow(text),
      log: message => { this.said.push(message); },
      onProgress: progress => { this.progress.push(progress); },
      onChange: () => { /* nobody listens */ },
      onRead: () => { /* nobody listens */ },
      cache: { folder: this.cacheFolder, key: () => this.key },
      ...parts,
    });
    return {
      texts, index,
      open: async (folders = ['']) => {
        await texts.setFolders(folders.map(path => ({ uri: path === '' ? pathToFileURL(this.folder).href : this.uriOf(path), patterns, measure: 'policy-prose' })));
        await texts.settled();
      },
    };
  }

  readNow(text: TextToRead): TextRead {
    if ('path' in text) this.read.push(text.path.slice(this.folder.length + 1));
    return readText(text, knowledge);
  }

  end(): void {
    for (const folder of [this.folder, this.cacheFolder]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a test in a workspace of its own. */
export async function inWorkspace(run: (workspace: Workspace) => Promise<void>): Promise<void> {
  const workspace = new Workspace();
  try {
    await run(workspace);
  } finally {
    workspace.end();
  }
}

/** All that an index holds. */
export const held = (index: CompactIndex): readonly unknown[] => [...index.uris()].map(uri => [uri, index.entry(uri)]);
