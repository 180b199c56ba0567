// What became of a district, said in a hover: `became 上虞区 (330604) in 2013 · 国务院 国函〔2013〕112号`.
import type { District, DivisionChange } from '../analysis/model';
import type { Translate } from './messages';

/** A line for each change, with its source; none for a district that nothing became of. */
export function changeLines({ changes = [] }: District, translate: Translate): readonly string[] {
  return changes.map(change => `${sentenceOf(change, translate)} · ${change.source}`);
}

function sentenceOf({ kind, date, divisions }: DivisionChange, translate: Translate): string {
  const heirs = divisions.map(({ name, code }) => translate('{0} ({1})', name, code)).join('、');
  const year = date.slice(0, 4);
  return kind === 'became' ? translate('became {0} in {1}', heirs, year) : translate('gave up what became {0} in {1}', heirs, year);
}
