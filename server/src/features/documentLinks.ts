// Links from where a text names another document to the file that bears its title or its number.
import type { DocumentLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { documentMentions, ownDocumentKeys } from '../analysis/documentNames';
import type { Analysis } from '../analysis/model';
import { fileName } from './links';
import type { Translate } from './messages';
import { toRange } from './positions';

/** The text that bears a title or a number, by its key of `analysis/documentNames.ts`; `undefined` where none is known. */
export type FindText = (key: string) => string | undefined;

/** A link for each stretch of a name that `find` knows a text for; none leads to the text itself. */
export function documentLinks(analysis: Analysis, document: TextDocument, find: FindText, translate: Translate): DocumentLink[] {
  const mentions = documentMentions(analysis);
  if (mentions.length === 0) return [];
  const own = new Set(ownDocumentKeys(analysis));
  return mentions.flatMap(({ keys, ranges }) => {
    if (keys.some(key => own.has(key))) return [];
    const target = firstOf(keys, find);
    if (target === undefined || target === document.uri) return [];
    const tooltip = translate('Open {0}', fileName(target));
    return ranges.map((span): DocumentLink => ({ range: toRange(document, span), target, tooltip }));
  });
}

function firstOf(keys: readonly string[], find: FindText): string | undefined {
  for (const key of keys) {
    const found = find(key);
    if (found !== undefined) return found;
  }
  return undefined;
}
