// What became of a district, said in a hover: `became 上虞区 (330604) in 2013 · 国务院 国函〔2013〕112号`.
import type { District, DivisionChange } from '../analysis/model';
import { inOneLine, told, type Teller, type Told } from './told';

/** A line for each change, with its source; none for a district that nothing became of. */
export function changeLines({ changes = [] }: District, teller: Teller): readonly Told[] {
  return changes.map(change => inOneLine([sentenceOf(change, teller), told(change.source, { kind: 'divisionChange', source: change.source })]));
}

function sentenceOf({ kind, date, divisions, source }: DivisionChange, { say }: Teller): Told {
  const heirs = inOneLine(divisions.map(({ name, code }) => say('{0} ({1})', told(name, { kind: 'division', code }), told(code, { kind: 'division', code }))), '、');
  const year = told(date.slice(0, 4), { kind: 'divisionChange', source });
  return kind === 'became' ? say('became {0} in {1}', heirs, year) : say('gave up what became {0} in {1}', heirs, year);
}
