// What became of divisions since 2000: a small table of ours, as the package of divisions knows only those of today.
import type { DivisionChange } from '../analysis/model';
import table from './data/divisionChanges.json';

/** A division as it was when it changed, and its changes in their order. */
export interface ChangedDivision {
  readonly name: string;
  readonly code: string;
  readonly changes: readonly DivisionChange[];
}

/**
 * A row of the table. `date` is that of the document in `source`, from which the ministry dates the change; its month where
 * only an announcement could be found. Of the divisions that came of it, those that took a few towns over are left out.
 */
interface Row {
  readonly name: string;
  readonly code: string;
  readonly date: string;
  /** It is gone, and these have its area: today's codes and names, whatever lay between. */
  readonly became?: readonly string[];
  /** It is still there, and gave a part up that is now one of these. */
  readonly parted?: readonly string[];
  readonly source: string;
}

const codeLength = 6;

/** All divisions of the table by their codes; one code may have been several's: 波阳县 had the one that 鄱阳县 has. */
export function listChangedDivisions(): ReadonlyMap<string, readonly ChangedDivision[]> {
  const changed = new Map<string, (ChangedDivision & { readonly changes: DivisionChange[] })[]>();
  for (const { name, code, date, became, parted, source } of table.changes as readonly Row[]) {
    const sameCode = changed.get(code) ?? [];
    let entry = sameCode.find(other => other.name === name);
    if (entry === undefined) sameCode.push((entry = { name, code, changes: [] }));
    const divisions = (became ?? parted ?? []).map(heir => ({ code: heir.slice(0, codeLength), name: heir.slice(codeLength + 1) }));
    entry.changes.push({ kind: became === undefined ? 'parted' : 'became', date, divisions, source });
    changed.set(code, sameCode);
  }
  return changed;
}
