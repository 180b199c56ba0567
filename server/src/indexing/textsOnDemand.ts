// Texts of the workspace that are not open, read and analysed when something asks for them, and kept for a while.
import { readFile } from 'node:fs/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../analysis/analyze';
import type { Analysis } from '../analysis/model';
import { decodeText } from '../decode';
import type { Knowledge } from '../knowledge/knowledge';
import { pathOf } from './paths';
import { isSameStamp, stampOf, type Stamp } from './walk';

/** A text as it was on the disk a moment ago. */
export interface TextOnDemand {
  readonly uri: string;
  readonly document: TextDocument;
  readonly analysis: Analysis;
}

interface Kept extends TextOnDemand {
  readonly stamp: Stamp;
  readonly knowledge: Knowledge;
}

/** As many as are kept. */
const mostKept = 24;
/** Bytes; a longer text takes more than a moment. */
const mostBytes = 120_000;

export class TextsOnDemand {
  /** The one that was asked for last is the last. */
  private readonly kept = new Map<string, Kept>();

  /**
   * Those of some texts that can be had within so many milliseconds, in their order. Texts that are too long, are gone or cannot be read
   * are left out.
   */
  async take(uris: readonly string[], knowledge: Knowledge, milliseconds: number): Promise<readonly TextOnDemand[]> {
    const end = performance.now() + milliseconds;
    const read = await Promise.all(uris.map(uri => this.read(uri, knowledge)));
    return read.flatMap(found => {
      if (found === null) return [];
      if ('analysis' in found) return [this.keep(found)];
      if (performance.now() >= end) return [];
      const { uri, text, stamp } = found;
      return [this.keep({ uri, document: TextDocument.create(uri, 'policytext', 0, text), analysis: analyze(text, knowledge), stamp, knowledge })];
    });
  }

  private async read(uri: string, knowledge: Knowledge): Promise<Kept | { readonly uri: string; readonly text: string; readonly stamp: Stamp } | null> {
    const path = pathOf(uri);
    if (path === null) return null;
    try {
      const stamp = await stampOf(path);
      if (stamp === null || stamp.size > mostBytes) return null;
      const before = this.kept.get(uri);
      if (before?.knowledge === knowledge && isSameStamp(before.stamp, stamp)) return before;
      return { uri, text: decodeText(await readFile(path)), stamp };
    } catch {
      // The index will hear of it in its own way.
      return null;
    }
  }

  private keep(text: Kept): Kept {
    this.kept.delete(text.uri);
    this.kept.set(text.uri, text);
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value!);
    return text;
  }
}
