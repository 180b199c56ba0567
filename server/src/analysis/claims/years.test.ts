import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadingYear } from './years';

for (const [iso, year] of [['2021', 2021], ['2017/2021', 2017], ['2021-09', 2021], ['0099', 99], ['../2021', null], ['202', null], ['', null], ['20a1', null]] as const) {
  test(`'${iso}' begins with ${year ?? 'no year'}`, () => { assert.equal(leadingYear(iso), year); });
}
