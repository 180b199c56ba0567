// Markdown for people: under each text's name a table a district, its claims in text order.
import type { Format } from './format';
import type { ClaimRecord } from './records';
import { claimRecords } from './records';
import { escapeMarkdown } from './escapeMarkdown';

/** One chapter a text, one table a district. Programmes have no row. */
export const markdown: Format = {
  head: '',
  *body(source, analysis) {
    yield `# ${escapeMarkdown(source.name)}\n\n`;
    for (const [heading, claims] of byDistrict(claimRecords(source, analysis))) {
      yield `## ${heading}\n\n`;
      yield row(['指标', '数值', '变动', '时间', '小节', '行']);
      yield row(['---', '---', '---', '---', '---', '---:']);
      for (const claim of claims) yield claimRow(claim);
      yield '\n';
    }
  },
};

/** Districts in the order in which the text first speaks of them, by code: several are called 鼓楼区. */
function byDistrict(claims: Iterable<ClaimRecord>): ReadonlyMap<string, readonly ClaimRecord[]> {
  const groups = new Map<string, ClaimRecord[]>();
  for (const claim of claims) {
    const heading = districtHeading(claim);
    const group = groups.get(heading);
    if (group === undefined) groups.set(heading, [claim]);
    else group.push(claim);
  }
  return groups;
}

function districtHeading({ district, divisionCode }: ClaimRecord): string {
  if (district === null) return '未注明地区';
  return escapeMarkdown(district) + (divisionCode === null ? '' : `(${divisionCode})`);
}

function claimRow(claim: ClaimRecord): string {
  const cells = [claim.metric ?? '', claim.text, changeWords(claim), claim.periodText ?? '', claim.section ?? ''];
  return row([...cells.map(escapeMarkdown), String(claim.line)]);
}

function changeWords({ change, target }: ClaimRecord): string {
  const aim = target === true ? '目标' : '';
  switch (change) {
    case 'level': return aim;
    case 'increase': return `${aim}增长`;
    case 'decrease': return `${aim}下降`;
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
