// What a benchmark says: rows of one table, with targets and whether they are met.

/** A limit that is written into the project's issues. */
export type Target = { readonly atLeast: number } | { readonly atMost: number };

export interface Row {
  /** `analysis, sparse` */
  readonly name: string;
  /** `null` where it could not be measured; the remark says why. */
  readonly value: number | null;
  /** `ms`, `MB`, `M chars/s`; `×` for a ratio. */
  readonly unit: string;
  readonly target?: Target;
  /** How many times as long as a bare loop over the characters of the same text. */
  readonly toBareLoop?: number;
  readonly remark?: string;
}

/** Whether the target is met; `undefined` where there is none. */
export function isMet({ value, target }: Row): boolean | undefined {
  if (target === undefined) return undefined;
  if (value === null) return false;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

/** The rows of all parts as one table in Markdown, its columns in line. */
export function table(parts: Readonly<Record<string, readonly Row[]>>): string {
  const lines = Object.entries(parts).flatMap(([part, rows]) => rows.map((row, i) => cells(i === 0 ? part : '', row)));
  const head = ['part', 'what', 'value', 'target', '', '× bare loop', 'remark'];
  const widths = head.map((title, column) => Math.max(3, title.length, ...lines.map(line => line[column]!.length)));
  const write = (line: readonly string[]): string => `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |\n`;
  return [write(head), write(widths.map(width => '-'.repeat(width))), ...lines.map(write)].join('');
}

function cells(part: string, row: Row): readonly string[] {
  const { name, value, unit, target, toBareLoop, remark } = row;
  const met = isMet(row);
  return [
    part,
    name,
    value === null ? '–' : `${readable(value)} ${unit}`.trim(),
    target === undefined ? '' : 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`,
    met === undefined ? '' : met ? 'pass' : 'MISS',
    toBareLoop === undefined ? '' : readable(toBareLoop),
    remark ?? '',
  ];
}

/** Three digits that count: `0.0123`, `1.23`, `12.3`, `1230`. */
function readable(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
