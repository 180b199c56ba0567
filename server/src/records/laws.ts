// The extraction contract as a check: what must hold of every record of any text, however well the text was read. For tests.
import { figureTypes } from '../analysis/model';

type Fields = Readonly<Record<string, unknown>>;
/** What is wrong with a record of the text, or `null`. */
type Law = (record: Fields, text: string) => string | null;

const place = ['kind', 'uri', 'start', 'end', 'line', 'column', 'text'];
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  claim: [...place, 'type', 'unit', 'bound', 'change', 'metric', 'metricId', 'district', 'divisionCode', 'period', 'periodText', 'section', 'sentence'],
  programme: [...place, 'core', 'programmeId', 'district'],
  figure: [...place, 'type', 'unit', 'bound'],
};
/** They stand after the type. */
const numbers = ['value', 'valueText', 'low', 'high'];
const units: Readonly<Record<string, RegExp>> = { percent: /^%$/, percentagePoint: /^pp$/, money: /^[A-Z]{3}$/, multiple: /^倍$/, rank: /^rank$/, ratio: /^$/ };
const date = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const period = new RegExp(`^(?:${date}(?:/(?:${date}|\\.\\.))?|\\.\\./${date})$`);

/**
 * Checks the lines of a text's records, as `extract` or `figures` print them in JSON Lines, against the decoded text.
 * Gives a sentence for each fault, with the number of its line; none where every law holds.
 */
export function brokenLaws(jsonLines: string, text: string): readonly string[] {
  const lines = jsonLines.split('\n');
  const faults = lines.at(-1) === '' ? [] : ['the output does not end its last line'];
  let last = 0;
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const record = parse(line);
    const found = record === null ? ['not a JSON object'] : laws.map(law => law(record, text)).filter(fault => fault !== null);
    if (record !== null && Number(record.start) < last) found.push(`begins at ${String(record.start)}, before the record above it`);
    last = Number(record?.start ?? last);
    faults.push(...found.map(fault => `line ${index + 1}: ${fault}: ${line}`));
  }
  return faults;
}

function parse(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Fields : null;
  } catch {
    return null;
  }
}

const laws: readonly Law[] = [
  function hasItsFieldsInOrder(record) {
    const wanted = fieldsOf[String(record.kind)];
    if (wanted === undefined) return `unknown kind ${String(record.kind)}`;
    const expected = wanted.flatMap(name => name === 'type' ? ['type', ...numbers.filter(number => number in record)] : [name]);
    const names = Object.keys(record).filter(name => expected.includes(name));
    return names.join() === expected.join() ? null : `has the fields ${names.join()} instead of ${expected.join()}`;
  },

  function liesInTheText({ start, end }, text) {
    const isInside = isCount(start) && isCount(end) && start < end && end <= text.length;
    return isInside ? null : `stands at ${String(start)} to ${String(end)} of ${text.length}`;
  },

  // Counted from the beginning each time: slow, but nothing that it shares with the product could be wrong in both.
  function countsItsLineAndColumn({ start, line, column }, text) {
    const before = text.slice(0, Number(start)).split(/\r\n|\r|\n/);
    const wanted = `${before.length}:${before.at(-1)!.length + 1}`;
    return `${String(line)}:${String(column)}` === wanted ? null : `is said to be at ${String(line)}:${String(column)}, but is at ${wanted}`;
  },

  function quotesTheText({ text: quote, start, end }, text) {
    if (typeof quote !== 'string' || /[\r\n]/.test(quote)) return 'has no text, or one with line breaks';
    const slice = text.slice(Number(start), Number(end));
    const isQuote = withoutBlanks(quote) === withoutBlanks(slice) && quote !== '' && slice === slice.trim();
    return isQuote ? null : `says ${JSON.stringify(quote)} where the text has ${JSON.stringify(slice)}`;
  },

  function usesTheContractsWords({ kind, type, bound, change, unit }) {
    if (kind === 'programme') return null;
    if (!figureTypes.some(known => known === type)) return `unknown type ${String(type)}`;
    if (!['=', '>', '≥', '<', '≤', '≈'].includes(String(bound))) return `unknown bound ${String(bound)}`;
    if (kind === 'claim' && !['level', 'increase', 'decrease'].includes(String(change))) return `unknown change ${String(change)}`;
    return typeof unit === 'string' && (units[String(type)] ?? /^/).test(unit) ? null : `unknown unit ${String(unit)} for ${String(type)}`;
  },

  function hasOneNumber({ kind, type, value, low, high, valueText }) {
    if (kind === 'programme') return null;
    const isRange = isNumber(low) && isNumber(high) && low <= high && value === undefined;
    const isTooLarge = value === null && typeof valueText === 'string' && valueText !== '';
    const isRatio = Array.isArray(value) && value.length > 1 && value.every(isNumber);
    const isExact = type === 'ratio' ? isRatio : isNumber(value);
    const forms = [isExact && low === undefined && high === undefined && valueText === undefined, isRange, isTooLarge];
    return forms.includes(true) ? null : 'has neither a value, nor low and high, nor digits in valueText';
  },

  function knowsItsDistrictByCode({ kind, district, divisionCode }) {
    if (kind === 'figure') return null;
    if (!isTextOrNull(district)) return `district ${String(district)}`;
    if (kind === 'programme') return null;
    // A name that several divisions bear has no code.
    const agrees = divisionCode === null || (district !== null && isCode(divisionCode) && (district === '全国') === (divisionCode === '000000'));
    return agrees ? null : `district ${String(district)} with code ${JSON.stringify(divisionCode)}`;
  },

  function saysItsPeriodInIso({ kind, period: iso, periodText }) {
    if (kind !== 'claim') return null;
    const agrees = iso === null || (typeof iso === 'string' && period.test(iso) && periodText !== null);
    return agrees && isTextOrNull(periodText) ? null : `period ${String(iso)} for ${String(periodText)}`;
  },

  function standsInItsSentence({ kind, text: quote, sentence }) {
    if (kind !== 'claim') return null;
    const holds = typeof sentence === 'string' && sentence.includes(String(quote)) && !/[\r\n]/.test(sentence);
    return holds ? null : `its sentence does not hold it: ${String(sentence)}`;
  },

  function namesTextOrNothing({ kind, metric, metricId, section, programmeId, core, text: quote }) {
    if (kind === 'claim') return [metric, metricId, section].every(isTextOrNull) ? null : 'has an empty metric, metricId or section';
    if (kind !== 'programme') return null;
    // The core of `“尖兵”“领雁”项目` is 尖兵领雁.
    const holdsCore = typeof core === 'string' && core !== '' && String(quote).replace(/[“”"‘’'《》]/g, '').includes(core);
    return holdsCore && isTextOrNull(programmeId) ? null : `its core is ${String(core)}, its programmeId ${String(programmeId)}`;
  },
];

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}

function isCode(value: unknown): boolean {
  return typeof value === 'string' && /^\d{6}$/.test(value);
}

function isTextOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value !== '');
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return isNumber(value) && Number.isInteger(value) && value >= 0;
}
