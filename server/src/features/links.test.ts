import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName, lineLink } from './links';

test('a link leads to a line of a file', () => {
  assert.equal(lineLink('file:///articles/xihu.txt', 11), 'file:///articles/xihu.txt#L12');
  assert.equal(lineLink('file:///a%20b/%E8%A5%BF.txt', 0), 'file:///a%20b/%E8%A5%BF.txt#L1');
});

test('nothing in an address ends the link or a cell of a table', () => {
  assert.equal(lineLink('file:///a) [x](command:y)|`<>"\' b', 0), 'file:///a%29%20%5Bx%5D%28command:y%29%7C%60%3C%3E%22%27%20b#L1');
  assert.equal(lineLink('file:///西湖%.txt', 0), 'file:///%E8%A5%BF%E6%B9%96%25.txt#L1');
  assert.equal(lineLink('file:///a\nb\ud800*_~', 0), 'file:///a%0Ab%EF%BF%BD%2A_~#L1');
});

test('no link leads to a command or into a fragment', () => {
  for (const uri of ['command:workbench.action.quit', 'javascript:alert(1)', 'data:text/html,x', 'COMMAND:x', 'xihu.txt', '', 'file:///a#b']) assert.equal(lineLink(uri, 0), null);
});

test('a text is called by the name of its file', () => {
  assert.deepEqual(['file:///a/%E8%A5%BF%E6%B9%96.txt', 'untitled:Untitled-1', 'file:///a/b/', 'file:///50%.txt', 'file:///a.txt?x/y'].map(fileName), ['西湖.txt', 'untitled:Untitled-1', 'b', '50%.txt', 'a.txt']);
});
