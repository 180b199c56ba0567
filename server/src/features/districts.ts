// When two mentions mean one district, and how a hover names it.
import type { District } from '../analysis/model';
import { told, type Told } from './told';

/** What tells districts apart: the code, or the name where no code could be given. */
export function keyOf(district: District): string {
  return district.code ?? district.name;
}

/** Its full name, which the text may have for short. */
export function nameOf({ code, name }: District): Told {
  return told(name, { kind: 'division', code: code ?? name });
}
