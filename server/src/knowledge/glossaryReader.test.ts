import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { combineGlossaries, emptyGlossary, mostBytes } from './glossary';
import { mostMistakes } from './glossaryMistakes';
import { readGlossary } from './glossaryReader';

/** Each mistake: its line and column from 1, what stands there, and what is wrong. */
function mistakesIn(text: string): readonly string[] {
  return readGlossary(text).mistakes.map(({ start, end, ...mistake }) => {
    const lines = text.slice(0, start).split('\n');
    const { kind, ...rest } = mistake;
    const said = Object.values(rest).map(value => (typeof value === 'object' ? Object.values(value as object).join('/') : String(value))).join(' ');
    return `${lines.length}:${lines.at(-1)!.length + 1} ${JSON.stringify(text.slice(start, end).slice(0, 20))} ${kind} ${said}`.trim();
  });
}

const whole = `# 我们的词表
metrics:
  - name: 人才净流入率
    en: Net talent inflow rate
    aliases: [净流入人才占比, "人才净流入占比"]
    unit: '%'
    kind: rate
    better: higher
    definition: 净流入人才占常住人才的比例
    formula: { zh: 净流入 ÷ 常住, en: net inflow ÷ residents }
    source: { title: 人才工作统计口径, issuer: 市人才办, number: 市人才办〔2023〕5号, year: 2023 }
    neighbours:
      - metric: rd-personnel-fte
        reason: { en: that counts work }
      - metric: 青年人才数
        reason: 前者是比率
  - { name: 青年人才数, id: young-talent }
  - name: GDP
    aliases:
      - 经济总量
programmes:
  - name: “青云”计划
    core: 青云
    level: county
    since: 2021-03
    runBy: 县人才办
    summary: 引进青年人才。
  - name: 飞鹰工程
    since: 2020
places:
  - { name: 云山科学城, level: county, code: 330199, shortNames: [云山], parent: 杭州市 }
`;

test('a glossary, each kind of entry with all its keys and with none', () => {
  const { glossary, mistakes } = readGlossary(whole);
  assert.deepEqual(mistakes, []);
  assert.deepEqual(glossary, {
    metrics: [
      {
        id: '人才净流入率', zh: '人才净流入率', en: 'Net talent inflow rate', aliases: ['净流入人才占比', '人才净流入占比'], unit: '%', kind: 'rate', better: 'higher',
        definition: { zh: '净流入人才占常住人才的比例', en: '净流入人才占常住人才的比例' }, formula: { zh: '净流入 ÷ 常住', en: 'net inflow ÷ residents' },
        source: { title: '人才工作统计口径', issuer: '市人才办', number: '市人才办〔2023〕5号', year: 2023 },
        neighbours: [{ metric: 'rd-personnel-fte', reason: { zh: 'that counts work', en: 'that counts work' } }, { metric: 'young-talent', reason: { zh: '前者是比率', en: '前者是比率' } }],
      },
      { id: 'young-talent', zh: '青年人才数', aliases: [], neighbours: [] },
      { id: 'gdp', zh: 'GDP', aliases: ['经济总量'], neighbours: [] },
    ],
    programmes: [
      {
        id: '青云计划', name: '“青云”计划', aliases: [], core: '青云', level: 'county', since: '2021-03', runBy: { zh: '县人才办', en: '县人才办' },
        summary: { zh: '引进青年人才。', en: '引进青年人才。' },
      },
      { id: '飞鹰工程', name: '飞鹰工程', aliases: [], since: '2020' },
    ],
    places: [{ name: '云山科学城', level: 'county', shortNames: ['云山'], code: '330199', parent: '杭州市' }],
  });
});

test('nothing in it, comments alone, sections with nothing in them', () => {
  for (const text of ['', '\n', '# words\n', '\ufeff', 'metrics:\nprogrammes:\nplaces:\n', 'metrics: []', '---\n...\n']) {
    assert.deepEqual(readGlossary(text), { glossary: emptyGlossary, entries: [], mistakes: [] }, text);
  }
});

test('each kind of mistake is told where it stands, and the rest is used', () => {
  const text = `metrics:
  - name: 甲指标
    colour: red
    kind: size
    aliases: 另名
  - en: nameless
  - name: 乙指标
    name: 丙指标
    since: 2021
    source: { title: 文件 }
  - name: 甲指标
    unit: '%'
  - 丁指标
  - name: 戊指标
    aliases: [乙指标, 己指标, 己]
    definition: {}
    neighbours: [{ metric: 没有的指标, reason: 不同 }]
programmes: 5
places:
  - { name: 新城, level: city }
  - { name: 老城, level: county, code: 1234, parent: 杭州市 }
heroes: []
`;
  assert.deepEqual(mistakesIn(text), [
    '3:5 "colour" unknown-key colour name/id/en/aliases/unit/kind/better/definition/formula/source/neighbours',
    '4:11 "size" unknown-value size level/growth/share/index/rate/count/rank',
    '5:14 "另名" wrong-type list',
    '6:5 "en" missing-key name',
    '8:5 "name" key-twice name',
    '9:5 "since" unknown-key since name/id/en/aliases/unit/kind/better/definition/formula/source/neighbours',
    '10:15 "title" missing-key issuer',
    '11:11 "甲指标" name-twice 甲指标 19',
    '13:5 "丁指标" wrong-type keys',
    '15:15 "乙指标" name-twice 乙指标 97',
    '15:25 "己" length 2 80',
    '16:17 "{}" missing-key zh',
    '17:28 "没有的指标" unknown-reference 没有的指标',
    '18:13 "5" wrong-type list',
    '20:24 "city" unknown-value city province/prefecture/county',
    '21:38 "1234" form 国标行政区划代码（GB/T 2260），如有。/Its GB/T 2260 code, where it has one.',
    '22:1 "heroes" unknown-key heroes metrics/programmes/places',
  ]);
  const { metrics, places } = readGlossary(text).glossary;
  assert.deepEqual(metrics.map(({ zh, aliases }) => [zh, ...aliases].join()), ['甲指标', '乙指标', '戊指标,己指标']);
  assert.deepEqual(places.map(({ name, code, parent }) => [name, code, parent]), [['老城', undefined, '杭州市']]);
});

test('what is no YAML is told where it stands, and the rest is used', () => {
  const names = (text: string): readonly string[] => readGlossary(text).glossary.metrics.map(({ zh }) => zh);
  const open = 'metrics:\n  - name: 甲指标\n    aliases: [别名甲, 别名乙\n  - name: 乙指标\n';
  assert.deepEqual(mistakesIn(open).filter(line => line.includes('syntax')).map(line => line.replace(/ ".*"/, '')), ['4:3 syntax indent']);
  assert.ok(names(open).includes('甲指标'));
  const half = 'metrics:\n  - name: 甲指标\n    ki\n  - name: 乙指标\n';
  assert.deepEqual(mistakesIn(half).map(line => line.split(' ').slice(0, 3).join(' ')), ['3:5 "ki" syntax', '3:5 "ki" unknown-key']);
  assert.deepEqual(names(half), ['甲指标', '乙指标']);
  assert.deepEqual(mistakesIn('metrics:\n\t- name: 甲指标\n').map(line => line.split(' ').at(-1)), ['tab']);
  assert.deepEqual(mistakesIn('metrics: []\n---\nplaces: []\n'), ['2:1 "-" syntax several-documents']);
  assert.deepEqual(mistakesIn('[]'), ['1:1 "[]" wrong-type keys']);
});

test('quotes are no part of a programme\'s name', () => {
  assert.deepEqual(mistakesIn('programmes: [{ name: “飞” }, { name: 飞鹰计划 }, { name: “飞鹰”计划 }]'), ['1:22 "“飞”" length 2 80', '1:53 "“飞鹰”计划" name-twice “飞鹰”计划 36']);
});

test('an anchor stands for its value, an unknown one for nothing', () => {
  const text = 'metrics:\n  - name: 甲指标\n    source: &file { title: 口径, issuer: 县统计局 }\n  - name: 乙指标\n    source: *file\n  - name: 丙指标\n    source: *gone\n';
  const { glossary } = readGlossary(text);
  assert.deepEqual(glossary.metrics.map(({ source }) => source?.issuer), ['县统计局', '县统计局', undefined]);
  assert.deepEqual(mistakesIn(text), ['7:13 "*gone" syntax unknown-anchor', '7:13 "*gone" wrong-type keys']);
  assert.equal(mistakesIn('metrics: &a [*a]').length, 2);
});

test('names that mean something to JavaScript mean nothing here', () => {
  for (const key of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
    assert.equal(mistakesIn(`${key}: { polluted: true }\nmetrics: [{ ${key}: 1, name: 甲指标 }]\n`).filter(line => line.includes('unknown-key')).length, 2, key);
    const { glossary } = readGlossary(`metrics: [{ name: ${key}, aliases: [${key}s] }]\nprogrammes: [{ name: ${key} }]\n`);
    assert.deepEqual([glossary.metrics[0]!.id, glossary.metrics[0]!.aliases[0], glossary.programmes[0]!.id], [key, `${key}s`, key]);
  }
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
});

/** Hostile texts of some length, by what they have much of. */
const hostile: Readonly<Record<string, (length: number) => string>> = {
  'brackets that open': length => '['.repeat(length),
  'brackets that close': length => ']'.repeat(length),
  'braces in keys': length => '{a: '.repeat(length / 4),
  'dashes': length => '- '.repeat(length / 2),
  'question marks': length => '? '.repeat(length / 2),
  'colons': length => ': '.repeat(length / 2),
  'commas': length => `[${','.repeat(length)}`,
  'anchors': length => '&a '.repeat(length / 3),
  'directives': length => '%a\n'.repeat(length / 3),
  'escapes': length => `"${'\\q'.repeat(length / 2)}"`,
  'tags': length => '- !x y\n'.repeat(length / 7),
  'documents': length => '---\n'.repeat(length / 4),
  'an indentation for each line': length => Array.from({ length: Math.floor(Math.sqrt(length)) }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
  'keys': length => Array.from({ length: length / 10 }, (_, i) => `key${i}: 1\n`).join(''),
  'equal keys': length => 'metrics: 1\n'.repeat(length / 11),
  'bad texts': length => 'a: @\n'.repeat(length / 5),
  'entries': length => `metrics:\n${Array.from({ length: length / 14 }, (_, i) => `- name: n${i}\n`).join('')}`,
  'aliases of a long list': length => `metrics:\n- &e { name: 甲指标, aliases: [${Array.from({ length: length / 20 }, (_, i) => `甲${i}`).join()}] }\n${'- *e\n'.repeat(length / 10)}`,
  'aliases of aliases': () => `a: &a [x, x]\n${Array.from({ length: 25 }, (_, i) => `${'abcdefghijklmnopqrstuvwxyz'[i + 1]!}: &${'abcdefghijklmnopqrstuvwxyz'[i + 1]!} [${`*${'abcdefghijklmnopqrstuvwxyz'[i]!},`.repeat(9)}]\n`).join('')}`,
};

for (const [name, make] of Object.entries(hostile)) {
  test(`a file of nothing but ${name} is told so, and takes no longer than it is long`, () => {
    const time = (length: number): number => {
      const text = make(length);
      const start = process.cpuUsage().user;
      const { mistakes } = readGlossary(text);
      assert.ok(mistakes.length <= mostMistakes && (length < 800_000 || mistakes.length > 0), `${mistakes.length} mistakes`);
      return (process.cpuUsage().user - start) / 1000;
    };
    time(1000);
    const [short, long] = [time(100_000), time(800_000)];
    assert.ok(long < 20 * short + 500, `${short} ms, then ${long} ms`);
  });
}

test('a trace is as long as before after a text was read', () => {
  const before = Error.stackTraceLimit;
  readGlossary('[[[');
  assert.equal(Error.stackTraceLimit, before);
  assert.ok(before > 0);
});

test('no text makes it throw, and every mistake lies in the text', () => {
  const piece = fc.constantFrom('metrics:', 'programmes:', 'places:', '\n', '  ', '- ', 'name: ', '甲指标', 'level: ', 'county', '[', ']', '{', '}', ',', ': ', '"', '\'', '|', '>', '&a ', '*a', '#', '\t', '!', '%', '@', '---\n', '\r\n', '\0', '😀', '\ud800', 'code: 5', '__proto__: ');
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
    const text = pieces.join('');
    for (const { start, end } of readGlossary(text).mistakes) assert.ok(start >= 0 && start <= end && start <= text.length, `${start}–${end} of ${text.length}`);
  }), { numRuns: 2000 });
});

test('what is cut off anywhere is read without throwing', () => {
  for (let end = 0; end <= whole.length; end++) readGlossary(whole.slice(0, end));
  assert.ok(whole.length < mostBytes);
});

test('of two glossaries the first bearer of an id or a place counts', () => {
  const [one, other] = ['metrics: [{ name: 甲指标, unit: 家 }]\nplaces: [{ name: 新城, level: county }]', 'metrics: [{ name: 甲指标, unit: 人 }, { name: 乙指标 }]\nplaces: [{ name: 新城, level: prefecture }]'].map(text => readGlossary(text).glossary);
  const { metrics, places } = combineGlossaries([one!, other!]);
  assert.deepEqual(metrics.map(({ zh, unit }) => [zh, unit]), [['甲指标', '家'], ['乙指标', undefined]]);
  assert.deepEqual(places.map(({ level }) => level), ['county']);
  assert.deepEqual(combineGlossaries([]), emptyGlossary);
});

test('each entry that is used is told with its id and its place', () => {
  const text = 'metrics:\n  - name: 茶旅指数\n    unit: 分\n  - { id: gdp, name: 经济总盘子 }\n  - unit: 家\nprogrammes: [{ name: “青云”计划 }]\nplaces:\n  - { name: 新城, level: county }\n  - { name: 西湖区, level: county, code: 330106 }\n';
  assert.deepEqual(readGlossary(text).entries.map(({ kind, id, name, start, end }) => [kind, id, text.slice(name.start, name.end), text.slice(start, end).trim()]), [
    ['metric', '茶旅指数', '茶旅指数', 'name: 茶旅指数\n    unit: 分'],
    ['metric', 'gdp', '经济总盘子', '{ id: gdp, name: 经济总盘子 }'],
    ['programme', '青云计划', '“青云”计划', '{ name: “青云”计划 }'],
    ['district', '新城', '新城', '{ name: 新城, level: county }'],
    ['district', '330106', '西湖区', '{ name: 西湖区, level: county, code: 330106 }'],
  ]);
});
