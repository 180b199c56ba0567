// An analysis as plain data, to be compared.
import type { Analysis } from '../../server/src/analysis/model';

/** All lists of an analysis, as they are when somebody asks for them. */
export function plain({ length, articles, sections, blocks, claims, ties, figures, programmes, districts, periods, cues }: Analysis): Omit<Analysis, 'within' | 'phraseIn' | 'textsIn'> {
  return { length, articles, sections, blocks, claims, ties, figures, programmes, districts, periods, cues };
}
