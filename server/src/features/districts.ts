// When two mentions mean one district.
import type { District } from '../analysis/model';

/** What tells districts apart: the code, or the name where no code could be given. */
export function keyOf(district: District): string {
  return district.code ?? district.name;
}
