import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { storedDocuments, type StoredDocument } from './textStore';

const open = (text: string): StoredDocument => storedDocuments.create('file:///a.txt', 'plaintext', 1, text);
const openStock = (text: string): TextDocument => TextDocument.create('file:///a.txt', 'plaintext', 1, text);

/** Checks every answer of a document against the stock document's. */
function checkDocument(document: TextDocument, stock: TextDocument): void {
  const text = stock.getText();
  assert.equal(document.getText(), text);
  assert.equal(document.lineCount, stock.lineCount);
  for (let offset = -2; offset <= text.length + 2; offset++) assert.deepEqual(document.positionAt(offset), stock.positionAt(offset), `offset ${offset}`);
  for (let line = -2; line <= stock.lineCount + 1; line++) {
    assert.deepEqual(document.getLineRange(line), stock.getLineRange(line));
    assert.equal(document.getEOLCharacters(line), stock.getEOLCharacters(line));
    const { character: width } = stock.getLineRange(line).end;
    for (let character = -2; character <= width + 3; character++) {
      assert.equal(document.offsetAt({ line, character }), stock.offsetAt({ line, character }), `line ${line}, character ${character}`);
    }
  }
}

const someText = fc.array(fc.constantFrom('\r', '\n', '\r\n', 'a', '政策', '😀', '\ud83d', '\ude00', ''), { maxLength: 12 }).map(stretches => stretches.join(''));
const somePosition = fc.record({ line: fc.integer({ min: -1, max: 9 }), character: fc.integer({ min: -1, max: 9 }) });
const someRange = fc.record({ start: somePosition, end: somePosition });
const someChange: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ range: someRange, text: someText }) },
  { weight: 1, arbitrary: fc.record({ text: someText }) },
);

test('a document answers as the stock one does, after any changes', () => {
  fc.assert(fc.property(someText, fc.array(fc.array(someChange, { maxLength: 3 }), { minLength: 1, maxLength: 5 }), (text, notifications) => {
    const document = open(text);
    let stock = openStock(text);
    checkDocument(document, stock);
    for (const [i, changes] of notifications.entries()) {
      assert.equal(storedDocuments.update(document, changes, i + 2), document);
      // The stock document miscounts its lines after a change that begins behind the last one, so it is opened afresh each time.
      for (const change of changes) stock = openStock(TextDocument.update(stock, [change], 2).getText());
      checkDocument(document, stock);
      assert.equal(document.version, i + 2);
    }
  }), { numRuns: 1000 });
});

test('so it does for each part of the text', () => {
  fc.assert(fc.property(someText, someRange, (text, range) => {
    assert.equal(open(text).getText(range), openStock(text).getText(range));
  }), { numRuns: 2000 });
});

test('a document knows what it is', () => {
  const { uri, languageId, version } = storedDocuments.create('file:///b.policy.txt', 'policytext', 7, '');
  assert.deepEqual({ uri, languageId, version }, { uri: 'file:///b.policy.txt', languageId: 'policytext', version: 7 });
});

test('a reader who kept a text learns what changed since', () => {
  const document = open('增长3%。\n\n下降2%。\n');
  const before = document.text;
  document.update([{ range: { start: { line: 2, character: 2 }, end: { line: 2, character: 3 } }, text: '4' }], 2);
  document.update([{ text: '一、工业\n增长3%。\n\n下降4%。\n' }], 3);
  assert.deepEqual(document.text.changesSince(before), [
    { before: { firstLine: 0, endLine: 0, start: 0, end: 0 }, after: { firstLine: 0, endLine: 1, start: 0, end: 5 } },
    { before: { firstLine: 2, endLine: 3, start: 7, end: 13 }, after: { firstLine: 3, endLine: 4, start: 12, end: 18 } },
  ]);
  assert.equal(before.toString(), '增长3%。\n\n下降2%。\n');
});

/** Milliseconds of one typed character in the middle, found again and with the lines round it; the middle of many times. */
function typingTime<T extends TextDocument>(document: T, update: (document: T, changes: TextDocumentContentChangeEvent[], version: number) => unknown): number {
  const times: number[] = [];
  const { line } = document.positionAt(document.getText().length / 2);
  for (let i = 0; i < 60; i++) {
    const start = performance.now();
    update(document, [{ range: { start: { line, character: 5 }, end: { line, character: 5 } }, text: '字' }], i);
    document.positionAt(document.offsetAt({ line, character: 6 }));
    document.getText({ start: { line: line - 25, character: 0 }, end: { line: line + 25, character: 0 } });
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[30]!;
}

for (const [name, line] of [['short lines', '浙江省增长3%。\n'], ['paragraphs', `${'浙江省增长3%。'.repeat(15)}\r\n`]] as const) {
  test(`a character typed into a million costs a small part of what the stock document takes: ${name}`, () => {
    const text = line.repeat(1_000_000 / line.length);
    let ratio = Infinity;
    // A disturbed measurement is taken again. It is about a fortieth.
    for (let attempt = 0; attempt < 4 && ratio > 0.2; attempt++) {
      ratio = typingTime(open(text), (document, changes, version) => storedDocuments.update(document, changes, version))
        / typingTime(openStock(text), (document, changes, version) => TextDocument.update(document, changes, version));
    }
    assert.ok(ratio <= 0.2, `${ratio.toFixed(2)} times the stock document`);
  });
}
