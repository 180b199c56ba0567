import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createKnowledge } from '../knowledge/knowledge';
import { measurePolicyProse } from './silence';

const { proseWords } = createKnowledge();

/** Measures a text; `reason` is a part of what is said about it. */
function check(text: string, expected: { readonly isPolicyProse: boolean; readonly reason?: RegExp }): void {
  const found = measurePolicyProse(text, proseWords);
  assert.equal(found.isPolicyProse, expected.isPolicyProse, found.reason);
  if (expected.reason !== undefined) assert.match(found.reason, expected.reason);
}

const samples = join(process.env.POLICY_LENS_ROOT!, 'samples');
for (const name of readdirSync(samples).filter(file => file.includes('.policy.'))) {
  test(`policy prose: ${name}`, () => check(readFileSync(join(samples, name), 'utf8'), { isPolicyProse: true }));
}

test('policy prose: a work report', () => check(
  '过去一年,全县上下坚持稳中求进工作总基调,扎实推进重点项目建设,全年完成固定资产投资120亿元、增长9.5%,城乡居民收入稳步提高,民生保障持续加强。', { isPolicyProse: true }));
test('policy prose: a bulletin, full of figures', () => check(
  '初步核算,全年地区生产总值512.4亿元,比上年增长6.1%。其中,第一产业增加值48.2亿元,增长3.9%;第二产业增加值221.7亿元,增长7.0%;第三产业增加值242.5亿元,增长5.8%。', { isPolicyProse: true }));
test('policy prose in full-width digits and letters', () => check(
  '初步核算,全年地区生产总值５１２．４亿元,比上年增长６．１％。全社会Ｒ＆Ｄ经费投入强度达到３．１％,高新技术企业总量居全省前列,创新发展持续推进。', { isPolicyProse: true }));

test('silent: an English README', () => check(`# widgets
A small library for laying out widgets. Run \`npm install widgets\` and import \`layout\` from it.
## Usage
Each widget has a width and a height; 80 % of them are plain boxes. See the examples folder, and 中文说明 for readers of Chinese.
`.repeat(3), { isPolicyProse: false, reason: /fewer than 40 Chinese characters/ }));

test('silent: a server\'s log', () => check(
  Array.from({ length: 40 }, (_, i) => `2024-05-${10 + (i % 20)}T08:15:${10 + i}Z INFO worker-${i} 请求完成 GET /api/items?page=${i} status=200 duration=${i * 3}ms`).join('\n'), { isPolicyProse: false, reason: /less than 40 % Chinese/ }));

test('silent: source code with Chinese comments', () => check(`// 从缓存读取用户列表,没有时再查询数据库
export async function listUsers(cache: Cache, database: Database): Promise<User[]> {
  // 缓存的键由页码和每页条数组成
  const cached = await cache.get('users');
  if (cached !== undefined) return cached; // 命中缓存,直接返回
  const users = await database.query('select * from users where deleted = 0');
  await cache.set('users', users, { seconds: 300 }); // 保存五分钟
  return users;
}
`.repeat(3), { isPolicyProse: false, reason: /less than 40 % Chinese/ }));

test('silent: a passage of a novel', () => check(
  '雨下了整整一夜。老周推开木门,看见院子里那棵石榴树倒在墙边,红花落了满地。他站了很久,没有说话,只是弯下腰,把还挂着水珠的枝条一根一根扶起来。灶台上的粥已经凉了,女儿的信压在碗底,字迹洇成一片淡蓝。他忽然想起三十年前的那个清晨,也是这样的雨,也是这样安静。'.repeat(2), { isPolicyProse: false, reason: /words of policy prose/ }));

test('silent: a manual of a program', () => check(
  '点击右上角的齿轮图标打开设置窗口,在左侧列表中选择“外观”,然后拖动滑块调整字体大小。如果文字显示模糊,请先退出软件,右键单击桌面图标,选择“属性”,勾选“替代高分辨率缩放”后重新启动。快捷键可以在“键盘”一栏里修改,双击需要更换的条目,按下新的组合键即可保存。', { isPolicyProse: false, reason: /words of policy prose/ }));

test('silent: too little to tell', () => {
  check('', { isPolicyProse: false, reason: /fewer than 40 Chinese characters \(0 / });
  check('推进高质量发展', { isPolicyProse: false, reason: /fewer than 40/ });
});

test('only the beginning of a text counts', () => {
  const policy = '全县坚持稳中求进,扎实推进重点项目建设,民生保障持续加强。'.repeat(3);
  const story = '雨下了整整一夜,他站了很久,没有说话。'.repeat(2000);
  check(story + policy.repeat(500), { isPolicyProse: false });
  check(policy.repeat(400) + story, { isPolicyProse: true });
});

test('the shares are of Chinese among letters and digits, and of words among Chinese', () => {
  const { hanShare, policyShare } = measurePolicyProse('发展ab12建议', proseWords);
  assert.equal(hanShare, 0.5);
  assert.equal(policyShare, 0.5);
});
