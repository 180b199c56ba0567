// While the texts of a folder are read: how far it is in the status bar, what the view says meanwhile, and a click that stops it; pictures light and dark.
import assert from 'node:assert/strict';
import { eventually } from './workbench.mjs';
import { screenTest } from './screenTest.mjs';

const paragraphs = 700;
const claimsInParagraph = 4;
const paragraph = i => `西湖区坚持高质量发展，深入推进科技创新和产业升级，加快建设现代化经济体系。2021年，全区地区生产总值达${i}亿元，增长6.5%，财政收入达${i + 3}亿元，增长8.1%。\n\n`;
/** Each takes a thread a moment, no two are the same, and all together take longer than the test looks at them. */
const files = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`texts/${i}.txt`, `西湖区2021年工作总结\n\n${Array.from({ length: paragraphs }, (_each, line) => paragraph(i * paragraphs + line)).join('')}`]));

for (const [theme, language, said] of [
  ['Default Light Modern', 'en-US', {
    name: 'Overview', reading: 'Reading policy texts …', noMatch: 'Nothing matches the filter.', clear: 'Clear Filter',
    label: /^Policy Lens reads the texts of the workspace: (?<read>\d+) of (?<all>\d+)\. Click to stop\.$/,
  }],
  ['Default Dark Modern', 'zh-CN', {
    name: '总览', reading: '正在读取政策文本…', noMatch: '没有符合筛选的内容。', clear: '清除筛选',
    label: /^政策透镜正在读取工作区的文章：(?<read>\d+)\/(?<all>\d+)。单击停止。$/,
  }],
]) {
  const picture = theme.includes('Dark') ? 'reading dark zh' : 'reading light';
  screenTest(`tells how far a folder is read, and a click stops it: ${picture}`, { theme, language, files }, async workbench => {
    const { page } = workbench;
    const item = page.locator('[id="policy-lens.policy-lens.reading"]');
    const view = page.locator('.sidebar .pane-body').first();
    const read = async () => (await workbench.statusText('reading')).split('/').map(Number);
    await item.waitFor();
    const [first, all] = await read();
    assert.ok(all >= 500 && first < all, `${first}/${all}`);
    assert.equal(Number(said.label.exec(await item.locator('a').getAttribute('aria-label'))?.groups.all), all);

    // A filter leaves the view without rows, and it says why.
    await (await workbench.openOverviewFilter(said.name)).fill('nothing');
    await page.keyboard.press('Enter');
    await view.getByText(said.reading).waitFor();
    await eventually(async () => assert.ok((await read())[0] > first));
    await workbench.screenshot(picture);

    await item.click();
    await item.waitFor({ state: 'hidden' });
    await view.getByText(said.noMatch).waitFor();
    await workbench.screenshot(`${picture} stopped`);
    // What was read until then is there, and no more.
    await view.getByRole('button', { name: said.clear }).click();
    const rows = await workbench.overview(shown => assert.ok(shown.some(({ name }) => name === '西湖区'), JSON.stringify(shown)));
    const claims = Number(/^\d+/.exec(rows.find(({ name }) => name === '西湖区').detail)?.[0]);
    assert.ok(claims > 0 && claims < 500 * paragraphs * claimsInParagraph, `${claims}`);
  });
}
