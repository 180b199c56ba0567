import { test } from 'node:test';
import { checkClaims } from '../../../../test/harness/checkClaims';

test('a paragraph that opens with a place of the article\'s own speaks of it, unless it speaks as the article\'s or names others', () => {
  checkClaims('浙江省产业\n\n茶山在浙江省德清县。出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 德清县');
  checkClaims('浙江省产业\n\n茶山在德清县。全省种茶,出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 浙江省');
  checkClaims('浙江省产业\n\n茶山在德清县、嘉善县。出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 浙江省');
  checkClaims('浙江省产业\n\n茶山很多。德清县最多。出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 浙江省');
  checkClaims('浙江省产业\n\n办好“中国(德清)博览会”,茶山在德清。出口<figure>3亿元</figure>。\n\n德清县很好。', '3亿元  money = 300000000  level  出口  in 德清县');
  checkClaims('浙江省产业\n\n办好“中国(德清)博览会”。出口<figure>3亿元</figure>。\n\n德清县很好。', '3亿元  money = 300000000  level  出口  in 浙江省');
  checkClaims('浙江省产业\n\n浙江省产茶,德清县领先。出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 浙江省');
});
test('what one is compared with or ranked in says nothing of whose a paragraph is', () => {
  checkClaims('浙江省产业\n\n德清县向好。出口<figure>3亿元</figure>,居全省<figure>第一</figure>,比全省快<figure>2个百分点</figure>。', `
    3亿元  money = 300000000  level  出口  in 德清县
    第一  rank = 1  level  出口  in 德清县
    2个百分点  percentagePoint = 2  level  出口  in 德清县`);
  checkClaims('浙江省产业\n\n杭州市向好。全市出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 杭州市');
  checkClaims('浙江省产业\n\n德清县向好。全市出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in —');
});
test('a paragraph that begins with a place elsewhere speaks of that one', () => {
  checkClaims('嘉善县产业\n\n2023年,德清县向好。出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 德清县');
  checkClaims('嘉善县产业\n\n出口<figure>5亿元</figure>,不如德清县。进口<figure>3亿元</figure>。', `
    5亿元  money = 500000000  level  出口  in 嘉善县
    3亿元  money = 300000000  level  进口  in 嘉善县`);
  checkClaims('嘉善县产业\n\n德清县来嘉善县取经。出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 嘉善县');
  checkClaims('嘉善县产业\n\n江苏省客商来访。出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 嘉善县');
});
test('paragraphs that name no place go on with the one before, until the section or the text speaks', () => {
  checkClaims('浙江省产业\n\n德清县种茶很早。\n\n出口<figure>3亿元</figure>。\n\n全县进口<figure>5亿元</figure>。', `
    3亿元  money = 300000000  level  出口  in 德清县
    5亿元  money = 500000000  level  进口  in 德清县`);
  checkClaims('浙江省产业\n\n德清县种茶很早。\n\n全省大力种茶。\n\n出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 浙江省');
  checkClaims('浙江省产业\n\n德清县种茶很早。\n\n一、扩大出口\n\n出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 浙江省');
});
test('no more paragraphs go on with a place than have named it', () => {
  checkClaims('浙江省产业\n\n德清县种茶很早。\n\n茶山很多,好于全省平均。\n\n出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 浙江省');
  checkClaims('浙江省产业\n\n德清县种茶很早。\n\n德清县茶山很多。\n\n茶农不少,好于全省平均。\n\n出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 德清县');
});
test('其中 goes on with whose the sentence before it was', () => checkClaims('浙江省产业\n\n全省向好。德清县产值<figure>9亿元</figure>。其中,出口<figure>3亿元</figure>。进口<figure>5亿元</figure>。', `
  9亿元  money = 900000000  level  产值  in 德清县
  3亿元  money = 300000000  level  出口  in 德清县
  5亿元  money = 500000000  level  进口  in 浙江省`));
test('a place where one is the first owns nothing', () => checkClaims('浙江省产业\n\n德清县很好。2022年,产值在湖州市率先达<figure>4亿元</figure>。', '4亿元  money = 400000000  level  产值  in 德清县'));
test('a county named for short before a word for all of it is a place', () => checkClaims('上半年,缙云全县上下齐心。出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 缙云县'));
test('a short name that a county has with its prefecture stands for either', () => checkClaims('楚雄州产业\n\n楚雄市向好。楚雄高新区扩建,出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 楚雄市'));
test('a long number before a place elsewhere is read once, however it could be cut', () => checkClaims(`嘉善县产业\n\n<figure loose>${'1'.repeat(40)}</figure>,德清县出口<figure>3亿元</figure>。进口<figure>5亿元</figure>。`, `
  3亿元  money = 300000000  level  出口  in 德清县
  5亿元  money = 500000000  level  进口  in 嘉善县`));
