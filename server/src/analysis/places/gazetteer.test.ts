import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesOf } from './testing';

/** The places of a text, most often named first: name, code (`?` where several are possible), how often. */
function check(text: string, expected: string): void {
  const { counts } = placesOf(text);
  assert.equal([...counts].map(([{ name, code }, count]) => `${name} ${code ?? '?'} ×${count}`).join(', '), expected);
}

test('an acting head is of no place', () => {
  check('代县长 高国飞', '');
  check('代县县长 高国飞', '代县 140923 ×1');
});
test('a full name', () => check('嘉善县经济向好。', '嘉善县 330421 ×1'));
test('nested names are each a place', () => check('浙江省杭州市西湖区', '浙江省 330000 ×1, 杭州市 330100 ×1, 西湖区 330106 ×1'));
test('most often named first', () => check('嘉善县与上虞区,上虞区与上虞区', '上虞区 330604 ×3, 嘉善县 330421 ×1'));
test('of names that end alike the longest', () => check('呼和浩特市、伊犁哈萨克自治州', '呼和浩特市 150100 ×1, 伊犁哈萨克自治州 654000 ×1'));
test('municipalities and special regions', () => check('上海市、香港特别行政区', '上海市 310000 ×1, 香港特别行政区 810000 ×1'));

test('an ambiguous name by itself stays open', () => check('西湖区经济向好。', '西湖区 ? ×1'));
test('the city right before it settles it, in full or for short', () => {
  check('杭州市西湖区', '杭州市 330100 ×1, 西湖区 330106 ×1');
  check('南昌市西湖区', '南昌市 360100 ×1, 西湖区 360103 ×1');
  check('南昌西湖区', '西湖区 360103 ×1');
});
test('so does the company it keeps', () => {
  check('西湖区与嘉善县', '西湖区 330106 ×1, 嘉善县 330421 ×1');
  check('西湖区位于杭州。', '西湖区 330106 ×1');
  check('西湖区与江西的城市', '西湖区 360103 ×1');
});
test('the city right before it weighs more than company', () => check('南昌西湖区与嘉善县、上虞区、诸暨市、海宁市', '西湖区 360103 ×1, 嘉善县 330421 ×1, 上虞区 330604 ×1, 诸暨市 330681 ×1, 海宁市 330481 ×1'));
test('company of both sides leaves it open', () => check('西湖区,浙江与江西', '西湖区 ? ×1'));
test('what settles one mention settles all', () => check('西湖区。西湖区。杭州市西湖区。', '西湖区 330106 ×3, 杭州市 330100 ×1'));

test('an everyday word is a place only behind its city', () => {
  check('省级示范县,河南省范县', '河南省 410000 ×1, 范县 410926 ×1');
  check('建设新城区,改造老城区,城区更美', '');
  check('西安市新城区', '西安市 610100 ×1, 新城区 610102 ×1');
});

test('functional zones are no places', () => check('滨江高新区、经济技术开发区、南京江北新区、自贸试验区', ''));
test('words that end like a place are none', () => check('各县区、市辖区、居民小区、全省各市', ''));
test('names for short alone are not looked for', () => check('浙江大学与杭州亚运会', ''));

test('a division that is gone is found by its full name, with the code it had', () => {
  check('上虞市经济向好。', '上虞市 330682 ×1');
  check('杭州市江干区、下城区和襄樊市', '杭州市 330100 ×1, 江干区 330104 ×1, 下城区 330103 ×1, 襄樊市 420600 ×1');
});
test('beside the one of today it stays apart', () => check('上虞市于2013年改为上虞区,上虞区', '上虞区 330604 ×2, 上虞市 330682 ×1'));
test('it speaks for its prefecture', () => check('西湖区与余杭市、萧山市', '西湖区 330106 ×1, 余杭市 330184 ×1, 萧山市 330181 ×1'));

test('of one name that of today wins', () => {
  check('桥东区', '桥东区 130702 ×1');
  check('桥东区与河北的城市', '桥东区 130702 ×1');
  check('铜仁市位于贵州省。', '铜仁市 520600 ×1, 贵州省 520000 ×1');
  check('随州市是湖北省的城市', '随州市 421300 ×1, 湖北省 420000 ×1');
  check('安徽省巢湖市,巢湖水质', '安徽省 340000 ×1, 巢湖市 340181 ×1');
});
test('unless the page speaks of the other\'s prefecture, and of that more than of today\'s', () => {
  check('石家庄市桥东区', '石家庄市 130100 ×1, 桥东区 130103 ×1');
  check('邢台市。桥东区', '邢台市 130500 ×1, 桥东区 130502 ×1');
  check('桥东区位于石家庄。', '桥东区 130103 ×1');
  check('张家口市桥东区,石家庄市', '张家口市 130700 ×1, 桥东区 130702 ×1, 石家庄市 130100 ×1');
  check('巢湖市居巢区', '巢湖市 341400 ×1, 居巢区 341402 ×1');
  check('毕节地区毕节市', '毕节地区 522400 ×1, 毕节市 522401 ×1');
});
test('two that are gone and share a name stay open, or are settled like those of today', () => {
  check('江东区', '江东区 ? ×1');
  check('浙江省江东区', '浙江省 330000 ×1, 江东区 330204 ×1');
});
test('several of today that share a name are as open, or as clear, as ever', () => {
  check('新华区', '新华区 ? ×1');
  check('沧州市新华区', '沧州市 130900 ×1, 新华区 130902 ×1');
  check('海口市新华区', '海口市 460100 ×1, 新华区 460103 ×1');
});
test('what means today\'s speaks for its prefecture as ever', () => {
  check('西湖区与南昌的铜仁市、丽水市、丽水市', '丽水市 331100 ×2, 西湖区 330106 ×1, 铜仁市 520600 ×1');
  check('西湖区与江西、江西、江西,江西省,浙江省丽水市', '西湖区 360103 ×1, 江西省 360000 ×1, 浙江省 330000 ×1, 丽水市 331100 ×1');
});

test('how one speaks of today\'s names nothing that is gone', () => {
  check('毕节市经济向好,毕节地区开放', '毕节市 520500 ×1');
  check('赣县区与赣县,沙县区与沙县', '赣县区 360704 ×1, 沙县区 350405 ×1');
  check('赣县与沙县', '赣县 360721 ×1, 沙县 350427 ×1');
  check('毕节地区开放', '毕节地区 522400 ×1');
});
test('a longer name of today goes first', () => check('梅县区发展', '梅县区 441403 ×1'));
test('words that begin like a last unit are no part of a name that is gone', () => {
  check('萧山市场监管所、上虞市民、江干区域、沙县小吃', '');
  check('杭州市场', '杭州市 330100 ×1');
});
test('a county for short right behind what stands above it', () => {
  check('湖南江华县', '江华瑶族自治县 431129 ×1');
  check('清江在宜昌宜都汇入长江', '宜都市 420581 ×1');
  check('台州市仙居、浙江安吉', '台州市 331000 ×1, 仙居县 331024 ×1, 安吉县 330523 ×1');
});
test('but no everyday word, no organisation and no county of elsewhere', () => check('广西资源丰富,甘肃合作共赢,浙江嘉善大学,湖北嘉善', ''));
test('a city for short that opens clauses again and again', () => {
  check('宜昌坚持绿色低碳,湖北加快建成支点。宜昌迈上新台阶。', '宜昌市 420500 ×2');
  check('宜昌坚持绿色低碳,湖北加快建成支点。', '');
});
test('a city for short beside its province in full', () => check('浙江省领先,其中,温州增速最快,无锡紧随其后', '浙江省 330000 ×1, 温州市 330300 ×1'));
test('a newspaper\'s place says nothing, however often, unless the text speaks as one', () => {
  check('昭通新闻网未经授权不得转载,昭通新闻报料,昭通日报', '');
  check('西安晚报:全市服务业向好', '西安市 610100 ×1');
});
test('the place of a newspaper at the head of a text that names it again and again', () => check('苏州日报·2025-03-30,支撑苏州体系,赢在苏州', '苏州市 320500 ×1'));
test('no place begins a name in quotes, but whoever is quoted may begin with one', () => {
  check('“浙江制造”标准,“浙江制造”品牌,全省领先', '');
  check('“浙江的制造业正在全面提档升级。”他说,全省领先', '浙江省 330000 ×1');
});
test('everyday words that a name that is gone stands in are no places', () => {
  check('江华县,召开县委会议,兼任县长,面向山区,广东山区,基金园区,河南市区,湖北市区,新增城市绿地,建设平安县,新建县道,农户县级,最大港区', '');
  check('重庆市开县,马鞍山市向山区', '重庆市 500000 ×1, 开县 500234 ×1, 马鞍山市 340500 ×1, 向山区 340505 ×1');
});

test('a place that is gone may be named for short, unless one of today may', () => {
  const short = (text: string, word: string): string => placesOf(text).names.longest(word, 0)?.value.name ?? '';
  assert.equal(short('上虞市', '上虞'), '上虞市');
  assert.equal(short('上虞市,上虞市,上虞区', '上虞'), '上虞区');
  assert.equal(short('上虞市,上虞市,上虞区', '上虞市'), '上虞市');
});
test('a city or province that a clause begins with is named for short where the text speaks as one', () => {
  check('郑州便将创新摆在核心位置,全市硕果累累。', '郑州市 410100 ×1');
  check('市委、市政府决定出台政策。台州正朝着目标前进', '台州市 331000 ×1');
  check('海南自贸港向好,我省稳中有进;海南开放', '海南省 460000 ×2');
  check('吉林振兴,全省向好', '吉林省 220000 ×1');
});
test('elsewhere a short name may be anything', () => {
  check('郑州便将创新摆在核心位置。', '');
  check('全市学习杭州经验,郑州大学与郑州日报参与', '');
  check('南通市与南通,全市', '南通市 320600 ×1');
  check('来宾参观,全市;嘉善先行,全县', '');
});

/** The place that a headline's first word names in a text. */
function checkHeadline(word: string, text: string, expected: string): void {
  const place = placesOf(text).headlinePlace(word);
  assert.equal(place === null ? '' : `${place.name} ${place.code ?? '?'}`, expected);
}

test('a headline may name a county for short, even where only the headline does', () => {
  checkHeadline('嘉善', '近年来', '嘉善县 330421');
  checkHeadline('嘉善县', '近年来', '嘉善县 330421');
});
test('a short name of the text\'s own place means that one', () => checkHeadline('西湖', '南昌市西湖区', '西湖区 360103'));
test('a headline for short means today\'s, unless the text names only the one that is gone', () => {
  checkHeadline('上虞', '近年来', '上虞区 330604');
  checkHeadline('上虞', '上虞市,上虞市,上虞区', '上虞区 330604');
  checkHeadline('上虞', '上虞市', '上虞市 330682');
  checkHeadline('江干', '近年来', '');
});
test('an ambiguous headline stays open, an unknown or everyday one names nothing', () => {
  checkHeadline('西湖', '近年来', '西湖区 ?');
  checkHeadline('聚焦', '近年来', '');
  checkHeadline('新城', '近年来', '');
});

test('a place found in full may from then on be named for short', () => {
  const { names } = placesOf('杭州市西湖区');
  assert.deepEqual(['西湖区', '西湖', '杭州', '上城'].map(name => names.longest(name, 0)?.value.name ?? null), ['西湖区', '西湖区', '杭州市', null]);
});

test('places are counted over all blocks of a page', () => {
  const { counts } = placesOf('上虞区', '嘉善县', '上虞区');
  assert.deepEqual([...counts.values()], [2, 1]);
});
