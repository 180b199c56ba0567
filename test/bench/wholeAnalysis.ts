// The whole analysis of a text, with every list that anybody may ask for: they are put together only when somebody does.
import { plain } from '../harness/plain';
import { analyze } from '../../server/src/analysis/analyze';
import type { Analysis } from '../../server/src/analysis/model';
import type { Knowledge } from '../../server/src/knowledge/knowledge';

export function wholeAnalysis(text: string, knowledge: Knowledge): Omit<Analysis, 'within'> {
  return plain(analyze(text, knowledge));
}
