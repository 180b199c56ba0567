// The whole analysis of a text, with every list that anybody may ask for: they are put together only when somebody does.
import { plain } from '../harness/plain';
import { analyze } from '../../server/src/analysis/analyze';
import type { Knowledge } from '../../server/src/knowledge/knowledge';

export function wholeAnalysis(text: string, knowledge: Knowledge): ReturnType<typeof plain> {
  return plain(analyze(text, knowledge));
}
