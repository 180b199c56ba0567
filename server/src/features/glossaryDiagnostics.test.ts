import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readGlossary } from '../knowledge/glossaryReader';
import { glossaryDiagnostics } from './glossaryDiagnostics';
import { chinese, english, type Translate } from './messages';

const wordsOf = ({ message }: Diagnostic): string => (typeof message === 'string' ? message : message.value);

function check(text: string, translate: Translate, expected: readonly string[]): void {
  const diagnostics = glossaryDiagnostics(readGlossary(text).mistakes, TextDocument.create('file:///g', 'yaml', 1, text), translate);
  assert.deepEqual(diagnostics.map(diagnostic => {
    const { range: { start, end }, severity } = diagnostic;
    return `${start.line}:${start.character}-${end.character} ${severity === DiagnosticSeverity.Error ? 'error' : 'warning'} ${wordsOf(diagnostic)}`;
  }), expected);
}

const text = 'metrics:\n  - name: 甲指标\n    colour: red\n    aliases: 另名\n  - name: 甲指标\nplaces:\n  - { name: 新城, code: 5 }\n';

test('in English', () => check(text, english, [
  '2:4-10 warning Unknown key “colour”. Known here: name, id, en, aliases, unit, kind, better, definition, formula, source, neighbours.',
  '3:13-15 error Expected a list.',
  '4:10-13 warning The name “甲指标” stands in line 2 already; the first counts.',
  '6:6-10 error The key “level” is missing, so this is left out.',
  '6:22-23 error Not as expected: Its GB/T 2260 code, where it has one.',
]));
test('in Chinese', () => check(text, chinese, [
  '2:4-10 warning 未知的键“colour”。这里可以用：name、id、en、aliases、unit、kind、better、definition、formula、source、neighbours。',
  '3:13-15 error 这里应当是列表。',
  '4:10-13 warning 名称“甲指标”在第2行已经有了，以先写的为准。',
  '6:6-10 error 缺少键“level”，这一条不予采用。',
  '6:22-23 error 格式不对：国标行政区划代码（GB/T 2260），如有。',
]));
test('a key as long as a book is cut', () => {
  const [diagnostic] = glossaryDiagnostics(readGlossary(`${'长'.repeat(1000)}: 1`).mistakes, TextDocument.create('file:///g', 'yaml', 1, ''), english);
  assert.ok(wordsOf(diagnostic!).length < 150);
});
