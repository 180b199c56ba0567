// Makes server/src/knowledge/data/pinyinInitials.json: the first letter of each character's pinyin, and the words in which a character has another one.
//
//   node scripts/pinyin-initials.mjs [--print]
//
// The readings come from pinyin-pro, which ships with nothing. It goes by words, so that 重庆 is read cq and 银行 yh; names of places that it reads as
// the everyday word are set right here. `--print` writes the file to the standard output, for the test that compares.
import { areaList } from '@vant/area-data';
import { pinyin } from 'pinyin-pro';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const data = fileURLToPath(new URL('../server/src/knowledge/data/', import.meta.url));
const first = 0x4e00;
const last = 0x9fa5;

/** Where pinyin-pro goes by the commoner reading. */
const corrections = {
  尉犁: 'yl', 蔚县: 'yx', 洪洞: 'ht', 繁峙: 'fs', 乐清: 'yq', 单县: 'sx', 浚县: 'xx', 黄陂: 'hp', 歙县: 'sx', 宕昌: 'tc', 筠连: 'jl', 大埔: 'db', 泌阳: 'by', 涡阳: 'gy',
  召陵: 'sl', 柞水: 'zs', 莘县: 'sx', 率先: 'sx', 伽师: 'js', 铅山: 'ys', 番禺: 'py', 尖扎: 'jz', 会泽: 'hz', 称多: 'cd', 井陉: 'jx', 佛冈: 'fg', 佛山: 'fs', 东阿: 'de', 六安: 'la',
  民乐: 'ml', 调兵山: 'dbs', 两重: 'lz', 双百行动: 'sbxd', 央行: 'yh', 局长: 'jz', 调水: 'ds', 调入: 'dr', 调出: 'dc', 北调: 'bd', 东调: 'dd', 西调: 'xd',
};

/** Everyday words with a character of several readings, for names that only a text has. */
const everyday = [
  '银行', '央行', '行长', '行情', '同行', '行业', '行列', '增长', '成长', '生长', '助长', '长子', '县长', '区长', '校长', '部长', '局长', '家长', '会计', '供给', '给付', '给予', '给水', '补给', '自给',
  '调整', '调节', '调解', '调控', '协调', '空调', '调研', '调动', '调配', '调查', '调度', '强调', '抽调', '调水', '调入', '调出', '北调', '东调', '西调', '重建', '重组', '重构', '重塑', '重复', '双重', '多重', '西藏', '储藏', '收藏', '馆藏', '率先', '率领',
  '自传', '音乐', '声乐', '参差', '人参', '海参', '厦门', '大厦', '降低', '投降', '校对', '还款', '偿还', '还田', '系列', '卡口', '宿舍', '曾经', '弹性', '弹药', '差距', '对称', '角色', '识别', '标识',
  '畜牧', '畜禽', '畜产品', '牲畜', '家畜', '种畜', '刹车', '屏蔽', '屏障', '湖泊', '停泊', '仔猪', '长三角', '长江', '茄子', '番茄', '雪茄', '瀑布', '包括', '括号', '轧钢', '圩区', '圩镇', '什邡', '大夫', '提防', '开辟', '复辟', '秘鲁',
];

function namesOfKnowledge() {
  const read = name => JSON.parse(readFileSync(`${data}${name}.json`, 'utf8'));
  return [
    ...[areaList.province_list, areaList.city_list, areaList.county_list].flatMap(Object.values),
    ...chineseStrings(read('divisionChanges')).filter(name => name.length <= 8),
    ...Object.entries(read('places').shortNames).flat(),
    ...read('metrics').metrics.flatMap(({ zh, aliases }) => [zh, ...aliases]),
    ...read('programmes').programmes.flatMap(({ name, fullName = name, aliases }) => [name, fullName, ...aliases]),
    ...read('terms').terms.flatMap(({ zh, aliases }) => [zh, ...aliases]),
    ...Object.keys(corrections), ...everyday,
  ];
}

function chineseStrings(value) {
  if (typeof value === 'string') return /^\p{Script=Han}+$/u.test(value) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(chineseStrings) : [];
}

/** The runs of Chinese in the names, each once, longest last. */
function runsOf(names) {
  const runs = names.flatMap(name => name.match(/[\u4e00-\u9fa5]+/g) ?? []);
  return [...new Set(runs)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** The initials of a run, one letter a character. */
function read(run) {
  const letters = pinyin(run, { pattern: 'first', toneType: 'none', type: 'array' });
  for (const [word, initials] of Object.entries(corrections)) {
    for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + 1)) letters.splice(at, word.length, ...initials);
  }
  return letters.join('');
}

/** For each character the letter that it has in most of the names; outside of them the one that it has alone. */
function lettersByCharacter(runs) {
  const counts = new Map();
  for (const run of runs) {
    const letters = read(run);
    [...run].forEach((character, i) => {
      const ofCharacter = counts.get(character) ?? {};
      ofCharacter[letters[i]] = (ofCharacter[letters[i]] ?? 0) + 1;
      counts.set(character, ofCharacter);
    });
  }
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const character = String.fromCharCode(first + i);
    const own = counts.get(character);
    const letter = own === undefined ? read(character) : Object.entries(own).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0][0];
    return /^[a-z]$/.test(letter) ? letter : '?';
  }).join('');
}

function initialsBy(letters, words, run) {
  let initials = '';
  for (let at = 0; at < run.length;) {
    let length = Math.min(8, run.length - at);
    while (length > 1 && !words.has(run.slice(at, at + length))) length--;
    initials += length > 1 ? words.get(run.slice(at, at + length)) : letters[run.charCodeAt(at) - first];
    at += length;
  }
  return initials;
}

/** The shortest words round a character that say by themselves how it is read there. */
function wordRound(run, at, initials) {
  for (let length = 2; length <= Math.min(8, run.length); length++) {
    for (let start = Math.max(0, at - length + 1); start <= Math.min(at, run.length - length); start++) {
      const word = run.slice(start, start + length);
      const wanted = initials.slice(start, start + length);
      if (read(word) === wanted) return [word, wanted];
    }
  }
  return [run, initials];
}

function makeData() {
  const runs = runsOf(namesOfKnowledge());
  const letters = lettersByCharacter(runs);
  const words = new Map();
  for (let changed = true; changed;) {
    changed = false;
    for (const run of runs) {
      const wanted = read(run);
      const found = initialsBy(letters, words, run);
      const at = [...wanted].findIndex((letter, i) => letter !== found[i]);
      if (at < 0) continue;
      const [word, initials] = wordRound(run, at, wanted);
      // A word that is there already was cut off by one that begins before it.
      const [key, value] = words.has(word) ? [run, wanted] : [word, initials];
      if (words.has(key)) continue;
      words.set(key, value);
      changed = true;
    }
  }
  return { first: String.fromCharCode(first), letters, words: Object.fromEntries([...words].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const text = `${JSON.stringify(makeData(), null, 2)}\n`;
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(`${data}pinyinInitials.json`, text);
