// Says what is wrong with a glossary, where, and what would be right.
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Mistake, MistakeKind, SyntaxReason, ValueType } from '../knowledge/glossaryMistakes';
import { isChinese, type Message, type Translate } from './messages';
import { toRange } from './positions';

/** The diagnostics of a glossary's mistakes, in their order. */
export function glossaryDiagnostics(mistakes: readonly Mistake[], document: TextDocument, translate: Translate): Diagnostic[] {
  return mistakes.map(mistake => ({
    range: toRange(document, mistake),
    severity: isLoss(mistake) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: `glossary.${mistake.kind}`,
    source: 'Policy Lens',
    message: sayMistake(mistake, document, translate),
  }));
}

/** Whether something that was written cannot be used, rather than being too much. */
function isLoss({ kind }: MistakeKind): boolean {
  return kind !== 'unknown-key' && kind !== 'name-twice' && kind !== 'unknown-reference';
}

const syntaxReasons: Readonly<Record<SyntaxReason, Message>> = {
  indent: 'This is not indented like its neighbours.',
  tab: 'YAML is indented with spaces, not with tabs.',
  'missing-sign': 'Something is missing here: a colon, a bracket, a comma or a closing quote.',
  'leading-sign': 'A text that begins with this sign needs quotes.',
  'key-on-lines': 'A key stands on one line, and a text with a colon in it needs quotes.',
  escape: 'No such escape exists in double quotes; use single quotes.',
  'several-documents': 'A glossary is one document; what follows is not read.',
  'unknown-anchor': 'Nothing above has this anchor.',
  'too-deep': 'This nests too deep and is not read.',
  other: 'This is not YAML.',
};

const valueTypes: Readonly<Record<ValueType, Message>> = { text: 'text', number: 'a number', list: 'a list', keys: 'keys with values' };

function sayMistake(mistake: Mistake, document: TextDocument, translate: Translate): string {
  const list = (words: readonly string[]): string => words.join(isChinese(translate) ? '、' : ', ');
  switch (mistake.kind) {
    case 'syntax': return translate(syntaxReasons[mistake.reason]);
    case 'too-much': return sayTooMuch(mistake, translate);
    case 'unknown-key': return translate('Unknown key {0}. Known here: {1}.', quoted(mistake.key), list(mistake.known));
    case 'key-twice': return translate('The key {0} stands twice; the first counts.', quoted(mistake.key));
    case 'wrong-type': return translate('Expected {0}.', list(mistake.expected.map(type => translate(valueTypes[type]))));
    case 'missing-key': return translate('The key {0} is missing, so this is left out.', quoted(mistake.key));
    case 'unknown-value': return translate('Unknown word {0}. Known here: {1}.', quoted(mistake.value), list(mistake.known));
    case 'form': return translate('Not as expected: {0}', isChinese(translate) ? mistake.asked.zh : mistake.asked.en);
    case 'length': return translate('Between {0} and {1} characters are expected.', mistake.least, mistake.most);
    case 'name-twice': return translate('The name {0} stands in line {1} already; the first counts.', quoted(mistake.name), document.positionAt(mistake.first).line + 1);
    case 'unknown-reference': return translate('Neither a known metric nor one of this glossary: {0}', mistake.name);
  }
}

function sayTooMuch({ of, most }: MistakeKind & { readonly kind: 'too-much' }, translate: Translate): string {
  switch (of) {
    case 'bytes': return translate('A glossary of more than {0} bytes is not read.', most);
    case 'signs': return translate('This is too much: no more than {0} words and signs are read.', most);
    case 'entries': return translate('No more than {0} entries are read.', most);
  }
}

/** What a file says is shown as it is, but no longer than a line. */
function quoted(words: string): string {
  return `“${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`;
}
