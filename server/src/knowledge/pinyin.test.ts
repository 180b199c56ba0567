// Pinyin initials: one letter a character, by the word where a character has several readings.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../../test/harness/articles';
import { initialsOf } from './pinyin';

test('a name has one letter for each of its units', () => {
  for (const [name, initials] of Object.entries({
    上虞区: 'syq', 进出口总额: 'jckze', 地区生产总值: 'dqsczz', 'R&D经费': 'r&djf', '“鲲鹏行动”计划': '“kpxd”jh', '': '', '𠮷林': '\ud842\udfb7l', İ: 'İ',
  })) assert.equal(initialsOf(name), initials, name);
});

test('a character with several readings has the one of its word', () => {
  for (const [name, initials] of Object.entries({
    重庆市: 'cqs', 长兴县: 'cxx', 银行: 'yh', 商业银行: 'syyh', 增长: 'zz', 快速增长率: 'kszzl', 重点行业: 'zdhy', 乐清市: 'yqs', 乐山市: 'lss', 厦门: 'xm', 大厦: 'ds',
    畜牧业: 'xmy', 牲畜: 'sc', 会计: 'kj', 供给: 'gj', 率先: 'sx', 效率: 'xl', 长治: 'cz', 长子县: 'zzx', 尉犁县: 'ylx', 黄陂区: 'hpq', 歙县: 'sx', 涡阳县: 'gyx', 调研: 'dy', 调整: 'tz', 南水北调: 'nsbd',
  })) assert.equal(initialsOf(name), initials, name);
});

test('the data are what the script makes of the names that are known', () => {
  const made = execFileSync(process.execPath, [join(root, 'scripts/pinyin-initials.mjs'), '--print'], { encoding: 'utf8' });
  assert.equal(readFileSync(join(root, 'server/src/knowledge/data/pinyinInitials.json'), 'utf8'), made);
});
