// Texts of the workspace that are not open, read and analysed when something asks for them, and kept for a while.
import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
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

/** The texts that could be had, and the addresses of those for which there was no time. */
export interface Taken {
  readonly texts: readonly TextOnDemand[];
  readonly further: readonly string[];
}

/** A text that was found on the disk; `text` is `null` where it is too long to be analysed in a moment. */
interface Found {
  readonly uri: string;
  readonly stamp: Stamp;
  readonly text: string | null;
}

/** As many as are kept. */
const mostKept = 24;
/** Bytes; a longer text takes more than a moment. */
const mostBytes = 120_000;

export class TextsOnDemand {
  /** The one that was asked for last is the last. */
  private readonly kept = new Map<string, Kept>();

  /**
   * The first `most` of some texts, in their order, as far as they can be had within so many milliseconds. Those that are gone or cannot be
   * read are passed over, and the next ones take their place.
   */
  async take(uris: readonly string[], most: number, knowledge: Knowledge, milliseconds: number): Promise<Taken> {
    const end = performance.now() + milliseconds;
    const texts: TextOnDemand[] = [];
    const further: string[] = [];
    for (const found of await Promise.all(uris.map(uri => this.read(uri, knowledge)))) {
      if (found === null) continue;
      const text = texts.length < most ? this.analysed(found, knowledge, end) : null;
      if (text === null) further.push(found.uri);
      else texts.push(text);
    }
    return { texts, further };
  }

  /** A text with its analysis; `null` where there is no time to make it. */
  private analysed(found: Kept | Found, knowledge: Knowledge, end: number): TextOnDemand | null {
    if ('analysis' in found) return this.keep(found);
    const { uri, stamp, text } = found;
    if (text === null || performance.now() >= end) return null;
    return this.keep({ uri, document: TextDocument.create(uri, 'policytext', 0, text), analysis: analyze(text, knowledge), stamp, knowledge });
  }

  private async read(uri: string, knowledge: Knowledge): Promise<Kept | Found | null> {
    const path = pathOf(uri);
    if (path === null) return null;
    try {
      const stamp = await stampOf(path);
      if (stamp === null) return null;
      if (stamp.size > mostBytes) {
        await access(path, constants.R_OK);
        return { uri, stamp, text: null };
      }
      const before = this.kept.get(uri);
      if (before?.knowledge === knowledge && isSameStamp(before.stamp, stamp)) return before;
      return { uri, stamp, text: decodeText(await readFile(path)) };
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
